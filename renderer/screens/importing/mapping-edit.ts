import type { CAUSES, Nature } from '../../../shared/register/incident.ts';
import type { Mapping } from '../../../shared/exchange/mapping.ts';

/*
 * A mapping as a form reads and changes it: for each fact where it comes from (a column, unknown with a reason, not
 * answered), and what goes with that. Nothing is changed in place.
 */

/** `column`: a column of the file; `unknown`: not known, and why; `none`: not answered yet. */
export type Source =
  | { readonly from: 'column'; readonly column: string }
  | { readonly from: 'unknown'; readonly reason: string }
  | { readonly from: 'none' };
export const NOT_ANSWERED: Source = { from: 'none' };

/** Facts that come from one column, or from none. */
export const PLAIN = ['reference', 'awareBy', 'reportedBy', 'unit'] as const;
/** Facts that come from one column, or are unknown for a reason. */
export const COUNTED = ['persons', 'personsInQuebec', 'information'] as const;
/** Facts that say when. */
export const DATED = ['aware', 'occurred'] as const;
export type PlainKey = (typeof PLAIN)[number];
export type CountedKey = (typeof COUNTED)[number];
export type DatedKey = (typeof DATED)[number];
export type ValuedKey = 'natures' | 'cause' | 'places' | 'systems';
export type SourceKey = PlainKey | CountedKey | DatedKey | ValuedKey;

export type DateFormat = Extract<Mapping['aware'], { readonly column: string }>['format'];
export type CauseOf = (typeof CAUSES)[number] | 'unsaid' | 'unknown';

export function sourceOf(mapping: Mapping, key: SourceKey): Source {
  const from = mapping[key];
  if (from === null) return NOT_ANSWERED;
  if ('unknown' in from) return { from: 'unknown', reason: from.unknown };
  return { from: 'column', column: 'from' in from ? from.from : from.column };
}

/** Where a fact comes from now; a column begins without values, the reason is the one that was there. */
export function withSource(mapping: Mapping, key: SourceKey, source: Source): Mapping {
  if (source.from === 'column') {
    const { column } = source;
    switch (key) {
      case 'aware':
      case 'occurred':
        return { ...mapping, [key]: { column, format: formatIn(mapping, key) ?? 'undecided' } };
      case 'natures':
      case 'cause':
        return { ...mapping, [key]: { column, separator: null, values: {} } };
      case 'places':
        return { ...mapping, places: { column, separator: null, prefix: '', values: {} } };
      case 'systems':
        return { ...mapping, systems: { column, separator: null } };
      default:
        return { ...mapping, [key]: { column } };
    }
  }
  if (source.from === 'unknown') return { ...mapping, [key]: { unknown: source.reason } };
  // When the organisation became aware has no default: it is known, or it is not.
  return key === 'aware' ? mapping : { ...mapping, [key]: null };
}

/** The facts that may be recorded as unknown, and those that may be left for later. */
export function canBeUnknown(key: SourceKey): boolean {
  return key === 'cause' || isIn(COUNTED, key) || isIn(DATED, key);
}
export function canBeOpen(key: SourceKey): boolean {
  return key !== 'aware';
}

function isIn(list: readonly string[], key: string): boolean {
  return list.includes(key);
}

/* ---- Dates ------------------------------------------------------------------------------------------------------ */

export function formatIn(mapping: Mapping, key: DatedKey): DateFormat | null {
  const when = mapping[key];
  return when === null || 'unknown' in when ? null : when.format;
}

export function withFormat(mapping: Mapping, key: DatedKey, format: DateFormat): Mapping {
  const when = mapping[key];
  return when === null || 'unknown' in when ? mapping : { ...mapping, [key]: { ...when, format } };
}

/** The column with the last day of a period; null where one column says it all. */
export function untilOf(mapping: Mapping, key: DatedKey): string | null {
  const when = mapping[key];
  return when !== null && 'from' in when ? when.to : null;
}

export function withUntil(mapping: Mapping, key: DatedKey, to: string | null): Mapping {
  const when = mapping[key];
  if (when === null || 'unknown' in when) return mapping;
  const { format } = when;
  const from = 'from' in when ? when.from : when.column;
  return { ...mapping, [key]: to === null ? { column: from, format } : { from, to, format } };
}

/* ---- Values ----------------------------------------------------------------------------------------------------- */

export function separatorIn(mapping: Mapping, key: ValuedKey): string | null {
  const from = mapping[key];
  return from === null || 'unknown' in from ? null : from.separator;
}

export function withSeparator(mapping: Mapping, key: ValuedKey, separator: string | null): Mapping {
  const from = mapping[key];
  return from === null || 'unknown' in from ? mapping : { ...mapping, [key]: { ...from, separator } };
}

export function withNatures(mapping: Mapping, value: string, natures: readonly Nature[]): Mapping {
  const from = mapping.natures;
  if (from === null) return mapping;
  return { ...mapping, natures: { ...from, values: { ...from.values, [value]: natures } } };
}

/** Null: the file's own words say it. */
export function withCause(mapping: Mapping, value: string, cause: CauseOf | null): Mapping {
  const from = mapping.cause;
  if (from === null || 'unknown' in from) return mapping;
  const { [value]: _before, ...others } = from.values;
  const values = cause === null ? others : { ...from.values, [value]: cause };
  return { ...mapping, cause: { ...from, values } };
}

/** An empty place takes the value out again. */
export function withPlace(mapping: Mapping, value: string, place: string): Mapping {
  const from = mapping.places;
  if (from === null) return mapping;
  const { [value]: _before, ...others } = from.values;
  return {
    ...mapping,
    places: { ...from, values: place === '' ? others : { ...from.values, [value]: place } },
  };
}

/** A list of columns in which one was chosen, or taken away (null). */
export function withColumnAt(
  columns: readonly string[],
  at: number,
  column: string | null,
): readonly string[] {
  if (column === null) return columns.filter((_, index) => index !== at);
  return at >= columns.length ? [...columns, column] : columns.with(at, column);
}

/**
 * The values of a column to be told what they stand for: those the mapping knows, those that were refused, and those of
 * the first rows; each once, split as the mapping splits them.
 */
export function valuesToName(
  known: Iterable<string>,
  refused: readonly string[],
  cells: readonly string[],
  separator: string | null,
): readonly string[] {
  const parts = (cell: string): readonly string[] => (separator === null ? [cell] : cell.split(separator));
  const seen = [...refused, ...cells.flatMap(parts)].map((value) => value.trim());
  return [...new Set([...known, ...seen])].filter((value) => value !== '');
}
