/** The words around what Constat knows of the law: on its page, in its document and on the command line. */
export const known = {
  notAdvice: 'This is no legal advice. What is not confirmed is to be checked before relying on it.',
  check: 'Check before you rely on it',
  texts: 'Texts read',
  upTo: (text: string, date: string) => `${text}: up to date to ${date}`,
  noText: 'None of its texts was read as a whole: each fact says where it was read.',
  since: (text: string, date: string) => `${text} Since ${date}.`,
  authority: (name: string) => `The notices and reports of an incident go to: ${name}.`,
  consultation: 'The person in charge is consulted when the risk is assessed: this is mandatory.',
  factors: 'To be weighed',
  duties: 'Duties after an incident',
  document: (title: string) => `What it says: ${title}`,
  clocks: 'Time limits',
  moves: (place: string) => `Where it ends on a day off (${place}), it ends on the next day that is none.`,
  onlyByCommission:
    'No extension by one’s own decision: only the Commission can give more time, if it is asked within the same time limit.',
  extensionNotice: (n: string, start: string) =>
    `Notice of an extension is due within ${n} days of ${start}.`,
  /** The version of the law that an assessment is sealed with. */
  assessedUnder: (date: string) => `Assessed under the law as of ${date}`,
  assessedUnderEach: (laws: string) => `Assessed under the law as of: ${laws}`,
  ofLaw: (law: string, date: string) => `${date} (${law})`,
  asOf: 'Law as known on',
  changedTitle: 'The law is known otherwise since',
  changedSince: (law: string, date: string, what: string) =>
    `${law}, as of ${date}${what === '' ? '.' : `: ${what}`}`,
  changedText:
    'The assessment stands as it was sealed. See whether its conclusion still holds; if not, assess again.',
  daysOff: 'Days off',
  holidays: (place: string) => `Days on which no time limit ends: ${place}`,
};
