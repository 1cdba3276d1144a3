import type { BlobReference, Change, StoredChange } from '../../shared/register/change.ts';
import { readChange } from '../../shared/register/change.ts';
import { decide, type Door } from '../../shared/register/decide.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { matches, queryWords, searchText } from '../../shared/register/find.ts';
import { mayRecord, type Member } from '../../shared/register/member.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { type Row, rowOf } from '../../shared/register/row.ts';
import { type IncidentRecord, overlay, type State } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { type Code, ok, refused, type Result } from '../../shared/result.ts';
import { readBlob, writeBlob } from './blobs.ts';
import { deviceFor } from './device.ts';
import type { Clock } from './envelope.ts';
import { append, type Pen, penBehind, putDown, quarantine } from './journal.ts';
import { refusedBy } from './files.ts';
import { lawOf } from './law.ts';
import { headsOf, load, type Loaded } from './load.ts';
import { takeLock } from './lock.ts';
import type { Machine } from './machine.ts';
import { cipherReady, forget } from './seal.ts';
import type { Unlock } from './slot.ts';
import { writeSnapshot } from './snapshot.ts';
import { unlockVault, type Vault } from './vault.ts';
import { verifyRegister, type VerifyReport } from './verify.ts';

export type Performed = {
  readonly seq: number;
  readonly hash: string;
  readonly changes: readonly {
    readonly id: string;
    readonly record: string | null;
    readonly number: string | null;
  }[];
};

/** What the window hears of each recorded entry. */
export type Commit = { readonly seq: number; readonly rows: readonly Row[] };

/** An open register. */
export type Keeper = {
  readonly folder: string;
  readonly machine: Machine;
  readonly vault: Vault;
  readonly state: State;
  /** May it be written, and if not, why not. */
  mode(): { readonly writing: boolean; readonly reasons: readonly Code[] };
  /** The member whose key opened it. */
  readonly member: Member;
  /** What was found wrong while opening. */
  readonly loaded: Pick<Loaded, 'damage' | 'torn' | 'forked' | 'folded'>;
  /** Sequence and digest of the last entry. */
  head(): { readonly seq: number; readonly digest: string };
  /** Records one change, or one batch as one entry: all or nothing. Acknowledged only when it is on the disk. */
  perform(input: unknown, options?: { readonly batch?: string }): Result<Performed>;
  rows(): readonly Row[];
  records(): Iterable<IncidentRecord>;
  /** A record by its id or its number. */
  read(idOrNumber: string): IncidentRecord | undefined;
  /** Ids of the records in which every word of the query is found, newest first. */
  find(query: string): readonly string[];
  /** Is told of each entry as it is recorded; gives back what stops the telling. */
  subscribe(listener: (commit: Commit) => void): () => void;
  writeBlob(bytes: Uint8Array): Result<BlobReference>;
  readBlob(reference: BlobReference): Result<Uint8Array>;
  /** The whole register read anew from the disk: every digest, seal and signature, and every issued document. */
  verify(): VerifyReport;
  /** Writes a snapshot where it is worth it, puts the keys out of memory, and lets others write. */
  close(): void;
};

/** A snapshot is written at closing when at least this many entries lie behind the last one. */
const SNAPSHOT_AFTER = 32;
/** While it stays open, after so many entries or a quarter of the records, whichever is more. */
const SNAPSHOT_WHILE_OPEN = 1000;

/**
 * Opens a register. In mode *write* it takes the lock, and is refused where another holds it; mode *read* needs none. A
 * register that is damaged or forked is still read, searched and printed, but not written: `mode()` says why.
 */
export async function openRegister({
  machine,
  folder,
  unlock,
  mode,
}: {
  readonly machine: Machine;
  readonly folder: string;
  readonly unlock: Unlock;
  readonly mode: 'write' | 'read';
}): Promise<Result<Keeper>> {
  await cipherReady();
  const vault = unlockVault(machine.disk, folder, unlock);
  return vault.ok ? startKeeper({ machine, folder, vault: vault.value, mode }) : vault;
}

type Start = {
  readonly machine: Machine;
  readonly folder: string;
  readonly vault: Vault;
  readonly mode: 'write' | 'read';
  readonly founding?: Member;
};

/** A keeper over keys already in hand. `founding` is the member who creates the register. */
export function startKeeper(start: Start): Result<Keeper> {
  const lock = start.mode === 'write' ? takeLock(start.machine, start.folder) : undefined;
  if (lock?.ok === false) return lock;
  const release = lock?.ok ? lock.value : (): void => undefined;
  try {
    const keeper = keeperOver(start, release);
    if (!keeper.ok) release();
    return keeper;
  } catch (error) {
    release();
    return refusedBy(error, 'read-failed');
  }
}

