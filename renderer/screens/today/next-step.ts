import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Source } from '../../../shared/law/regime.ts';
import type { Recipient } from '../../../shared/register/duty.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { type Pair, pairsOf } from '../../../shared/register/owed.ts';
import type { Row } from '../../../shared/register/row.ts';
import { documentKindOf } from '../duties/stand.ts';
import type { Place } from '../place.ts';
import type { Group } from './waiting.ts';

/** What to do next about a row that waits: where that is done, for whom, and where the law says so. */
export type NextStep = {
  readonly act: 'assess' | 'tell' | 'decide' | 'review' | 'items' | 'measure';
  readonly place: Place;
  /** Who is to be told. */
  readonly whom: readonly Recipient[];
  /** The laws that ask for it. */
  readonly laws: readonly RegimeId[];
  readonly sources: readonly Source[];
};

export function nextStep({ id, owed }: Row, group: Group, regimes: readonly RegimeId[]): NextStep {
  const atDuties: Place = { at: 'incident', id, section: 'duties' };
  const tell = pairsOf(owed?.tell);
  const decide = pairsOf(owed?.decide);
  switch (actOf(group, owed)) {
    case 'assess':
      return {
        act: 'assess',
        place: { at: 'assessment', id },
        whom: [],
        laws: regimes,
        sources: regimes.map((each) => regimeById(each).test.source),
      };
    case 'tell': {
      const kinds = tell.map(({ recipient }) => documentKindOf(recipient));
      const kind = kinds.find((each) => each !== null) ?? null;
      const place: Place = kind === null ? atDuties : { at: 'notice', id, kind };
      return { act: 'tell', place, ...ofPairs(tell) };
    }
    case 'decide':
      return { act: 'decide', place: atDuties, ...ofPairs(decide) };
    case 'review':
      return {
        act: 'review',
        place: atDuties,
        whom: [],
        laws: [],
        sources: regimes.flatMap((each) =>
          regimeById(each).duties.flatMap(({ deferrable }) =>
            deferrable === null ? [] : [deferrable.source],
          ),
        ),
      };
    case 'measure':
      return {
        act: 'measure',
        place: { at: 'incident', id, section: 'measures' },
        whom: [],
        laws: [],
        sources: [],
      };
    case 'items':
      return {
        act: 'items',
        place: { at: 'incident', id },
        ...ofPairs(regimes.map((regime) => ({ regime, recipient: 'register' as const }))),
        whom: [],
      };
  }
}

/** Past the target, what is still to be done before the authority is told comes first. */
function actOf(group: Group, owed: Row['owed']): NextStep['act'] {
  if (group !== 'target') return group;
  if (owed?.tell !== undefined) return 'tell';
  return owed?.assess === undefined ? 'decide' : 'assess';
}

function sourceOf({ regime, recipient }: Pair): readonly Source[] {
  return regimeById(regime)
    .duties.filter((duty) => duty.recipient === recipient)
    .map(({ source }) => source);
}

function ofPairs(pairs: readonly Pair[]): Pick<NextStep, 'whom' | 'laws' | 'sources'> {
  return {
    whom: [...new Set(pairs.map(({ recipient }) => recipient))],
    laws: [...new Set(pairs.map(({ regime }) => regime))],
    sources: pairs.flatMap(sourceOf),
  };
}
