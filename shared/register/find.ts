import type { IncidentRecord } from './state.ts';

const ASCII = /^[\t\n\r -~]*$/;
/** Two texts that begin with the same so many characters are one text. */
const SAME_START = 200;
const SPACES = /\s{2,}|[^\S ]/g;

/** Text as it is searched: without case, accents, ligatures, invisible marks or typographic differences. */
export function folded(text: string): string {
  // Most text, and all of it in English, has nothing to take away but its case; a register is folded whole at a search.
  if (ASCII.test(text)) return text.toLowerCase().replace(SPACES, ' ');
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(SPACES, ' ');
}

/** All the words of a record in which somebody may look for it, folded. */
export function searchText(record: IncidentRecord): string {
  const { facts } = record;
  const parts: (string | null | undefined)[] = [
    record.number,
    facts.title,
    facts.circumstances,
    facts.cause?.kind === 'known' ? facts.cause.detail : facts.cause?.reason,
    facts.information?.kind === 'described' ? facts.information.description : facts.information?.reason,
    facts.protection?.detail,
    facts.awareBy,
    facts.reportedBy,
    facts.unit,
    facts.provider?.name,
    facts.provider?.detail,
    facts.personsToldHow,
    facts.adviceText,
    ...(facts.systems ?? []),
    ...(facts.otherAuthorities ?? []).flatMap(({ name, reference }) => [name, reference]),
    facts.imported?.reference,
    // A row's narrative stands in the circumstances already, but for the white space around it.
    ...Object.values(facts.imported?.fields ?? {}).filter(
      (value) => !facts.circumstances?.includes(value.trim().slice(0, SAME_START)),
    ),
    ...record.measures.map(({ description }) => description),
    ...record.notes.map(({ text }) => text),
    ...record.notices.map(({ reference }) => reference),
  ];
  return folded(parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n'));
}

/** The words of a query, folded; a record is found when all of them are in it. */
export function queryWords(query: string): readonly string[] {
  return folded(query)
    .split(' ')
    .filter((word) => word !== '');
}

export function matches(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
