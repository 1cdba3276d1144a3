/** The words of the recovery key, once a register has one. */
export const recovery = {
  hint: 'The other way in, on paper. Every six months, look whether the sheet still lies where it should, and whether its key opens the register.',
  last: 'Last checked',
  next: 'To be checked again by',
  due: 'due now',
  check: {
    action: 'Check the sheet…',
    title: 'Check the recovery sheet',
    text: 'Take the sheet from where it is kept and type its key whole. The journal records that it opens the register; the key itself is kept nowhere.',
    label: 'Recovery key',
    hint: '14 groups of four. Capital or small letters, spaces and dashes do not matter.',
    empty: 'Type the key from the sheet.',
    confirm: 'Check it',
  },
  checked: 'The sheet holds the key in force: the journal says so.',
  replace: {
    action: 'A new recovery key…',
    title: 'A new recovery key',
    text: 'If the sheet is lost, or somebody may have seen it. The new key counts at the end, once two of its groups are typed back; from then on the sheet of the one before opens nothing here. A backup or a copy from before still opens with it: where somebody may have seen it, destroy those.',
    next: 'Continue',
    confirm: 'Put it in force',
  },
  replaced: 'The new recovery key is in force; the one before opens nothing any more.',
};
