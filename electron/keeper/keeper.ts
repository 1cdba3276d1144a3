import type { BlobReference, StoredChange } from '../../shared/register/change.ts';
import { joined, type Member, mayRecord } from '../../shared/register/member.ts';
import type { Row } from '../../shared/register/row.ts';
import type { IncidentRecord, State } from '../../shared/register/state.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { type Code, ok, refused, type Result, type Warning } from '../../shared/result.ts';
import { finishSwitch } from './backup/switch.ts';
import { clearBlobs, readBlob, writeBlob } from './blobs.ts';
import type { Heads } from './checkpoint.ts';
import { lastScrub, rememberScrub } from './device.ts';
import { isUnfinished, takeOut } from './erase.ts';
import { refusedBy } from './files.ts';
import { load, type Loaded } from './load.ts';
import { takeLock } from './lock.ts';
import type { Machine } from './machine.ts';
import { rowIn, rowsIn } from './rows.ts';
import { scrubbing } from './scrub.ts';
import { cipherReady, epochOf } from './seal.ts';
import { searchIn } from './search.ts';
import type { Unlock } from './slot.ts';
import { settleTails } from './tails.ts';
import { slotName } from './slot-files.ts';
import { forgetVault, listedSlots, turn, unlockVault, type Vault } from './vault.ts';
import { verifyRegister, type VerifyReport } from './verify.ts';
import { networkHolds, warningsOf } from './warnings.ts';
import { settleWays } from './ways.ts';
import { openWriter, type Performed } from './writer.ts';

export type { Performed } from './writer.ts';

/** A register is read through once in a day. */
const BETWEEN_SCRUBS_MS = 24 * 60 * 60 * 1000;

/** What the window hears of each recorded entry. */
export type Commit = {
  readonly seq: number;
  readonly rows: readonly Row[];
  /** Records that were erased, by id. */
  readonly gone: readonly string[];
};

