import { duties } from '../../../shared/law/duties.ts';
import type { FactKey, Facts } from '../../../shared/register/incident.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import type { EditableKey } from '../fields/fact-drafts.ts';
import { isEditable } from '../fields/fact-drafts.ts';

/** The parts that hold facts, in the order of the law's questions, each with its facts in that order. */
export const FACTS_OF = {
  what: ['title', 'natures', 'attempted', 'circumstances', 'cause'],
  when: ['occurred', 'aware', 'awareBy', 'reportedBy', 'determined'],
  information: ['information', 'protection', 'purposes'],
  who: ['personCategories', 'persons', 'personsInQuebec', 'personsElsewhere'],
  where: ['places', 'systems', 'unit', 'provider'],
  told: ['personsToldHow', 'personsToldWhen', 'advice', 'adviceText', 'otherAuthorities'],
} as const satisfies Readonly<Record<string, readonly EditableKey[]>>;

export type FactSection = keyof typeof FACTS_OF;

/** All parts of the screen, as they follow one another. */
export const SECTIONS = [
  'what',
  'when',
  'information',
  'who',
  'where',
  'done',
  'risk',
  'told',
  'notes',
  'chronology',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export function isFactSection(section: SectionId): section is FactSection {
  return Object.hasOwn(FACTS_OF, section);
}

/** The digit that edits a part: its place on the screen. */
export function keyOf(section: SectionId): string {
  return String((SECTIONS.indexOf(section) + 1) % 10);
}

export function sectionOf(fact: EditableKey): FactSection {
  const found = Object.entries(FACTS_OF).find(([, facts]) => facts.some((each) => each === fact));
  // Held by a test: every fact has its part.
  return (found?.[0] ?? 'what') as FactSection;
}

/** What an address leads to: a part, one fact within it, or the duties beside it; null where it names nothing here. */
export type Target =
  | { readonly at: 'section'; readonly section: SectionId }
  | { readonly at: 'fact'; readonly section: FactSection; readonly fact: EditableKey }
  | { readonly at: 'duties' };

export function targetOf(name: string | undefined): Target | null {
  if (name === undefined) return null;
  if (name === 'duties') return { at: 'duties' };
  if (name === 'measures') return { at: 'section', section: 'done' };
  const section = SECTIONS.find((each) => each === name);
  // `information` is a fact and the part it stands in: the fact leads further.
  if (isEditable(name)) return { at: 'fact', section: sectionOf(name), fact: name };
  return section === undefined ? null : { at: 'section', section };
}

/** Does this fact say something? An attempt that was none, and an empty list that means nothing, do not. */
export function isAnswered(key: FactKey, facts: Facts): boolean {
  const value = facts[key];
  if (key === 'attempted') return value === true;
  if (key === 'personsElsewhere' || key === 'otherAuthorities') return value !== null;
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** What the register of each law still lacks for this record. */
export function registerGaps(given: Parameters<typeof duties>[0]) {
  return duties(given).filter(({ recipient, state }) => recipient === 'register' && state !== 'not-required');
}

/** May its facts be changed; may a note be added? A closed record takes notes, an annulled one nothing. */
export function openness(
  record: Pick<IncidentRecord, 'annulled' | 'closed'>,
  isWriting: boolean,
): { readonly facts: boolean; readonly notes: boolean } {
  const isThere = isWriting && record.annulled === null;
  return { facts: isThere && record.closed === null, notes: isThere };
}
