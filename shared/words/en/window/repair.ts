/** Repairing a damaged register from a backup. */
export const repair = {
  act: 'Repair from a backup…',
  title: 'Repair the register from a backup',
  text: 'Only what is damaged or missing is taken from the backup, once it is proved to be of the same history. Every later entry that is whole stays, and what was erased stays erased.',
  untouched:
    'The register is made whole beside its place and verified; only then it takes that place, and the damaged one is kept aside, untouched. Where the backup does not hold all that is missing, nothing is changed.',
  choose: 'Choose a backup…',
  cancel: 'Cancel',
  done: 'The register is repaired',
  goOn: 'Go on in the repaired register',
};
