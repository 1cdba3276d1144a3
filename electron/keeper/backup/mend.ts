import { join } from 'node:path';
import type { RegisterRepaired } from '../../../shared/host.ts';
import type { Chain } from '../../../shared/journal/chain.ts';
import { canonical } from '../../../shared/register/digest.ts';
import type { Member } from '../../../shared/register/member.ts';
import type { HeldState } from '../../../shared/register/state.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { blobHolds, BLOBS_FOLDER } from '../blobs.ts';
import { checkpointHolds, CHECKPOINTS_FOLDER, readCheckpoints } from '../checkpoint.ts';
import { erasedAt } from '../erase.ts';
import { discard, type Disk, writeNew } from '../files.ts';
import { JOURNAL_FOLDER } from '../journal.ts';
import { type Found, load } from '../load.ts';
import { LOCK_FILE } from '../lock.ts';
import type { Machine } from '../machine.ts';
import { SNAPSHOTS_FOLDER } from '../snapshot.ts';
import { listedAs, readSlotFile, SLOTS_FOLDER } from '../slot-files.ts';
import { headerHolds, listSlots, readVaultFile, type Vault, VAULT_FILE } from '../vault.ts';
import { copy, copyWhatReads } from './copy.ts';
import { mergeChain } from './merge.ts';

/** Folders of one register: the damaged one, the backups as they were unpacked, newest first, and the one that is made of all. */
export type Folders = {
  readonly folder: string;
  readonly backups: readonly string[];
  readonly stage: string;
};

type Taken = RegisterRepaired['took'];

export type Mended = {
  readonly took: Taken;
  readonly leftBehind: readonly string[];
  /** Ends of chains that nobody can account for. */
  readonly ends: readonly Found[];
};

/** A sealed file that the damaged register lacks, or holds and cannot open. */
export type Lacking = Parameters<typeof blobHolds>[3];

/**
 * Makes one register of a damaged one and backups of it, in a folder of its own: what is whole stays as it is, what is
 * damaged or missing comes from the first backup in which it is whole, and none of them is touched. Whether the result is
 * whole is for whoever verifies it. Refused with `repair-no-tie` where nothing is left of the damaged journal that says
 * that they are one history.
 */
export function mend(machine: Machine, vault: Vault, folders: Folders): Result<Mended> {
  const { disk } = machine;
  const { folder, backups, stage } = folders;
  const mine = load(machine, folder, vault);
  const theirs = backups.map((backup) => load(machine, backup, vault));
  disk.makeFolder(stage);
  const beside = copyBeside(disk, folders);
  const journal = mergeJournal(machine, vault, folders, mine, theirs);
  if (!journal.ok) return journal;
  const header = takeHeader(disk, folders, vault, beside.copied);
  const members = [mine, ...theirs].flatMap(({ state }) => state.head.members);
  const marks = takeCheckpoints(disk, folders, vault, members);
  const { entries, contents, ends } = journal.value;
  return ok({
    took: { entries, contents, attachments: 0, files: header + marks.taken },
    leftBehind: [...beside.unread, ...marks.unread],
    ends,
  });
}

/** Puts a backup's copy in the place of every sealed file that is missing or does not open; gives how many. */
export function takeBlobs(
  { disk }: Machine,
  vault: Vault,
  { backups, stage }: Folders,
  state: HeldState,
): number {
  let taken = 0;
  const records = [...state.records.values()];
  const named: Lacking[] = [
    ...state.head.documents.map(({ pdf }) => pdf),
    ...records.flatMap(({ documents }) => documents.map(({ pdf }) => pdf)),
    ...records.flatMap(({ attachments }) => attachments.map(({ blob }) => blob)),
  ];
  for (const blob of named) {
    if (blobHolds(disk, stage, vault, blob).ok) continue;
    const backup = backups.find((each) => blobHolds(disk, each, vault, blob).ok);
    if (backup === undefined) continue;
    const to = join(stage, BLOBS_FOLDER, blob.name);
    disk.makeFolder(join(stage, BLOBS_FOLDER));
    discard(disk, to);
    copy(disk, join(backup, BLOBS_FOLDER, blob.name), to);
    taken += 1;
  }
  if (taken > 0) disk.syncFolder(join(stage, BLOBS_FOLDER));
  return taken;
}

function mergeJournal(
  { disk }: Machine,
  vault: Vault,
  { folder, backups, stage }: Folders,
  mine: Loaded,
  theirs: readonly Loaded[],
): Result<Pick<Mended, 'ends'> & Pick<Taken, 'entries' | 'contents'>> {
  const all = [mine, ...theirs];
  const people = all.flatMap(({ state }) => state.head.members);
  const keys = [...new Set(people.flatMap(({ publicKey, formerKeys }) => [publicKey, ...formerKeys]))];
  const gone = erasedAt(all.flatMap(({ state }) => state.head.erasures));
  const placeOf = new Map(
    all.flatMap(({ chains }, at) =>
      [...chains.values()].map((chain) => [chain, [folder, ...backups][at] ?? folder] as const),
    ),
  );
  let [entries, contents, isShared] = [0, 0, false];
  const ends: Found[] = [];
  disk.makeFolder(join(stage, JOURNAL_FOLDER));
  for (const device of new Set(all.flatMap(({ chains }) => [...chains.keys()]))) {
    const place = join(stage, JOURNAL_FOLDER, device);
    const merged = mergeChain(device, {
      vault,
      mine: mine.chains.get(device),
      sizes: sizesIn(disk, join(folder, JOURNAL_FOLDER, device)),
      theirs: theirs.flatMap(({ chains }) => chains.get(device) ?? []),
      keys,
      erased: (seq, index) => gone(device, seq, index),
      tail: (from, { segment, offset, bytes }) =>
        disk.readPart(join(placeOf.get(from) ?? folder, JOURNAL_FOLDER, device, segment), offset, bytes),
    });
    if (!merged.ok) return merged;
    disk.makeFolder(place);
    for (const [name, bytes] of merged.value.segments) writeNew(disk, join(place, name), bytes);
    disk.syncFolder(place);
    entries += merged.value.entries;
    contents += merged.value.contents;
    ends.push(...merged.value.ends);
    isShared ||= merged.value.shared;
  }
  disk.syncFolder(join(stage, JOURNAL_FOLDER));
  // Nothing says that they are one register's history: that is a restore, and asks what it would give up.
  if (!isShared) return refused('repair-no-tie');
  return ok({ entries, contents, ends });
}

