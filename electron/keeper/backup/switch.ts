import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { fromHex, hex } from '../../../shared/journal/bytes.ts';
import { forgetFolder } from '../device.ts';
import { discard, discardFolder, type Disk, writeAtomically } from '../files.ts';
import type { Machine } from '../machine.ts';
import { VAULT_FILE } from '../vault.ts';

/*
 * A restored register takes the place of the old one by two renames. Between them there is no register of that name: a
 * note beside it says which of its neighbours is to be it, and whoever opens it next ends what was begun.
 */

const name = z.string().regex(/^[^/\\]{1,255}$/);
const noteSchema = z.strictObject({
  constat: z.literal('switch'),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  next: name,
  replaced: name,
});

const noteOf = (folder: string): string => `${folder}.switch`;

/**
 * Puts `stage` in the place of the register; the old one stands beside it as `replaced`. All in one folder. What this
 * machine remembers of the old one, its device and how far it reached, goes with it.
 */
export function switchTo(
  machine: Machine,
  folder: string,
  vaultId: string,
  { stage, replaced }: { readonly stage: string; readonly replaced: string },
): void {
  const { disk, random } = machine;
  const note = { constat: 'switch', vaultId, next: basename(stage), replaced: basename(replaced) };
  const text = new TextEncoder().encode(`${JSON.stringify(note)}\n`);
  writeAtomically(disk, noteOf(folder), text, hex(random(4)));
  if (disk.stat(folder) !== null) disk.rename(folder, replaced);
  disk.rename(stage, folder);
  disk.syncFolder(dirname(folder));
  forgetFolder(machine, folder, fromHex(vaultId));
  discard(disk, noteOf(folder));
}

/**
 * Ends a switch that was interrupted: where no register stands in its place, the one that was to stand there is put
 * there, or, where that is gone, the old one again. Where one stands there, it stays.
 */
export function finishSwitch(machine: Machine, folder: string): void {
  const { disk } = machine;
  const note = noteOf(folder);
  if (disk.stat(note) === null) return;
  const read = noteSchema.safeParse(textOf(disk, note));
  if (read.success) {
    const { vaultId, next, replaced } = read.data;
    const [stage, old] = [next, replaced].map((each) => join(dirname(folder), each)) as [string, string];
    const isBegun = disk.stat(folder) === null || disk.stat(stage) === null;
    if (disk.stat(folder) === null) {
      const whole = [stage, old].find((each) => disk.stat(join(each, VAULT_FILE)) !== null);
      // Nothing to put there: the note stays, and says what is missing.
      if (whole === undefined) return;
      disk.rename(whole, folder);
      disk.syncFolder(dirname(folder));
    } else discardFolder(disk, stage);
    if (isBegun) forgetFolder(machine, folder, fromHex(vaultId));
  }
  discard(disk, note);
}

function textOf(disk: Disk, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(disk.read(path)));
  } catch {
    return null;
  }
}