function keeperOver({ machine, folder, vault, mode, founding }: Start, release: () => void): Result<Keeper> {
  const { disk } = machine;
  const loaded = load(machine, folder, vault);
  const { state } = loaded;
  const known = state.head.members.find(({ id }) => id === vault.memberId) ?? founding;
  const refusal = founding === undefined ? mismatch(vault, state, loaded) : undefined;
  const lost = state.head.vaultId === null && loaded.damage.length > 0;
  const member =
    known ?? (lost ? { id: vault.memberId, name: '', role: 'recovery' as const, publicKey: '' } : undefined);
  if (refusal !== undefined) return refusal;
  if (member === undefined) return refused('member-unknown');

  const barred = new Set<Code>();
  if (mode === 'read') barred.add('read-only');
  if (loaded.damage.length > 0) barred.add('damaged');
  if (loaded.forked) barred.add('forked');
  if (!mayRecord(member)) barred.add('member-not-allowed');

  const device = mode === 'write' ? deviceFor(machine, folder, vault.id) : new Uint8Array(16);
  const pen: Pen = penBehind(disk, folder, vault.id, device, loaded.chains.get(hex(device)));
  const heads = headsOf(loaded.chains);
  let clock: Clock = loaded.clock;
  let last: StoredChange | null = null;
  let closed = false;
  let unsnapped = loaded.folded;
  let head = lastHead(heads, loaded);
  const texts = new Map<string, string>();
  const listeners = new Set<(commit: Commit) => void>();
  const zone = (): string => state.head.organisation?.zone ?? DEFAULT_ZONE;

  const snap = (): void => {
    try {
      writeSnapshot(machine, folder, vault, { heads, clock, state });
    } catch {
      // A snapshot is disposable, and every entry was on the disk before it was acknowledged.
    }
    unsnapped = 0;
  };

  const perform: Keeper['perform'] = (input, options = {}) => {
    if (barred.size > 0) return refused('read-only', { reasons: [...barred] });
    const asked: readonly unknown[] = Array.isArray(input) ? input : [input];
    if (asked.length === 0) return refused('batch-empty');
    const now = machine.now();
    const at = new Date(now).toISOString();
    const on = dateIn(at, zone());
    const ahead = overlay(state);
    const stored: StoredChange[] = [];
    for (const [index, one] of asked.entries()) {
      const change = readChange(one);
      if (!change.ok) return inBatch(change, index, asked.length);
      const door: Door = {
        today: on,
        member,
        newId: () => hex(machine.random(16)),
        last: stored.at(-1) ?? last,
        ...lawOf(ahead.head.organisation, at),
      };
      const decided = decide(ahead, named(ahead, change.value), door);
      if (!decided.ok) return inBatch(decided, index, asked.length);
      stored.push(decided.value);
      ahead.put(
        evolve(ahead, { at, on, member: member.id, seq: pen.seq + 1, void: false, change: decided.value }),
      );
    }
    clock = now > clock[0] ? [now, 0] : [clock[0], clock[1] + 1];
    const { [hex(pen.device)]: _own, ...others } = heads;
    const written = append(machine, folder, vault, pen, {
      envelope: {
        at,
        zone: zone(),
        clock: [...clock],
        heads: others,
        member: member.id,
        app: machine.version,
        ...(options.batch === undefined ? {} : { batch: options.batch }),
      },
      changes: stored,
    });
    if (!written.ok) {
      // What reached the disk is unknown: nothing more is written until the register is opened and checked anew.
      if (written.code === 'write-failed') barred.add('write-failed');
      return written;
    }
    const { seq, hash } = written.value;
    heads[hex(pen.device)] = [seq, hex(hash)];
    head = { seq, digest: hex(hash) };
    last = stored.at(-1) ?? null;
    const touched = new Set<string>();
    for (const delta of ahead.deltas) {
      state.put(delta);
      if (delta.record !== undefined) touched.add(delta.record.id);
    }
    for (const id of touched) texts.delete(id);
    unsnapped += 1;
    if (unsnapped >= Math.max(SNAPSHOT_WHILE_OPEN, state.records.size / 4)) snap();
    tell(listeners, { seq, rows: rowsOf(state, touched, zone()) });
    return ok({
      seq,
      hash: hex(hash),
      changes: stored.map(({ id, record }) => ({
        id,
        record,
        number: record === null ? null : (state.record(record)?.number ?? null),
      })),
    });
  };

  const keeper: Keeper = {
    folder,
    machine,
    vault,
    state,
    member,
    loaded: { damage: loaded.damage, torn: loaded.torn, forked: loaded.forked, folded: loaded.folded },
    mode: () => ({ writing: barred.size === 0, reasons: [...barred] }),
    head: () => head,
    perform,
    rows: () => [...state.records.values()].map((record) => rowOf(record, zone())),
    records: () => state.records.values(),
    read: (idOrNumber) => state.record(idOrNumber) ?? state.record(state.idOf(idOrNumber) ?? ''),
    find(query) {
      const words = queryWords(query);
      const found: string[] = [];
      for (const record of state.records.values()) {
        let text = texts.get(record.id);
        if (text === undefined) texts.set(record.id, (text = searchText(record)));
        if (matches(text, words)) found.push(record.id);
      }
      return found.reverse();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeBlob(bytes) {
      if (barred.size > 0) return refused('read-only', { reasons: [...barred] });
      try {
        return ok(writeBlob(machine, folder, vault, bytes));
      } catch (error) {
        barred.add('write-failed');
        return refusedBy(error, 'write-failed');
      }
    },
    readBlob: (reference) => readBlob(disk, folder, vault, reference),
    verify: () => verifyRegister(machine, folder, vault),
    close() {
      if (closed) return;
      closed = true;
      try {
        putDown(disk, pen);
      } catch {
        // Every entry was on the disk before it was acknowledged; there is nothing left to lose.
      }
      if (barred.size === 0 && unsnapped >= SNAPSHOT_AFTER) snap();
      barred.add('read-only');
      forget(...Object.values(vault.keys), vault.signing.secretKey);
      release();
    },
  };

  // What cannot be put aside for want of room or of a sound disk leaves the register readable.
  if (barred.size === 0 && !settleTails(machine, folder, keeper, loaded).ok) barred.add('write-failed');
  return ok(keeper);
}

/**
 * Puts aside what interrupted writes left, and says so in the journal; also of earlier ones, where saying so was itself
 * interrupted.
 */
function settleTails(
  machine: Machine,
  folder: string,
  keeper: Keeper,
  { settled, torn }: Loaded,
): Result<unknown> {
  for (const tail of [...settled, ...torn]) {
    const segment = `${tail.device}/${tail.segment}`;
    if (keeper.state.head.tails.some((known) => known.segment === segment && known.bytes === tail.bytes))
      continue;
    let kept: ReturnType<typeof quarantine>;
    try {
      kept = quarantine(machine, folder, tail.device, tail);
    } catch (error) {
      return refusedBy(error, 'write-failed');
    }
    const content = { segment, offset: tail.offset, bytes: tail.bytes, ...kept };
    const noted = keeper.perform({ type: 'torn-tail-found', content });
    if (!noted.ok) return noted;
  }
  return ok(undefined);
}

/** Does the header belong to this journal, and are the slot files the ones that were journalled? */
function mismatch(vault: Vault, { head }: State, loaded: Loaded): Result<never> | undefined {
  if (head.vaultId === null) {
    return loaded.damage.length > 0 ? undefined : refused('damaged', { missing: 'journal' });
  }
  const slots = Object.fromEntries(head.slots.map(({ slot, sha256 }) => [`${slot}.json`, sha256]));
  const same =
    hex(vault.id) === head.vaultId &&
    vault.sample === head.sample &&
    Object.keys(slots).length === Object.keys(vault.slots).length &&
    Object.entries(slots).every(([name, digest]) => vault.slots[name] === digest);
  return same ? undefined : refused('vault-tampered');
}

/** A change may name its record, and the record it duplicates, by number. */
function named(state: State, change: Change): Change {
  if (change.record === undefined) return change;
  const record = state.idOf(change.record) ?? change.record;
  if (change.type !== 'annulled' || change.content.duplicateOf === undefined) return { ...change, record };
  const duplicateOf = state.idOf(change.content.duplicateOf) ?? change.content.duplicateOf;
  return { ...change, record, content: { duplicateOf } };
}

function inBatch<T>(refusal: Result<T> & { ok: false }, index: number, of: number): Result<never> {
  return of === 1 ? refusal : { ...refusal, details: { ...refusal.details, index } };
}

function lastHead(
  heads: Readonly<Record<string, readonly [number, string]>>,
  { chains }: Loaded,
): { readonly seq: number; readonly digest: string } {
  const [first] = Object.entries(heads).sort(([, [a]], [, [b]]) => b - a);
  if (first !== undefined) return { seq: first[1][0], digest: first[1][1] };
  const [chain] = chains.values();
  return { seq: 0, digest: chain === undefined ? '' : hex(chain.head.hash) };
}

function rowsOf(state: State, ids: Iterable<string>, zone: string): Row[] {
  return [...ids].flatMap((id) => {
    const record = state.record(id);
    return record === undefined ? [] : [rowOf(record, zone)];
  });
}

function tell(listeners: Iterable<(commit: Commit) => void>, commit: Commit): void {
  for (const listener of listeners) listener(commit);
}
