import { dirname, join } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { codeOf, type Disk, refusedBy, writeAtomically } from './files.ts';
import type { Keeper } from './keeper.ts';

/**
 * Where something that leaves is to go (an absolute path), looked at before anything is recorded. Refused:
 * `place-in-register` anywhere inside a register, whatever links lead there; `file-exists`; `file-not-written` where
 * the disk takes no file of that name.
 */
export function checkPlace(
  { disk }: Keeper['machine'],
  out: string,
  replace: boolean | undefined,
): Result<undefined> {
  try {
    // A link would be replaced where it stands, so both what it leads to and its own folder count.
    if ([out, dirname(out)].some((path) => liesInRegister(disk, path))) {
      return refused('place-in-register', { file: out });
    }
    const folder = disk.stat(dirname(out));
    if (folder?.directory !== true) return refused('file-not-written', { file: out, cause: 'ENOENT' });
    const there = disk.stat(out);
    if (there?.directory === true) return refused('file-not-written', { file: out, cause: 'EISDIR' });
    return there !== null && replace !== true ? refused('file-exists', { file: out }) : ok(undefined);
  } catch (error) {
    const refusal = refusedBy(error, 'file-not-written');
    return { ...refusal, details: { ...refusal.details, file: out } };
  }
}

/**
 * Records what leaves, then writes it where it is to go. What cannot be written there is recorded as not saved. A
 * register that is damaged or forked still gives out its content, unrecorded: `change` is the id of what was recorded, or null.
 */
export function leave(
  keeper: Keeper,
  given: {
    readonly out: string;
    readonly bytes: Uint8Array;
    readonly record?: string | undefined;
    readonly perform: () => ReturnType<Keeper['performOwn']>;
  },
): Result<{ readonly change: string | null }> {
  const { machine } = keeper;
  const blocked = keeper.mode().reasons.some((reason) => reason === 'damaged' || reason === 'forked');
  const performed = blocked ? null : given.perform();
  if (performed?.ok === false) return performed;
  try {
    writeAtomically(machine.disk, given.out, given.bytes, hex(machine.random(4)));
  } catch (error) {
    const cause = codeOf(error);
    const issued = performed?.value.changes[0]?.id;
    if (issued !== undefined) {
      const about = given.record === undefined ? {} : { record: given.record };
      const content = { issued, cause };
      const noted = keeper.performOwn({ type: 'document-not-saved', ...about, content });
      if (!noted.ok) return noted;
    }
    return refused('file-not-written', { file: given.out, cause, recorded: issued !== undefined });
  }
  return ok({ change: performed?.value.changes[0]?.id ?? null });
}

/** Is this place anywhere inside a register, whatever links lead there? */
export function liesInRegister(disk: Disk, path: string): boolean {
  return isInRegister(disk, nearest(disk, path));
}

/** The real path of what is there, or of the nearest folder above it that is. */
function nearest(disk: Disk, path: string): string {
  try {
    return disk.realPath(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || dirname(path) === path) throw error;
    return nearest(disk, dirname(path));
  }
}

function isInRegister(disk: Disk, path: string): boolean {
  if (disk.stat(join(path, 'vault.json')) !== null) return true;
  return dirname(path) !== path && isInRegister(disk, dirname(path));
}
