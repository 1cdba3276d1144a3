import * as z from 'zod';
import type { Facts, FactsInput } from '../../../shared/register/incident.ts';
import { type Frozen, parse } from '../../../shared/register/parse.ts';
import { whenSchema } from '../../../shared/register/when.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readFact } from '../fields/fact-codec.ts';
import { type EditableKey, factDraftShape } from '../fields/fact-drafts.ts';
import type { Faults } from '../fields/faults.ts';
import { NO_COUNT } from '../fields/count-draft.ts';
import { NO_WHEN, whenOf } from '../fields/when-draft.ts';
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from './templates.ts';

/** When it was learned has no default: it is said, by one of three. */
export const AWARENESS = ['now', 'earlier', 'unknown'] as const;
export type Awareness = (typeof AWARENESS)[number];

const quickDraftSchema = z.strictObject({
  template: z.enum(TEMPLATE_IDS).nullable(),
  title: z.string(),
  aware: z.enum(AWARENESS).nullable(),
  /** The instant at which *now* was said. */
  at: z.string().nullable(),
  earlier: factDraftShape.aware,
  unknownBecause: z.string(),
  persons: factDraftShape.persons,
  information: factDraftShape.information,
});

/** A quick entry as it is typed. It is no record, and has no number, until it is recorded. */
export type QuickDraft = Frozen<z.infer<typeof quickDraftSchema>>;

export const NO_ENTRY: QuickDraft = {
  template: null,
  title: '',
  aware: null,
  at: null,
  earlier: NO_WHEN,
  unknownBecause: '',
  persons: NO_COUNT,
  information: { isUnknown: false, categories: [], description: '', reason: '' },
};

/** A sealed draft as it comes back; undefined where it is not one of ours. */
export function readQuickDraft(value: unknown): QuickDraft | undefined {
  const read = parse(quickDraftSchema, value);
  return read.ok ? read.value : undefined;
}

/**
 * The entry with what a template knows. What was typed stays: only an empty title, or another template's, gives way to
 * the beginning of its own. The same template again takes it back.
 */
export function withTemplate(
  draft: QuickDraft,
  chosen: TemplateId,
  stems: Readonly<Record<TemplateId, string>>,
): QuickDraft {
  const isTaken = draft.template === chosen;
  const isUntouched = draft.title === '' || Object.values(stems).includes(draft.title);
  const before = draft.template === null ? [] : TEMPLATES[draft.template].categories;
  const own = draft.information.categories.filter((each) => !before.some((other) => other === each));
  const { categories } = TEMPLATES[chosen];
  return {
    ...draft,
    template: isTaken ? null : chosen,
    title: isUntouched ? (isTaken ? '' : stems[chosen]) : draft.title,
    information: {
      ...draft.information,
      categories: isTaken
        ? own
        : [...categories, ...own.filter((each) => !categories.some((c) => c === each))],
    },
  };
}

/** The facts to record, or what is still wrong, fact by fact. */
export function factsOf(
  draft: QuickDraft,
  zone: string,
): { readonly is: 'facts'; readonly facts: FactsInput } | { readonly is: 'faulty'; readonly faults: Faults } {
  const template = draft.template === null ? null : TEMPLATES[draft.template];
  const read = {
    title: readFact('title', titleOf(draft.title), zone),
    aware: awareOf(draft, zone),
    persons: readFact('persons', draft.persons, zone),
    information: readFact('information', draft.information, zone),
  };
  const { title, aware, persons, information } = read;
  if (title.ok && aware.ok && persons.ok && information.ok) {
    const known =
      template === null
        ? {}
        : { natures: [...template.natures], cause: { kind: 'known' as const, cause: template.cause } };
    const facts = {
      title: title.value,
      aware: aware.value,
      persons: persons.value,
      information: information.value,
      ...known,
    };
    return { is: 'facts', facts: facts as FactsInput };
  }
  const faults = Object.fromEntries(
    Object.entries(read).flatMap(([key, each]) => (each.ok ? [] : [[key, each.details.issues ?? []]])),
  ) as Faults;
  return { is: 'faulty', faults };
}

/** The order in which faults are met. */
export const QUICK_ORDER = [
  'title',
  'aware',
  'persons',
  'information',
] as const satisfies readonly EditableKey[];

/** The beginning that a template gave ends in a colon: where nothing was added to it, it is the whole title. */
export function titleOf(typed: string): string {
  return typed.replace(/[\s:]+$/u, '');
}

function awareOf({ aware, at, earlier, unknownBecause }: QuickDraft, zone: string): Result<Facts['aware']> {
  switch (aware) {
    case null:
      return parse(whenSchema, undefined);
    case 'now':
      return at === null ? parse(whenSchema, undefined) : ok({ kind: 'instant', at });
    case 'earlier':
      return parse(whenSchema, whenOf(earlier, zone) ?? undefined);
    case 'unknown':
      return parse(whenSchema, { kind: 'unknown', reason: unknownBecause });
  }
}
