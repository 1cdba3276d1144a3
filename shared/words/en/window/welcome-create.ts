import { formatNumber } from '../../format.ts';

/** The words for creating a register, step by step. */
export const welcomeCreate = {
  title: 'A new register',
  back: 'Back',
  next: 'Continue',
  leave: 'Back to the start',
  leaving: {
    title: 'Leave without creating the register?',
    text: 'Nothing was written to the disk. What you typed here is forgotten.',
    leave: 'Leave',
    stay: 'Stay',
  },
  steps: {
    organisation: 'Organisation',
    laws: 'Laws',
    place: 'Place',
    passphrase: 'Passphrase',
    recovery: 'Recovery key',
  },
  stepsLabel: 'Steps',
  step: (n: number, of: number, label: string) => `Step ${n} of ${of}: ${label}`,
  optional: 'optional',
  faults: (n: number) => (n === 1 ? 'One answer needs another look.' : `${n} answers need another look.`),

  organisation: {
    title: 'Whose register is it?',
    hint: 'This stands at the head of every document. Everything can be amended later, and the journal shows from what to what.',
    officer: 'The person in charge',
    officerHint:
      'The person in charge of the protection of personal information, who is named in documents and concludes assessments. The title and contact details must be published.',
    neqHint: 'Ten digits; leave it empty where there is none.',
    titlePlaceholder: 'Privacy officer',
  },
  laws: {
    title: 'Which laws apply?',
    hint: 'Five plain questions. The answers propose, with their reasons; you decide.',
    result: 'What the answers say',
    none: 'Choose at least one law: the register must know which questions to ask.',
    language: 'Language of the register',
    languageHint:
      'The one in which its documents are proposed. The window can speak the other, and each document can be made in either.',
  },
  place: {
    /** Where the organisation’s name makes none. */
    folderName: 'register',
    title: 'Where should it be kept?',
    hint: 'In a folder of its own. All of it is sealed: nobody reads it without the passphrase or the recovery key.',
    folder: 'Folder of the register',
    choose: 'Choose another folder…',
    taken: 'There is already a register here: choose another folder.',
    advice:
      'A folder on this machine is safest. Whatever copies your files already copies the sealed register too.',
    warning: 'Before you go on',
  },
  passphrase: {
    title: 'A passphrase',
    hint: 'It opens the register, and nobody can give you another: neither we nor your information technology team.',
    label: 'Passphrase',
    again: 'The same again',
    show: 'Show what is written',
    capsLock: 'Caps Lock is on',
    least: (n: number) =>
      `At least ${formatNumber(n, 'en')} characters. Several words are easy to remember and hard to guess.`,
    tooShort: (n: number) => `Too short: at least ${formatNumber(n, 'en')} characters.`,
    empty: 'Choose a passphrase.',
    differs: 'The two are not the same.',
    propose: 'Propose one',
    proposed: 'Six words drawn by chance. Write them down until you know them by heart.',
    proposedLabel: 'Proposed passphrase',
    take: 'Use it',
    another: 'Another',
  },
  recovery: {
    title: 'The recovery key',
    hint: 'The one other way in, if the passphrase is lost or its keeper is away. It opens the register for reading.',
    making: 'Making the key…',
    keyLabel: 'Recovery key, in groups of four',
    print: 'Print the recovery sheet',
    keep: 'Keep it on paper, in a safe place away from this machine. It is shown this once and stored nowhere: who loses both it and the passphrase loses the register.',
    written: 'I have printed it or written it down',
    writtenNeeded: 'Print it or write it down first.',
    typedTitle: 'Type two groups back',
    typedHint: 'From the paper, not from memory: so you know that it can be read.',
    group: (n: number) => `Group ${n}`,
    wrong: 'This is not what stands on the sheet.',
    showAgain: 'Show the key again',
    create: 'Create the register',
    creating: 'Creating the register; this takes about a second…',
    nothing: 'Nothing is on the disk yet.',
  },
};
