import type { Dirent } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import * as z from 'zod';
import type { Listing } from '../../shared/host.ts';
import { because, parse } from '../../shared/register/parse.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { codeOf } from '../keeper/files.ts';

type Entry = Listing['entries'][number];

const askedSchema = z.strictObject({
  // No system takes a longer path, and none a NUL.
  folder: z.string().min(1).max(4096).refine(isPlainPath, because('malformed')).nullable(),
});

/** What makes a folder a register. Named here too, so that no cipher comes into this process with it. */
const VAULT_FILE = 'vault.json';
/** And what is left of one whose header is gone: its name, and a folder that only a register has. */
const REMAINS = { suffix: '.constat', folders: ['journal', 'slots', 'blobs'] };

/**
 * What stands in a folder, for the window to choose a place from; the home folder where none is named. Refused:
 * `invalid` for what is not an absolute path, `read-failed` for a folder that cannot be listed.
 */
export async function listPlace(
  asked: unknown,
  { home = homedir(), current = process.cwd() }: { readonly home?: string; readonly current?: string } = {},
): Promise<Result<Listing>> {
  const parsed = parse(askedSchema, asked);
  if (!parsed.ok) return parsed;
  const folder = resolve(parsed.value.folder ?? home);
  let found: readonly Dirent[];
  try {
    found = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return refused('read-failed', { file: folder, cause: codeOf(error) });
  }
  const entries = await Promise.all(
    found.filter(({ name }) => !isHidden(name)).map((entry) => entryOf(folder, entry)),
  );
  const parent = dirname(folder);
  return ok({
    folder,
    parent: parent === folder ? null : parent,
    entries: entries.filter((entry) => entry !== null).sort(inOrder),
    shortcuts: await shortcuts(home, current),
    separator: sep === '\\' ? '\\' : '/',
  });
}

function isPlainPath(path: string): boolean {
  return isAbsolute(path) && !path.includes('\0');
}

/** A dot in front says so on Unix; on Windows these are the system's own. */
function isHidden(name: string): boolean {
  return /^[.$]/.test(name) || /^(desktop\.ini|thumbs\.db|ntuser\..*|system volume information)$/i.test(name);
}

/** Null for what is neither a folder nor a file, and for a link that leads nowhere. */
async function entryOf(folder: string, entry: Dirent): Promise<Entry | null> {
  const path = join(folder, entry.name);
  const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (kind?.isDirectory() === true) {
    return { name: entry.name, path, kind: (await isRegister(path)) ? 'register' : 'folder' };
  }
  return kind?.isFile() === true ? { name: entry.name, path, kind: 'file' } : null;
}

async function isRegister(path: string): Promise<boolean> {
  if (await exists(join(path, VAULT_FILE))) return true;
  if (!path.endsWith(REMAINS.suffix)) return false;
  const left = await Promise.all(REMAINS.folders.map((name) => exists(join(path, name))));
  return left.includes(true);
}

/** Folders before files, each by name as a person would order them. */
function inOrder(one: Entry, other: Entry): number {
  const rank = (entry: Entry): number => (entry.kind === 'file' ? 1 : 0);
  return rank(one) - rank(other) || names.compare(one.name, other.name);
}
const names = new Intl.Collator(['fr-CA', 'en-CA'], { numeric: true });

/** Those of the usual folders that are there; on Windows the drives too, since nothing stands above them. */
async function shortcuts(home: string, current: string): Promise<readonly string[]> {
  const drives = sep === '\\' ? Array.from('CDEFGHIJKLMNOPQRSTUVWXYZAB', (letter) => `${letter}:\\`) : [];
  const wanted = [home, join(home, 'Documents'), join(home, 'Desktop'), current, ...drives];
  const there = await Promise.all(wanted.map(exists));
  return [...new Set(wanted.filter((_, at) => there[at] === true))];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
