import type { Part } from '../part.ts';
import { canaries } from './canaries.ts';
import { clock } from './clock.ts';
import { damage } from './damage.ts';
import { full } from './full.ts';
import { io } from './io.ts';
import { kill } from './kill.ts';
import { memory } from './memory.ts';
import { model } from './model.ts';
import { packages } from './packages.ts';
import { power } from './power.ts';
import { restore } from './restore.ts';
import { tamper } from './tamper.ts';
import { windows } from './windows.ts';

/** Every part by its name, in the order in which they are run. */
export const PARTS: Readonly<Record<string, Part>> = {
  kill,
  power,
  io,
  full,
  tamper,
  memory,
  canaries,
  damage,
  clock,
  windows,
  restore,
  model,
  packages,
};
