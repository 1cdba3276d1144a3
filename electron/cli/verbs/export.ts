import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { exportData } from '../../keeper/export.ts';
import { issueDocument } from '../../keeper/issue.ts';
import { dateOption, needed, oneOf } from '../arguments.ts';

import { readReasons } from '../reasons.ts';
import { missingLines } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

const FORMATS = ['pdf', 'csv', 'json'] as const;

/** Writes a copy of the register: as the document for the Commission, or as data. */
export const exportCopy: Verb = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    language: { type: 'string' },
    draft: { type: 'boolean' },
    reason: { type: 'string', multiple: true },
    reasons: { type: 'string' },
    force: { type: 'boolean' },
    member: { type: 'string' },
  },
  takes: [1, 1],
  run: (call) => {
    const { values, words } = call;
    const wished = needed(values, 'format', words);
    if (!wished.ok) return wished;
    const format = oneOf(wished.value, 'format', FORMATS, words);
    if (!format.ok) return format;
    const out = needed(values, 'out', words);
    if (!out.ok) return out;
    const from = dateOption(values, 'from', words);
    if (!from.ok) return from;
    const to = dateOption(values, 'to', words);
    if (!to.ok) return to;
    const reasons = readReasons(values, words);
    if (!reasons.ok) return reasons;
    return withRegister(call, 'write', async (keeper) => {
      const language = call.languageAsked
        ? call.language
        : (keeper.state.head.organisation?.language ?? call.language);
      const common = {
        language,
        out: resolve(out.value),
        replace: values.flag('force'),
        ...(from.value === undefined ? {} : { from: from.value }),
        ...(to.value === undefined ? {} : { to: to.value }),
      };
      call.progress(words.cli.progress.exporting);
      if (format.value === 'pdf') {
        const draft = values.flag('draft');
        const issued = await issueDocument(keeper, {
          ...common,
          kind: 'register',
          draft,
          reasons: reasons.value,
        });
        if (!issued.ok) return issued;
        const { file, bytes, missing, journalled } = issued.value;
        return ok({
          json: { format: 'pdf', language, file, bytes, journalled, missing },
          lines: [
            words.cli.exportedFile(file),
            ...(missing.length === 0 ? [] : missingLines(missing, words)),
          ],
        });
      }
      const exported = exportData(keeper, { ...common, format: format.value });
      if (!exported.ok) return exported;
      const { file, records } = exported.value;
      return ok({
        json: { format: format.value, language, ...exported.value },
        lines: [words.cli.exported(records, file)],
      });
    });
  },
};
