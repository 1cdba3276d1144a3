import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import process from 'node:process';
import type { ForkOptions, UtilityProcess } from 'electron';
import { onlyAfter } from './app.ts';
import { record, standing } from './record.ts';

const running = new Set<ChildProcess>();

/** A utility process is a forked Node here: it finds `process.send` where Electron's finds `process.parentPort`. */
export const utilityProcess = standing('utilityProcess', {
  fork: (path: string, args: readonly string[] = [], options: ForkOptions = {}) => {
    onlyAfter('utilityProcess.fork');
    record('utilityProcess.fork', path, args, options);
    const child = fork(path, args, {
      env: { ...options.env },
      execArgv: options.execArgv ?? [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.add(child);
    record('utilityProcess.spawn', child.pid);
    const members = {
      pid: child.pid,
      postMessage: (message: unknown) => {
        child.send(structuredClone(message) as object);
      },
      kill: () => child.kill('SIGKILL'),
    } satisfies Partial<UtilityProcess>;
    const made = Object.assign(new EventEmitter(), members);
    child.on('message', (message) => made.emit('message', message));
    child.once('exit', (code) => {
      running.delete(child);
      made.emit('exit', code ?? 1);
    });
    return standing('utilityProcess', made);
  },
});

// A utility process does not outlive Electron.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
