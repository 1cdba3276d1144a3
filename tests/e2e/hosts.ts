import { launchOnDouble } from './double.ts';
import type { Launch } from './driver.ts';
import { launchLocal } from './local.ts';

/** Every host a journey goes through here. The real runtime is another, where it is (tests/double/real.ts). */
export const HOSTS: readonly (readonly [name: string, launch: Launch])[] = [
  ['the local host', launchLocal],
  ['the double of Electron', launchOnDouble],
];
