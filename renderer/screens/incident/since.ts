import type { EntryView } from '../../../shared/host.ts';
import type { Regime } from '../../../shared/law/regime.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import { canonical } from '../../../shared/register/digest.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import type { IncidentRecord, Sent } from '../../../shared/register/state.ts';
import { type Changed, changedSince, isNothing } from '../notice/changed-since.ts';

/** What changed since notices to authorities were sent; those since which the same changed stand together. */
export type Since = {
  readonly changed: Changed;
  readonly notices: readonly { readonly regime: Regime; readonly sent: Sent }[];
};

export function sinceNotices(
  { notices }: Pick<IncidentRecord, 'notices'>,
  regimes: readonly RegimeId[],
  entries: readonly EntryView[],
): readonly Since[] {
  const found: Since[] = [];
  for (const id of regimes) {
    const regime = regimeById(id);
    const sent = notices.findLast(
      ({ recipient, regimes: under }) => recipient === regime.authority.id && under.includes(id),
    );
    if (sent === undefined) continue;
    const changed = changedSince(entries, sent.stamp.seq);
    if (isNothing(changed)) continue;
    const at = found.findIndex((since) => canonical(since.changed) === canonical(changed));
    const before = found[at];
    if (before === undefined) found.push({ changed, notices: [{ regime, sent }] });
    else found[at] = { changed, notices: [...before.notices, { regime, sent }] };
  }
  return found;
}
