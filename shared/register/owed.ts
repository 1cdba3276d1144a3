import { type Recipient, RECIPIENTS } from './duty.ts';
import { REGIME_IDS, type RegimeId } from './organisation.ts';

/**
 * What is still to be done for a record, as the laws in play see it (worked out by law/owed.ts). It holds days and
 * instants, never what they are to today: it stays true for as long as the record and its organisation do. A key is left
 * out where there is nothing.
 */
export type Owed = {
  /** Under how many laws the risk is still to be assessed. */
  readonly assess?: number;
  /** Notices that are required and not given; those put off for an investigation are not among them. */
  readonly tell?: PairSet;
  /** Notices of which somebody has to decide whether they are given. */
  readonly decide?: PairSet;
  /** The organisation's own target for telling an authority that was not told: an instant in UTC, to the minute. */
  readonly target?: string;
  /** Earliest day on which a deferral is to be looked at again. */
  readonly review?: string;
  /** Required items that its entry in the register does not answer, under the law that misses most. */
  readonly items?: number;
  /** Earliest day of a measure that is planned. */
  readonly measure?: string;
};

/** A law, and whom it wants told. */
export type Pair = { readonly regime: RegimeId; readonly recipient: Recipient };

/** Pairs in two letters each, so that a row stays small: places in the lists of laws and of recipients, to base 36. */
export type PairSet = string;

export function pairSet(pairs: readonly Pair[]): PairSet {
  return pairs
    .map(
      ({ regime, recipient }) =>
        REGIME_IDS.indexOf(regime).toString(36) + RECIPIENTS.indexOf(recipient).toString(36),
    )
    .join('');
}

export function pairsOf(set: PairSet | undefined): readonly Pair[] {
  return (set?.match(/../g) ?? []).flatMap(([law = '', who = '']) => {
    const regime = REGIME_IDS[Number.parseInt(law, 36)];
    const recipient = RECIPIENTS[Number.parseInt(who, 36)];
    return regime === undefined || recipient === undefined ? [] : [{ regime, recipient }];
  });
}
