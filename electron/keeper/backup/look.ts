import { basename } from 'node:path';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { type Disk, refusedBy } from '../files.ts';
import { digestOf } from './capture.ts';
import { madeAt } from './layout.ts';
import { isBackup } from './read.ts';

/** What can be said of a backup without a key. */
export type BackupLooked = {
  readonly bytes: number;
  /** Of the whole file: the journal of the register says which one it was made with. */
  readonly sha256: string;
  /** For how many keys it is sealed. */
  readonly recipients: number;
  /** When it was made, by its name (UTC); null where its name says nothing. */
  readonly madeAt: string | null;
  /** Its length is one that no whole file of this format has: it was cut short. */
  readonly cut: boolean;
  /** The digest that stands beside it, in a file of its name with `.sha256`, is its digest; null where there is none. */
  readonly agrees: boolean | null;
};

/** A header is a few hundred bytes for each key; more than this is none. */
const LONGEST_HEADER = 64 * 1024;
/** The sealed content of an age file: a nonce, then pieces of 64 KiB with a tag each, the last one shorter (age v1). */
const NONCE = 16;
const TAG = 16;
const SEALED_PIECE = 64 * 1024 + TAG;

/**
 * Looks at a backup without any key: whether it has the outer form of one, and what identifies it. Only the key tells
 * whether what is sealed in it is whole.
 *
 * Refused with `backup-damaged` where it is no file in the age format, or its header is cut or malformed.
 */
export async function lookAtBackup(disk: Disk, file: string): Promise<Result<BackupLooked>> {
  try {
    const bytes = disk.stat(file)?.size ?? 0;
    const header = isBackup(disk, file) ? headerOf(disk.readPart(file, 0, LONGEST_HEADER)) : null;
    if (header === null) return refused('backup-damaged', { file, cause: 'age' });
    const sha256 = await digestOf(disk, file, bytes);
    const at = madeAt(basename(file));
    return ok({
      bytes,
      sha256,
      recipients: header.recipients,
      madeAt: at === null ? null : new Date(at).toISOString(),
      cut: isCut(bytes - header.length),
      agrees: agreesBeside(disk, file, sha256),
    });
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
}

/** The header in clear: how long it is, and how many keys it names; null where it is none. */
function headerOf(bytes: Uint8Array): { readonly length: number; readonly recipients: number } | null {
  const text = Buffer.from(bytes).toString('latin1');
  const header =
    /^age-encryption\.org\/v1\n((?:-> [!-~]+(?: [!-~]+)*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+)--- [A-Za-z0-9+/]{43}\n/.exec(
      text,
    );
  if (header === null) return null;
  return { length: header[0].length, recipients: header[1]?.match(/^-> /gm)?.length ?? 0 };
}

/** Every piece but the last is full, and the last one holds something. */
function isCut(sealed: number): boolean {
  const last = (sealed - NONCE) % SEALED_PIECE;
  return sealed <= NONCE + TAG || (last > 0 && last <= TAG);
}

function agreesBeside(disk: Disk, file: string, sha256: string): boolean | null {
  const beside = `${file}.sha256`;
  if (disk.stat(beside) === null) return null;
  const [digest] = new TextDecoder()
    .decode(disk.readPart(beside, 0, 1024))
    .trim()
    .split(/\s/);
  return digest?.toLowerCase() === sha256;
}