/** An open register. */
export type Keeper = {
  readonly folder: string;
  readonly machine: Machine;
  readonly vault: Vault;
  readonly state: State;
  /** May it be written, and if not, why not. */
  mode(): { readonly writing: boolean; readonly reasons: readonly Code[] };
  /** The member whose key opened it, as that member stands now. */
  readonly member: Member;
  /** What was found wrong while opening, or by a scrub since. */
  readonly loaded: Pick<Loaded, 'damage' | 'torn' | 'forked' | 'folded'>;
  /** Files beside the journal that a scrub found hurt. */
  readonly hurt: VerifyReport['files'];
  /**
   * Reads the register from the disk once more, a piece for each turn; ends with true where something was found that was
   * sound at opening: from then on nothing is written. Where a whole round was made within the day, nothing is read.
   */
  scrub(): Generator<undefined, boolean>;
  /** Signs how far the register reaches, where a day has passed since that was last done and something was recorded. */
  markDaily(): void;
  /** Sequence and digest of the last entry. */
  head(): { readonly seq: number; readonly digest: string };
  /** How far every chain reached, and how many entries that is. */
  reached(): { readonly heads: Heads; readonly entries: number };
  /** The last change recorded since it was opened; when the journal's last entry was recorded (UTC). */
  last(): { readonly change: StoredChange | null; readonly at: string | null };
  /** Records one change, or one batch as one entry: all or nothing. Acknowledged only when it is on the disk. */
  perform(input: unknown, options?: { readonly batch?: string }): Result<Performed>;
  /** The same for what only the keeper may say: what it issued, exported or found. */
  performOwn(input: unknown, options?: { readonly batch?: string }): Result<Performed>;
  /** Would `performOwn` take this now? Nothing is written. */
  wouldPerform(input: unknown): Result<undefined>;
  /** Why nothing can be written, whoever asks; empty where it can. */
  barred(): readonly Code[];
  /** What the person should know, and what does not keep the register from being written. */
  warnings(): readonly Warning[];
  rows(): readonly Row[];
  /** The rows of these records, in the order given; an id that is none is left out. */
  rowsOf(ids: Iterable<string>): readonly Row[];
  records(): Iterable<IncidentRecord>;
  /** How many records there are. */
  size(): number;
  /** A record by its id or its number. */
  read(idOrNumber: string): IncidentRecord | undefined;
  /** Ids of the records in which every word of the query is found, newest first. */
  find(query: string): readonly string[];
  /** Folds for searching what was not looked at yet, for about so long (ms); false once there is nothing left. */
  warm(milliseconds: number): boolean;
  /** Is told of each entry as it is recorded; gives back what stops the telling. */
  subscribe(listener: (commit: Commit) => void): () => void;
  writeBlob(bytes: Uint8Array): Result<BlobReference>;
  readBlob(reference: BlobReference): Result<Uint8Array>;
  /** The whole register read anew from the disk: every digest, seal and signature, and every issued document. */
  verify(): VerifyReport;
  /** Takes off the disk what is erased on record; false where the disk did not let all of it go. */
  takeOut(): boolean;
  /** How often files of the journal were replaced since it was opened. */
  readonly replaced: () => number;
  /** Writes a snapshot where it is worth it, puts the keys out of memory, and lets others write. */
  close(): void;
};

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
  try {
    finishSwitch(machine, folder);
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
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
  // Begun, and stopped before the header said so: the journal is what counts.
  if (vault.next?.epoch === state.head.epoch && vault.ring.has(state.head.epoch))
    turn(vault, { epoch: state.head.epoch, keyring: vault.next, next: null });
  if (isShutOut(vault, loaded)) return refused('slot-not-in-force');
  if (loaded.newer !== null) return refused('format-newer', { entry: loaded.newer });
  const refusal = founding === undefined ? mismatch(machine, folder, vault, loaded) : undefined;
  if (refusal !== undefined) return refusal;
  const opener = memberIn(state, vault, loaded) ?? founding;
  if (opener === undefined) return refused('member-unknown');
  const memberNow = ({ head }: State): Member => head.members.find(({ id }) => id === opener.id) ?? opener;

  const barred = new Set<Code>();
  if (mode === 'read') barred.add('read-only');
  if (loaded.damage.length > 0) barred.add('damaged');
  if (loaded.forked) barred.add('forked');

  const network = networkHolds(machine, folder);
  let { damage } = loaded;
  let hurt: VerifyReport['files'] = [];
  let closed = false;
  let replaced = 0;
  const listeners = new Set<(commit: Commit) => void>();
  const search = searchIn(state);
  const writer = openWriter({
    ...{ machine, folder, vault, memberNow, state, loaded, barred },
    committed(seq, records) {
      for (const id of records) search.changed(id);
      const gone = [...records].filter((id) => state.record(id) === undefined);
      tell(listeners, { seq, rows: rowsIn(state, records), gone });
    },
  });

  const keeper: Keeper = {
    folder,
    machine,
    vault,
    state,
    get member() {
      return memberNow(state);
    },
    get loaded() {
      return { damage, torn: loaded.torn, forked: loaded.forked, folded: loaded.folded };
    },
    get hurt() {
      return hurt;
    },
    *scrub() {
      const last = lastScrub(machine, folder, vault.id);
      const now = machine.now();
      if (barred.size > 0 || (last !== null && now >= last && now - last < BETWEEN_SCRUBS_MS)) return false;
      const suspicious = yield* scrubbing(machine, folder, vault, { ...writer.reached(), state });
      if (barred.size > 0) return false;
      if (!suspicious) {
        rememberScrub(machine, folder, vault.id, now);
        return false;
      }
      // What is hurt is said by the one place that says it everywhere; what passed meanwhile was no damage.
      const report = verifyRegister(machine, folder, vault);
      if (report.ok) return false;
      ({ damage, files: hurt } = report);
      barred.add(report.forked ? 'forked' : 'damaged');
      return true;
    },
    markDaily: () => {
      writer.markDaily();
    },
    mode() {
      const reasons = mayRecord(memberNow(state))
        ? [...barred]
        : (['member-not-allowed', ...barred] as const);
      return { writing: reasons.length === 0, reasons };
    },
    barred: () => [...barred],
    warnings: () => warningsOf(machine, folder, loaded, network),
    head: writer.head,
    reached: writer.reached,
    last: writer.last,
    perform: writer.perform,
    performOwn: writer.performOwn,
    wouldPerform: writer.wouldPerform,
    rows: () => [...state.records.values()].map((record) => rowIn(state, record)),
    rowsOf: (ids) => rowsIn(state, ids),
    records: () => state.records.values(),
    size: () => state.records.size,
    read: (idOrNumber) => state.record(idOrNumber) ?? state.record(state.idOf(idOrNumber) ?? ''),
    find: search.find,
    warm: (milliseconds) => search.warm(milliseconds, machine.now),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeBlob(bytes) {
      const { writing, reasons } = keeper.mode();
      if (!writing) return refused('read-only', { reasons });
      try {
        return ok(writeBlob(machine, folder, vault, bytes));
      } catch (error) {
        barred.add('write-failed');
        return refusedBy(error, 'write-failed');
      }
    },
    readBlob: (reference) => readBlob(disk, folder, vault, reference),
    verify: () => verifyRegister(machine, folder, vault),
    takeOut() {
      if (barred.size > 0) return false;
      try {
        writer.aside(() => {
          takeOut(machine, folder, vault, state.head.erasures);
        });
        replaced += 1;
        return true;
      } catch (error) {
        refusedBy(error, 'write-failed');
        barred.add('write-failed');
        return false;
      }
    },
    replaced: () => replaced,
    close() {
      if (closed) return;
      closed = true;
      writer.close();
      barred.add('read-only');
      forgetVault(vault);
      release();
    },
  };

  // What cannot be put aside for want of room or of a sound disk leaves the register readable.
  if (barred.size === 0 && founding === undefined && !settleWays(keeper).ok) barred.add('write-failed');
  if (keeper.mode().writing && !settleTails(keeper, loaded).ok) barred.add('write-failed');
  if (barred.size === 0) clearBlobs(disk, folder);
  if (barred.size === 0 && isUnfinished(machine, folder, loaded.chains, state.head.erasures))
    keeper.takeOut();
  return ok(keeper);
}

