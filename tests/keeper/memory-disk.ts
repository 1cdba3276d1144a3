import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Disk } from '../../electron/keeper/files.ts';

/** A file's content; `synced` bytes of it survive a loss of power for certain. */
type Inode = { bytes: Buffer; synced: number };
type Folder = Map<string, Inode | 'folder'>;
type Operation = {
  readonly folder: string;
  readonly name: string;
  /** What stood there before; undefined where nothing did. */
  readonly was: Inode | 'folder' | undefined;
  readonly to: Inode | 'folder' | null;
};

export type MemoryDisk = Disk & {
  /** Every file, by path. */
  files(): Map<string, Uint8Array>;
  put(path: string, bytes: Uint8Array): void;
  /** A copy that goes its own way; everything on it counts as synced. */
  copy(): MemoryDisk;
  /**
   * What is left after the power is lost: of each file what was synced and any part of the rest, of each folder the
   * entries that were synced and any first few of the later ones. With `sectors`, the unsynced rest is any of its
   * 512-byte sectors and zeros for the others, as disks leave it that write out of order.
   */
  afterPowerLoss(int: (n: number) => number, sectors?: boolean): MemoryDisk;
};

function fails(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** A disk in memory that behaves as the system's: for tests that open a register thousands of times. */
export function memoryDisk(): MemoryDisk {
  const folders = new Map<string, Folder>([['/', new Map()]]);
  const unsynced: Operation[] = [];
  const open = new Map<number, Inode>();
  let next = 3;

  const at = (path: string): Inode | 'folder' | undefined =>
    path === '/' ? 'folder' : folders.get(dirname(path))?.get(basename(path));
  const fileAt = (path: string): Inode => {
    const found = at(path);
    return found === undefined ? fails('ENOENT') : found === 'folder' ? fails('EISDIR') : found;
  };
  const enter = (path: string, to: Inode | 'folder' | null): void => {
    const folder = folders.get(dirname(path)) ?? fails('ENOENT');
    const was = folder.get(basename(path));
    if (to === null) folder.delete(basename(path));
    else folder.set(basename(path), to);
    unsynced.push({ folder: dirname(path), name: basename(path), was, to });
  };
  const opened = (inode: Inode): number => {
    open.set((next += 1), inode);
    return next;
  };
  const below = (path: string): string[] =>
    [...folders.keys()].filter((name) => name === path || name.startsWith(`${path}/`));

  return {
    free: () => null,
    stat(path) {
      const found = at(path);
      if (found === undefined) return null;
      return found === 'folder'
        ? { directory: true, size: 0 }
        : { directory: false, size: found.bytes.length };
    },
    list: (path) => [...(folders.get(path)?.keys() ?? [])].sort(),
    read: (path) => new Uint8Array(fileAt(path).bytes),
    readPart: (path, from, length) => new Uint8Array(fileAt(path).bytes.subarray(from, from + length)),
    makeFolder(path) {
      if (folders.has(path)) return;
      this.makeFolder(dirname(path));
      folders.set(path, new Map());
      enter(path, 'folder');
    },
    create(path) {
      if (at(path) !== undefined) fails('EEXIST');
      const inode = { bytes: Buffer.alloc(0), synced: 0 };
      enter(path, inode);
      return opened(inode);
    },
    append(file, bytes) {
      const inode = open.get(file) ?? fails('EBADF');
      inode.bytes = Buffer.concat([inode.bytes, bytes]);
    },
    sync(file) {
      const inode = open.get(file) ?? fails('EBADF');
      inode.synced = inode.bytes.length;
    },
    close(file) {
      if (!open.delete(file)) fails('EBADF');
    },
    open: (path) => opened(fileAt(path)),
    rename(from, to) {
      const found = at(from) ?? fails('ENOENT');
      if (found === 'folder') {
        if ((folders.get(to)?.size ?? 0) > 0) fails('ENOTEMPTY');
        for (const name of below(from)) {
          folders.set(to + name.slice(from.length), folders.get(name)!);
          folders.delete(name);
        }
        for (const [i, operation] of unsynced.entries()) {
          if (operation.folder !== from && !operation.folder.startsWith(`${from}/`)) continue;
          unsynced[i] = { ...operation, folder: to + operation.folder.slice(from.length) };
        }
      }
      enter(to, found);
      enter(from, null);
    },
    link(from, to) {
      const inode = fileAt(from);
      if (at(to) !== undefined) fails('EEXIST');
      enter(to, inode);
    },
    remove(path) {
      fileAt(path);
      enter(path, null);
    },
    removeFolder(path) {
      if (at(path) === undefined) fails('ENOENT');
      for (const name of below(path)) folders.delete(name);
      enter(path, null);
    },
    syncFolder(path) {
      if (!folders.has(path)) fails('ENOENT');
      for (let i = unsynced.length - 1; i >= 0; i -= 1)
        if (unsynced[i]!.folder === path) unsynced.splice(i, 1);
    },
    realPath: (path) => path,

    files() {
      const all = new Map<string, Uint8Array>();
      for (const [folder, entries] of folders) {
        for (const [name, inode] of entries) if (inode !== 'folder') all.set(join(folder, name), inode.bytes);
      }
      return all;
    },
    put(path, bytes) {
      this.makeFolder(dirname(path));
      enter(path, { bytes: Buffer.from(bytes), synced: bytes.length });
    },
    copy() {
      const twin = memoryDisk();
      for (const path of folders.keys()) twin.makeFolder(path);
      for (const [path, bytes] of this.files()) twin.put(path, bytes);
      for (const path of folders.keys()) twin.syncFolder(path);
      return twin;
    },
    afterPowerLoss(int, sectors = false) {
      // Operations on a folder that did not reach the disk are undone from the last one back.
      const left = new Map([...folders].map(([path, entries]) => [path, new Map(entries)]));
      for (const folder of new Set(unsynced.map((operation) => operation.folder))) {
        const later = unsynced.filter((operation) => operation.folder === folder);
        const lost = later.slice(int(later.length + 1));
        const entries = left.get(folder);
        for (const { name, was, to } of lost.reverse()) {
          if ((entries?.get(name) ?? null) !== to) continue;
          // What stood there before stands there again; a folder that was taken away is not brought back with its
          // content (nothing here relies on it).
          if (was === undefined || was === 'folder') entries?.delete(name);
          else entries?.set(name, was);
        }
      }
      const twin = memoryDisk();
      const walk = (path: string): void => {
        for (const [name, inode] of left.get(path) ?? []) {
          const place = join(path, name);
          if (inode === 'folder') {
            twin.makeFolder(place);
            walk(place);
          } else {
            const { bytes, synced } = inode;
            const kept = bytes.subarray(0, synced + int(bytes.length - synced + 1));
            twin.put(place, sectors ? withHoles(kept, synced, int) : kept);
          }
        }
      };
      walk('/');
      for (const path of left.keys()) if (twin.stat(path) !== null) twin.syncFolder(path);
      return twin;
    },
  };
}

const SECTOR = 512;

/** The same bytes; behind what was synced, each sector is there or is zeros. */
function withHoles(bytes: Buffer, synced: number, int: (n: number) => number): Buffer {
  const holed = Buffer.from(bytes);
  for (let at = synced; at < holed.length; at = (Math.floor(at / SECTOR) + 1) * SECTOR) {
    if (int(2) === 0) holed.fill(0, at, Math.min(holed.length, (Math.floor(at / SECTOR) + 1) * SECTOR));
  }
  return holed;
}

/** A folder of the real disk, and all below it, in memory at the same path. */
export function inMemory(...places: readonly string[]): MemoryDisk {
  const disk = memoryDisk();
  for (const place of places) {
    disk.makeFolder(place);
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) disk.makeFolder(path);
      else disk.put(path, readFileSync(path));
    }
  }
  return disk.copy();
}
