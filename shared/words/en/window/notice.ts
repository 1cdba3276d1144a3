/** The words of a notice: the document beside what is missing. */
export const notice = {
  back: 'Back to the incident',
  contextLabel: 'What is missing, and what was done',
  unknown: 'There is no such document.',

  complete: 'Complete',
  missing: { one: 'item missing', other: 'items missing' },

  language: 'Language of the document',
  draft: 'Draft',
  views: { label: 'View', page: 'As it prints', answers: 'Answers to copy' },
  save: 'Save PDF',
  saveDraft: 'Save a draft',
  makeDraft: 'Make it a draft',
  paper: (document: string) => `${document}, as it prints`,

  gaps: {
    title: 'What is missing',
    none: 'Every item that the law requires is answered.',
    hint: 'Answer it where it belongs; the document follows.',
    answer: (act: string, label: string) => `${act}: ${label}`,
    places: {
      incident: 'Answer in the incident',
      measures: 'Add a measure',
      assessment: 'Go to the assessment',
      settings: 'Describe the organisation',
      decision: 'Decide it, or note it as sent',
    },
    reason: 'Or why it is not stated',
    reasonHint: 'It is printed in its place.',
  },

  told: 'Who receives it',

  issued: {
    title: 'Documents issued',
    none: 'None yet. Each is kept as it left, and can be shown again.',
    line: (date: string, language: string) => `${date}, ${language}`,
    final: 'Issued',
    draft: 'Draft',
    notSaved: 'It could not be saved where it was to go.',
    show: (name: string) => `Show ${name}`,
    shown: (date: string) => `As it was issued on ${date}`,
    shownHint: 'Nothing of it follows what changed since.',
    close: 'Back to the document as it stands',
    again: 'Save this PDF again',
    savedAgain: (file: string) => `Saved again: ${file}`,
  },

  saved: (file: string) => `Saved, and kept in the register: ${file}`,
  savedOnly: (file: string) =>
    `Saved, but not recorded, because the register is open for reading only: ${file}`,
  fileName: {
    'cai-notice': 'cai-notice',
    'opc-report': 'opc-report',
    'person-notice': 'letter-to-persons',
  },
  draftName: 'draft',
  incomplete: {
    title: 'It cannot leave as final yet',
    text: 'The law wants these answered, or the reason why not:',
  },
  unprintable: {
    title: 'Some characters cannot be printed',
    text: (characters: string) =>
      `No font of Constat has these: ${characters}. Write them another way in the record, or save a draft, where a sign stands for each.`,
  },

  changed: {
    title: (date: string) => `Changed since it was sent on ${date}`,
    mandatory: 'What is learned after the notice must be sent promptly, as a supplement.',
    optional: 'New information may be submitted as a supplement.',
    measures: { one: 'measure added or changed', other: 'measures added or changed' },
    reassessed: 'The risk was assessed again.',
    fromTo: (from: string, to: string) => `from “${from}” to “${to}”`,
    fact: (label: string, change: string) => `${label}: ${change}`,
  },

  both: 'One letter serves both laws.',

  answers: {
    hint: 'For the regulator’s online form: each answer in the order of the required items.',
    copy: 'Copy',
    copied: 'Copied',
    copyAnswer: (label: string) => `Copy: ${label}`,
    saidCopied: (label: string) => `Copied: ${label}`,
    notStated: 'Not stated yet',
  },
};
