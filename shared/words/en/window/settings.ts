/** The words of Settings. */
export const settings = {
  title: 'Settings',
  sections: 'On this page',
  section: {
    organisation: 'Organisation',
    officer: 'Person in charge',
    laws: 'Laws that apply',
    members: 'Members',
    window: 'Window',
    about: 'About',
  },
  save: 'Save',
  discard: 'Discard the changes',
  saved: {
    organisation: 'The organisation is amended.',
    officer: 'The details of the person in charge are amended.',
    taken: (name: string) => `${name} is in charge.`,
    laws: 'The laws that apply are amended.',
  },
  unsaved: 'Not saved yet',
  reading: 'This register is open for reading only: what stands here cannot be amended.',
  optional: 'optional',

  organisation: {
    hint: 'This stands at the head of every document. Each amendment is in the journal, from what to what.',
    languageHint: 'The one in which documents are proposed.',
    zoneHint: 'Legal dates are calendar dates in this time zone. Changing it can move dates near midnight.',
    targetHint:
      'Your own target for telling an authority, from awareness. It is internal: no law sets a number of hours. Empty: no target.',
    targetBadge: 'internal',
  },
  officer: {
    hint: 'The person in charge of the protection of personal information. Documents name whoever was in charge on their date.',
    correct: 'Correct a name or a detail here; if another person takes charge, say so below.',
    from: 'In charge since',
    take: 'Another person takes charge…',
    taking: {
      title: 'Another person takes charge',
      hint: (name: string) =>
        `${name} stays in the register as the person who was in charge until the day before. It changes nothing about the passphrase: whoever knows it can still open the register.`,
      from: 'In charge from',
      save: 'Record the change',
      cancel: 'Cancel',
      early: (date: string) => `The person before took charge on ${date}: choose a later day.`,
    },
    former: 'In charge before',
    until: (name: string, to: string) => `${name}, until ${to}`,
    between: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}`,
  },
  laws: {
    hint: 'The five questions again: answer them when something changes. They propose; you decide.',
    effect: 'What saving changes',
    added: (law: string) =>
      `${law}: its duties appear for every incident that is neither annulled nor found not to be one, also for those recorded before. Look at the closed ones.`,
    removed: (law: string) =>
      `${law}: its duties no longer appear, and nothing more is asked for it. What was recorded, decided and sent stays.`,
    none: 'Choose at least one law.',
  },
  members: {
    hint: 'Who can open the register, and with what. This version knows the person who created it, and the recovery key.',
    name: 'Name',
    role: 'Role',
    key: 'Fingerprint of the key',
    keyHint: 'The same on every machine: compare it by telephone if you doubt whom an entry is from.',
    you: 'opened it now',
  },
  window: {
    hint: 'On this machine only; it takes effect at once, and is not in the journal.',
    language: 'Language of the window',
    languages: { auto: 'As the register', fr: 'Français', en: 'English' },
    appearance: 'Appearance',
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    lockAfter: 'Lock after (minutes)',
    lockAfterHint: 'Without a key or a click. From 1 to 30.',
  },
  about: {
    version: 'Version',
    folder: 'Folder of the register',
    created: 'Created on',
    records: 'Records',
    entries: 'Entries in the journal',
    kept: 'Where things are kept',
    keptText:
      'All of the register is in its folder, sealed. Outside of it this machine keeps only how the window looks, which folders were opened, and for each an identifier and where its journal stood. Nothing is sent anywhere.',
    licence: 'Licence',
    licenceText: 'Apache License, version 2.0',
  },
};
