import { join } from 'node:path';
import * as z from 'zod';
import { hex } from '../../shared/journal/bytes.ts';
import { APPEARANCES, DENSITIES, type Preferences } from '../../shared/host.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { refusedBy, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import { VAULT_FILE } from './vault.ts';

/** Folders remembered, the last opened first. Their names are all that is kept of a register outside its folder. */
const REMEMBERED = 8;

export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGES).nullable(),
  appearance: z.enum(APPEARANCES),
  density: z.enum(DENSITIES),
  lockAfter: z.int().min(1).max(30),
});

const DEFAULTS: Preferences = { language: null, appearance: 'system', density: 'comfortable', lockAfter: 5 };

const fileSchema = z.object({
  preferences: preferencesSchema.catch(DEFAULTS),
  recent: z.array(z.string()).max(REMEMBERED).catch([]),
});
type Kept = z.infer<typeof fileSchema>;

/** How the window looks and speaks on this machine; what cannot be read is as it was at first. */
export function readPreferences(machine: Machine): Preferences {
  return read(machine).preferences;
}

export function keepPreferences(machine: Machine, changed: Partial<Preferences>): Preferences {
  const kept = read(machine);
  const preferences = { ...kept.preferences, ...changed };
  write(machine, { ...kept, preferences });
  return preferences;
}

/** Registers opened on this machine that are still where they were. */
export function recentFolders(machine: Machine): readonly string[] {
  return read(machine).recent.filter((folder) => isThere(machine, folder));
}

/** Remembers a folder, as far as that goes: a register that is open does not fail for a list on this machine. */
export function rememberFolder(machine: Machine, folder: string): void {
  const kept = read(machine);
  const recent = [folder, ...kept.recent.filter((each) => each !== folder)].slice(0, REMEMBERED);
  try {
    write(machine, { ...kept, recent });
  } catch (error) {
    refusedBy(error, 'write-failed');
  }
}

function isThere({ disk }: Machine, folder: string): boolean {
  try {
    return disk.stat(join(folder, VAULT_FILE)) !== null;
  } catch {
    return false;
  }
}

function fileOf({ stateFolder }: Machine): string {
  return join(stateFolder, 'window.json');
}

function read(machine: Machine): Kept {
  try {
    const text = new TextDecoder().decode(machine.disk.read(fileOf(machine)));
    return fileSchema.parse(JSON.parse(text));
  } catch {
    return { preferences: DEFAULTS, recent: [] };
  }
}

function write(machine: Machine, kept: Kept): void {
  const { disk, random, stateFolder } = machine;
  disk.makeFolder(stateFolder);
  writeAtomically(
    disk,
    fileOf(machine),
    new TextEncoder().encode(`${JSON.stringify(kept)}\n`),
    hex(random(4)),
  );
}
