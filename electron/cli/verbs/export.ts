import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { exportData } from '../../keeper/export.ts';
import { issueDocument } from '../../keeper/issue.ts';
import { misused, needed, oneOf } from '../arguments.ts';
import { saidIssued } from '../issued.ts';
import { withRegister } from '../register.ts';
import { readSelection, SELECTION } from '../selection.ts';
import type { Verb } from '../verb.ts';

const FORMATS = ['pdf', 'csv', 'json', 'package'] as const;

/** Writes a copy of the register: as the document for the Commission, or as data. */
export const exportCopy: Verb = {
  options: { format: { type: 'string' }, record: { type: 'string' }, ...SELECTION },
  takes: [1, 1],
  run: (call) => {
    const { values, words } = call;
    const wished = needed(values, 'format', words);
    if (!wished.ok) return wished;
    const format = oneOf(wished.value, 'format', FORMATS, words);
    if (!format.ok) return format;
    const only = values.text('record')?.toUpperCase();
    if (only !== undefined && format.value !== 'package')
      return misused(words.cli.misuse.optionNotInList('--format', 'package'));
    const out = needed(values, 'out', words);
    if (!out.ok) return out;
    const selection = readSelection(values, words);
    if (!selection.ok) return selection;
    const { draft, reasons, period } = selection.value;
    return withRegister(call, 'write', async (keeper) => {
      const language = call.languageAsked
        ? call.language
        : (keeper.state.head.organisation?.language ?? call.language);
      const common = {
        language,
        out: resolve(out.value),
        replace: values.flag('force'),
        ...period,
      };
      call.progress(words.cli.progress.exporting);
      if (format.value === 'pdf') {
        const issued = await issueDocument(keeper, { ...common, kind: 'register', draft, reasons });
        if (!issued.ok) return issued;
        const said = saidIssued(issued.value, call);
        return ok({
          json: { format: 'pdf', language, ...said.json },
          lines: [words.cli.exportedFile(issued.value.file), ...said.lines],
        });
      }
      const exported = exportData(keeper, {
        ...common,
        format: format.value,
        ...(only === undefined ? {} : { only }),
      });
      if (!exported.ok) return exported;
      const { file, records } = exported.value;
      return ok({
        json: { format: format.value, language, ...exported.value },
        lines: [words.cli.exported(records, file)],
      });
    });
  },
};
