import type { RegimeId } from './organisation.ts';

/** Until when one law has a record kept, and whether that is counted from the day which the law names. */
export type Keeping = {
  readonly regime: RegimeId;
  /** The last day, YYYY-MM-DD in the organisation's zone. */
  readonly until: string;
  /** The day that the law counts from is not known: it is counted from the last entry about the record, which is later. */
  readonly fromLastEntry: boolean;
};

/**
 * Where a record stands to the end of its legal time. `over`: past it, so that it may be erased. `on-hold` and `open`: past
 * it, and kept all the same. `soon`: it will reach it within twelve months.
 */
export const REACHES = ['over', 'on-hold', 'open', 'soon'] as const;
export type Reach = (typeof REACHES)[number];
