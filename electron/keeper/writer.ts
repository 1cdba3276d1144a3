import { isBeside, isKeepers } from '../../shared/register/change.ts';
import type { Change, StoredChange } from '../../shared/register/change.ts';
import { readChange } from '../../shared/register/change.ts';
import { decide } from '../../shared/register/decide.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { type Member, mayRecord } from '../../shared/register/member.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { type Delta, type HeldState, overlay, type State } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { type Code, ok, refused, type Result } from '../../shared/result.ts';
import { entriesBehind, type Heads, writeCheckpoint } from './checkpoint.ts';
import { deviceFor, rememberHeads } from './device.ts';
import type { Clock } from './envelope.ts';
import { append, moveUp, type Pen, penBehind, putDown } from './journal.ts';
import { lawOf } from './law.ts';
import { headsOf, type Loaded } from './load.ts';
import type { Machine } from './machine.ts';
import { writeSnapshot } from './snapshot.ts';
import type { Vault } from './vault.ts';

export type Performed = {
  /** Its number in the chain of this device. */
  readonly seq: number;
  /** Its place among the entries of all chains. */
  readonly place: number;
  readonly hash: string;
  readonly changes: readonly {
    readonly id: string;
    readonly record: string | null;
    readonly number: string | null;
  }[];
};

/** The one door for writes, and what is kept beside the journal. */
export type Writer = {
  /** Why nothing is written any more; empty where it may be. */
  readonly barred: Set<Code>;
  readonly head: () => { readonly seq: number; readonly digest: string };
  /** How far every chain reached, and how many entries that is. */
  readonly reached: () => { readonly heads: Heads; readonly entries: number };
  /** The last change recorded since it was opened, and when the journal's last entry was recorded (UTC). */
  readonly last: () => { readonly change: StoredChange | null; readonly at: string | null };
  /** Changes somebody asks for. */
  readonly perform: (input: unknown, options?: { readonly batch?: string }) => Result<Performed>;
  /** Changes that only the keeper makes: what it issued, exported or found. */
  readonly performOwn: (input: unknown, options?: { readonly batch?: string }) => Result<Performed>;
  /** Would `performOwn` take this now? Nothing is written. */
  readonly wouldPerform: (input: unknown) => Result<undefined>;
  /** Does what changes files of the journal that lie behind the pen; then a snapshot of the state as it is. */
  readonly aside: (work: () => void) => void;
  /** Writes a checkpoint where none was for a day, and something was recorded since. */
  markDaily(): void;
  close(): void;
};

/** A snapshot is written at closing when at least this many changes lie behind the last one. */
const SNAPSHOT_AFTER = 32;
/** While it stays open, after so many changes or a quarter of the records, whichever is more. */
const SNAPSHOT_WHILE_OPEN = 1000;
/** Entries between two checkpoints while it stays open; one more is written at closing. */
const CHECKPOINT_AFTER = 100;
/** And no longer than this (ms), however little was recorded. */
const CHECKPOINT_EVERY_MS = 24 * 60 * 60 * 1000;

