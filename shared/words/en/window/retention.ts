import type { Reach } from '../../../register/retention.ts';

/** Records at the end of the time for which the law has them kept. */
export const retention = {
  title: 'End of retention',
  back: 'Register',
  text: 'The law says for how long a record must be kept at least. Nothing is erased by itself: what has reached its end is listed here, and an officer decides. Personal information is not kept longer than its purposes ask for (P-39.1, s. 23).',
  none: 'No record has reached the end of its time, and none will within twelve months.',
  noneTitle: 'Nothing at its end',
  byHand: 'Nothing is erased by itself.',
  records: { one: 'record', other: 'records' },
  reaches: {
    over: {
      title: 'Past their time: may be erased',
      text: 'The longest of the times is over, nothing is open any more, and no legal hold stands against it.',
    },
    'on-hold': {
      title: 'Past their time, on legal hold',
      text: 'Nothing of them is erased until an officer lifts the hold, on the record.',
    },
    open: {
      title: 'Past their time, still open',
      text: 'Close them first: what is open is not erased.',
    },
    soon: { title: 'Within twelve months', text: 'They will reach the end of their time.' },
  } satisfies Record<Reach, { readonly title: string; readonly text: string }>,
  until: (date: string) => `To be kept until ${date}.`,
  alsoUntil: (date: string) => `Also until ${date}.`,
  fromLastEntry: 'Counted from its last entry, since the day the law counts from is not known.',
  held: (date: string, reason: string) => `Legal hold since ${date}: ${reason}`,
  all: 'Choose all that are shown',
  openIt: 'Open',
  open: (number: string) => `Open ${number}`,
  more: (n: string) => `Show more (${n} in all)`,
  act: 'Erase the chosen…',
  chosen: (records: string) => `${records} chosen`,
  onlyOfficer: 'Only an officer may erase.',
  most: (n: string) => `At most ${n} are erased at once.`,
  done: (records: string) => `${records} erased. Each has its certificate, below.`,
  unfinished:
    'They are erased in the journal; the disk did not let all of it go. Lock and open the register again: that goes on with it.',
  erased: 'Erased before',
  erasedOn: (date: string) => `Erased on ${date}`,
  certificate: (number: string) => `Certificate of ${number}`,
  today: {
    title: 'End of retention',
    over: (records: string) => `${records} past the time for which the law has them kept.`,
    open: 'Look at them',
  },
};
