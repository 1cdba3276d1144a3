import { join } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import type { Erased, Erasing, ErasingAttachment } from '../../shared/host.ts';
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
    bodies: Object.values(bodies).reduce((sum, each) => sum + each.length, 0),
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

/** Everything on the disk that is of this record alone, or of the one thing that goes from beside it. */
function contentFor(
  { machine, folder, vault }: Keeper,
  record: IncidentRecord,
  of: Of,
): Result<Of & { readonly bodies: Places; readonly blobs: readonly string[] }> {
  try {
    const chains = readChains(machine.disk, folder, vault.id);
    if ([...chains.values()].some(({ damage }) => damage.length > 0)) return refused('damaged');
    return ok({ ...of, bodies: bodiesOf(vault, chains, record.id, of), blobs: blobsOf(record, of) });
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
}

/** The sealed files that belong to a record alone, or to one thing kept beside it. */
function blobsOf({ documents, attachments }: IncidentRecord, { what, target }: Of): string[] {
  const going = attachments.filter(({ id }) => what === 'record' || id === target);
  return [
    ...(what === 'record' ? documents.map(({ pdf }) => pdf.name) : []),
    ...going.map(({ blob }) => blob.name),
  ];
}

/** Every body that says something of this record, or of the one thing, by chain. */
function bodiesOf(
  vault: Vault,
  chains: ReadonlyMap<string, Chain>,
  record: string,
  { what, target }: Of,
): Places {
  const bodies: Record<string, [seq: number, index: number][]> = {};
  for (const [device, { frames }] of chains) {
    for (const linked of frames) {
      const envelope = openEnvelope(vault, linked);
      if (typeof envelope === 'string') continue;
      for (const [index, change] of envelope.changes.entries()) {
        if (change.record !== record || linked.frame.bodies[index] === null) continue;
        // What says that something was erased stays: without it, what is missing would be damage.
        if (what === 'record' && change.type === 'erased') continue;
        if (what === 'attachment' && change.id !== target) continue;
        if (what === 'persons' && !isOfPersons(change.type)) continue;
        (bodies[device] ??= []).push([linked.frame.header.seq, index]);
      }
    }
  }
  return bodies;
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