type Loaded = {
  readonly chains: ReadonlyMap<string, Chain>;
  readonly state: HeldState;
  readonly damage: readonly Found[];
};

function sizesIn(disk: Disk, place: string): ReadonlyMap<string, number> {
  const names = disk.list(place).filter((name) => /^\d{6}\.seg$/.test(name));
  return new Map(names.map((name) => [name, disk.stat(join(place, name))?.size ?? 0]));
}

/** Made anew, or made elsewhere; and what was only in the way. */
const LEFT = new Set([JOURNAL_FOLDER, SNAPSHOTS_FOLDER, CHECKPOINTS_FOLDER]);

/** Everything in the register that is neither journal nor disposable, as it is; what does not read is told. */
function copyBeside(
  disk: Disk,
  { folder, stage }: Folders,
): { readonly copied: ReadonlySet<string>; readonly unread: readonly string[] } {
  const copied = new Set<string>();
  const unread: string[] = [];
  const within = (part: string): void => {
    for (const name of disk.list(join(folder, part))) {
      const path = part === '' ? name : `${part}/${name}`;
      if (LEFT.has(path) || path.startsWith(LOCK_FILE) || name.endsWith('.tmp')) continue;
      if (disk.stat(join(folder, path))?.directory === true) {
        disk.makeFolder(join(stage, path));
        within(path);
        disk.syncFolder(join(stage, path));
      } else if (copyWhatReads(disk, join(folder, path), join(stage, path))) copied.add(path);
      // Whether a sealed file or a way in is missing is said where it is looked for.
      else if (!/^(blobs|slots)\/|^vault\.json$/.test(path)) unread.push(path);
    }
  };
  within('');
  return { copied, unread };
}

/** The header: the register's own where it is whole, the newest backup's where it is not. */
function takeHeader(
  disk: Disk,
  { folder, backups, stage }: Folders,
  vault: Vault,
  copied: ReadonlySet<string>,
): number {
  const isHeader = (place: string): boolean => {
    const read = readVaultFile(disk, place);
    return read.ok && headerHolds(read.value, vault);
  };
  if (copied.has(VAULT_FILE) && isHeader(folder)) return 0;
  const backup = backups.find((each) => isHeader(each));
  if (backup === undefined) return 0;
  discard(disk, join(stage, VAULT_FILE));
  copy(disk, join(backup, VAULT_FILE), join(stage, VAULT_FILE));
  return 1;
}

/**
 * The ways in that the journal says are in force: a header that comes from a backup lists those of its time. Each file that
 * is damaged or missing comes from a backup; gives how many.
 */
export function takeWays(
  machine: Machine,
  vault: Vault,
  { backups, stage }: Folders,
  { head }: HeldState,
): number {
  const { disk } = machine;
  let taken = 0;
  disk.makeFolder(join(stage, SLOTS_FOLDER));
  const inForce = listedAs(head.slots);
  for (const [name, digest] of Object.entries(inForce)) {
    if (readSlotFile(disk, stage, name, digest).ok) continue;
    const backup = backups.find((each) => readSlotFile(disk, each, name, digest).ok);
    if (backup === undefined) continue;
    discard(disk, join(stage, SLOTS_FOLDER, name));
    copy(disk, join(backup, SLOTS_FOLDER, name), join(stage, SLOTS_FOLDER, name));
    taken += 1;
  }
  disk.syncFolder(join(stage, SLOTS_FOLDER));
  const listed = readVaultFile(disk, stage);
  // Where the entries that say it are missing, nothing is listed anew: what is left is refused as not covered.
  if (listed.ok && head.slots.length > 0 && canonical(listed.value.slots) !== canonical(inForce))
    listSlots(machine, stage, vault, inForce);
  return taken;
}

/**
 * Every signed statement of any copy, under its own name. A file that is none, or that no member signed, states nothing
 * and stays behind; one that states another history is kept, so that it shows.
 */
function takeCheckpoints(
  disk: Disk,
  { folder, backups, stage }: Folders,
  vault: Vault,
  members: readonly Member[],
): { readonly taken: number; readonly unread: readonly string[] } {
  const place = join(stage, CHECKPOINTS_FOLDER);
  disk.makeFolder(place);
  const written = new Set<string>();
  const good: string[] = [];
  let taken = 0;
  for (const from of [folder, ...backups]) {
    for (const mark of readCheckpoints(disk, from, vault.id).checkpoints) {
      if (!checkpointHolds(mark, members)) continue;
      const name = `${String(mark.entries).padStart(12, '0')}.txt`;
      good.push(mark.file);
      if (written.has(name)) continue;
      writeNew(disk, join(place, name), disk.read(join(from, mark.file)));
      written.add(name);
      if (from !== folder) taken += 1;
    }
  }
  disk.syncFolder(place);
  const files = disk.list(join(folder, CHECKPOINTS_FOLDER)).map((name) => `${CHECKPOINTS_FOLDER}/${name}`);
  return { taken, unread: files.filter((file) => !good.includes(file) && !file.endsWith('.tmp')) };
}
