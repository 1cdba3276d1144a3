import { missingItems, required, type AnsweredItem } from '../law/required.ts';
import type { Prescribed } from '../law/regime.ts';
import { byNumber } from '../law/regimes.ts';
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
    blocks: numbered.map(({ number, items }) => numberedBlock(number ?? '', items, answers, context, reasons)),
    missing: stillMissing(prescribed, context, reasons),
    unnumbered: groups.filter(({ number }) => number === null).flatMap(({ items }) => items.map(({ item }) => item.id)),
  };
}

/** The items that neither the record nor a reason answers. */
export function stillMissing(
  prescribed: Prescribed,
  { record, organisation, language }: Pick<Context, 'record' | 'organisation' | 'language'>,
  reasons: Readonly<Record<string, string>>,
): readonly Missing[] {
  const labels = new Map(
    required(prescribed, regimeFor(prescribed), record, organisation).map(({ item }) => [item.id, item.label[language]]),
  );
  return missingItems(prescribed, record, organisation)
    .filter(({ item }) => reasonFor(item, reasons) === null)
    .map(({ item, source, reasonAllowed }) => ({
      item,
      label: labels.get(item) ?? item,
      source: citeIn(source, language),
      reasonAllowed,
    }));
}

export function reasonFor(item: string, reasons: Readonly<Record<string, string>>): string | null {
  const given = Object.hasOwn(reasons, item) ? (reasons[item]?.trim() ?? '') : '';
  return given === '' ? null : given;
}
