import type { Reason } from '../../../shared/law/reason.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';

/** A reason, and the one law of several that gives it; null where every law does. */
export type UnitedReason = { readonly reason: Reason; readonly under: RegimeId | null };

/** The reasons of several laws, each once, in their order. */
export function unitedReasons(
  views: readonly { readonly regime: RegimeId; readonly reasons: readonly Reason[] }[],
): readonly UnitedReason[] {
  const given = new Map<string, { reason: Reason; laws: RegimeId[] }>();
  for (const { regime, reasons } of views) {
    for (const reason of reasons) {
      const key = `${reason.factor} ${reason.code}`;
      const known = given.get(key);
      if (known === undefined) given.set(key, { reason, laws: [regime] });
      else known.laws.push(regime);
    }
  }
  return [...given.values()].map(({ reason, laws }) => ({
    reason,
    under: laws.length < views.length ? (laws[0] ?? null) : null,
  }));
}
