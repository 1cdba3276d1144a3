import type { Listing, PlaceAsked } from '../../../shared/host.ts';
import { ATTACHMENT_ENDINGS } from '../../../shared/register/attachment.ts';

type Entry = Listing['entries'][number];
type Separator = Listing['separator'];

/** One step of a path: what it is called, and where it leads. */
export type Crumb = { readonly name: string; readonly path: string };

/** A register's folder ends so. */
export const REGISTER_SUFFIX = '.constat';

/** The folders that lead to this one, the top first. */
export function crumbsOf(folder: string, separator: Separator): readonly Crumb[] {
  const [first = '', ...names] = folder.split(separator);
  const top = `${first}${separator}`;
  return names
    .filter((name) => name !== '')
    .reduce<readonly Crumb[]>(
      (crumbs, name) => [...crumbs, { name, path: joined(crumbs.at(-1)?.path ?? top, name, separator) }],
      [{ name: top, path: top }],
    );
}

/** The last name of a path; the path itself where it has none. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}

/** A register's name as people call it: its folder's, without the suffix. */
export function registerName(folder: string): string {
  const name = baseName(folder);
  return name.endsWith(REGISTER_SUFFIX) && name !== REGISTER_SUFFIX
    ? name.slice(0, -REGISTER_SUFFIX.length)
    : name;
}

/** The folder a path lies in, written as a person reads it. */
export function folderOf(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return at <= 0 ? path : path.slice(0, at);
}

export function joined(folder: string, name: string, separator: Separator): string {
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

export type NameFault = 'empty' | 'forbidden' | 'too-long';

/** Why no file may be called so; null where one may, on every system. */
export function nameFault(name: string): NameFault | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  // What one system refuses would keep a register from being moved to it.
  if (/[\\/:*?"<>|]|\p{Cc}/u.test(trimmed) || /^[.$]|\.$/.test(trimmed)) return 'forbidden';
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(trimmed)) return 'forbidden';
  return new TextEncoder().encode(trimmed).length > LONGEST_NAME ? 'too-long' : null;
}
/** Bytes that every file system takes, with room for the suffix of a file that is being written. */
const LONGEST_NAME = 200;

/** A name that every system takes, made of any words. */
export function plainName(words: string): string {
  const plain = words
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.$]+|\.+$/g, '')
    .slice(0, 80)
    .trim();
  return nameFault(plain) === null ? plain : '';
}

/** The name with its suffix, added where it is not there yet. */
export function withSuffix(name: string, suffix: string): string {
  const trimmed = name.trim();
  return suffix === '' || trimmed.toLowerCase().endsWith(suffix.toLowerCase())
    ? trimmed
    : `${trimmed}${suffix}`;
}

/** The suffix that what is saved must bear: a register's, or that of the name proposed. */
export function suffixFor(purpose: PlaceAsked['purpose'], name: string): string {
  if (purpose === 'new-register') return REGISTER_SUFFIX;
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
}

/** What stands there under this name already; some systems see no difference between small and capital letters. */
export function standing(entries: readonly Entry[], name: string): Entry | undefined {
  return entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

/** Files that Constat can read. */
const IMPORTABLE = /\.(csv|json)$/i;
const ANCHOR = /\.txt$/i;
const BACKUP = /\.age$/i;

const endsIn = (name: string, ending: string): boolean => name.toLowerCase().endsWith(`.${ending}`);

/** What is worth showing for a purpose, in which the words of the filter occur. */
export function shown(
  entries: readonly Entry[],
  purpose: PlaceAsked['purpose'],
  filter: string,
): readonly Entry[] {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  return entries
    .filter(({ kind, name }) => {
      if (kind !== 'file') return true;
      if (purpose === 'import-file') return IMPORTABLE.test(name);
      if (purpose === 'open-anchor') return ANCHOR.test(name);
      if (purpose === 'open-backup') return BACKUP.test(name);
      if (purpose === 'attach-file') return ATTACHMENT_ENDINGS.some((ending) => endsIn(name, ending));
      return purpose === 'save-file';
    })
    .filter(({ name }) => words.every((word) => folded(name).includes(word)));
}

const OPENED: ReadonlySet<PlaceAsked['purpose']> = new Set([
  'import-file',
  'attach-file',
  'open-backup',
  'open-anchor',
] as const);

/** What pressing an entry does: goes into it, chooses it, takes over its name; null where it does nothing. */
export function actOn(
  kind: Entry['kind'],
  purpose: PlaceAsked['purpose'],
): 'enter' | 'choose' | 'name' | null {
  switch (kind) {
    case 'folder':
      return 'enter';
    case 'register':
      return purpose === 'open-register' ? 'choose' : null;
    case 'file':
      if (OPENED.has(purpose)) return 'choose';
      return purpose === 'save-file' ? 'name' : null;
  }
}

/** Without accents and case, as one looks for a name. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
