/** The words of Unlock: nothing of what the register holds. */
export const unlock = {
  title: (name: string) => `Open “${name}”`,
  way: 'Your way in',
  ways: { passphrase: 'Passphrase', recoveryKey: 'Recovery key' },
  passphrase: 'Passphrase',
  passphraseHint: 'That of the person in charge.',
  show: 'Show what is written',
  capsLock: 'Caps Lock is on',
  recoveryKeyLabel: 'Recovery key',
  recoveryKeyHint:
    'The 14 groups of the recovery sheet; spaces, dashes and capital letters do not matter. It opens the register for reading: nothing can be recorded with it.',
  open: 'Unlock',
  openForReading: 'Open for reading only',
  opening: 'Opening; it takes about a second…',
  openingLater: 'After several wrong tries each one takes longer, up to half a minute. Please wait…',
  empty: 'Type the passphrase.',
  emptyKey: 'Type the recovery key.',
  wrong:
    'This does not open the register. Check the keyboard and Caps Lock, then try again. The register was not touched.',
  wrongKey:
    'This recovery key does not open this register. It may belong to another one. The register was not touched.',
  sample: {
    title: 'This is the sample register',
    text: (passphrase: string) => `Nothing in it is real. Its passphrase is known to all: ${passphrase}`,
    take: 'Use this passphrase',
  },
  writer: {
    title: (host: string) => `Open for writing on ${host}`,
    text: 'One machine writes at a time. Close the register there to record here; meanwhile it can be read.',
  },
  noRegister: {
    title: 'There is no register here any more',
    text: 'The folder was moved or renamed, or its disk is not connected. Nothing was written.',
  },
  grave: {
    newer: {
      title: 'Written by a newer version of Constat',
      then: ['Update Constat on this machine, then open the register again.'],
    },
    altered: {
      title: 'The register is not as it was sealed',
      then: [
        'Leave the folder as it is, and make a copy of it before anything else.',
        'Repair it from a backup: what is whole here stays, and you see what would come back before anything changes.',
        'If you have no backup, keep everything: what can be read can still be handed over.',
      ],
    },
    slot: {
      title: 'A way in is not as it was sealed',
      then: [
        'Leave the folder as it is, and make a copy of it before anything else.',
        'Try the other way in, below: the recovery key, or the passphrase.',
        'Once in, replace the damaged one: a new passphrase, or a new recovery key.',
        'If neither opens, repair it from a backup: the way in comes from there, and the journal stays.',
      ],
    },
    unreadable: {
      title: 'The register cannot be read',
      then: [
        'Check that its disk or its shared folder is connected, and that you may read it.',
        'Close whatever may hold its files: a backup, a virus scan, a synchronisation.',
        'Then try again. The register was not touched.',
      ],
    },
  },
  remains: {
    title: 'This is what is left of a register',
    text: 'Its header (vault.json) is gone, and nothing opens without it. Leave the folder as it is: what is whole in it stays, and the rest may come from a backup.',
  },
  then: 'What you can do',
  elsewhere: 'Another register',
  choose: 'Choose another folder…',
  restore: 'Restore a backup of it…',
  otherWays: 'Create a register, or try the sample',
};
