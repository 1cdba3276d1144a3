import { basename } from 'node:path';
import { exportJson } from '../../shared/exchange/json.ts';
import { registerCsv } from '../../shared/exchange/register-csv.ts';
import { hex } from '../../shared/journal/bytes.ts';
import type { Language, Organisation } from '../../shared/register/organisation.ts';
import { periodOf } from '../../shared/register/period.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { packageFiles, zipOf } from './evidence/make.ts';
import { recordsIn } from './issue.ts';
import type { Keeper } from './keeper.ts';
import { checkPlace, leave } from './leave.ts';
import { sha256 } from './seal.ts';

export type Exported = { readonly file: string; readonly records: number; readonly sha256: string };

/** A copy of the register as data, journalled before it is written: what left, and its digest. */
export function exportData(
  keeper: Keeper,
  order: {
    readonly format: 'csv' | 'json' | 'package';
    readonly language: Language;
    readonly from?: string;
    readonly to?: string;
    /** Only these records, by id. */
    readonly records?: readonly string[];
    /** All but these, by id. */
    readonly except?: readonly string[];
    /** The package of this one record, by id or number: without what the journal holds of any other. */
    readonly only?: string;
    readonly out: string;
    readonly replace?: boolean;
  },
): Result<Exported> {
  const { machine, state } = keeper;
  const { organisation } = state.head;
  if (organisation === null) return refused('organisation-missing');
  const period = periodOf(order);
  if (!period.ok) return period;
  const place = checkPlace(machine, order.out, order.replace);
  if (!place.ok) return place;
  const one = order.only === undefined ? undefined : keeper.read(order.only);
  if (order.only !== undefined && one === undefined) return refused('unknown-number', { number: order.only });
  if (one !== undefined && order.format !== 'package') return refused('invalid');
  const only = one !== undefined ? new Set([one.id]) : order.records && new Set(order.records);
  const except = new Set(order.except);
  const records = recordsIn(keeper, period.value).filter(
    ({ id }) => (only?.has(id) ?? true) && !except.has(id),
  );
  const made = bytesOf(keeper, order, records, organisation, one);
  if (!made.ok) return made;
  const bytes = made.value;
  const digest = hex(sha256(bytes));
  const left = leave(keeper, {
    out: order.out,
    bytes,
    perform: () =>
      keeper.performOwn({
        type: 'data-exported',
        content: {
          format: order.format,
          ...(order.from === undefined ? {} : { from: order.from }),
          ...(order.to === undefined ? {} : { to: order.to }),
          ...(only === undefined && except.size === 0 ? {} : { selection: true }),
          ...(one === undefined ? {} : { only: one.number }),
          records: records.length,
          sha256: digest,
          fileName: basename(order.out),
        },
      }),
  });
  return left.ok ? ok({ file: order.out, records: records.length, sha256: digest }) : left;
}

function bytesOf(
  keeper: Keeper,
  { format, language }: { readonly format: 'csv' | 'json' | 'package'; readonly language: Language },
  records: readonly IncidentRecord[],
  organisation: Organisation,
  one: IncidentRecord | undefined,
): Result<Uint8Array> {
  switch (format) {
    case 'json': {
      const data = exportJson(records, organisation, keeper.state.head.sample);
      return ok(new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`));
    }
    case 'csv':
      return ok(registerCsv(records, { language, words: wordsOf(language), zone: organisation.zone }));
    case 'package': {
      const files = packageFiles(keeper, records, organisation, language, one);
      return files.ok ? ok(zipOf(files.value, keeper.machine.now())) : files;
    }
  }
}
