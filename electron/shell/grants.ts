import { dirname, isAbsolute, normalize } from 'node:path';
import type { Calls, KeeperCall, PlaceAsked } from '../../shared/host.ts';
import { refused, type Refused } from '../../shared/result.ts';

type PlaceKey = 'folder' | 'out' | 'file';
/** Where a call names several files. */
type NamedIn = PlaceKey | 'files';
/** In any of the ways a call may be asked. */
type KeysOf<Asked> = Asked extends unknown ? Extract<keyof Asked, NamedIn> : never;
type KeyIn<Call extends KeeperCall> = KeysOf<Parameters<Calls[Call]>[0]>;
type Placed = {
  readonly [Call in KeeperCall as [KeyIn<Call>] extends [never] ? never : Call]: readonly KeyIn<Call>[];
};

/** Calls that name a place on the disk, and where they name it. A call that is left out here does not compile. */
const PLACED: Placed = {
  look: ['folder'],
  create: ['folder'],
  open: ['folder'],
  restore: ['file', 'folder'],
  repairFolder: ['files', 'folder'],
  issue: ['out'],
  saveIssued: ['out'],
  exportData: ['out'],
  makeBackup: ['out'],
  makeAnchor: ['out'],
  compareAnchor: ['file'],
  drill: ['file'],
  repair: ['files'],
  chooseBackupPlace: ['folder'],
  planImport: ['file'],
  importFile: ['file'],
  attach: ['file'],
  saveAttachment: ['out'],
  planPersons: ['file'],
  addPersons: ['file'],
  issueLetters: ['out'],
};

/** What a place may be used for, by what it was chosen for. */
const USE_OF: Readonly<Record<PlaceAsked['purpose'], PlaceKey>> = {
  'new-register': 'folder',
  'open-register': 'folder',
  'save-file': 'out',
  'import-file': 'file',
  'attach-file': 'file',
  'backup-folder': 'folder',
  'open-backup': 'file',
  'open-anchor': 'file',
};

/** A register's folder ends so. */
export const REGISTER_SUFFIX = '.constat';

/** The places that a person gave to this window; a page that goes wrong cannot name any other. */
export type Grants = {
  chosen(purpose: PlaceAsked['purpose'], path: string): void;
  /** What the keeper itself proposes: registers opened before, and the folder in which a new one goes. */
  proposed(places: { readonly recent: readonly string[]; readonly home: string }): void;
  /** Why this call may not be handed on; undefined where it may. */
  refusal(call: KeeperCall, input: unknown): Refused | undefined;
};

export function noGrants(): Grants {
  const given: Readonly<Record<PlaceKey, Set<string>>> = {
    folder: new Set(),
    out: new Set(),
    file: new Set(),
  };
  let home: string | null = null;

  const allows = (key: PlaceKey, path: string): boolean =>
    given[key].has(path) || (key === 'folder' && home !== null && isNewIn(home, path));

  return {
    chosen: (purpose, path) => {
      given[USE_OF[purpose]].add(path);
    },
    proposed: (places) => {
      for (const folder of places.recent) given.folder.add(folder);
      home = places.home;
    },
    refusal: (call, input) => {
      for (const key of placeKeysOf(call)) {
        const use = key === 'files' ? 'file' : key;
        // What is no text is refused by the keeper, field by field.
        const path = textsAt(input, key).find((each) => !allows(use, each));
        if (path !== undefined) return refused('place-not-chosen', { path });
      }
      return undefined;
    },
  };
}

function placeKeysOf(call: KeeperCall): readonly NamedIn[] {
  return (PLACED as Readonly<Partial<Record<KeeperCall, readonly NamedIn[]>>>)[call] ?? [];
}

/** A register's folder that lies in `home` itself, written plainly. */
function isNewIn(home: string, path: string): boolean {
  return (
    isAbsolute(path) && normalize(path) === path && dirname(path) === home && path.endsWith(REGISTER_SUFFIX)
  );
}

function textsAt(input: unknown, key: string): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  const value = new Map<string, unknown>(Object.entries(input)).get(key);
  const values: readonly unknown[] = key === 'files' && Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}
