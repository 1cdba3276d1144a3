import { dirname, join } from 'node:path';
import { ok, refused, type Refused, type Result } from '../../../shared/result.ts';
import { BLOBS_FOLDER } from '../blobs.ts';
import type { Progress } from '../attachments.ts';
import type { Disk } from '../files.ts';
import type { Machine } from '../machine.ts';
import { journalOf } from './heads.ts';
import { BLOBS_COPY } from './layout.ts';
import { type Manifest, type Packed, unpackedSize } from './manifest.ts';
import { readBackup } from './read.ts';
import { piecesOf } from './sealed.ts';
import type { Sink } from './tar.ts';

export type Unpacked = {
  readonly manifest: Manifest;
  /** Sealed attachments that are neither in the backup nor beside it. */
  readonly blobsMissing: number;
};

/**
 * Unpacks a backup into a folder that is not there yet, each file synced before it counts; attachments of a routine
 * backup are taken from beside it. What was written before a refusal stays for the caller to remove.
 *
 * @param accepts looks at the manifest before anything is written, and may refuse
 */
export async function unpack(
  { disk, leastFree }: Machine,
  {
    file,
    secrets,
    stage,
    accepts,
    progress = () => undefined,
  }: {
    readonly file: string;
    readonly secrets: readonly Uint8Array[];
    readonly stage: string;
    readonly accepts: (manifest: Manifest) => Refused | undefined;
    /** Is told how many bytes were read, of how many: of the backup, and of what stands beside it. */
    readonly progress?: Progress | undefined;
  },
): Promise<Result<Unpacked>> {
  const size = disk.stat(file)?.size ?? 0;
  let all = size;
  let chains: ReturnType<typeof journalOf> | null = null;
  const read = await readBackup({
    disk,
    file,
    secrets,
    manifested: (manifest) => {
      chains = journalOf(manifest.vaultId);
      if (manifest.kind === 'routine') for (const blob of manifest.blobs) all += blob.size;
      return accepts(manifest) ?? roomFor(disk, dirname(stage), manifest, leastFree);
    },
    read: (done) => progress(done, all),
    keep: (packed) => both(intoFile(disk, stage, packed), chains?.keep(packed) ?? null),
  });
  if (!read.ok) return read;
  const manifest = read.value;
  // Typed anew: the compiler does not see that reading has given it.
  const journal = chains as ReturnType<typeof journalOf> | null;
  if (journal?.agrees(manifest) !== true) return refused('backup-damaged', { file, cause: 'journal' });
  const blobsMissing =
    manifest.kind === 'routine'
      ? await takeBlobs(disk, file, stage, manifest, (done) => progress(size + done, all))
      : 0;
  progress(all, all);
  for (const folder of foldersOf(manifest)) disk.syncFolder(join(stage, folder));
  return ok({ manifest, blobsMissing });
}

function roomFor(disk: Disk, folder: string, manifest: Manifest, leastFree: number): Refused | undefined {
  const free = disk.free(folder);
  const needed = unpackedSize(manifest) + leastFree;
  return free !== null && free < needed ? refused('backup-no-room', { free, needed }) : undefined;
}

/** Every folder that the files stand in, and the one above them. */
function foldersOf({ files }: Manifest): readonly string[] {
  const folders = files.flatMap(({ name }) => [dirname(name), dirname(dirname(name))]);
  return [...new Set(['.', ...folders])];
}

function intoFile(disk: Disk, stage: string, { name }: Packed): Sink {
  const path = join(stage, name);
  disk.makeFolder(dirname(path));
  const open = disk.create(path);
  return {
    take: (bytes) => {
      disk.append(open, bytes);
    },
    end: () => {
      disk.sync(open);
      disk.close(open);
    },
  };
}

function both(one: Sink, other: Sink | null): Sink {
  if (other === null) return one;
  return {
    take: (bytes) => {
      one.take(bytes);
      other.take(bytes);
    },
    end: () => {
      one.end();
      other.end();
    },
  };
}

async function takeBlobs(
  disk: Disk,
  file: string,
  stage: string,
  { blobs }: Manifest,
  progress: (done: number) => void,
): Promise<number> {
  let [missing, done] = [0, 0];
  disk.makeFolder(join(stage, BLOBS_FOLDER));
  for (const { name, size } of blobs) {
    const from = join(dirname(file), BLOBS_COPY, name);
    if (disk.stat(from)?.size !== size) {
      missing += 1;
      continue;
    }
    const open = disk.create(join(stage, BLOBS_FOLDER, name));
    try {
      for await (const bytes of piecesOf(disk, from, size)) {
        disk.append(open, bytes);
        done += bytes.length;
        progress(done);
      }
      disk.sync(open);
    } finally {
      disk.close(open);
    }
  }
  disk.syncFolder(join(stage, BLOBS_FOLDER));
  return missing;
}
