import { basename, join } from 'node:path';
import { notDue, reasonsNotAllowed } from '../../shared/document/allowed.ts';
import type { Doc, Made } from '../../shared/document/block.ts';
import type { Issued, Order } from '../../shared/host.ts';
import { makeDocument } from '../../shared/document/make.ts';
import { isGeneral } from '../../shared/register/document-kind.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { byNumber, inPeriod, type Period, periodOf } from '../../shared/register/period.ts';
import type { Erasure, Head, IncidentRecord } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { signedNote } from './checkpoint.ts';
import { refusedBy } from './files.ts';
import type { ValueOf } from './jobs.ts';
import type { Keeper } from './keeper.ts';
import { checkPlace, leave } from './leave.ts';
import { runJob, type WorkerLimits } from './workers.ts';

export type { Issued, Order };

/**
 * The document as it stands now, beside what it still lacks. Changes nothing. Refused where none may be made, where the
 * period ends before it begins, and where a reason stands for nothing.
 */
export function makeFor(keeper: Keeper, order: Order): Result<Made> {
  const { state, machine } = keeper;
  const { organisation } = state.head;
  if (organisation === null) return refused('organisation-missing');
  const record = order.record === undefined ? undefined : keeper.read(order.record);
  const erasure = order.kind === 'erasure' ? erasureOf(keeper, order.record) : undefined;
  if (record === undefined && erasure === undefined && !isGeneral(order.kind)) {
    return refused('unknown-number', { number: order.record ?? '' });
  }
  const refusal =
    notDue(order.kind, organisation, record ?? null) ??
    reasonsNotAllowed(order.kind, order.reasons, (number) => state.idOf(number) !== undefined);
  if (refusal !== undefined) return refusal;
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
  if (order.kind === 'erasure') {
    return erasure === undefined
      ? refused('unknown-number', { number: order.record ?? '' })
      : ok(makeDocument({ ...common, kind: 'erasure', erasure, ...around(keeper, erasure) }));
  }
  if (order.kind === 'law') return ok(makeDocument({ ...common, kind: 'law' }));
  if (order.kind !== 'register') {
    if (record === undefined) return refused('unknown-number', { number: '' });
    return ok(makeDocument({ ...common, kind: order.kind, record }));
  }
  const period = periodOf(order);
  if (!period.ok) return period;
  // All of them: an annulled entry may name one of another period as its original.
  const records = [...keeper.records()];
  return ok(
    makeDocument({ ...common, kind: 'register', records, period: period.value, anchor: anchorIn(keeper) }),
  );
}

/** The head for a copy; none of a register that is damaged or forked: nobody should hold that against it later. */
function anchorIn(keeper: Keeper): { readonly note: string; readonly at: string } | null {
  const { at } = keeper.last();
  const { reasons } = keeper.mode();
  if (at === null || reasons.some((reason) => reason === 'damaged' || reason === 'forked')) return null;
  return { note: signedNote(keeper.vault, keeper.reached().heads), at };
}

/** What is left of what was erased: by the id of that change, or by the id or number of the record where it was the whole of it. */
function erasureOf({ state }: Keeper, named: string | undefined): Erasure | undefined {
  return state.head.erasures.findLast(
    ({ what, record, number, stamp }) =>
      stamp.change === named || (what === 'record' && (record === named || number === named)),
  );
}

/** Who erased it, and what from before may still hold it. */
function around(
  { state: { head } }: Keeper,
  { stamp }: Erasure,
): { readonly by: string; readonly backups: Head['backups']; readonly copies: Head['documents'] } {
  return {
    by: head.members.find(({ id }) => id === stamp.member)?.name ?? '',
    backups: head.backups.filter(({ at }) => at <= stamp.at),
    copies: head.documents.filter((each) => each.kind === 'register' && each.stamp.seq < stamp.seq),
  };
}

/** Records of a period, in the order of their numbers. */
export function recordsIn(keeper: Keeper, period: Period): readonly IncidentRecord[] {
  const zone = keeper.state.head.organisation?.zone ?? DEFAULT_ZONE;
  return [...keeper.records()].filter((record) => inPeriod(record, period, zone)).sort(byNumber);
}

/**
 * Draws a document, journals it with its sealed PDF, and only then writes it where it is to go. A complete document
 * leaves as it is; an incomplete one only as a draft, or with the reason for each missing item; one with characters
 * that no font has, only as a draft.
 */
export async function issueDocument(
  keeper: Keeper,
  order: Order & { readonly out: string; readonly replace?: boolean },
): Promise<Result<Issued>> {
  const { kind, language, draft, reasons, out } = order;
  // A record that is gone has nothing recorded on it any more: what certifies that is the register's.
  const record = kind === 'erasure' ? undefined : order.record;
  const made = makeFor(keeper, order);
  if (!made.ok) return made;
  const { doc, missing } = made.value;
  if (missing.length > 0 && !draft) return refused('document-incomplete', { missing });
  const place = checkPlace(keeper.machine, out, order.replace);
  if (!place.ok) return place;
  const drawn = await drawDocument(keeper, doc);
  if (!drawn.ok) return drawn;
  const { pdf: bytes, unsupported } = drawn.value;
  if (unsupported.length > 0 && !draft) return refused('characters-unsupported', { characters: unsupported });
  const left = leave(keeper, {
    out,
    bytes,
    record,
    perform: () => {
      const pdf = keeper.writeBlob(bytes);
      if (!pdf.ok) return pdf;
      return keeper.performOwn({
        type: 'document-issued',
        ...(record === undefined ? {} : { record }),
        content: { kind, language, draft, reasons, doc, pdf: pdf.value, fileName: basename(out) },
      });
    },
  });
  if (!left.ok) return left;
  const { change } = left.value;
  return ok({
    document: change,
    file: out,
    bytes: bytes.length,
    missing,
    unsupported,
    journalled: change !== null,
  });
}

type LettersJob = {
  readonly job: 'draw-letters';
  readonly docs: readonly Doc[];
  readonly fonts: Record<string, Uint8Array>;
};
type DrawJob = { readonly job: 'draw'; readonly doc: Doc; readonly fonts: Record<string, Uint8Array> };

/** Draws in a worker with limits of its own: a document that exhausts it takes nothing else down. */
export async function drawDocument(keeper: Keeper, doc: Doc): Promise<Result<ValueOf<DrawJob>>> {
  const fonts = fontsOf(keeper);
  if (!fonts.ok) return fonts;
  return runJob({ job: 'draw', doc, fonts: fonts.value }, drawing(keeper));
}

/** The same for letters, all in one file. */
export async function drawLetters(
  keeper: Keeper,
  docs: readonly Doc[],
): Promise<Result<ValueOf<LettersJob>>> {
  const fonts = fontsOf(keeper);
  if (!fonts.ok) return fonts;
  return runJob({ job: 'draw-letters', docs, fonts: fonts.value }, drawing(keeper));
}

function drawing({ machine }: Keeper): WorkerLimits {
  return { workerFile: machine.workerFile, memoryMb: 2048, timeoutMs: 300_000 };
}

function fontsOf({ machine }: Keeper): Result<Record<string, Uint8Array>> {
  const fonts: Record<string, Uint8Array> = {};
  try {
    for (const file of machine.disk.list(machine.fontsFolder)) {
      if (file.endsWith('.ttf'))
        fonts[file.slice(0, -4)] = machine.disk.read(join(machine.fontsFolder, file));
    }
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
  return ok(fonts);
}