/** Did another epoch begin to which this way in does not lead? */
function isShutOut({ next, ring }: Vault, { chains }: Loaded): boolean {
  if (next === null || ring.has(next.epoch)) return false;
  return [...chains.values()].some(({ frames }) =>
    frames.some(({ frame }) => epochOf(frame.envelope) === next.epoch),
  );
}

/** The member whose key this is. Where the entry that names the members is lost, somebody who may only read. */
function memberIn({ head }: State, vault: Vault, { damage }: Loaded): Member | undefined {
  const lost = damage.length > 0;
  const nobody = joined({ id: vault.memberId, name: '', role: 'recovery', publicKey: '' });
  return head.members.find(({ id }) => id === vault.memberId) ?? (lost ? nobody : undefined);
}

/** Does the header belong to this journal, and is the way in that was used one that the journal knows? */
function mismatch(
  { disk }: Machine,
  folder: string,
  vault: Vault,
  { state: { head }, damage, folded }: Loaded,
): Result<never> | undefined {
  if (head.vaultId === null) {
    // Nothing to read at all is never shown as an empty register.
    return folded > 0 ? undefined : refused('damaged', { missing: 'journal' });
  }
  if (hex(vault.id) !== head.vaultId || vault.sample !== head.sample) return refused('vault-tampered');
  // What was lost may have been a change of a way in: what is left is read, and locks nobody out.
  if (damage.length > 0) return undefined;
  if (head.epoch !== vault.epoch) return refused('vault-tampered');
  // Not as it was when the passphrase was typed: whoever held the register until now may have changed it.
  const listed = listedSlots(disk, folder, vault);
  if (!listed.ok) return listed;
  if (head.slots.some((slot) => listed.value.slots[slotName(slot)] !== slot.sha256))
    return refused('vault-tampered');
  return head.slots.some(({ slot }) => slot === vault.slot) ? undefined : refused('slot-not-in-force');
}

function tell(listeners: Iterable<(commit: Commit) => void>, commit: Commit): void {
  for (const listener of listeners) {
    try {
      listener(commit);
    } catch {
      // The entry is recorded and acknowledged whoever listens badly.
    }
  }
}
