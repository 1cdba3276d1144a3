import { join } from 'node:path';
import * as z from 'zod';
import { ok, refused, type Result } from '../../shared/result.ts';
import { codeOf, type Disk, writeNew } from './files.ts';
import type { Machine, ProcessMark } from './machine.ts';

export const LOCK_FILE = 'lock';

const lockSchema = z.object({
  host: z.string(),
  boot: z.string().nullable(),
  pid: z.int(),
  started: z.string().nullable(),
});

/**
 * Takes the register for writing. A lock left behind is taken over only if its process is provably dead on this very
 * machine; otherwise the refusal names who holds it.
 */
export function takeLock(machine: Machine, folder: string): Result<() => void> {
  const { disk, self } = machine;
  const path = join(folder, LOCK_FILE);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      placeLock(machine, path, attempt);
      return ok(() => {
        // Only what is ours is removed: somebody may have been given the register after judging us dead.
        if (sameMark(holderOf(disk, path), self)) disk.remove(path);
      });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return refused('write-failed', { cause: codeOf(error) });
    }
    const holder = holderOf(disk, path);
    if (holder === null || !isDead(machine, holder)) {
      return refused('locked-by-other', { host: holder?.host ?? null, pid: holder?.pid ?? null });
    }
    // Renaming decides between two who judge the same holder dead: the second finds nothing to rename.
    const aside = `${path}.dead-${self.pid}-${attempt}`;
    try {
      disk.rename(path, aside);
      if (!sameMark(holderOf(disk, aside), holder)) {
        // Somebody else took it over between our look and our hand: it is theirs.
        disk.rename(aside, path);
        return refused('locked-by-other', { host: null, pid: null });
      }
      disk.remove(aside);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') return refused('write-failed', { cause: codeOf(error) });
    }
  }
  return refused('locked-by-other', { host: null, pid: null });
}

/** The lock appears whole or not at all: a process that dies while taking it must not leave one that names nobody. */
function placeLock({ disk, self }: Machine, path: string, attempt: number): void {
  const temporary = `${path}.${self.pid}-${attempt}.tmp`;
  if (disk.stat(temporary) !== null) disk.remove(temporary);
  writeNew(disk, temporary, new TextEncoder().encode(JSON.stringify(self)));
  try {
    disk.link(temporary, path);
  } catch (error) {
    // A file system without links: create exclusively, whole in one write.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    writeNew(disk, path, new TextEncoder().encode(JSON.stringify(self)));
  } finally {
    disk.remove(temporary);
  }
}

/** Who holds the register for writing; null where nobody does, or the lock cannot be read. */
export function holderOf(disk: Disk, path: string): ProcessMark | null {
  try {
    const read = lockSchema.safeParse(JSON.parse(new TextDecoder().decode(disk.read(path))));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function isDead({ self, markOf }: Machine, holder: ProcessMark): boolean {
  if (holder.host !== self.host) return false;
  if (holder.boot !== null && self.boot !== null && holder.boot !== self.boot) return true;
  return markOf(holder.pid) !== holder.started;
}

function sameMark(a: ProcessMark | null, b: ProcessMark): boolean {
  return a !== null && a.host === b.host && a.boot === b.boot && a.pid === b.pid && a.started === b.started;
}
