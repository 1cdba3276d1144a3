import { NO_RUNTIME, realRuntime } from '../double/real.ts';
import type { Launch } from './driver.ts';
import { launchOnDouble, launchOnElectron } from './electron.ts';
import { launchLocal } from './local.ts';

const electron = realRuntime();
// The report says what a run went through, and what it did not.
if (electron === undefined) console.info(NO_RUNTIME);

/** Every host a journey goes through here: the real runtime too, where there is one. */
export const HOSTS: readonly (readonly [name: string, launch: Launch])[] = [
  ['the local host', launchLocal],
  ['the double of Electron', launchOnDouble],
  ...(electron === undefined ? [] : [['Electron', launchOnElectron(electron)] as const]),
];
