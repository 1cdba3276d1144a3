import type { Missing } from '../../../shared/document/block.ts';

/**
 * One reason for an item stands for every record that lacks it, under the record's number (`I-2026-014/aware`).
 * `complete`: each item that takes a reason has one.
 */
export function reasonsFor(
  missing: readonly Missing[],
  reasons: Readonly<Record<string, string>>,
): { readonly reasons: Readonly<Record<string, string>>; readonly complete: boolean } {
  const asked = missing.filter(({ reasonAllowed }) => reasonAllowed);
  const given = asked.filter(({ item }) => (reasons[item] ?? '').trim() !== '');
  return {
    reasons: Object.fromEntries(
      given.flatMap(({ item, records = [] }) =>
        records.map((number) => [`${number}/${item}`, (reasons[item] ?? '').trim()]),
      ),
    ),
    complete: given.length === asked.length,
  };
}
