import { STATUSES } from '../statuses.ts';
import { ok } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { oneOf } from '../arguments.ts';
import { table } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Lists the records: one row for each, oldest first. */
export const list: Verb = {
  options: { status: { type: 'string' }, find: { type: 'string' } },
  takes: [1, 1],
  run: (call) => {
    const { values, words, language } = call;
    const { cli, register } = words;
    const wished = values.text('status');
    const status = wished === undefined ? ok(undefined) : oneOf(wished, 'status', STATUSES, words);
    if (!status.ok) return status;
    return withRegister(call, 'read', (keeper) => {
      const query = values.text('find');
      const found = query === undefined ? null : new Set(keeper.find(query));
      const all = keeper.rows();
      const rows = all.filter(
        (row) =>
          (status.value === undefined || row.status === status.value) &&
          (found === null || found.has(row.id)),
      );
      const columns = [
        { label: cli.columns.number },
        { label: cli.columns.status },
        { label: cli.columns.aware },
        { label: cli.columns.persons, align: 'right' as const },
        { label: cli.columns.risk },
        { label: cli.columns.title, fills: true },
      ];
      const cells = rows.map((row) => [
        row.number,
        register.statuses[row.status],
        row.aware ?? cli.none,
        row.persons === null ? cli.none : formatNumber(row.persons, language),
        row.risk === null ? cli.none : register.risk.suggestions[row.risk],
        row.title,
      ]);
      const count = cli.records(rows.length);
      const none = all.length === 0 ? cli.noRecords : cli.noneFound;
      return ok({
        json: { rows },
        lines: rows.length === 0 ? [none] : [...table(columns, cells), '', count],
      });
    });
  },
};
