import { basename, dirname } from 'node:path';
import type { CallName, HostEvent } from '../../shared/host.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { mayBeKept } from '../../shared/register/attachment.ts';
import type { Attachment } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { CHUNK_BYTES, openBlob, startBlob } from './blobs.ts';
import { codeOf, discard, insist, refusedBy } from './files.ts';
import type { Keeper } from './keeper.ts';
import { checkPlace } from './leave.ts';
import { runJob } from './workers.ts';

/** Largest file that is kept (bytes): a recording of a long meeting, or the disk image nobody should attach. */
export const LARGEST_ATTACHMENT = 4 * 1024 * 1024 * 1024;

/** Bytes from which a file's kind is told: its own words at its beginning. */
const SNIFFED = CHUNK_BYTES;

export type Progress = (done: number, of: number) => void;

/**
 * Takes a copy of a file into the register, sealed, beside a record: read piece by piece, sealed as it comes, named in the
 * journal once it is on the disk. The file itself is not touched. Refused: `unknown-record`, `file-not-readable`,
 * `file-too-large`, `attachment-not-kept` where what it is and what its name says disagree or are not on the list,
 * `disk-nearly-full`, `no-register-open` where the register was put down meanwhile.
 *
 * @param wanted asked between two pieces: a register that is being put down does not wait
 */
export async function attach(
  keeper: Keeper,
  { record: named, file }: { readonly record: string; readonly file: string },
  { wanted = () => true, progress = () => undefined }: { wanted?: () => boolean; progress?: Progress } = {},
): Promise<Result<{ readonly attachment: string; readonly name: string; readonly size: number }>> {
  const { machine, folder, vault } = keeper;
  const { disk } = machine;
  const { writing, reasons } = keeper.mode();
  if (!writing) return refused('read-only', { reasons });
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  const name = basename(file);
  try {
    const there = disk.stat(file);
    if (there === null || there.directory) return refused('file-missing', { file: name });
    const { size } = there;
    if (size > LARGEST_ATTACHMENT) return refused('file-too-large', { file: name, most: LARGEST_ATTACHMENT });
    const free = disk.free(folder);
    if (free !== null && free < machine.leastFree + size) return refused('disk-nearly-full', { free });
    const type = await typeOf(keeper, file, name);
    if (!type.ok) return type;
    const mayAdd = keeper.wouldPerform({
      type: 'attachment-added',
      record: record.id,
      content: { name, type: type.value, blob: { name: '0'.repeat(32), sha256: '0'.repeat(64), size } },
    });
    if (!mayAdd.ok) return mayAdd;
    const writer = startBlob(machine, folder, vault);
    try {
      for (let at = 0; at < size; at += CHUNK_BYTES) {
        await turn();
        if (!wanted()) {
          writer.abandon();
          return refused('no-register-open');
        }
        const bytes = disk.readPart(file, at, Math.min(CHUNK_BYTES, size - at));
        writer.write(bytes);
        progress(at + bytes.length, size);
      }
    } catch (error) {
      writer.abandon();
      throw error;
    }
    const blob = writer.end();
    if (blob.size !== size) return refused('file-not-readable', { file: name, cause: 'changed' });
    const content = { name, type: type.value, blob };
    const added = keeper.performOwn({ type: 'attachment-added', record: record.id, content });
    if (!added.ok) return added;
    return ok({ attachment: added.value.changes[0]?.id ?? '', name, size });
  } catch (error) {
    return refusedBy(error, 'file-not-readable');
  }
}

/** What the file is, by its bytes, in a worker with limits: it comes from outside. */
async function typeOf({ machine }: Keeper, file: string, name: string): Promise<Result<string>> {
  const bytes = machine.disk.readPart(file, 0, SNIFFED);
  const { workerFile } = machine;
  const told = await runJob({ job: 'sniff', bytes }, { workerFile, memoryMb: 128, timeoutMs: 10_000 });
  if (!told.ok) return told;
  const found = told.value;
  return mayBeKept(found, name) ? ok(found) : refused('attachment-not-kept', { file: name, found });
}

/**
 * Writes an attachment out. It is read piece by piece into a file beside the place, and only takes its name once the whole
 * was found to be what it was when it came in.
 */
export async function saveAttachment(
  keeper: Keeper,
  {
    record: named,
    attachment,
    out,
    replace,
  }: {
    readonly record: string;
    readonly attachment: string;
    readonly out: string;
    readonly replace?: boolean | undefined;
  },
  wanted: () => boolean = () => true,
): Promise<Result<{ readonly file: string }>> {
  const { machine, folder, vault } = keeper;
  const { disk, random } = machine;
  const found = attachmentOf(keeper, named, attachment);
  if (!found.ok) return found;
  const place = checkPlace(machine, out, replace);
  if (!place.ok) return place;
  const temporary = `${out}.${hex(random(4))}.tmp`;
  try {
    const file = disk.create(temporary);
    try {
      const reading = openBlob(disk, folder, vault, found.value.blob);
      for (;;) {
        const { done, value } = reading.next();
        if (done === true) {
          if (value !== null) return value;
          break;
        }
        disk.append(file, value);
        await turn();
        if (!wanted()) return refused('no-register-open');
      }
      disk.sync(file);
    } finally {
      disk.close(file);
    }
    insist(() => {
      disk.rename(temporary, out);
    });
    disk.syncFolder(dirname(out));
    return ok({ file: out });
  } catch (error) {
    return refused('file-not-written', { file: out, cause: codeOf(error), recorded: false });
  } finally {
    discard(disk, temporary);
  }
}

function attachmentOf(keeper: Keeper, named: string, id: string): Result<Attachment> {
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  const found = record.attachments.find((each) => each.id === id);
  return found === undefined ? refused('attachment-unknown', { number: record.number }) : ok(found);
}

/** Others have their turn between two pieces. */
function turn(): Promise<void> {
  return new Promise((next) => setImmediate(next));
}

/** How far an attachment is, as the window hears it: not at every piece. */
export function tellingProgress(tell: (event: HostEvent) => void, call: CallName, every = 8): Progress {
  let pieces = 0;
  return (done, of) => {
    pieces += 1;
    if (done === of || pieces % every === 0) tell({ event: 'progress', call, done, of });
  };
}
