import { join } from 'node:path';
import * as z from 'zod';
import { hex, joined, u32 } from '../../shared/journal/bytes.ts';
import type { Chain } from '../../shared/journal/chain.ts';
import type { Facts } from '../../shared/register/incident.ts';
import type { PersonsList } from '../../shared/register/persons.ts';
import {
  EMPTY_HEAD,
  type Head,
  holdState,
  type HeldState,
  type Assessment,
  type IncidentRecord,
} from '../../shared/register/state.ts';
import { entriesBehind } from './checkpoint.ts';
import { type Disk, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import { type Belongs, open } from './seal.ts';
import { sealIn, type Vault } from './vault.ts';

export const SNAPSHOTS_FOLDER = 'snapshots';

/**
 * Shape of what a snapshot holds. Raise it whenever `evolve` or the shape of a record changes: older snapshots are then
 * left aside and the state is folded anew from the journal. A test folds a fixed register and says when it is time.
 */
export const SNAPSHOT_SHAPE = 13;

const KEPT = 3;
const CHUNK_BYTES = 1024 * 1024;

const manifestSchema = z.strictObject({
  shape: z.number(),
  heads: z.record(z.string(), z.tuple([z.number(), z.string()])),
  clock: z.tuple([z.number(), z.number()]),
  records: z.number(),
  lists: z.number(),
  head: z.unknown(),
});
type Manifest = z.infer<typeof manifestSchema>;

export type Snapshot = {
  readonly heads: Manifest['heads'];
  readonly clock: readonly [number, number];
  readonly state: HeldState;
};

/**
 * The newest snapshot that belongs to this journal, or null. A snapshot is disposable: one that is damaged, of another
 * shape, or of an epoch before, whose key somebody else may hold, is passed over. One that is ahead tells of a journal that is shorter than it was, and shows what is lost there.
 */
export function readSnapshot(
  disk: Disk,
  folder: string,
  vault: Vault,
  chains: ReadonlyMap<string, Chain>,
): {
  readonly snapshot: Snapshot | null;
  readonly ahead: readonly { device: string; from: number; to: number }[];
} {
  for (const name of snapshotNames(disk, folder).reverse()) {
    const chunks = openChunks(vault, name, bytesOf(disk, join(folder, SNAPSHOTS_FOLDER, name)));
    const manifest = chunks && manifestSchema.safeParse(chunks[0]);
    if (!chunks || !manifest?.success || manifest.data.shape !== SNAPSHOT_SHAPE) continue;
    const { heads, head, clock, records, lists } = manifest.data;
    const beyond = Object.entries(heads).flatMap(([device, [seq]]) => {
      const known = chains.get(device)?.head.seq ?? 0;
      return seq > known ? [{ device, from: known + 1, to: seq }] : [];
    });
    if (
      beyond.length === 0 &&
      !Object.entries(heads).every(([device, [seq, hash]]) => hashAt(chains.get(device), seq) === hash)
    )
      continue;
    const all = chunks.slice(1).flat();
    if (all.length !== records + lists) continue;
    const folded = (all.slice(0, records) as Lean[]).map(whole).reverse();
    const persons = all.slice(records) as PersonsList[];
    const state = holdState({ ...EMPTY_HEAD, ...(head as Head) }, folded, persons);
    return { snapshot: { heads, clock, state }, ahead: beyond };
  }
  return { snapshot: null, ahead: [] };
}

/** Writes a snapshot of the state at these heads, and lets go of all but the last three. */
export function writeSnapshot(
  { disk, random }: Machine,
  folder: string,
  vault: Vault,
  { heads, clock, state }: Snapshot,
): void {
  const records = [...state.records.values()].reverse();
  const manifest: Manifest = {
    shape: SNAPSHOT_SHAPE,
    heads,
    clock: [...clock],
    records: records.length,
    lists: state.lists.size,
    head: state.head,
  };
  const plain = [asciiJson(manifest), ...chunksOf(records.map(lean)), ...chunksOf(state.lists.values())];
  const id = `${String(entriesBehind(Object.values(heads))).padStart(12, '0')}-${hex(random(8))}`;
  const encoder = new TextEncoder();
  const parts = plain.flatMap((text, index) => {
    const sealed = sealIn(
      vault,
      belongs(vault, `${id}.snap`, index, plain.length),
      encoder.encode(text),
      random,
    );
    return [u32(plain.length), u32(sealed.length), sealed];
  });
  const place = join(folder, SNAPSHOTS_FOLDER);
  disk.makeFolder(place);
  writeAtomically(disk, join(place, `${id}.snap`), joined(parts), hex(random(4)));
  for (const old of snapshotNames(disk, folder).slice(0, -KEPT)) disk.remove(join(place, old));
}

/** Lets go of every snapshot: what was erased stands in them. */
export function dropSnapshots(disk: Disk, folder: string): void {
  const place = join(folder, SNAPSHOTS_FOLDER);
  const names = disk.list(place).filter((name) => /\.snap(\.[0-9a-f]{8}\.tmp)?$/.test(name));
  for (const name of names) disk.remove(join(place, name));
  if (names.length > 0) disk.syncFolder(place);
}

function snapshotNames(disk: Disk, folder: string): string[] {
  return disk.list(join(folder, SNAPSHOTS_FOLDER)).filter((name) => /^\d{12}-[0-9a-f]{16}\.snap$/.test(name));
}

function* chunksOf(values: Iterable<unknown>): Generator<string> {
  let chunk: string[] = [];
  let size = 0;
  for (const value of values) {
    const text = asciiJson(value);
    chunk.push(text);
    size += text.length;
    if (size < CHUNK_BYTES) continue;
    yield `[${chunk.join(',')}]`;
    chunk = [];
    size = 0;
  }
  if (chunk.length > 0) yield `[${chunk.join(',')}]`;
}

/** Nothing where it cannot be read: a writer may have let go of it since we listed it. */
function bytesOf(disk: Disk, path: string): Uint8Array {
  try {
    return disk.read(path);
  } catch {
    return new Uint8Array();
  }
}

type Lean = Omit<IncidentRecord, 'assessments'> & {
  readonly assessments: readonly (Omit<Assessment, 'facts'> & { readonly facts: Facts | null })[];
};

/** An assessment made on the facts as they still stand does not repeat them: they are half of a record. */
function lean(record: IncidentRecord): Lean {
  const { facts, assessments } = record;
  if (!assessments.some((assessment) => assessment.facts === facts)) return record;
  const lighter = assessments.map((each) => (each.facts === facts ? { ...each, facts: null } : each));
  return { ...record, assessments: lighter };
}

function whole(record: Lean): IncidentRecord {
  const { facts, assessments } = record;
  return { ...record, assessments: assessments.map((each) => ({ ...each, facts: each.facts ?? facts })) };
}

/** JSON in ASCII alone: read back as one byte a character, which halves the time to open a large register. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The chunks' values in order; null where any is missing, moved or does not open. */
function openChunks(vault: Vault, name: string, bytes: Uint8Array): unknown[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: unknown[] = [];
  let at = 0;
  let total = 1;
  for (let index = 0; index < total; index += 1) {
    if (at + 8 > bytes.length) return null;
    total = view.getUint32(at);
    const length = view.getUint32(at + 4);
    const sealed = bytes.subarray(at + 8, at + 8 + length);
    const plain =
      sealed.length === length && open(vault.keys.snapshot, belongs(vault, name, index, total), sealed);
    if (plain === false || plain === null) return null;
    try {
      values.push(JSON.parse(Buffer.from(plain.buffer, plain.byteOffset, plain.length).toString('latin1')));
    } catch {
      return null;
    }
    at += 8 + length;
  }
  return at === bytes.length ? values : null;
}

function belongs(vault: Vault, name: string, index: number, total: number): Belongs & { use: 'snapshot' } {
  return { use: 'snapshot', vaultId: vault.id, to: [name, u32(index), u32(total)] };
}

function hashAt(chain: Chain | undefined, seq: number): string | null {
  if (chain === undefined) return null;
  // Without damage the frame with sequence n is the n-th; with damage it has to be looked for.
  const direct = chain.frames[seq - 1];
  const linked =
    direct?.frame.header.seq === seq ? direct : chain.frames.find((each) => each.frame.header.seq === seq);
  return linked === undefined ? null : hex(linked.hash);
}
