import { join } from 'node:path';
import { equal, fromHex, hex, tuple, u64 } from '../../shared/journal/bytes.ts';
import type { Chain } from '../../shared/journal/chain.ts';
import type { Member } from '../../shared/register/member.ts';
import type { Code } from '../../shared/result.ts';
import { type Disk, writeAtomically } from './files.ts';
import { readChains } from './journal.ts';
import type { Machine } from './machine.ts';
import { sha256, sign, signatureHolds } from './seal.ts';
import type { Vault } from './vault.ts';

export const CHECKPOINTS_FOLDER = 'checkpoints';

/** The last entry of each device's chain: sequence and hash. */
export type Heads = Readonly<Record<string, readonly [seq: number, hash: string]>>;

/** How many entries lie behind these heads, of all chains together: it only ever grows, whichever device writes. */
export function entriesBehind(heads: Iterable<readonly [seq: number, hash: string]>): number {
  let entries = 0;
  for (const [seq] of heads) entries += seq;
  return entries;
}

/** A signed statement of how far the register reached. */
export type Checkpoint = {
  readonly file: string;
  readonly heads: Heads;
  /** How many entries lie behind its heads. */
  readonly entries: number;
  /** It stands under the name of another: nobody who goes by the names would find it. */
  readonly misplaced: boolean;
  readonly text: string;
  readonly member: string;
  readonly signature: Uint8Array;
};

export type Checkpoints = {
  /** Those that can be read, from the one that reaches least far to the one that reaches furthest, whatever their names. */
  readonly checkpoints: readonly Checkpoint[];
  /** The files that cannot be read as one. */
  readonly unread: readonly string[];
};

/** The text of a checkpoint with its signature, as it is written and handed out. */
export function signedNote(vault: Pick<Vault, 'id' | 'memberId' | 'signing'>, heads: Heads): string {
  const text = noteText(vault.id, heads);
  const signature = sign(vault.signing, new TextEncoder().encode(text));
  return `${text}\n— ${vault.memberId} ${Buffer.from(signature).toString('base64')}\n`;
}

/**
 * Writes a checkpoint: a signed note after the manner of C2SP (origin, size, root, then each chain's head). A journal
 * that is shorter than a checkpoint, or runs another way, has lost or changed what was recorded. What lies under its
 * name and is no statement of this register gives way to it.
 *
 * @param known the heads of the checkpoint before this one, where this process wrote it or held the journal against it
 * @returns false, and nothing is written, where a signed checkpoint in the folder states another history than this one
 */
export function writeCheckpoint(
  { disk, random }: Machine,
  folder: string,
  {
    vault,
    members,
    heads,
    known,
  }: {
    readonly vault: Vault;
    readonly members: readonly Member[];
    readonly heads: Heads;
    readonly known: Heads | null;
  },
): boolean {
  const place = join(folder, CHECKPOINTS_FOLDER);
  disk.makeFolder(place);
  const name = nameOf(entriesBehind(Object.values(heads)));
  const before = lastByName(disk, folder, vault.id, members);
  if (before !== null) {
    if (sameHeads(before.heads, heads)) return true;
    const follows =
      (known !== null && sameHeads(before.heads, known)) ||
      departures(readChains(disk, folder, vault.id), before.heads).length === 0;
    if (!follows || !reaches(heads, before.heads)) return false;
  }
  writeAtomically(
    disk,
    join(place, name),
    new TextEncoder().encode(signedNote(vault, heads)),
    hex(random(4)),
  );
  return true;
}

/** Every checkpoint of a register. */
export function readCheckpoints(disk: Disk, folder: string, vaultId: Uint8Array): Checkpoints {
  const checkpoints: Checkpoint[] = [];
  const unread: string[] = [];
  for (const name of namesIn(disk, folder)) {
    const read = checkpointIn(disk, folder, name, vaultId);
    if (read === null) unread.push(`${CHECKPOINTS_FOLDER}/${name}`);
    else checkpoints.push(read);
  }
  checkpoints.sort((a, b) => a.entries - b.entries);
  return { checkpoints, unread };
}

/** The one that reaches furthest of those that a member signed; null where there is none. */
export function furthest(checkpoints: readonly Checkpoint[], members: readonly Member[]): Checkpoint | null {
  return checkpoints.findLast((mark) => checkpointHolds(mark, members)) ?? null;
}

/**
 * What is wrong with the checkpoints, file by file: what is none, what does not hold against the journal or against the
 * one before it, what stands under another's name. Without `members` the signatures are not looked at.
 */
export function* checkpointFaults(
  { checkpoints, unread }: Checkpoints,
  chains: ReadonlyMap<string, Chain>,
  members: readonly Member[] | null,
): Generator<{ readonly file: string; readonly code: Code }> {
  for (const file of unread) yield { file, code: 'damaged' };
  let before: Checkpoint | null = null;
  for (const mark of checkpoints) {
    const { file } = mark;
    if (mark.misplaced) yield { file, code: 'checkpoint-misplaced' };
    if ((members !== null && !checkpointHolds(mark, members)) || departures(chains, mark.heads).length > 0)
      yield { file, code: 'damaged' };
    else if (before !== null && !reaches(mark.heads, before.heads))
      yield { file, code: 'checkpoint-inconsistent' };
    else before = mark;
  }
}

