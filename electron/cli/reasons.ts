import { ok, refused, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';
import { misused, type Values } from './arguments.ts';
import { readJson } from './files.ts';

/** An item by its id, or in a copy of the register the item of one record: `aware`, `I-2026-014/aware`. */
const ITEM = /^(?:[A-Z]-[0-9]{4}-[A-Z]?[0-9]{3,}\/)?[a-z][a-z0-9_]*$/i;

/** Why required items are missing: from `--reasons FILE.json`, then from each `--reason ITEM=TEXT`. */
export function readReasons(values: Values, words: Words): Result<Readonly<Record<string, string>>> {
  const reasons = new Map<string, string>();
  const file = values.text('reasons');
  if (file !== undefined) {
    const given = readJson(file);
    if (!given.ok) return given;
    if (typeof given.value !== 'object' || given.value === null || Array.isArray(given.value)) {
      return refused('invalid', { issues: [{ path: ['reasons'], code: 'wrong-type' }] });
    }
    for (const [item, text] of Object.entries(given.value)) {
      if (!ITEM.test(item)) return misused(words.cli.misuse.reasonShape);
      if (typeof text !== 'string' || text.trim() === '') {
        return refused('invalid', { issues: [{ path: ['reasons', item], code: 'wrong-type' }] });
      }
      reasons.set(item, text);
    }
  }
  for (const pair of values.texts('reason')) {
    const at = pair.indexOf('=');
    const item = pair.slice(0, Math.max(at, 0)).trim();
    const text = pair.slice(at + 1).trim();
    if (!ITEM.test(item) || text === '') return misused(words.cli.misuse.reasonShape);
    reasons.set(item, text);
  }
  return ok(Object.fromEntries(reasons));
}
