import { join } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import type { Erased, Erasing, ErasingAttachment, ErasingRecords, RecordsErased } from '../../shared/host.ts';
import type { Chain, Damage } from '../../shared/journal/chain.ts';
import { withoutBodies } from '../../shared/journal/erase.ts';
import { isOfPersons } from '../../shared/register/persons.ts';
import type { Erasure, IncidentRecord } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { BLOBS_FOLDER } from './blobs.ts';
import { dropDraftsOf } from './drafts.ts';
import { type Envelope, openEnvelope } from './envelope.ts';
import { discard, refusedBy, writeAtomically } from './files.ts';
import { JOURNAL_FOLDER, readChains } from './journal.ts';
import type { Keeper } from './keeper.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';
import { dropSnapshots } from './snapshot.ts';
import type { Vault } from './vault.ts';

/*
 * [Note: how a record is erased] The entry comes first: who, when, why, which bodies of which entries, which sealed files.
 * Only when it is on the disk are they taken out: snapshots, sealed files and drafts, and the bodies last, segment by
 * segment, each replaced whole. So a body that is still there says that this was interrupted; whoever opens the register
 * next for writing goes on with it. Digests, signatures and links stay, and a body that is missing without an erasure on
 * record is damage as before.
 */

/** Bodies of entries by device: sequence, and place in the entry. */
type Places = Readonly<Record<string, readonly (readonly [seq: number, index: number])[]>>;

/**
 * Erases a record whose legal time is over, named by id or number. `confirmed` is its number, typed. Refused as `decide`
 * refuses (`still-to-be-kept`, `record-on-hold`, …), and with `damaged` where the journal is not whole.
 */
export function eraseRecord(keeper: Keeper, { record: named, reason, confirmed }: Erasing): Result<Erased> {
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  if (confirmed.trim() !== record.number) return refused('not-confirmed', { number: record.number });
  return erase(keeper, record, { what: 'record' }, reason);
}

/**
 * Erases several records whose legal time is over, as one entry: all of them or none. `confirmed` is the number of the one, or
 * how many they are, typed.
 */
export function eraseRecords(
  keeper: Keeper,
  { records: named, reason, confirmed }: ErasingRecords,
): Result<RecordsErased> {
  const records = new Map<string, IncidentRecord>();
  for (const each of named) {
    const record = keeper.read(each);
    if (record === undefined) return refused('unknown-record', { record: each });
    records.set(record.id, record);
  }
  const all = [...records.values()];
  const [first] = all;
  if (first === undefined) return refused('batch-empty');
  if (all.length === 1 && confirmed.trim() !== first.number)
    return refused('not-confirmed', { number: first.number });
  if (all.length > 1 && confirmed.trim() !== String(all.length))
    return refused('not-confirmed', { count: all.length });
  const contents = contentsFor(keeper, all, { what: 'record' });
  if (!contents.ok) return contents;
  const changes = all.map(({ id }, index) => ({
    type: 'erased',
    record: id,
    reason,
    content: contents.value[index],
  }));
  const performed = keeper.performOwn(changes);
  if (!performed.ok) return performed;
  return ok({
    erased: all.map(({ number }, index) => ({ erasure: performed.value.changes[index]?.id ?? '', number })),
    bodies: contents.value.reduce((sum, { bodies }) => sum + countOf(bodies), 0),
    blobs: contents.value.reduce((sum, { blobs }) => sum + blobs.length, 0),
    finished: keeper.takeOut(),
  });
}

/** Erases one thing kept beside a record, by the id of the change that brought it; the rest of the record stays. */
export function eraseAttachment(
  keeper: Keeper,
  { record: named, attachment, reason }: ErasingAttachment,
): Result<Erased> {
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  return erase(keeper, record, { what: 'attachment', target: attachment }, reason);
}

/** Erases the persons list of a record, whole; the rest of the record stays. */
export function erasePersons(
  keeper: Keeper,
  { record: named, reason }: Omit<Erasing, 'confirmed'>,
): Result<Erased> {
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  const list = keeper.state.persons(record.id);
  if (list === undefined) return refused('persons-none', { number: record.number });
  return erase(keeper, record, { what: 'persons', target: list.id }, reason);
}

