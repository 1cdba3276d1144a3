import { fork } from 'node:child_process';
import process from 'node:process';
import * as z from 'zod';
import type { Resume } from './start.ts';

/** What the process beneath is told first, and what it says before it ends because of a lock. */
export const beginSchema = z.strictObject({
  begin: z.strictObject({ port: z.int(), cookie: z.string() }).nullable(),
});
const againSchema = z.strictObject({
  again: z.strictObject({ port: z.int(), cookie: z.string() }).nullable(),
});

export const HOST_ARGUMENT = '--host';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the host in a process of its own, and another after each lock: what was typed and read passed through that
 * process's memory, and only its end takes it out of there (security: T-D, §2.9). This one sees nothing of the register.
 *
 * @param file the program that runs the host when it is given HOST_ARGUMENT
 * @returns the exit code of the last one
 */
export async function supervise(file: string): Promise<number> {
  for (let resume: Resume | null = null; ;) {
    const { code, again } = await runHost(file, resume);
    if (again === undefined) return code;
    resume = again;
  }
}

function runHost(
  file: string,
  resume: Resume | null,
): Promise<{ readonly code: number; readonly again?: Resume | null }> {
  const child = fork(file, [HOST_ARGUMENT], {
    execArgv: [],
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.send({ begin: resume });
  let again: Resume | null | undefined;
  child.on('message', (message) => {
    const said = againSchema.safeParse(message);
    if (said.success) again = said.data.again;
  });
  const pass = SIGNALS.map((signal) => {
    const handler = (): void => void child.kill(signal);
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return new Promise((done) => {
    const ended = (code: number | null): void => {
      for (const stop of pass) stop();
      done({ code: code ?? 1, ...(again === undefined ? {} : { again }) });
    };
    child.once('error', () => ended(1));
    child.once('exit', ended);
  });
}
