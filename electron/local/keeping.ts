import { fork } from 'node:child_process';
import process from 'node:process';
import type { HostEvent } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';
import { type Link, linkOver, type Port } from '../keeper/link.ts';

/** The keeper behind the window that is there now. */
export type Keeping = {
  ask(call: string, input: unknown): Promise<Result<unknown>>;
  /** Ends the keeper, and every key with it, and begins another, which has no register open. */
  renew(): Promise<void>;
  end(): Promise<void>;
};

/**
 * @param file the built keeper
 * @param stateFolder where this machine remembers; the usual place where it is left out
 */
export function keeping(
  file: string,
  stateFolder: string | undefined,
  tell: (event: HostEvent) => void,
): Keeping {
  const environment = keeperEnvironment(process.env, stateFolder);
  const begin = (): Link => {
    const link = linkOver(forkKeeper(file, environment));
    link.listen(tell);
    return link;
  };
  let link = begin();
  let ready: Promise<void> = Promise.resolve();
  let ended = false;
  return {
    async ask(call, input) {
      await ready;
      return link.ask(call, input);
    },
    renew() {
      ready = ready.then(async () => {
        await link.end();
        if (!ended) link = begin();
      });
      return ready;
    },
    async end() {
      ended = true;
      await ready;
      await link.end();
    },
  };
}

/** What the keeper is told of the world around it: where things are, and how the person speaks. Nothing else. */
const TOLD =
  /^(PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|TEMP|TMP|CONSTAT_STATE|XDG_STATE_HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|LOCALAPPDATA|APPDATA|SYSTEMROOT|WINDIR)$/i;

export function keeperEnvironment(
  environment: NodeJS.ProcessEnv,
  stateFolder: string | undefined,
): NodeJS.ProcessEnv {
  const told = Object.entries(environment).filter(([name]) => TOLD.test(name));
  return {
    ...Object.fromEntries(told),
    ...(stateFolder === undefined ? {} : { CONSTAT_STATE: stateFolder }),
  };
}

/** A Node of its own that runs the keeper. It ends by itself when we are gone. */
function forkKeeper(file: string, environment: NodeJS.ProcessEnv): Port {
  const child = fork(file, [], {
    env: environment,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl+C in a terminal goes to everybody in the group: the keeper is ended by us, in good order.
    detached: process.platform !== 'win32',
  });
  return {
    post: (message) => {
      // A channel that is closed says so by the exit that follows.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
