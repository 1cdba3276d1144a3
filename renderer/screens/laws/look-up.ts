import { CALENDAR_IDS } from '../../../shared/law/calendar.ts';
import { LAW_IDS, type LawId } from '../../../shared/law/laws.ts';
import type { Certainty } from '../../../shared/law/regime.ts';
import { citeIn, official } from '../../../shared/law/source.ts';
import { queryWords } from '../../../shared/register/find.ts';
import type { Language } from '../../../shared/register/organisation.ts';
import type { Words } from '../../../shared/words/en.ts';
import {
  narrowed,
  says,
  tellCalendar,
  tellLaw,
  type ToldLaw,
  type ToldSection,
  usesCalendar,
} from '../../../shared/document/told-law.ts';

/** What is wanted of the law: words that stand in it, of which law, how sure. */
export type Sought = {
  readonly query: string;
  /** `in-play`: those of the organisation. */
  readonly law: LawId | 'in-play' | null;
  readonly certainty: Certainty | null;
};
export const ALL: Sought = { query: '', law: null, certainty: null };

/** All that is known, told once for a language. */
export type Library = {
  readonly laws: readonly ToldLaw[];
  readonly calendars: readonly ToldSection[];
  readonly facts: number;
};

export function libraryIn(words: Words, language: Language): Library {
  const saying = { words, language };
  const laws = LAW_IDS.map((id) => tellLaw(id, saying));
  const calendars = CALENDAR_IDS.map((id) => tellCalendar(id, saying));
  return { laws, calendars, facts: countIn(laws, calendars) };
}

/** What of it is sought; laws and calendars of which nothing is left are left out. */
export function sought(
  { laws, calendars }: Library,
  { query, law, certainty }: Sought,
  inPlay: readonly LawId[],
): Library {
  const words = queryWords(query);
  const isSought = (id: LawId): boolean =>
    law === null || (law === 'in-play' ? inPlay.includes(id) : law === id);
  const keep = (sections: readonly ToldSection[]): readonly ToldSection[] =>
    narrowed(
      sections,
      (each) => says(each, words) && (certainty === null || each.source.certainty === certainty),
    );
  const found = laws
    .filter(({ id }) => isSought(id))
    .map((each) => ({ ...each, sections: keep(each.sections) }))
    .filter(({ sections }) => sections.length > 0);
  const used = CALENDAR_IDS.filter((id) => LAW_IDS.some((each) => isSought(each) && usesCalendar(each, id)));
  const days = keep(calendars.filter(({ about }) => used.some((id) => id === about)));
  return { laws: found, calendars: days, facts: countIn(found, days) };
}

/** How many of them nobody confirmed. */
export function toCheckIn({ laws, calendars }: Library): number {
  return [...laws.flatMap(({ sections }) => sections), ...calendars]
    .flatMap(({ told }) => told)
    .filter(({ source }) => source.certainty === 'unconfirmed').length;
}

/**
 * What to look for to find a section that was cited: the citation itself in the language spoken; where nothing is cited
 * like that, its section without the paragraph, and at last its Act.
 */
export function queryFor(cite: string, library: Library, language: Language): string {
  const steps = [
    cite,
    cite.replace(/,? para\. .*$/, ''),
    cite.replace(/,? (ss?|arts?|cl|Sch|App)\. .*$/, ''),
  ];
  const asked = steps.map((each) => citeIn(official(each), language));
  return asked.find((query) => sought(library, { ...ALL, query }, []).facts > 0) ?? '';
}

function countIn(laws: readonly ToldLaw[], calendars: readonly ToldSection[]): number {
  return [...laws.flatMap(({ sections }) => sections), ...calendars].reduce(
    (sum, { told }) => sum + told.length,
    0,
  );
}
