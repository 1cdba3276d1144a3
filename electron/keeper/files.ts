import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { type Code, refused, type Refused } from '../../shared/result.ts';

/**
 * All that the keeper asks of a disk; every call goes through here, so that a failing or a simulated disk can stand in
 * its place. Synchronous: the order of writes is the order of lines. Errors are thrown as the system's own
 * (`code`: ENOSPC, EIO, …) and become refusals where an operation ends.
 */
export type Disk = {
  /** Null where there is nothing. */
  stat(path: string): { readonly directory: boolean; readonly size: number } | null;
  /** Names in a folder, sorted; empty where there is no folder. */
  list(path: string): readonly string[];
  read(path: string): Uint8Array;
  /** So many bytes from there on; fewer only where the file ends. */
  readPart(path: string, from: number, length: number): Uint8Array;
  /** Makes a folder and what leads to it, 0700. */
  makeFolder(path: string): void;
  /** Opens a new file for appending, 0600; fails where there is one already. */
  create(path: string): number;
  append(file: number, bytes: Uint8Array): void;
  /** The bytes are on the disk when this returns. */
  sync(file: number): void;
  close(file: number): void;
  /** Opens a file that is there, for appending. */
  open(path: string): number;
  rename(from: string, to: string): void;
  /** Gives a file a second name; fails with EEXIST where that name is taken. */
  link(from: string, to: string): void;
  remove(path: string): void;
  removeFolder(path: string): void;
  /** The folder's own entries are on the disk when this returns, where the system can promise that. */
  syncFolder(path: string): void;
  realPath(path: string): string;
  /** Bytes free for us on the disk that holds this path; null where the system does not tell. */
  free(path: string): number | null;
};

export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

/** The disk of this machine. */
export const nodeDisk: Disk = {
  stat(path) {
    try {
      const stats = fs.statSync(path);
      return { directory: stats.isDirectory(), size: stats.size };
    } catch (error) {
      // Below a file there is nothing either.
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
      throw error;
    }
  },
  list(path) {
    try {
      return fs.readdirSync(path).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  read(path) {
    // Plain bytes, not a Buffer: its `subarray` is slow, and its `slice` copies nothing.
    const { buffer, byteOffset, byteLength } = fs.readFileSync(path);
    return new Uint8Array(buffer, byteOffset, byteLength);
  },
  readPart(path, from, length) {
    const bytes = new Uint8Array(length);
    const file = fs.openSync(path, 'r');
    try {
      let at = 0;
      while (at < length) {
        const read = fs.readSync(file, bytes, at, length - at, from + at);
        if (read === 0) break;
        at += read;
      }
      return bytes.subarray(0, at);
    } finally {
      fs.closeSync(file);
    }
  },
  makeFolder: (path) => void fs.mkdirSync(path, { recursive: true, mode: FOLDER_MODE }),
  create: (path) => fs.openSync(path, 'ax', FILE_MODE),
  append(file, bytes) {
    for (let at = 0; at < bytes.length; at += fs.writeSync(file, bytes, at));
  },
  sync: (file) => {
    fs.fdatasyncSync(file);
  },
  close: (file) => {
    fs.closeSync(file);
  },
  open: (path) => fs.openSync(path, 'a', FILE_MODE),
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  link: (from, to) => {
    fs.linkSync(from, to);
  },
  remove: (path) => {
    fs.rmSync(path);
  },
  removeFolder: (path) => {
    fs.rmSync(path, { recursive: true });
  },
  syncFolder(path) {
    // Windows has no such call for folders; there the rename itself is journalled by the file system.
    try {
      const folder = fs.openSync(path, 'r');
      try {
        fs.fsyncSync(folder);
      } finally {
        fs.closeSync(folder);
      }
    } catch (error) {
      if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL'].includes(codeOf(error))) throw error;
      if (process.platform !== 'win32') throw error;
    }
  },
  realPath: (path) => fs.realpathSync(path),
  free(path) {
    try {
      const { bavail, bsize } = fs.statfsSync(path);
      return bavail * bsize;
    } catch {
      return null;
    }
  },
};

/** The system's name for what went wrong, for a refusal's details. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? (error instanceof Error ? error.message : String(error));
}

/** What the system would not do, as a refusal. Anything else that was thrown is a bug, and goes on. */
export function refusedBy(error: unknown, code: Code): Refused {
  if (!(error instanceof Error) || typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
  return refused(code, { cause: codeOf(error) });
}

/** What Windows says while a scanner or a synchronisation holds a file; it lets go after a while. */
const BUSY: readonly string[] = ['EPERM', 'EBUSY', 'EACCES'];
const TRIES = 40;
const PAUSE_MS = 15;

/** Does what cannot be left undone, again and again for half a second while something else holds the file. */
export function insist(act: () => void): void {
  for (let tries = 1; ; tries += 1) {
    try {
      act();
      return;
    } catch (error) {
      if (tries === TRIES || !BUSY.includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Removes what was only in the way, as far as that goes. */
export function discard(disk: Disk, path: string): void {
  try {
    if (disk.stat(path) !== null) disk.remove(path);
  } catch {
    // It stays, and does no harm.
  }
}

/** The same for a folder of ours, and all in it. */
export function discardFolder(disk: Disk, path: string): void {
  try {
    if (disk.stat(path) !== null) disk.removeFolder(path);
  } catch {
    // It stays beside its place, under a name that no register has.
  }
}

/**
 * Puts a whole file in place or leaves the old one as it was: temporary file in the same folder → sync → rename → sync
 * of the folder.
 */
export function writeAtomically(disk: Disk, path: string, bytes: Uint8Array, suffix: string): void {
  const temporary = `${path}.${suffix}.tmp`;
  try {
    writeNew(disk, temporary, bytes);
    insist(() => {
      disk.rename(temporary, path);
    });
  } catch (error) {
    discard(disk, temporary);
    throw error;
  }
  disk.syncFolder(dirname(path));
}

/**
 * A folder whose name is through to the disk: what is synced in a folder that is itself forgotten is lost with it. Also
 * where it is there already, since whoever made it may have been stopped before that.
 */
export function makeFolderThrough(disk: Disk, path: string): void {
  disk.makeFolder(path);
  disk.syncFolder(dirname(path));
}

/** Writes a new file through to the disk; its folder is synced by whoever ends the operation. */
export function writeNew(disk: Disk, path: string, bytes: Uint8Array): void {
  const file = disk.create(path);
  try {
    disk.append(file, bytes);
    disk.sync(file);
  } finally {
    disk.close(file);
  }
}
