import { join } from 'node:path';
import * as z from 'zod';
import { ok, refused, type Result } from '../../shared/result.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { codeOf, discard, type Disk, refusedBy, writeNew } from './files.ts';
import type { Machine, ProcessMark } from './machine.ts';

export const LOCK_FILE = 'lock';

const lockSchema = z.object({
  host: z.string(),
  machine: z.string().nullable(),
  boot: z.string().nullable(),
  pid: z.int(),
  started: z.string().nullable(),
});

/** A dead one's lock is removed under a lock of its own, which may itself have been left by a dead one, and so on. */
const BREAKERS = 8;
const ATTEMPTS = 3;

/**
 * Takes the register for writing. A lock left behind is taken over only if its process is provably dead on this very
 * machine; otherwise the refusal names who holds it.
 */
export function takeLock(machine: Machine, folder: string): Result<() => void> {
  try {
    return take(machine, join(folder, LOCK_FILE), BREAKERS);
  } catch (error) {
    return refusedBy(error, 'write-failed');
  }
}

function take(machine: Machine, path: string, breakers: number): Result<() => void> {
  const { disk } = machine;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (placeLock(machine, path)) return ok(() => giveBack(machine, path));
    const holder = holderOf(disk, path);
    if (holder === null && disk.stat(path) === null) continue; // given back while we looked
    if (holder === null || !isDead(machine, holder) || breakers === 0) return held(holder);
    // Of several who judge the same holder dead only one may remove its lock, or the second would remove the first's.
    const breaker = take(machine, `${path}.dead`, breakers - 1);
    if (!breaker.ok) return breaker;
    try {
      if (sameMark(holderOf(disk, path), holder)) disk.remove(path);
    } finally {
      breaker.value();
    }
  }
  return held(null);
}

function held(holder: ProcessMark | null): Result<never> {
  return refused('locked-by-other', { host: holder?.host ?? null, pid: holder?.pid ?? null });
}

function giveBack({ disk, self }: Machine, path: string): void {
  if (sameMark(holderOf(disk, path), self)) discard(disk, path);
}

/** False where there is a lock. It appears whole or not at all: who dies while taking it leaves none that names nobody. */
function placeLock({ disk, random, self }: Machine, path: string): boolean {
  const bytes = new TextEncoder().encode(JSON.stringify(self));
  const temporary = `${path}.${hex(random(4))}.tmp`;
  try {
    writeNew(disk, temporary, bytes);
    disk.link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    return createLock(disk, path, bytes);
  } finally {
    discard(disk, temporary);
  }
}

const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'];

/** For a file system without links: created exclusively, whole in one write. */
function createLock(disk: Disk, path: string, bytes: Uint8Array): boolean {
  try {
    writeNew(disk, path, bytes);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (holderOf(disk, path) === null) discard(disk, path);
    throw error;
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

/** Is this the mark of a process that may still hold the register? Only a provably dead one does not. */
export function isHeld(machine: Machine, holder: ProcessMark): boolean {
  return !isDead(machine, holder);
}

function isDead({ self, markOf }: Machine, holder: ProcessMark): boolean {
  // One start of one machine: whoever lived in it then, lives in it now or not at all.
  const sameStart = holder.boot !== null && holder.boot === self.boot && holder.host === self.host;
  if (sameStart) return markOf(holder.pid) !== holder.started;
  if (holder.host !== self.host || holder.machine !== self.machine) return false;
  if (holder.boot !== null && self.boot !== null) return true;
  return markOf(holder.pid) !== holder.started;
}

function sameMark(a: ProcessMark | null, b: ProcessMark): boolean {
  return (
    a !== null &&
    a.machine === b.machine &&
    a.host === b.host &&
    a.boot === b.boot &&
    a.pid === b.pid &&
    a.started === b.started
  );
}
