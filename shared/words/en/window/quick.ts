/** What the quick entry says. */
export const quick = {
  title: 'New incident',
  subtitle: 'Nothing is recorded, and no number is given, until you record it. The rest can be added later.',

  templates: {
    label: 'Is it one of the usual small ones?',
    hint: 'One key fills in its nature, its cause and what such a message always holds. Or write what happened.',
    names: {
      email: 'Misdirected e-mail',
      letter: 'Misdirected letter',
      device: 'Lost device',
      access: 'Wrong access right',
      copies: 'Cc instead of bcc',
    },
    /** The beginning of the title; what happened exactly is written behind it. */
    stems: {
      email: 'E-mail sent to the wrong person: ',
      letter: 'Letter sent to the wrong person: ',
      device: 'Device lost: ',
      access: 'Access right that should not have been: ',
      copies: 'Recipients visible to each other: ',
    },
    filled: (natures: string, cause: string) => `Filled in: ${natures}; cause: ${cause}.`,
  },

  what: 'What happened?',
  whatHint: 'One line is enough: it becomes the title. Leave out what would name a person concerned.',
  duplicate: (number: string) => `Is this ${number}? An incident of the same day has the same title.`,
  openDuplicate: (number: string) => `Open ${number}`,

  aware: {
    question: 'When did the organisation learn of it?',
    hint: 'The first employee who knew counts. It is set once; correcting it later asks for a reason.',
    choices: { now: 'Now', earlier: 'Earlier', unknown: 'Not known' },
    /** One letter for each, pressed while one of the three has the focus. */
    keys: { now: 'N', earlier: 'E', unknown: 'U' },
    nowHint: 'At this moment',
    nowAt: (at: string) => `Learned on ${at}`,
    earlierHint: 'A date, or as exactly as it is known',
    unknownHint: 'And why it is not known',
    when: 'When, then?',
    because: 'Why is it not known when the organisation learned of it?',
  },

  persons: 'Roughly how many persons are concerned?',
  personsHint: 'Leave it empty to answer later.',
  information: 'Which information?',
  informationHint: 'What is known so far; leave it empty to answer later.',

  record: 'Record the incident',
  discard: 'Discard',

  draft: {
    title: 'You had begun an incident',
    text: (title: string, at: string) => `“${title}”, kept as a draft on ${at}. It is not recorded.`,
    untitled: 'Without a title',
    resume: 'Resume',
    discard: 'Discard it and start anew',
  },

  recorded: {
    title: 'Recorded',
    text: (number: string) => `The incident has the number ${number}.`,
    next: 'What comes next',
    clocks: 'What the laws ask for now',
    internal: (at: string) => `Internal target: ${at}. No law sets it.`,
    open: 'Open the incident',
    assess: 'Assess the risk',
    assessHint: 'Assessing the risk says who must be told',
    another: 'Record another',
    missing: (items: string) => `${items} from its entry in the register`,
  },

  readOnly: {
    title: 'Nothing can be recorded now',
    text: 'This register is open for reading only; the line above says why.',
  },
};
