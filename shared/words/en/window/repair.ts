import { formatList } from '../../format.ts';

/** Repairing a damaged register from backups. */
export const repair = {
  act: 'Repair from a backup…',
  title: 'Repair the register from a backup',
  ofName: (name: string) => `Repair “${name}” from a backup`,
  text: 'Only what is damaged or missing is taken from the backup, once it is proved to be of the same history. Every later entry that is whole stays, and what was erased stays erased.',
  untouched:
    'The register is made whole beside its place and verified; only then it takes that place, and the damaged one is kept aside, untouched. Where the backup does not hold all that is missing, nothing is changed.',
  change: 'Choose another…',
  add: 'Add another backup…',
  another: (n: number) => `Backup ${n}`,
  drop: 'Without the last one',
  other: 'Another one instead…',
  from: (names: readonly string[]) => `Looked for in: ${formatList(names, 'en')}.`,
  look: 'See what it would recover',
  lookHint: 'Nothing is changed yet: it is tried beside the register, and verified.',
  acting: 'Making the register whole beside its place, and verifying it…',
  covered: 'All that is missing can be recovered',
  wouldTake: (at: string, things: readonly string[]) =>
    things.length === 0
      ? `Nothing has to be taken from the backup of ${at}.`
      : `To be taken from the backup of ${at}: ${formatList(things, 'en')}.`,
  holds: (both: string) => `In the repaired register: ${both}.`,
  isWrong: 'What is wrong now, all of which is mended by it:',
  nothingYet:
    'Nothing was changed yet. The damaged register is kept aside, untouched, when the other takes its place.',
  now: 'Repair the register',
  restoreInstead: 'Restore a backup instead…',
  cancel: 'Cancel',
  done: 'The register is repaired',
  goOn: 'Go on in the repaired register',
};
