import { inSentence } from '../../../shared/document/context.ts';
import { factShape } from '../../../shared/register/amendment.ts';
import type { Count } from '../../../shared/register/count.ts';
import { FACT_KEYS, type FactKey, type Facts } from '../../../shared/register/incident.ts';
import { parse } from '../../../shared/register/parse.ts';
import type { When } from '../../../shared/register/when.ts';
import { formatPlace } from '../../../shared/words/format.ts';
import type { Said } from '../said.ts';

/** A fact in words, one line for each thing it says; null where it is not answered. */
export function sayFact<K extends FactKey>(key: K, value: Facts[K], said: Said): readonly string[] | null {
  if (value === null) return null;
  return SAYERS[key](value, said);
}

/** What an entry of the journal holds of a field, in words: it is read again, and shown as it is where it cannot be. */
export function sayRecorded(field: string, value: unknown, said: Said): readonly string[] {
  const key = FACT_KEYS.find((each) => each === field);
  const schema = key && factShape[key];
  if (key === undefined || schema === undefined || value === null || value === undefined) {
    return [value === null || value === undefined ? said.words.register.notAnswered : JSON.stringify(value)];
  }
  const read = parse(schema, value);
  if (!read.ok) return [JSON.stringify(value)];
  const lines = sayFact(key, read.value as Facts[typeof key], said) ?? [];
  // An answer may hold nothing: a list that was emptied, a description with neither category nor text.
  return lines.length === 0 ? [said.words.register.notAnswered] : lines;
}

type Sayer<K extends FactKey> = (value: NonNullable<Facts[K]>, said: Said) => readonly string[];

type Plain<T> = (value: T, said: Said) => readonly string[];

const line = (value: string): readonly string[] => [value];
const count: Plain<Count> = (value, said) => [said.count(value)];
const when: Plain<When> = (value, said) => [said.when(value)];

const SAYERS: { readonly [K in FactKey]: Sayer<K> } = {
  title: line,
  natures: (natures, { words, list }) =>
    natures.length === 0 ? [words.register.notAnswered] : [list(labels(natures, words.register.natures))],
  attempted: (attempted, { words }) => [attempted ? words.register.yes : words.register.no],
  circumstances: line,
  cause: (cause, { words }) =>
    cause.kind === 'unknown'
      ? [words.register.causeUnknown(cause.reason)]
      : withDetail(words.register.causes[cause.cause], cause.detail),
  occurred: when,
  aware: when,
  awareBy: line,
  determined: ({ on, by }, { date, words }) => [
    by === undefined ? date(on) : words.window.incident.fields.byWhom(date(on), by),
  ],
  reportedBy: line,
  information(information, { words, list }) {
    if (information.kind === 'unknown') return [words.register.informationUnknown(information.reason)];
    const names = labels(information.categories, words.register.informationCategories);
    return withDetail(names.length === 0 ? '' : list(names), information.description);
  },
  protection: ({ kind, detail }, { words }) => withDetail(words.register.protections[kind], detail),
  purposes: (purposes, { words, list }) => [list(labels(purposes, words.register.purposes))],
  personCategories: (categories, { words, list }) => [
    list(labels(categories, words.register.personCategories)),
  ],
  persons: count,
  personsInQuebec: count,
  personsElsewhere: (rows, said) =>
    rows.length === 0
      ? [said.words.window.incident.fields.personsElsewhere.none]
      : rows.map(({ place, count: many }) => ofPlace(place, many, said)),
  places: (places, { list, language }) => [list(places.map((place) => formatPlace(place, language)))],
  systems: (systems, { list }) => [list(systems)],
  provider({ as, name, detail }, { words }) {
    const label = words.register.providerAs[as];
    return withDetail(name === null ? label : words.window.incident.fields.labelled(label, name), detail);
  },
  unit: line,
  personsToldHow: line,
  personsToldWhen: when,
  advice: (advice, { words }) => advice.map((each) => words.register.advice[each]),
  adviceText: line,
  otherAuthorities: (rows, said) =>
    rows.length === 0
      ? [said.words.window.incident.fields.otherAuthorities.none]
      : rows.map(({ name, on, reference }) =>
          [name, on === null ? null : said.date(on), reference]
            .filter((part) => part !== null && part !== undefined)
            .join(', '),
        ),
  imported: ({ source, reference }, { words }) => [
    reference === null ? source : words.window.incident.fields.labelled(source, reference),
  ],
};

/** Labels of a list within one sentence: only the first keeps its capital. */
function labels<Id extends string>(ids: readonly Id[], of: Readonly<Record<Id, string>>): readonly string[] {
  return ids.map((id, at) => (at === 0 ? of[id] : inSentence(of[id])));
}

function ofPlace(place: string, many: Count, { language, count: say, words }: Said): string {
  return words.window.incident.fields.labelled(formatPlace(place, language), say(many));
}

function withDetail(label: string, detail: string | undefined): readonly string[] {
  return [label, detail ?? ''].filter((part) => part !== '');
}