type Of = Pick<Erasure, 'what' | 'target'>;

function erase(keeper: Keeper, record: IncidentRecord, of: Of, reason: string): Result<Erased> {
  const content = contentFor(keeper, record, of);
  if (!content.ok) return content;
  const performed = keeper.performOwn({ type: 'erased', record: record.id, reason, content: content.value });
  if (!performed.ok) return performed;
  const { bodies, blobs } = content.value;
  return ok({
    erasure: performed.value.changes[0]?.id ?? '',
    number: record.number,
    bodies: countOf(bodies),
    blobs: blobs.length,
    finished: keeper.takeOut(),
  });
}

/**
 * Erases again what a restore brought back: records that were erased in the register whose place it took. Gives how many;
 * a record the backup does not hold needs none.
 */
export function eraseAgain(keeper: Keeper, erasures: readonly Erasure[]): Result<number> {
  let erased = 0;
  for (const { record: id, what, target, reason, keptUntil, stamp } of erasures) {
    const record = keeper.state.record(id);
    if (record === undefined) continue;
    const of: Of = { what, ...(target === undefined ? {} : { target }) };
    if (what === 'attachment' && !record.attachments.some((each) => each.id === target)) continue;
    if (what === 'persons' && keeper.state.persons(id)?.id !== target) continue;
    const content = contentFor(keeper, record, of);
    if (!content.ok) return content;
    const again = { at: stamp.at, keptUntil };
    const change = { type: 'erased', record: id, reason, content: { ...content.value, again } };
    const performed = keeper.performOwn(change);
    if (!performed.ok) return performed;
    erased += 1;
  }
  if (erased > 0) keeper.takeOut();
  return ok(erased);
}

type ErasedContent = Of & { readonly bodies: Places; readonly blobs: readonly string[] };

function contentFor(keeper: Keeper, record: IncidentRecord, of: Of): Result<ErasedContent> {
  const contents = contentsFor(keeper, [record], of);
  if (!contents.ok) return contents;
  return ok({ ...of, bodies: {}, blobs: [], ...contents.value[0] });
}

