import { missingItems, reasonAllowed, required, type AnsweredItem } from '../law/required.ts';
import type { Prescribed } from '../law/regime.ts';
import { byNumber, regimeOf } from '../law/regimes.ts';
import { citeIn } from '../law/source.ts';
import type { Answer } from './answers.ts';
import type { Block, Missing } from './block.ts';
import type { Context } from './context.ts';

/** How each item is said; null: it is said with the item before it, under the same number. */
export type Answers = Readonly<Record<string, Answer | null>>;

export type Section = {
  readonly blocks: readonly Block[];
  readonly missing: readonly Missing[];
  /** Items that stand in no list, for the heading that says them. */
  readonly unnumbered: readonly string[];
};

/** The required items of a document in the law's order, several of one number under it, and what is missing. */
export function itemSection(
  prescribed: Prescribed,
  answers: Answers,
  context: Context,
  reasons: Readonly<Record<string, string>>,
): Section {
  const { record, organisation, regime } = context;
  const asked = required(prescribed, regime, record, organisation);
  const groups = byNumber(asked, ({ item }) => item.number);
  const numbered = groups.filter(({ number }) => number !== null);
  return {
    blocks: numbered.map(({ number, items }) =>
      numberedBlock(number ?? '', items, answers, context, reasons),
    ),
    missing: stillMissing(prescribed, context, reasons),
    unnumbered: groups
      .filter(({ number }) => number === null)
      .flatMap(({ items }) => items.map(({ item }) => item.id)),
  };
}

/** The items that neither the record nor a reason answers. */
export function stillMissing(
  prescribed: Prescribed,
  { record, organisation, language }: Pick<Context, 'record' | 'organisation' | 'language'>,
  reasons: Readonly<Record<string, string>>,
): readonly Missing[] {
  const labels = new Map(
    required(prescribed, regimeOf(prescribed), record, organisation).map(({ item }) => [
      item.id,
      item.label[language],
    ]),
  );
  return missingItems(prescribed, record, organisation)
    .filter((missing) => !missing.reasonAllowed || reasonFor(missing.item, reasons) === null)
    .map(({ item, source, ...missing }) => ({
      item,
      label: labels.get(item) ?? item,
      source: citeIn(source, language),
      reasonAllowed: missing.reasonAllowed,
    }));
}

/** The reason given under a name; null where there is none, or only an empty one. */
export function reasonFor(item: string, reasons: Readonly<Record<string, string>>): string | null {
  const given = Object.hasOwn(reasons, item) ? (reasons[item]?.trim() ?? '') : '';
  return given === '' ? null : given;
}

function numberedBlock(
  number: string,
  items: readonly AnsweredItem[],
  answers: Answers,
  context: Context,
  reasons: Readonly<Record<string, string>>,
): Block {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error(`No item under number ${number}`);
  const apart = rest.filter((asked) => !saidWithin(asked, answers));
  const within = rest.filter((asked) => saidWithin(asked, answers));
  const block = itemBlock(first, answers, context, reasons);
  return {
    ...block,
    number,
    source: citeIn(first.item.source, context.language),
    trace: [first.item.id, ...within.map(({ item }) => item.id)],
    body: [...block.body, ...apart.map((asked) => itemBlock(asked, answers, context, reasons))],
  };
}

/** Said together with the item before it, or nothing to say. */
function saidWithin({ item, state }: AnsweredItem, answers: Answers): boolean {
  return state === 'not-applicable' || (state === 'answered' && answers[item.id] === null);
}

export function itemBlock(
  { item, state }: AnsweredItem,
  answers: Answers,
  context: Context,
  reasons: Readonly<Record<string, string>>,
): Extract<Block, { kind: 'item' }> {
  const { language, words } = context;
  const block = {
    kind: 'item',
    number: '',
    label: item.label[language],
    source: '',
    trace: [item.id],
  } as const;
  if (state !== 'missing') {
    const body = answers[item.id]?.(context) ?? [];
    const said =
      body.length > 0 ? body : [{ kind: 'paragraph', text: words.documents.notApplicable } as const];
    return { ...block, body: said };
  }
  const because = reasonAllowed(item) ? reasonFor(item.id, reasons) : null;
  if (because !== null)
    return { ...block, body: [{ kind: 'paragraph', text: words.documents.notStatedBecause(because) }] };
  const note = item.note === undefined ? '' : ` ${item.note[language]}`;
  return {
    ...block,
    missing: true,
    body: [{ kind: 'paragraph', text: `${words.documents.notStated}${note}` }],
  };
}
