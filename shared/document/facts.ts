import { FACT_KEYS, type FactKey, type Facts } from '../register/incident.ts';
import type { Language } from '../register/organisation.ts';
import type { Words } from '../words/en.ts';
import { formatCount, formatDate, formatList, formatPlace, formatWhen } from '../words/format.ts';
import { inSentence } from './context.ts';

export type Speaking = { readonly words: Words; readonly language: Language; readonly zone: string };

/** The facts that are answered, each with its label and its words; and the labels of those that are not. */
export function saidFacts(
  facts: Facts,
  speaking: Speaking,
): { readonly answered: readonly (readonly [string, string])[]; readonly open: readonly string[] } {
  const labels = speaking.words.register.facts;
  const answered: (readonly [string, string])[] = [];
  const open: string[] = [];
  for (const key of FACT_KEYS) {
    if (key === 'title' || (key === 'imported' && facts.imported === null)) continue;
    if (facts[key] === null) open.push(labels[key]);
    else if (key !== 'attempted' || facts.attempted)
      answered.push([labels[key], factText(key, facts, speaking)]);
  }
  return { answered, open };
}

/** One fact in words; empty where it is not answered. */
export function factText(key: FactKey, facts: Facts, { words, language, zone }: Speaking): string {
  const { register } = words;
  const list = <K extends string>(values: readonly K[] | null, labels: Readonly<Record<K, string>>): string =>
    formatList(
      (values ?? []).map((value, at) => (at === 0 ? labels[value] : inSentence(labels[value]))),
      language,
    );
  switch (key) {
    case 'natures':
      return list(facts.natures, register.natures);
    case 'attempted':
      return facts.attempted ? register.yes : register.no;
    case 'cause': {
      const { cause } = facts;
      if (cause === null) return '';
      return cause.kind === 'unknown'
        ? register.causeUnknown(cause.reason)
        : joined(register.causes[cause.cause], cause.detail);
    }
    case 'occurred':
    case 'aware':
    case 'personsToldWhen':
      return facts[key] === null ? '' : formatWhen(facts[key], language, zone);
    case 'determined':
      return facts.determined === null
        ? ''
        : joined(formatDate(facts.determined.on, language), facts.determined.by);
    case 'information': {
      const { information } = facts;
      if (information === null) return '';
      return information.kind === 'unknown'
        ? register.informationUnknown(information.reason)
        : joined(list(information.categories, register.informationCategories), information.description);
    }
    case 'protection':
      return facts.protection === null
        ? ''
        : joined(register.protections[facts.protection.kind], facts.protection.detail);
    case 'purposes':
      return list(facts.purposes, register.purposes);
    case 'personCategories':
      return list(facts.personCategories, register.personCategories);
    case 'persons':
    case 'personsInQuebec':
      return facts[key] === null ? '' : formatCount(facts[key], language);
    case 'personsElsewhere':
      return (facts.personsElsewhere ?? [])
        .map(({ place, count }) => `${formatPlace(place, language)} (${formatCount(count, language)})`)
        .join('\n');
    case 'places':
      return formatList(
        (facts.places ?? []).map((place) => formatPlace(place, language)),
        language,
      );
    case 'systems':
      return formatList(facts.systems ?? [], language);
    case 'provider':
      return facts.provider === null
        ? ''
        : joined(register.providerAs[facts.provider.as], facts.provider.name, facts.provider.detail);
    case 'advice':
      return (facts.advice ?? []).map((each) => register.advice[each]).join('\n');
    case 'otherAuthorities':
      return (facts.otherAuthorities ?? [])
        .map(({ name, on, reference }) =>
          joined(name, on === null ? null : formatDate(on, language), reference),
        )
        .join('\n');
    case 'imported':
      return facts.imported === null ? '' : joined(facts.imported.source, facts.imported.reference);
    case 'title':
    case 'circumstances':
    case 'awareBy':
    case 'reportedBy':
    case 'unit':
    case 'personsToldHow':
    case 'adviceText':
      return facts[key] ?? '';
  }
}

/** Parts that are there, one behind the other. */
export const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
