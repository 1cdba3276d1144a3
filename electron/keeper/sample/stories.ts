import { acquaintance, phishing } from './notified.ts';
import { archive, attempt, mailing } from './elsewhere.ts';
import { duplicate, ransomware } from './ransomware.ts';
import { applications, disk, folder } from './reconsidered.ts';
import { copies, laptop, portal, statement } from './settled.ts';
import { contract, invoice } from './fresh.ts';
import type { Story } from './story.ts';

/** When the sample register was created. */
export const CREATED: readonly [daysAgo: number, time: string] = [428, '09:05'];

/** Every incident of the sample register, by the name of its words. */
export const STORIES: Readonly<Record<string, Story>> = {
  statement,
  laptop,
  copies,
  phishing,
  applications,
  disk,
  acquaintance,
  portal,
  ransomware,
  duplicate,
  folder,
  attempt,
  mailing,
  archive,
  contract,
  invoice,
};