export function openWriter({
  machine,
  folder,
  vault,
  memberNow,
  state,
  loaded,
  barred,
  committed,
}: {
  readonly machine: Machine;
  readonly folder: string;
  readonly vault: Vault;
  /** Who opened the register, as that member stands in this state. */
  readonly memberNow: (state: State) => Member;
  readonly state: HeldState;
  readonly loaded: Loaded;
  readonly barred: Set<Code>;
  /** Is told of each entry once it is on the disk and in the state. */
  readonly committed: (seq: number, records: ReadonlySet<string>) => void;
}): Writer {
  const { disk } = machine;
  // What is only read leaves no trace on this machine either.
  const device = barred.has('read-only') ? new Uint8Array(16) : deviceFor(machine, folder, vault.id);
  const pen: Pen = penBehind(disk, folder, vault.id, device, loaded.chains.get(hex(device)));
  const heads = headsOf(loaded.chains);
  let clock: Clock = loaded.clock;
  let last: StoredChange | null = null;
  let unsnapped = loaded.changes;
  let { marked } = loaded;
  // What was recorded before the last process was killed is as yet in no checkpoint.
  let unmarked = entriesBehind(Object.values(heads)) - entriesBehind(Object.values(marked ?? {}));
  let markedAt = machine.now();
  let head = lastHead(heads, loaded);
  const zone = (): string => state.head.organisation?.zone ?? DEFAULT_ZONE;

  const entries = (): number => entriesBehind(Object.values(heads));

  const decideAll = (asked: readonly unknown[], own: boolean, at: string): Result<Decided> => {
    const on = dateIn(at, zone());
    const ahead = overlay(state);
    const stored: StoredChange[] = [];
    for (const [index, one] of asked.entries()) {
      const change = readChange(one);
      if (!change.ok) return inBatch(change, index, asked.length);
      if (isKeepers(change.value.type) && !own) {
        return inBatch(refused('unknown-change', { type: change.value.type }), index, asked.length);
      }
      const member = memberNow(ahead);
      const decided = decide(ahead, named(ahead, change.value), {
        today: on,
        member,
        newId: () => hex(machine.random(16)),
        last: stored.at(-1) ?? last,
        ...lawOf(ahead.head.organisation, at),
      });
      if (!decided.ok) return inBatch(decided, index, asked.length);
      stored.push(decided.value);
      const occurrence = {
        at,
        on,
        member: member.id,
        seq: entries() + 1,
        void: false,
        change: decided.value,
      };
      const delta = evolve(ahead, occurrence);
      // What was just decided must fit; were it recorded and then passed over, an acknowledged change would be lost.
      if (isConflict(ahead, delta)) throw new Error(`decided, but does not evolve: ${decided.value.type}`);
      ahead.put(delta);
    }
    return ok({ stored, deltas: ahead.deltas });
  };

  const record = (input: unknown, own: boolean, batch: string | undefined): Result<Performed> => {
    if (barred.size > 0) return refused('read-only', { reasons: [...barred] });
    const asked: readonly unknown[] = Array.isArray(input) ? input : [input];
    if (asked.length === 0) return refused('batch-empty');
    // Of somebody who may record nothing, no change need be looked at. What the keeper asks for itself has a right of its own.
    const member = memberNow(state);
    if (!own && !mayRecord(member)) return refused('member-not-allowed', { role: member.role });
    const free = disk.free(folder);
    if (free !== null && free < machine.leastFree) return refused('disk-nearly-full', { free });
    const now = machine.now();
    const at = new Date(now).toISOString();
    const decided = decideAll(asked, own, at);
    if (!decided.ok) return decided;
    const { stored, deltas } = decided.value;
    clock = now > clock[0] ? [now, 0] : [clock[0], clock[1] + 1];
    const { [hex(pen.device)]: _own, ...others } = heads;
    const written = append(machine, folder, vault, pen, {
      envelope: {
        at,
        zone: zone(),
        clock: [...clock],
        heads: others,
        member: vault.memberId,
        app: machine.version,
      },
      batch,
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
    // A backup made in between takes nobody's undoing away.
    last = stored.findLast(({ type }) => !isBeside(type)) ?? last;
    const touched = new Set<string>();
    for (const delta of deltas) {
      state.put(delta);
      if (delta.record !== undefined) touched.add(delta.record.id);
      if (delta.gone !== undefined) touched.add(delta.gone);
    }
    unsnapped += stored.length;
    unmarked += 1;
    if (unmarked >= CHECKPOINT_AFTER) mark();
    else markDaily();
    // Those of an epoch before are read by nobody any more.
    const turned = stored.some(({ type }) => type === 'register-rekeyed');
    if (turned || unsnapped >= Math.max(SNAPSHOT_WHILE_OPEN, state.records.size / 4)) snap();
    committed(seq, touched);
    return ok({
      seq,
      place: entries(),
      hash: hex(hash),
      changes: stored.map((change) => placed(state, change)),
    });
  };

  // Snapshots and checkpoints stand beside the journal: every entry was on the disk before it was acknowledged, and a
  // disk that will not take these must not make that unsaid.
  const snap = (): void => {
    unsnapped = 0;
    beside(() => {
      writeSnapshot(machine, folder, vault, { heads, clock, state });
    });
  };
  const mark = (): void => {
    unmarked = 0;
    markedAt = machine.now();
    beside(() => {
      const now = { ...heads };
      // Somebody signed another history of this register: two of them must never be stated by the same key.
      if (
        !writeCheckpoint(machine, folder, { vault, members: state.head.members, heads: now, known: marked })
      ) {
        barred.add('forked');
        return;
      }
      marked = now;
      rememberHeads(machine, folder, vault.id, now);
    });
  };
  const markDaily = (): void => {
    const now = machine.now();
    // A clock that went back ends the wait as well.
    if (unmarked > 0 && (now < markedAt || now - markedAt >= CHECKPOINT_EVERY_MS)) mark();
  };

  return {
    barred,
    head: () => head,
    reached: () => ({ heads: { ...heads }, entries: entries() }),
    last: () => ({ change: last, at: clock[0] === 0 ? null : new Date(clock[0]).toISOString() }),
    perform: (input, options = {}) => record(input, false, options.batch),
    performOwn: (input, options = {}) => record(input, true, options.batch),
    wouldPerform(input) {
      if (barred.size > 0) return refused('read-only', { reasons: [...barred] });
      const asked: readonly unknown[] = Array.isArray(input) ? input : [input];
      const decided = decideAll(asked, true, new Date(machine.now()).toISOString());
      return decided.ok ? ok(undefined) : decided;
    },
    aside(work) {
      putDown(disk, pen);
      work();
      moveUp(disk, folder, pen);
      snap();
    },
    markDaily() {
      if (barred.size === 0) markDaily();
    },
    close() {
      beside(() => {
        putDown(disk, pen);
      });
      if (barred.size > 0) return;
      if (unmarked > 0) mark();
      if (unsnapped >= SNAPSHOT_AFTER) snap();
    },
  };
}

type Decided = { readonly stored: readonly StoredChange[]; readonly deltas: readonly Delta[] };

function beside(what: () => void): void {
  try {
    what();
  } catch {
    // Disposable, and made again at the next occasion.
  }
}

function isConflict(state: State, { head, record }: Delta): boolean {
  if ((head?.conflicts.length ?? 0) > state.head.conflicts.length) return true;
  return record !== undefined && record.conflicts.length > (state.record(record.id)?.conflicts.length ?? 0);
}

function placed(state: State, { id, record }: StoredChange): Performed['changes'][number] {
  return { id, record, number: record === null ? null : (state.record(record)?.number ?? null) };
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
