import type { Doc } from '../../shared/document/block.ts';
import { applyMapping } from '../../shared/exchange/apply.ts';
import { readCsv, type Table } from '../../shared/exchange/csv.ts';
import type { IncidentFile } from '../../shared/exchange/incident-file.ts';
import { readIncidents, readJson } from '../../shared/exchange/json.ts';
import { type Mapping, readMapping } from '../../shared/exchange/mapping.ts';
import { type PersonsRead, readPersons } from '../../shared/exchange/persons.ts';
import { type ImportNote, propose } from '../../shared/exchange/propose.ts';
import { sniff } from '../../shared/exchange/sniff.ts';
import { draw, drawAll, unsupportedCharacters } from '../../shared/pdf/draw.ts';
import { FONT_NAMES, type Fonts } from '../../shared/pdf/face.ts';
import type { FactsInput } from '../../shared/register/incident.ts';
import type { Measure } from '../../shared/register/measure.ts';
import type { Language } from '../../shared/register/organisation.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';

/** What is asked of a worker: only values that can be copied to another thread. */
export type Job =
  | {
      readonly job: 'read-csv';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly language: Language;
    }
  | {
      readonly job: 'plan-csv';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly language: Language;
      /** A mapping as it was given, unread; without one, the proposal is used. */
      readonly mapping?: unknown;
    }
  | { readonly job: 'read-json'; readonly bytes: Uint8Array; readonly fileName: string }
  | {
      readonly job: 'read-persons';
      readonly bytes: Uint8Array;
      /** Of the letters, where the sheet does not say. */
      readonly language: Language;
      readonly mapping?: unknown;
    }
  | { readonly job: 'sniff'; readonly bytes: Uint8Array }
  | { readonly job: 'draw'; readonly doc: Doc; readonly fonts: Readonly<Record<string, Uint8Array>> }
  | {
      readonly job: 'draw-letters';
      readonly docs: readonly Doc[];
      readonly fonts: Readonly<Record<string, Uint8Array>>;
    };

export type JobValues = {
  'read-csv': { readonly table: Table; readonly mapping: Mapping; readonly notes: readonly ImportNote[] };
  'plan-csv': {
    readonly mapping: Mapping;
    readonly notes: readonly ImportNote[];
    readonly incidents: readonly FactsInput[];
    readonly measures: readonly (readonly Measure[])[];
  };
  'read-json': readonly IncidentFile[];
  'read-persons': PersonsRead;
  /** A media type; empty where nobody knows. */
  sniff: string;
  /** The file, and the characters of the document that no font has. */
  draw: { readonly pdf: Uint8Array; readonly unsupported: readonly string[] };
  'draw-letters': { readonly pdf: Uint8Array; readonly unsupported: readonly string[] };
};

export type ValueOf<J extends Job> = JobValues[J['job']];

/** Does a job, in whatever thread this is called. Refusals are values; only a bug throws. */
export async function answer(job: Job): Promise<Result<JobValues[Job['job']]>> {
  switch (job.job) {
    case 'sniff':
      return ok(await sniff(job.bytes));
    case 'read-persons':
      return readPersons(job.bytes, job.language, job.mapping);
    case 'read-csv':
      return readTable(job);
    case 'plan-csv':
      return planCsv(job);
    case 'read-json': {
      const value = readJson(job.bytes);
      return value.ok ? readIncidents(value.value, job.fileName) : value;
    }
    case 'draw':
      return isWhole(job.fonts)
        ? ok({
            pdf: draw(job.doc, job.fonts),
            unsupported: unsupportedCharacters(job.doc, job.fonts),
          })
        : refused('worker-failed', { cause: 'fonts-missing' });
    case 'draw-letters':
      return drawnLetters(job);
  }
}

type OfKind<K extends Job['job']> = Extract<Job, { job: K }>;

function readTable({ bytes, language }: OfKind<'read-csv'>): Result<JobValues['read-csv']> {
  const table = readCsv(bytes);
  if (!table.ok) return table;
  return ok({ table: table.value, ...propose(table.value, contextOf(language)) });
}

function planCsv({
  bytes,
  fileName,
  language,
  mapping: given,
}: OfKind<'plan-csv'>): Result<JobValues['plan-csv']> {
  const table = readCsv(bytes);
  if (!table.ok) return table;
  const { headers } = table.value;
  const used =
    given === undefined
      ? ok(propose(table.value, contextOf(language)))
      : withNoNotes(readMapping(given, headers));
  if (!used.ok) return used;
  const applied = applyMapping(used.value.mapping, table.value, {
    fileName,
    words: wordsOf(language).imports,
  });
  // Whoever is told of bad rows wants the mapping that made them bad.
  if (!applied.ok) return refused(applied.code, { ...applied.details, mapping: used.value.mapping });
  return ok({ ...used.value, ...applied.value });
}

function drawnLetters({ docs, fonts }: OfKind<'draw-letters'>): Result<JobValues['draw-letters']> {
  const [first, ...others] = docs;
  if (!isWhole(fonts)) return refused('worker-failed', { cause: 'fonts-missing' });
  if (first === undefined) return refused('worker-failed', { cause: 'nothing' });
  const unsupported = new Set(docs.flatMap((doc) => unsupportedCharacters(doc, fonts)));
  return ok({ pdf: drawAll([first, ...others], fonts), unsupported: [...unsupported] });
}

function withNoNotes(mapping: Result<Mapping>): Result<{ mapping: Mapping; notes: readonly ImportNote[] }> {
  return mapping.ok ? ok({ mapping: mapping.value, notes: [] }) : mapping;
}

function contextOf(language: Language): Parameters<typeof propose>[1] {
  const { imports, register } = wordsOf(language);
  return { words: imports, labels: register.facts };
}

function isWhole(fonts: Readonly<Record<string, Uint8Array>>): fonts is Fonts {
  return FONT_NAMES.every((name) => fonts[name] !== undefined);
}
