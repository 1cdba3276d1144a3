import { createHash } from 'node:crypto';
import { equal, joined } from '../../../shared/journal/bytes.ts';
import { ok, refused, type Refused, type Result } from '../../../shared/result.ts';
import { type Disk, refusedBy } from '../files.ts';
import { LARGEST_MANIFEST, type Manifest, MANIFEST_FILE, type Packed, readManifest } from './manifest.ts';
import { NoKey, openSealed, piecesOf } from './sealed.ts';
import { NotOurs, readTar, type Sink } from './tar.ts';

const AGE = new TextEncoder().encode('age-encryption.org/v1\n');

/**
 * Reads a backup from its first byte to its last: every piece opens, every file is the one its manifest names, in size and
 * digest, and none is missing or more. Only then is anything in it believed; what `keep` was given before is not.
 *
 * @param keep takes the files as they come; null for those whose bytes are not wanted
 * @param manifested looks at the manifest before anything else is read, and may refuse
 */
export async function readBackup({
  disk,
  file,
  secrets,
  manifested = () => undefined,
  keep = () => null,
  read = () => undefined,
}: {
  readonly disk: Disk;
  readonly file: string;
  /** The age secrets it is read with: any of them may open it. */
  readonly secrets: readonly Uint8Array[];
  readonly manifested?: (manifest: Manifest) => Refused | undefined;
  readonly keep?: (packed: Packed) => Sink | null;
  /** Is told after each piece how many bytes of the file were read. */
  readonly read?: (done: number) => void;
}): Promise<Result<Manifest>> {
  try {
    const stat = disk.stat(file);
    if (stat === null) return refused('file-missing', { file });
    if (stat.directory || !isAge(disk, file, stat.size))
      return refused('backup-damaged', { file, cause: 'age' });
    const contents = contentsOf(manifested, keep);
    await readTar(openSealed(secrets, told(piecesOf(disk, file, stat.size), read)), contents.begin);
    return ok(contents.whole());
  } catch (error) {
    if (error instanceof Stopped) return { ...error.refusal, details: { file, ...error.refusal.details } };
    if (error instanceof NoKey) return refused('backup-not-opened', { file });
    if (error instanceof NotOurs) return refused('backup-damaged', { file, cause: error.message });
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return refusedBy(error, 'read-failed');
    // What age itself says of a file that was cut or altered has no code.
    return refused('backup-damaged', { file, cause: 'age' });
  }
}

async function* told(
  pieces: AsyncIterable<Uint8Array>,
  read: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const bytes of pieces) {
    yield bytes;
    done += bytes.length;
    read(done);
  }
}

/** Is this file in the format of a backup, as far as its first bytes say? */
export function isBackup(disk: Disk, file: string): boolean {
  const stat = disk.stat(file);
  return stat?.directory === false && isAge(disk, file, stat.size);
}

/** Looked at first: the library would read a file without end for the end of a line. */
function isAge(disk: Disk, file: string, size: number): boolean {
  return size > AGE.length && equal(disk.readPart(file, 0, AGE.length), AGE);
}

class Stopped extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function contentsOf(
  manifested: (manifest: Manifest) => Refused | undefined,
  keep: (packed: Packed) => Sink | null,
): { readonly begin: (name: string, size: number) => Sink; readonly whole: () => Manifest } {
  let manifest: Manifest | null = null;
  let at = 0;
  const begin = (name: string, size: number): Sink => {
    if (manifest === null) {
      if (name !== MANIFEST_FILE || size > LARGEST_MANIFEST) throw new NotOurs('manifest');
      return collecting((bytes) => {
        const read = readManifest(bytes);
        if (!read.ok) throw new Stopped(read);
        const refusal = manifested(read.value);
        if (refusal !== undefined) throw new Stopped(refusal);
        manifest = read.value;
      });
    }
    const packed = manifest.files[at];
    at += 1;
    if (packed?.name !== name || packed.size !== size) throw new NotOurs(name);
    return digesting(packed, keep(packed));
  };
  const whole = (): Manifest => {
    if (at !== manifest?.files.length) throw new NotOurs('files missing');
    return manifest;
  };
  return { begin, whole };
}

/** Hands on all the bytes of a file at once. */
export function collecting(done: (bytes: Uint8Array) => void): Sink {
  const parts: Uint8Array[] = [];
  return {
    take: (bytes) => void parts.push(bytes.slice()),
    end: () => done(joined(parts)),
  };
}

function digesting(packed: Packed, sink: Sink | null): Sink {
  const hash = createHash('sha256');
  return {
    take(bytes) {
      hash.update(bytes);
      sink?.take(bytes);
    },
    end() {
      sink?.end();
      if (hash.digest('hex') !== packed.sha256) throw new NotOurs(packed.name);
    },
  };
}