/** Does a statement reach at least as far as an earlier one, in every chain? */
function reaches(heads: Heads, before: Heads): boolean {
  return Object.entries(before).every(([device, [seq, hash]]) => {
    const [now, digest] = heads[device] ?? [0, ''];
    return now > seq || (now === seq && digest === hash);
  });
}

function sameHeads(a: Heads, b: Heads): boolean {
  return reaches(a, b) && reaches(b, a);
}

function nameOf(entries: number): string {
  return `${String(entries).padStart(12, '0')}.txt`;
}

function namesIn(disk: Disk, folder: string): readonly string[] {
  return disk.list(join(folder, CHECKPOINTS_FOLDER)).filter((name) => /^\d{12}\.txt$/.test(name));
}

/** The one before, by its name: all others need not be read each time another is written. */
function lastByName(
  disk: Disk,
  folder: string,
  vaultId: Uint8Array,
  members: readonly Member[],
): Checkpoint | null {
  for (const name of [...namesIn(disk, folder)].sort().reverse()) {
    const mark = checkpointIn(disk, folder, name, vaultId);
    if (mark !== null && !mark.misplaced && checkpointHolds(mark, members)) return mark;
  }
  return null;
}

function checkpointIn(disk: Disk, folder: string, name: string, vaultId: Uint8Array): Checkpoint | null {
  const file = `${CHECKPOINTS_FOLDER}/${name}`;
  const read = readNote(textOf(disk, join(folder, file)), vaultId);
  return read === null ? null : { ...read, file, misplaced: name !== nameOf(read.entries) };
}

/** Was it signed by one of these members? */
export function checkpointHolds(
  { text, member, signature }: Checkpoint,
  members: readonly Member[],
): boolean {
  const known = members.find(({ id }) => id === member);
  if (known === undefined) return false;
  const signed = new TextEncoder().encode(text);
  return [known.publicKey, ...known.formerKeys].some((key) =>
    signatureHolds(new Uint8Array(Buffer.from(key, 'base64')), signed, signature),
  );
}

/** Where a journal is shorter than it was known to be, or is not the one that was known. */
export function departures(
  chains: ReadonlyMap<string, Chain>,
  heads: Heads,
): readonly {
  readonly device: string;
  readonly seq: number;
  readonly missing?: readonly [number, number];
}[] {
  return Object.entries(heads).flatMap(([device, [seq, hash]]) => {
    const chain = chains.get(device);
    const reached = chain?.head.seq ?? 0;
    if (chain === undefined || reached < seq) {
      return [{ device, seq: reached + 1, missing: [reached + 1, seq] as const }];
    }
    const found = chain.frames.find(({ frame }) => frame.header.seq === seq);
    // A frame that is damaged or missing is told with its chain.
    return found === undefined || equal(found.hash, fromHex(hash)) ? [] : [{ device, seq }];
  });
}

/** Nothing where the disk does not give it back: a checkpoint stands beside the journal and stops nobody. */
function textOf(disk: Disk, path: string): string {
  try {
    return new TextDecoder().decode(disk.read(path));
  } catch {
    return '';
  }
}

function noteText(vaultId: Uint8Array, heads: Heads): string {
  const chains = Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1));
  const size = entriesBehind(Object.values(heads));
  const root = sha256(
    tuple(
      'constat/heads',
      ...chains.flatMap(([device, [seq, hash]]) => [fromHex(device), u64(seq), fromHex(hash)]),
    ),
  );
  const lines = chains.map(([device, [seq, hash]]) => `${device} ${seq} ${hash}\n`);
  return `constat.register/${hex(vaultId)}\n${size}\n${Buffer.from(root).toString('base64')}\n${lines.join('')}`;
}

/** Reads a checkpoint as it is written; null where it is none of this register. */
export function readNote(note: string, vaultId: Uint8Array): Omit<Checkpoint, 'file' | 'misplaced'> | null {
  const parts = /^((?:[^\n]+\n){3,})\n— ([0-9a-f]+) ([A-Za-z0-9+/=]+)\n$/.exec(note);
  const [, text, member, signature] = parts ?? [];
  if (text === undefined || member === undefined || signature === undefined) return null;
  // Base64 has several spellings of the same bytes: another than ours is a change like any other.
  if (Buffer.from(signature, 'base64').toString('base64') !== signature) return null;
  const heads: Record<string, readonly [number, string]> = {};
  for (const line of text.split('\n').slice(3, -1)) {
    const head = /^([0-9a-f]{32}) ([1-9]\d{0,14}) ([0-9a-f]{64})$/.exec(line);
    const [, device, seq, hash] = head ?? [];
    if (device === undefined || seq === undefined || hash === undefined) return null;
    heads[device] = [Number(seq), hash];
  }
  if (noteText(vaultId, heads) !== text) return null;
  return {
    heads,
    entries: entriesBehind(Object.values(heads)),
    text,
    member,
    signature: new Uint8Array(Buffer.from(signature, 'base64')),
  };
}
