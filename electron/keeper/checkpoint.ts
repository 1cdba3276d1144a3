import { join } from 'node:path';
import { equal, fromHex, hex, tuple, u64 } from '../../shared/journal/bytes.ts';
import type { Chain } from '../../shared/journal/chain.ts';
import type { Member } from '../../shared/register/member.ts';
import { type Disk, writeAtomically } from './files.ts';
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
  readonly text: string;
  readonly member: string;
  readonly signature: Uint8Array;
};

/**
 * Writes a checkpoint: a signed note after the manner of C2SP (origin, size, root, then each chain's head). A journal
 * that is shorter than a checkpoint, or runs another way, has lost or changed what was recorded.
 */
export function writeCheckpoint({ disk, random }: Machine, folder: string, vault: Vault, heads: Heads): void {
  const size = entriesBehind(Object.values(heads));
  const text = noteText(vault.id, heads);
  const signature = Buffer.from(sign(vault.signing, new TextEncoder().encode(text))).toString('base64');
  const place = join(folder, CHECKPOINTS_FOLDER);
  disk.makeFolder(place);
  const path = join(place, `${String(size).padStart(12, '0')}.txt`);
  if (disk.stat(path) !== null) return;
  const note = `${text}\n— ${vault.memberId} ${signature}\n`;
  writeAtomically(disk, path, new TextEncoder().encode(note), hex(random(4)));
}

/** Every checkpoint that can be read, oldest first; `unread` names the files that cannot. */
export function readCheckpoints(
  disk: Disk,
  folder: string,
  vaultId: Uint8Array,
): { readonly checkpoints: readonly Checkpoint[]; readonly unread: readonly string[] } {
  const checkpoints: Checkpoint[] = [];
  const unread: string[] = [];
  for (const name of disk.list(join(folder, CHECKPOINTS_FOLDER))) {
    if (!/^\d{12}\.txt$/.test(name)) continue;
    const file = `${CHECKPOINTS_FOLDER}/${name}`;
    const read = readNote(textOf(disk, join(folder, file)), vaultId);
    if (read === null) unread.push(file);
    else checkpoints.push({ ...read, file });
  }
  return { checkpoints, unread };
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
  const size = chains.reduce((sum, [, [seq]]) => sum + seq, 0);
  const root = sha256(
    tuple(
      'constat/heads',
      ...chains.flatMap(([device, [seq, hash]]) => [fromHex(device), u64(seq), fromHex(hash)]),
    ),
  );
  const lines = chains.map(([device, [seq, hash]]) => `${device} ${seq} ${hash}\n`);
  return `constat.register/${hex(vaultId)}\n${size}\n${Buffer.from(root).toString('base64')}\n${lines.join('')}`;
}

function readNote(note: string, vaultId: Uint8Array): Omit<Checkpoint, 'file'> | null {
  const parts = /^((?:[^\n]+\n){3,})\n— ([0-9a-f]+) ([A-Za-z0-9+/=]+)\n$/.exec(note);
  const [, text, member, signature] = parts ?? [];
  if (text === undefined || member === undefined || signature === undefined) return null;
  const heads: Record<string, readonly [number, string]> = {};
  for (const line of text.split('\n').slice(3, -1)) {
    const head = /^([0-9a-f]{32}) ([1-9]\d{0,14}) ([0-9a-f]{64})$/.exec(line);
    const [, device, seq, hash] = head ?? [];
    if (device === undefined || seq === undefined || hash === undefined) return null;
    heads[device] = [Number(seq), hash];
  }
  if (noteText(vaultId, heads) !== text) return null;
  return { heads, text, member, signature: new Uint8Array(Buffer.from(signature, 'base64')) };
}
