import { basename, join } from 'node:path';
import type { Doc, DocumentKind, Made, Missing } from '../../shared/document/block.ts';
import { makeDocument } from '../../shared/document/make.ts';
import type { BlobReference } from '../../shared/register/change.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { startOf } from '../../shared/register/when.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { codeOf, writeAtomically } from './files.ts';
import type { Keeper } from './keeper.ts';
import { runJob } from './workers.ts';

/** Which document, of what, in which language. */
export type Order = {
  readonly kind: DocumentKind;
  /** The record's id or number; a document about the whole register has none. */
  readonly record?: string;
  readonly language: Language;
  readonly draft: boolean;
  /** Why a required item is missing, by item. */
  readonly reasons: Readonly<Record<string, string>>;
  /** First and last day (by awareness, or by recording where that is unknown) of a register copy. */
  readonly from?: string;
  readonly to?: string;
};

export type Issued = {
  readonly file: string;
  readonly bytes: number;
  readonly missing: readonly Missing[];
  /** False only where the register cannot be written any more (damaged, forked): it still prints, and says so. */
  readonly journalled: boolean;
};

/** The document as it stands now, beside what it still lacks. Changes nothing. */
export function makeFor(keeper: Keeper, order: Order): Result<Made> {
  const { state, machine } = keeper;
  const { organisation } = state.head;
  if (organisation === null) return refused('organisation-missing');
  const common = {
    organisation,
    language: order.language,
    draft: order.draft,
    reasons: order.reasons,
    journalHead: keeper.head(),
    sample: state.head.sample,
    madeAt: new Date(machine.now()).toISOString(),
    version: machine.version,
    words: wordsOf(order.language),
  };
  if (order.kind === 'register') {
    const { from = null, to = null } = order;
    const records = recordsIn(keeper, order);
    return ok(makeDocument({ ...common, kind: 'register', records, period: { from, to } }));
  }
  const record = order.record === undefined ? undefined : keeper.read(order.record);
  if (record === undefined) return refused('unknown-number', { number: order.record ?? '' });
  return ok(makeDocument({ ...common, kind: order.kind, record }));
}

/** Records of a period, oldest number first. */
export function recordsIn(
  keeper: Keeper,
  { from, to }: { readonly from?: string; readonly to?: string },
): readonly IncidentRecord[] {
  const zone = keeper.state.head.organisation?.zone ?? 'UTC';
  return [...keeper.records()].filter(({ facts, recorded }) => {
    const day = startOf(facts.aware, zone) ?? recorded.on;
    return (from === undefined || from <= day) && (to === undefined || day <= to);
  });
}

/**
 * Draws a document, journals it with its sealed PDF, and only then writes it where it is to go. A complete document
 * leaves as it is; an incomplete one only as a draft, or with the reason for each missing item.
 */
export async function issueDocument(
  keeper: Keeper,
  order: Order & { readonly out: string; readonly replace?: boolean },
): Promise<Result<Issued>> {
  const { machine } = keeper;
  const { disk } = machine;
  const made = makeFor(keeper, order);
  if (!made.ok) return made;
  const { doc, missing } = made.value;
  if (missing.length > 0 && !order.draft) return refused('document-incomplete', { missing });
  if (disk.stat(order.out) !== null && order.replace !== true)
    return refused('file-exists', { file: order.out });
  const drawn = await drawDocument(keeper, doc);
  if (!drawn.ok) return drawn;

  const blocked = keeper.mode().reasons.some((reason) => reason === 'damaged' || reason === 'forked');
  let issued: string | null = null;
  if (!blocked) {
    const pdf = keeper.writeBlob(drawn.value);
    if (!pdf.ok) return pdf;
    const performed = performIssue(keeper, order, doc, pdf.value);
    if (!performed.ok) return performed;
    issued = performed.value;
  }
  const saved = save(keeper, order.out, drawn.value, issued, order.record);
  if (!saved.ok) return saved;
  return ok({ file: order.out, bytes: drawn.value.length, missing, journalled: issued !== null });
}

/** Draws in a worker with limits of its own: a document that exhausts it takes nothing else down. */
export async function drawDocument(keeper: Keeper, doc: Doc): Promise<Result<Uint8Array>> {
  const { machine } = keeper;
  const fonts: Record<string, Uint8Array> = {};
  for (const file of machine.disk.list(machine.fontsFolder)) {
    if (file.endsWith('.ttf')) fonts[file.slice(0, -4)] = machine.disk.read(join(machine.fontsFolder, file));
  }
  return runJob(
    { job: 'draw', doc, fonts },
    { workerFile: machine.workerFile, memoryMb: 2048, timeoutMs: 300_000 },
  );
}

/**
 * Writes what was issued where it is to go. What cannot be written there is journalled as not saved; the sealed copy
 * stays in the register.
 */
export function save(
  keeper: Keeper,
  out: string,
  bytes: Uint8Array,
  issued: string | null,
  record?: string,
): Result<undefined> {
  const { machine } = keeper;
  try {
    writeAtomically(machine.disk, out, bytes, hex(machine.random(4)));
    return ok(undefined);
  } catch (error) {
    const cause = codeOf(error);
    if (issued !== null) {
      const content = { issued, cause };
      keeper.perform({ type: 'document-not-saved', ...(record === undefined ? {} : { record }), content });
    }
    return refused('file-not-written', { file: out, cause });
  }
}

function performIssue(
  keeper: Keeper,
  order: Order & { out: string },
  doc: Doc,
  pdf: BlobReference,
): Result<string> {
  const { kind, language, draft, reasons } = order;
  const performed = keeper.perform({
    type: 'document-issued',
    ...(order.record === undefined ? {} : { record: order.record }),
    content: { kind, language, draft, reasons, doc, pdf, fileName: basename(order.out) },
  });
  return performed.ok ? ok(performed.value.changes[0]?.id ?? '') : performed;
}
