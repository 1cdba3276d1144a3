import { ok, refused, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';
import { misused, type Values } from './arguments.ts';
import { readJson } from './files.ts';

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
      if (typeof text !== 'string' || text.trim() === '') {
        return refused('invalid', { issues: [{ path: ['reasons', item], code: 'wrong-type' }] });
      }
      reasons.set(item, text);
    }
  }
  for (const pair of values.texts('reason')) {
    const at = pair.indexOf('=');
    if (at < 1 || pair.slice(at + 1).trim() === '') return misused(words.cli.misuse.reasonShape);
    reasons.set(pair.slice(0, at).trim(), pair.slice(at + 1));
  }
  return ok(Object.fromEntries(reasons));
}