/** Everything on the disk that is of each of these records alone, or of the one thing that goes from beside it. */
function contentsFor(
  { machine, folder, vault }: Keeper,
  records: readonly IncidentRecord[],
  of: Of,
): Result<readonly ErasedContent[]> {
  try {
    const chains = readChains(machine.disk, folder, vault.id);
    if ([...chains.values()].some(({ damage }) => damage.length > 0)) return refused('damaged');
    const bodies = bodiesOf(vault, chains, new Set(records.map(({ id }) => id)), of);
    return ok(
      records.map((record) => ({ ...of, bodies: bodies.get(record.id) ?? {}, blobs: blobsOf(record, of) })),
    );
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
}

function countOf(bodies: Places): number {
  return Object.values(bodies).reduce((sum, each) => sum + each.length, 0);
}

/** The sealed files that belong to a record alone, or to one thing kept beside it. */
function blobsOf({ documents, attachments }: IncidentRecord, { what, target }: Of): string[] {
  const going = attachments.filter(({ id }) => what === 'record' || id === target);
  return [
    ...(what === 'record' ? documents.map(({ pdf }) => pdf.name) : []),
    ...going.map(({ blob }) => blob.name),
  ];
}

/** Every body that says something of one of these records, or of the one thing: by record, then by chain. */
function bodiesOf(
  vault: Vault,
  chains: ReadonlyMap<string, Chain>,
  records: ReadonlySet<string>,
  { what, target }: Of,
): ReadonlyMap<string, Places> {
  const places = new Map<string, Record<string, [seq: number, index: number][]>>();
  for (const [device, { frames }] of chains) {
    for (const linked of frames) {
      const envelope = openEnvelope(vault, linked);
      if (typeof envelope === 'string') continue;
      for (const [index, { record, type, id }] of envelope.changes.entries()) {
        if (record === null || !records.has(record) || linked.frame.bodies[index] === null) continue;
        // What says that something was erased stays: without it, what is missing would be damage.
        if (what === 'record' && type === 'erased') continue;
        if (what === 'attachment' && id !== target) continue;
        if (what === 'persons' && !isOfPersons(type)) continue;
        const bodies = places.get(record) ?? {};
        places.set(record, bodies);
        (bodies[device] ??= []).push([linked.frame.header.seq, index]);
      }
    }
  }
  return places;
}

/** Is anything that was erased on record still on the disk? */
export function isUnfinished(
  { disk }: Machine,
  folder: string,
  chains: ReadonlyMap<string, Chain>,
  erasures: readonly Erasure[],
): boolean {
  return erasures.some(
    ({ bodies, blobs }) =>
      blobs.some((name) => disk.stat(join(folder, BLOBS_FOLDER, name)) !== null) ||
      Object.entries(bodies).some(([device, places]) => {
        const frames = chains.get(device)?.frames ?? [];
        return places.some(([seq, index]) => (frames[seq - 1]?.frame.bodies[index] ?? null) !== null);
      }),
  );
}

/**
 * Takes out of the folder what is erased on record and still there; a body only where its envelope names the erased
 * record. Throws what the disk throws.
 */
export function takeOut(machine: Machine, folder: string, vault: Vault, erasures: readonly Erasure[]): void {
  const { disk, random } = machine;
  dropSnapshots(disk, folder);
  for (const { what, blobs, record } of erasures) {
    for (const name of blobs) {
      const path = join(folder, BLOBS_FOLDER, name);
      if (disk.stat(path) !== null) disk.remove(path);
    }
    if (what === 'record') dropDraftsOf(machine, folder, vault, record);
  }
  if (disk.stat(join(folder, BLOBS_FOLDER)) !== null) disk.syncFolder(join(folder, BLOBS_FOLDER));
  const listed = placesOf(erasures);
  for (const device of new Set(erasures.flatMap(({ bodies }) => Object.keys(bodies)))) {
    const place = join(folder, JOURNAL_FOLDER, device);
    for (const segment of disk.list(place)) {
      // Left by an earlier attempt that was interrupted.
      if (segment.endsWith('.tmp')) discard(disk, join(place, segment));
      if (!/^\d{6}\.seg$/.test(segment)) continue;
      const bytes = disk.read(join(place, segment));
      const without = withoutBodies(bytes, (frame, index) => {
        const record = listed.get(keyOf(device, frame.header.seq, index));
        if (record === undefined) return false;
        const linked = { segment, frame, hash: sha256(frame.headerBytes), bad: new Set<never>() };
        const envelope = openEnvelope(vault, linked);
        return typeof envelope !== 'string' && envelope.changes[index]?.record === record;
      });
      if (without !== null) writeAtomically(disk, join(place, segment), without, hex(random(4)));
    }
  }
}

/**
 * Damage that is none: bodies that are missing as recorded. `named` gives the envelope of an entry that was opened now;
 * where it was not, it was compared when the snapshot was made.
 */
export function withoutErased<D extends Damage & { readonly device: string }>(
  damage: readonly D[],
  erasures: readonly Erasure[],
  named: (device: string, seq: number) => Envelope | undefined,
): D[] {
  const listed = placesOf(erasures);
  return damage.filter(({ kind, device, seq, body }) => {
    if (kind !== 'body-missing' || seq === null || body === undefined) return true;
    const record = listed.get(keyOf(device, seq, body));
    if (record === undefined) return true;
    const envelope = named(device, seq);
    return envelope !== undefined && envelope.changes[body]?.record !== record;
  });
}

/** Of a body that is erased on record, whose it was: asked by its place. */
export function erasedAt(
  erasures: readonly Erasure[],
): (device: string, seq: number, index: number) => string | undefined {
  const listed = placesOf(erasures);
  return (device, seq, index) => listed.get(keyOf(device, seq, index));
}

/** Whose each erased body was, by its place. */
function placesOf(erasures: readonly Erasure[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { bodies, record } of erasures) {
    for (const [device, list] of Object.entries(bodies)) {
      for (const [seq, index] of list) places.set(keyOf(device, seq, index), record);
    }
  }
  return places;
}

function keyOf(device: string, seq: number, index: number): string {
  return `${device}/${seq}/${index}`;
}
