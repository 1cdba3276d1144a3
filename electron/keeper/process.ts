import process from 'node:process';
import type { FromKeeper, ToKeeper } from './link.ts';
import { nodeMachine } from './machine.ts';
import { cipherReady } from './seal.ts';
import { serve } from './serve.ts';

/*
 * The keeper in a process of its own, whoever began it: Electron's utility process, or a Node that was forked. It ends
 * when it is told to, or when nobody is there any more. A fault ends it too: what it acknowledged is on the disk, and
 * nobody goes on over a state that may not be what the journal says.
 */
type Parent = {
  postMessage(message: FromKeeper): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
};
const parent = (process as { parentPort?: Parent }).parentPort;

const post = (message: FromKeeper): void => {
  if (parent !== undefined) parent.postMessage(message);
  else process.send?.(message);
};
const onMessage = (listener: (message: ToKeeper) => void): void => {
  if (parent !== undefined) parent.on('message', ({ data }) => listener(data as ToKeeper));
  else process.on('message', (message) => listener(message as ToKeeper));
};

const service = serve(nodeMachine(), (tell) => post({ tell }));

const end = (code: number): void => {
  service.close();
  process.exit(code);
};

/** The name of what went wrong and where, never its words: they may quote the register, and look like a place in it. */
const fault = (error: unknown): void => {
  const { name, stack = '' } = error instanceof Error ? error : { name: 'fault' };
  const said = String(error);
  const at = stack.startsWith(said) ? stack.slice(said.length).split('\n') : [];
  const lines = [/^\w{1,40}$/.test(name) ? name : 'fault', ...at.filter((line) => /^\s+at /.test(line)), ''];
  process.stderr.write(lines.join('\n'));
  process.exit(70);
};
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);
process.on('disconnect', () => end(0));
process.on('SIGTERM', () => end(0));
// Ctrl+C is for whoever began us: it ends us in good order.
process.on('SIGINT', () => undefined);

await cipherReady();
onMessage((message) => {
  if ('end' in message) {
    end(0);
    return;
  }
  void service.answer(message.call, message.input).then((result) => {
    post({ id: message.id, result });
    service.idle();
  });
});
