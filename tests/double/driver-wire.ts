import process from 'node:process';
import type { DriverAnswers, MainAnswers, Setting } from './talk.ts';
import { wireOver } from './wire.ts';

/** The process of main as it is held by its driver. */
export const setting = JSON.parse(process.env['CONSTAT_DOUBLE'] ?? '{}') as Setting;

const mine: Record<string, (value: never) => unknown> = {};

export const driver = wireOver<DriverAnswers>(
  {
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    listen: (listener) => {
      process.on('message', listener);
    },
  },
  mine,
);

/** Says what this process answers; each part of the double says its own. */
export function answering(answers: Partial<MainAnswers>): void {
  Object.assign(mine, answers);
}

// The driver is gone: so is the person.
process.on('disconnect', () => process.exit(0));
