import process from 'node:process';
import type { DriverAnswers, MainAnswers, Setting } from './talk.ts';
import { wireOver } from './wire.ts';

const given = process.env['CONSTAT_DOUBLE'];
/** Is this the process of main? In a test's own process the parts of the double stand alone. */
const driven = given !== undefined;

const NOTHING_SPECIAL: Setting = { locale: 'en-CA', dark: false, packaged: false, second: false };
export const setting = driven ? (JSON.parse(given) as Setting) : NOTHING_SPECIAL;

const mine: Record<string, (value: never) => unknown> = {};

export const driver = wireOver<DriverAnswers>(
  {
    post: (message) => {
      if (driven && process.connected) process.send?.(message);
    },
    listen: (listener) => {
      if (driven) process.on('message', listener);
    },
  },
  mine,
);

/** Says what this process answers; each part of the double says its own. */
export function answering(answers: Partial<MainAnswers>): void {
  Object.assign(mine, answers);
}

// The driver is gone: so is the person.
if (driven) process.on('disconnect', () => process.exit(0));
