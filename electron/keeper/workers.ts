import { Worker } from 'node:worker_threads';
import { refused, type Result } from '../../shared/result.ts';
import type { Job, ValueOf } from './jobs.ts';

export type WorkerLimits = {
  /** The bundled worker: an absolute path. */
  readonly workerFile: string;
  /** Most of the heap, in MiB. */
  readonly memoryMb?: number;
  /** Longest a job may take, in milliseconds; it is then killed. */
  readonly timeoutMs?: number;
};

/**
 * Does a job in a thread of its own, with limits. Never throws: a worker that runs out of memory or of time, that
 * fails or that ends without an answer is refused as `worker-failed`, with the cause. Nothing of it outlives the call.
 */
export async function runJob<J extends Job>(job: J, limits: WorkerLimits): Promise<Result<ValueOf<J>>> {
  const { workerFile, memoryMb = 256, timeoutMs = 30_000 } = limits;
  let worker: Worker;
  try {
    worker = new Worker(workerFile, {
      workerData: job,
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        maxYoungGenerationSizeMb: Math.min(64, memoryMb),
        stackSizeMb: 4,
      },
      // Nothing of ours goes along: neither the environment nor the flags we were started with; and it says nothing.
      env: {},
      execArgv: [],
      argv: [],
      stdout: true,
      stderr: true,
    });
  } catch (error) {
    return failed('start', error);
  }
  const answer = await firstOf<ValueOf<J>>(worker, timeoutMs);
  try {
    await worker.terminate();
  } catch {
    // It is gone already.
  }
  return answer;
}

function firstOf<T>(worker: Worker, timeoutMs: number): Promise<Result<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve(refused('worker-failed', { cause: 'time', ms: timeoutMs })),
      timeoutMs,
    );
    const settle = (result: Result<T>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.once('message', (message: unknown) => {
      settle(isResult<T>(message) ? message : refused('worker-failed', { cause: 'answer' }));
    });
    worker.once('messageerror', (error) => settle(failed('answer', error)));
    worker.once('error', (error) => settle(failed('error', error)));
    worker.once('exit', (code) => settle(refused('worker-failed', { cause: 'exit', exit: code })));
  });
}

/** The error's own words stay out: they may quote the file, and refusals are shown and kept. */
function failed(cause: string, error: unknown): Result<never> {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return refused('worker-failed', { cause: 'memory' });
  const name = error instanceof Error ? error.name : typeof error;
  return refused('worker-failed', { cause, error: code === '' ? name : code });
}

function isResult<T>(message: unknown): message is Result<T> {
  return (
    typeof message === 'object' && message !== null && 'ok' in message && typeof message.ok === 'boolean'
  );
}
