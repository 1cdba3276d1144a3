import type { Answers } from '../../../register/assessment.ts';

type Question = { readonly ask: string; readonly hint: string };

/** The words of the assessment of the risk. */
export const assessment = {
  title: 'Assessment of the risk',
  again: 'Another assessment of the risk',
  sealed: 'Sealed assessment',
  back: 'Back to the incident',
  contextLabel: 'What the tests say, and what would follow',
  answered: (n: string, all: string) => `Answered: ${n} of ${all}`,
  draftKept: 'Kept as a draft; nothing is recorded before you seal it.',
  draftNotKept: 'This draft could not be kept. It stays on the screen.',
  resumed: 'Taken up where you left it.',
  startOver: 'Start over',
  startOverAsk: {
    title: 'Throw this draft away?',
    text: 'What you answered since the last seal is lost. Nothing recorded is touched.',
    confirm: 'Throw it away',
    cancel: 'Keep it',
  },
  notHere: {
    annulled: 'This record is annulled: its risk is no longer assessed.',
    closed: 'This record is closed. Reopen it with a reason to assess its risk again.',
    notIncident: 'This was found not to be an incident: its risk is not assessed.',
    readOnly: 'The register is open for reading only.',
    never: 'The risk was never assessed.',
  },

  questions: {
    sensitivity: {
      ask: 'How sensitive is the information?',
      hint: 'Think of what it reveals, and of what can be done with it, by itself or together.',
    },
    recipient: {
      ask: 'Who has the information, or may have it?',
      hint: 'Whoever received it, found it, took it or could reach it.',
    },
    intent: {
      ask: 'Was it an accident, or did somebody mean it?',
      hint: 'On the part of whoever caused the incident.',
    },
    access: {
      ask: 'Was the information seen or taken?',
      hint: 'It is excluded only where something shows it: logs, an envelope still sealed.',
    },
    containment: {
      ask: 'Was the information recovered or destroyed?',
      hint: 'A written confirmation is worth more than a promise.',
    },
    relation: {
      ask: 'Does whoever has it know the persons concerned?',
      hint: 'Somebody close, a colleague or an opponent may have a use for what means nothing to a stranger.',
    },
    misuse: {
      ask: 'Has it been misused, or did somebody try?',
      hint: 'Attempted fraud, strange messages, complaints received.',
    },
    vulnerability: {
      ask: 'Are the persons concerned particularly vulnerable?',
      hint: 'Minors, older persons, persons who fled violence, and others for whom the harm would weigh more.',
    },
    consequences: {
      ask: 'What could follow for the persons if it were used?',
      hint: 'The law names these harms; the list is open.',
    },
    uses: {
      ask: 'What could somebody with ill intent do with it?',
      hint: 'Whether or not anybody is known to have it in mind.',
    },
  } satisfies Record<keyof Answers, Question>,
  none: {
    consequences: 'None is anticipated',
    uses: 'None is foreseen',
  },
  description: 'In your own words',
  reason: 'Why this answer',
  evidence: 'What shows it',
  evidenceNeeded: 'An answer that excludes access counts only with its evidence.',
  optional: 'optional',
  fromFacts: (answer: string) => `From the facts: ${answer}.`,
  takeIt: 'Answer so',
  takeItFor: (question: string) => `Answer as the facts say: ${question}`,
  about: (sentence: string, list: string) => `${sentence.replace(/\.$/, '')} (${list}).`,
  fromFactsIn: (answer: string) => `${answer}, from the facts`,
  onlyUnder: (law: string) => `(${law} only)`,
  bearsOn: (law: string, factor: string) => `${law}: ${factor}`,

  tests: {
    title: 'The two tests',
    one: 'The test',
    raised: 'Raised by a step, because of what follows:',
    hint: 'Both are read from the same answers.',
    reasons: 'Reasons, for and against',
    comparison: 'Factor by factor',
    comparisonHint: 'What each answer says under each law, for a risk, against it, or neither.',
    factor: 'Factor and answer',
    says: 'What it says',
    saysNothing: 'Nothing for or against.',
    definition: 'Definition of the law',
    notNamed: 'Not named by this law',
    now: (law: string, suggestion: string) => `${law}: ${suggestion}.`,
  },
  follows: {
    title: 'What would follow',
    hint: 'If it were concluded as it stands here.',
  },

  consulted: {
    title: 'Consultation',
    hint: 'The person in charge must be consulted before the conclusion.',
    name: 'Person in charge who was consulted',
    nameHint: (name: string) =>
      `Proposed from the register: ${name}. Change it if somebody else was in charge.`,
    on: 'Day of the consultation',
    today: 'Today',
  },
  conclusion: {
    title: 'Conclusion',
    question: (law: string) => `Conclusion under ${law}`,
    leaveOut: 'No conclusion: this law does not apply to the information',
    reasons: 'Reasons for the conclusion',
    reasonsHint: 'In the words of the person in charge. A “no” needs them as much as a “yes”.',
    suggestion: (sentence: string) => `Suggestion: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.`,
  },
  faults: {
    evidence: 'Say what shows that nobody saw or took it, or answer that access is possible.',
    consultedName: 'Name the person in charge who was consulted.',
    consultedOn: 'Give the day of the consultation.',
    conclusion: 'Conclude for this law.',
    reasons: 'Give the reasons: a “no” needs them as much as a “yes”.',
    nothingConcluded: 'At least one law must have a conclusion.',
    some: 'The assessment cannot be sealed yet: what is missing is marked in the page.',
  },
  seal: {
    act: 'Seal the assessment',
    hint: 'It is sealed with the facts as they stand, and it decides who must be told.',
    title: 'Seal this assessment?',
    cannotUndo:
      'It cannot be undone or changed. If something comes to light later, the risk is assessed again.',
    concludes: (law: string, conclusion: string) => `${law}: ${conclusion}.`,
    leftOut: (law: string) => `${law}: no conclusion, the law does not apply.`,
    consulted: (name: string, date: string) => `Consulted: ${name}, on ${date}.`,
    unanswered: { one: 'question is left unanswered.', other: 'questions are left unanswered.' },
    confirm: 'Seal it',
    cancel: 'Not yet',
    done: 'Sealed, with the facts as they stood.',
  },
  moved: {
    title: 'The facts changed since these answers were begun',
    text: (facts: string) => `Changed: ${facts}. Read them again, look over your answers, then go on.`,
    read: 'I have looked them over',
    sinceSeal: 'Facts changed since this assessment was sealed',
    sinceSealText: (facts: string) =>
      `Changed: ${facts}. If they bear on the risk, assess it again; what was sealed stays as it is.`,
  },
  assessAgain: 'Assess again',

  view: {
    sealedOn: (on: string, who: string) => `Sealed on ${on} by ${who}`,
    madeOn: (date: string) => `Assessment of ${date}`,
    consulted: (name: string, date: string) => `${name}, on ${date}`,
    notConsulted: 'Nobody was recorded as consulted.',
    answers: 'Answers',
    notAnswered: 'Not answered',
    reason: (text: string) => `Why: ${text}`,
    evidence: (text: string) => `What shows it: ${text}`,
    conclusions: 'Conclusions',
    suggested: (sentence: string) => `It had been suggested: ${sentence}`,
    facts: 'The facts as they were known then',
    factsHint: 'What is different today is marked.',
    now: (value: string) => `Today: ${value}`,
    changed: 'Changed since',
    close: 'Back to the assessment',
    show: (date: string) => `Show the assessment of ${date}`,
  },
  earlier: {
    title: 'Sealed assessments',
    hint: 'Each with the facts as they were known then.',
    last: 'The last one holds',
  },
};
