import { regime } from '../../../shared/law/regimes.ts';
import type { RequiredItem, Source } from '../../../shared/law/regime.ts';
import type { FactKey } from '../../../shared/register/incident.ts';
import type { Language, RegimeId } from '../../../shared/register/organisation.ts';

/** What a law asks that a fact answers: where it says so, in its own words. */
export type Asked = { readonly source: Source; readonly text: string };

/**
 * Where the laws in play ask for a fact, each section once, in the order of the laws and of their documents. Practice
 * that is only recommended is left out where a law asks for the same.
 */
export function askedOf(key: FactKey, regimes: readonly RegimeId[], language: Language): readonly Asked[] {
  const items = regimes.flatMap((id) =>
    Object.values(regime(id).required).flatMap((list) => list.filter((item) => answers(item, key))),
  );
  const asked = items.some(({ need }) => need !== 'recommended')
    ? items.filter(({ need }) => need !== 'recommended')
    : items;
  const seen = new Set<string>();
  return asked.flatMap(({ source, label }) => {
    if (seen.has(source.cite)) return [];
    seen.add(source.cite);
    return [{ source, text: label[language] }];
  });
}

function answers({ answeredBy }: RequiredItem, key: FactKey): boolean {
  return answeredBy.some((by) => (by.from === 'fact' || by.from === 'reason') && by.fact === key);
}
