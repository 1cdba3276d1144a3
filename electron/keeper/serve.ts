import { homedir } from 'node:os';
import { basename } from 'node:path';
import type { CallName, Calls, HostEvent, KeeperCall, TypedSecret } from '../../shared/host.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { type AskedFor, readAsked } from './asked.ts';
import { compareAnchor, heldIn, makeAnchor, readAnchorFile } from './anchor.ts';
import { createRegister } from './create.ts';
import { dropDraft, readDrafts, saveDraft } from './drafts.ts';
import { backUp, placesDue } from './backup/routine.ts';
import { backupPlaces, chooseBackupPlace } from './backup/places.ts';
import { drillRestore } from './backup/drill.ts';
import { makeBackup } from './backup/make.ts';
import { repairOpen, repairRegister } from './backup/repair.ts';
import { restoreBackup } from './backup/restore.ts';
import { attach, saveAttachment, tellingProgress } from './attachments.ts';
import { eraseAttachment, erasePersons, eraseRecord, eraseRecords } from './erase.ts';
import { exportData } from './export.ts';
import { refusedBy } from './files.ts';
import { historyOf, type History } from './history.ts';
import { importPlanned, planned } from './importing.ts';
import { issueDocument, makeFor } from './issue.ts';
import { issuedView, saveIssued } from './issued.ts';
import { readChains } from './journal.ts';
import { issueLetters } from './letters.ts';
import {
  addMember,
  changePassphrase,
  changeRole,
  checkTypedKey,
  endMember,
  givePassphrase,
  replaceRecoveryKey,
} from './members.ts';
import { addPersons, findPersons, personsPage, plannedPersons } from './persons.ts';
import { type Keeper, openRegister } from './keeper.ts';
import type { Machine } from './machine.ts';
import { keepPreferences, readPreferences, recentFolders, rememberFolder } from './preferences.ts';
import { retentionOf } from './retention.ts';
import { rekey } from './rekey.ts';
import { typedKey } from './typed-key.ts';
import { openSample } from './sample.ts';
import { SHORTEST_PASSPHRASE, type Unlock } from './slot.ts';
import { patience } from './patience.ts';
import { countedBy, type Unlocked, unlockOf } from './unlocking.ts';
import { headView, lookAt } from './view.ts';

export type Service = {
  /** Answers a call of the list; `input` is read as it comes, from anybody. */
  readonly answer: (call: KeeperCall, input: unknown) => Promise<Result<unknown>>;
  /** Nothing is asked at this moment: makes ready what the next search will want. */
  idle(): void;
  /** Puts the open register down; the keys are out of memory when this returns. */
  close(): void;
};

/** Search is made ready in pieces of this length, with as much rest between them (ms). */
const WARM_MS = 10;
/** And only once nothing was asked for so long (ms): a window that fills asks for page after page. */
const CALM_MS = 80;

/** The disk is read through once nothing was asked for so long, with so much rest after each piece (ms). */
const AN_HOUR = 3_600_000;
const SCRUB = { calm: 20_000, rest: 100 };

type Session = {
  readonly keeper: Keeper;
  readonly history: History;
  ids: readonly string[];
  scrub: ReturnType<Keeper['scrub']> | null;
  /** Settles when the last backup asked for is done. */
  backups: Promise<unknown>;
};
type Output<C extends CallName> = Awaited<ReturnType<Calls[C]>>;
type Answers = { readonly [C in KeeperCall]: (asked: AskedFor<C>) => Output<C> | Promise<Output<C>> };

/** The keeper as a service of one window: what shared/host.ts asks of it, over one open register at a time. */
export function serve(
  machine: Machine,
  tell: (event: HostEvent) => void,
  { calm, rest }: { readonly calm: number; readonly rest: number } = SCRUB,
): Service {
  let session: Session | null = null;
  let busy = false;
  let warming: NodeJS.Timeout | undefined;
  let scrubbing: NodeJS.Timeout | undefined;
  let backing: NodeJS.Timeout | undefined;
  const key = typedKey(machine);
  const wait = patience();
  const counted = countedBy(wait);

  const begin = async (opening: () => Promise<Result<Keeper>>): Promise<Output<'open'>> => {
    if (session !== null || busy) return refused('register-already-open');
    busy = true;
    try {
      const opened = await opening();
      if (!opened.ok) return opened;
      const keeper = opened.value;
      const head = headView(keeper);
      if (!head.ok) {
        keeper.close();
        return head;
      }
      const { folder, vault, state } = keeper;
      session = {
        keeper,
        history: historyOf(machine, folder, vault, state, keeper.replaced),
        ids: [],
        scrub: null,
        backups: Promise.resolve(),
      };
      backUpOn(session, calm, true);
      keeper.subscribe(({ rows, gone }) => {
        const now = headView(keeper);
        if (now.ok) tell({ event: 'commit', rows, gone, head: now.value });
      });
      return ok({ folder, head: head.value, records: keeper.size() });
    } finally {
      busy = false;
    }
  };

  /** Reads on where it was interrupted; each call of the window makes it wait once more. */
  const scrubOn = (open: Session, wait: number): void => {
    clearTimeout(scrubbing);
    scrubbing = setTimeout(() => {
      if (session !== open) return;
      if (open.scrub === null) open.keeper.markDaily();
      open.scrub ??= open.keeper.scrub();
      const { done, value } = open.scrub.next();
      if (done !== true) {
        scrubOn(open, rest);
        return;
      }
      open.scrub = null;
      const head = value ? headView(open.keeper) : null;
      if (head?.ok) tell({ event: 'damage-found', head: head.value });
      // Whoever leaves the register open for days has it read through each day all the same.
      if (!value) scrubOn(open, AN_HOUR);
    }, wait);
    scrubbing.unref();
  };

  const tellHead = (keeper: Keeper): void => {
    const head = headView(keeper);
    if (head.ok) tell({ event: 'head-changed', head: head.value });
  };

  /** Backups of one register, one after the other: two at once would only be in each other's way. */
  const inTurn = <T>(open: Session, work: () => Promise<T>): Promise<T> => {
    const next = open.backups.then(work);
    open.backups = next.catch(() => undefined);
    return next;
  };

  /** Makes what is due in the places chosen, and looks again each hour; what fails is said, and tried again. */
  const backUpOn = (open: Session, wait: number, isOpening = false): void => {
    clearTimeout(backing);
    backing = setTimeout(() => {
      if (session !== open) return;
      const { keeper } = open;
      const due = placesDue(keeper, isOpening);
      void inTurn(open, () => backUp(keeper, due, () => session === open))
        .then(({ failed }) => {
          if (session === open && failed > 0) tellHead(keeper);
        })
        .catch((error: unknown) => void refusedBy(error, 'backup-failed'))
        .finally(() => {
          if (session === open) backUpOn(open, AN_HOUR);
        });
    }, wait);
    backing.unref();
  };

  /** The open register's answer; a refusal where none is open. */
  const inSession =
    <A, R>(answer: (session: Session, asked: A) => Result<R> | Promise<Result<R>>) =>
    (asked: A): Result<R> | Promise<Result<R>> =>
      session === null ? refused('no-register-open') : answer(session, asked);

  /** The same for what asks for the asker's own secret: a wrong one makes the next try wait, as at unlocking. */
  const proving = <A extends { readonly own: TypedSecret }, R>(
    answer: (session: Session, asked: Proven<A>) => Result<R>,
  ): ((asked: A) => Result<R> | Promise<Result<R>>) =>
    inSession(async (_open, { own: typed, ...asked }: A): Promise<Result<R>> => {
      const own = unlockOf(typed);
      if (!own.ok) return own;
      await wait.turn();
      // The register may have been put down meanwhile.
      if (session === null) return refused('no-register-open');
      return counted(answer(session, { ...asked, own: own.value } as unknown as Proven<A>));
    });

  /** What is done to a register that is not open, by a secret of it: while it lasts, none is opened. */
  const unopened = async <R>(secret: TypedSecret, work: Unlocked<R>): Promise<Result<R>> => {
    if (session !== null || busy) return refused('register-already-open');
    const unlock = unlockOf(secret);
    if (!unlock.ok) return unlock;
    await wait.turn();
    busy = true;
    try {
      return counted(await work(unlock.value));
    } finally {
      busy = false;
    }
  };

  const answers: Answers = {
    about: () =>
      ok({
        version: machine.version,
        preferences: readPreferences(machine),
        recent: recentFolders(machine),
        home: homedir(),
        zone: DEFAULT_ZONE,
        shortestPassphrase: SHORTEST_PASSPHRASE,
      }),
    prefer: (changed) => ok(keepPreferences(machine, changed)),
    look: ({ folder }) => lookAt(machine, folder),
    newRecoveryKey: () => ok(key.make()),
    create: async ({ folder, organisation, passphrase, typedBack }) => {
      const recoveryKey = key.typed(typedBack);
      if (!recoveryKey.ok) return recoveryKey;
      const opened = await begin(async () => {
        const created = await createRegister({
          machine,
          folder,
          organisation,
          passphrase,
          recoveryKey: recoveryKey.value,
        });
        return created.ok ? ok(created.value.keeper) : created;
      });
      if (opened.ok) {
        key.forget();
        rememberFolder(machine, folder);
      }
      return opened;
    },
    openSample: ({ language }) => begin(() => openSample(machine, language)),
    open: async ({ folder, secret, mode }) => {
      const unlock = unlockOf(secret);
      if (!unlock.ok) return unlock;
      await wait.turn();
      const opened = await begin(() => openRegister({ machine, folder, unlock: unlock.value, mode }));
      counted(opened);
      if (opened.ok && !opened.value.head.sample) rememberFolder(machine, folder);
      return opened;
    },

    restore: ({ file, folder, secret, confirmed }) =>
      unopened(secret, async (unlock) => {
        const restored = await restoreBackup({
          ...{ machine, file, folder, confirmed, unlock },
          progress: tellingProgress(tell, 'restore', 1),
        });
        if (restored.ok) rememberFolder(machine, folder);
        return restored;
      }),
    repairFolder: ({ folder, files, secret, trial }) =>
      unopened(secret, (unlock) =>
        repairRegister({
          ...{ machine, folder, files, unlock, isTrial: trial },
          progress: tellingProgress(tell, 'repairFolder', 1),
        }),
      ),

    resume: inSession(({ keeper }) => {
      const head = headView(keeper);
      return head.ok ? ok({ folder: keeper.folder, head: head.value, records: keeper.size() }) : head;
    }),
    head: inSession(({ keeper }) => headView(keeper)),
    rows: inSession((open, { from, count }) => {
      if (from === 0) open.ids = [...open.keeper.records()].map(({ id }) => id).reverse();
      return ok({
        rows: open.keeper.rowsOf(open.ids.slice(from, from + count)),
        total: open.ids.length,
      });
    }),
    read: inSession(({ keeper }, { record }) => {
      const found = keeper.read(record);
      return found === undefined ? refused('unknown-record', { record }) : ok(found);
    }),
    find: inSession(({ keeper }, { query }) => ok(keeper.find(query))),
    perform: inSession(({ keeper }, { changes, batch }) =>
      keeper.perform(changes.length === 1 ? changes[0] : changes, batch === undefined ? {} : { batch }),
    ),
    entries: inSession(({ history, keeper }, asked) => {
      const record = asked.record === undefined ? undefined : keeper.read(asked.record)?.id;
      if (asked.record !== undefined && record === undefined) {
        return refused('unknown-record', { record: asked.record });
      }
      return ok(history.page(record === undefined ? asked : { ...asked, record }));
    }),
    document: inSession(({ keeper }, order) => makeFor(keeper, order)),
    issue: inSession(({ keeper }, order) => issueDocument(keeper, order)),
    issued: inSession(({ keeper, history }, { document }) => issuedView(keeper, history, document)),
    saveIssued: inSession(({ keeper }, asked) => saveIssued(keeper, asked)),
    exportData: inSession(({ keeper }, order) => exportData(keeper, order)),
    makeBackup: inSession(({ keeper }, { out, replace }) =>
      makeBackup(keeper, { kind: 'full', out, replace }, () => session?.keeper === keeper),
    ),
    makeAnchor: inSession(({ keeper }, asked) => makeAnchor(keeper, asked)),
    compareAnchor: inSession(({ keeper: { folder, vault, state } }, asked) => {
      const read = 'typed' in asked ? heldIn(asked.typed) : readAnchorFile(machine.disk, asked.file);
      if (!read.ok) return read;
      const chains = readChains(machine.disk, folder, vault.id);
      return compareAnchor(read.value, { vaultId: vault.id, chains, members: state.head.members });
    }),
    addMember: proving(({ keeper }, asked) => addMember(keeper, asked)),
    endMember: inSession(({ keeper }, { how, ...asked }) => endMember(keeper, how, asked)),
    changeRole: proving(({ keeper }, asked) => changeRole(keeper, asked)),
    givePassphrase: proving(({ keeper }, { how, ...asked }) => givePassphrase(keeper, how, asked)),
    changePassphrase: proving(({ keeper }, asked) => changePassphrase(keeper, asked)),
    replaceRecoveryKey: proving(({ keeper }, { typedBack, own }) => {
      const replaced = key.use(typedBack, (recoveryKey) => replaceRecoveryKey(keeper, { recoveryKey, own }));
      if (replaced.ok) key.forget();
      return replaced;
    }),
    rekey: proving(({ keeper }, asked) => {
      if (asked.cause === 'departure') return rekey(keeper, { ...asked, renewed: null });
      if (asked.cause !== 'recovery') return rekey(keeper, { ...asked, renewed: asked });
      const rekeyed = key.use(asked.typedBack, (recoveryKey) =>
        rekey(keeper, { ...asked, renewed: { recoveryKey } }),
      );
      if (rekeyed.ok) key.forget();
      return rekeyed;
    }),
    checkRecoveryKey: inSession(({ keeper }, { recoveryKey }) => checkTypedKey(keeper, recoveryKey)),
    chooseBackupPlace: inSession((open, { place, folder }) => {
      const { keeper } = open;
      const { writing, reasons } = keeper.mode();
      if (!writing) return refused('read-only', { reasons });
      const chosen = chooseBackupPlace(machine, keeper.vault.id, place, folder);
      tellHead(keeper);
      backUpOn(open, 0);
      return chosen;
    }),
    backUpNow: inSession(async (open) => {
      const { keeper } = open;
      const { writing, reasons } = keeper.mode();
      if (!writing) return refused('read-only', { reasons });
      const all = backupPlaces(machine, keeper.vault.id).map(({ place }) => place);
      if (all.length === 0) return refused('backup-place-missing', { folder: '' });
      const done = await inTurn(open, () => backUp(keeper, all, () => session === open));
      tellHead(keeper);
      return ok(done);
    }),
    drill: inSession(({ keeper }, { file }) => {
      const known = keeper.state.head.backups.find(({ fileName }) => fileName === basename(file));
      const progress = tellingProgress(tell, 'drill', 1);
      return drillRestore(keeper, { file, place: known?.place ?? 'other', progress });
    }),
    repair: inSession((open, { files }) =>
      inTurn(open, () =>
        repairOpen(open.keeper, {
          files,
          progress: tellingProgress(tell, 'repair', 1),
          isOpen: () => session === open,
          again(opening) {
            session = null;
            return begin(opening);
          },
        }),
      ),
    ),
    erase: inSession(({ keeper }, asked) => eraseRecord(keeper, asked)),
    eraseRecords: inSession(({ keeper }, asked) => eraseRecords(keeper, asked)),
    retention: inSession(({ keeper }, { atMost }) => ok(retentionOf(keeper, atMost))),
    attach: inSession(({ keeper }, asked) =>
      attach(keeper, asked, {
        wanted: () => session?.keeper === keeper,
        progress: tellingProgress(tell, 'attach'),
      }),
    ),
    saveAttachment: inSession(({ keeper }, asked) =>
      saveAttachment(keeper, asked, () => session?.keeper === keeper),
    ),
    eraseAttachment: inSession(({ keeper }, asked) => eraseAttachment(keeper, asked)),
    persons: inSession(({ keeper }, asked) => personsPage(keeper, asked)),
    planPersons: inSession(({ keeper }, asked) => plannedPersons(keeper, asked)),
    addPersons: inSession(({ keeper }, asked) => addPersons(keeper, asked)),
    issueLetters: inSession(({ keeper }, asked) => issueLetters(keeper, asked)),
    erasePersons: inSession(({ keeper }, asked) => erasePersons(keeper, asked)),
    findPersons: inSession(({ keeper }, { query }) => ok(findPersons(keeper, query))),
    planImport: inSession(({ keeper }, asked) => planned(keeper, asked)),
    importFile: inSession(({ keeper }, asked) => importPlanned(keeper, asked)),
    verify: inSession(({ keeper }) => ok(keeper.verify())),
    drafts: inSession(({ keeper }) => readDrafts(machine, keeper.folder, keeper.vault)),
    saveDraft: inSession(({ keeper }, draft) => {
      const { writing, reasons } = keeper.mode();
      if (!writing) return refused('read-only', { reasons });
      const saved = saveDraft(machine, keeper.folder, keeper.vault, draft);
      return saved.ok ? ok({}) : saved;
    }),
    dropDraft: inSession(({ keeper }, { id }) => {
      dropDraft(machine, keeper.folder, keeper.vault, id);
      return ok({});
    }),
  };

  return {
    answer: async (call, input) => {
      const asked = readAsked(call, input);
      if (!asked.ok) return asked;
      try {
        return await (answers[call] as (value: unknown) => Promise<Result<unknown>>)(asked.value);
      } catch (error) {
        // What the disk would not do is a refusal wherever it happens; a bug goes on, and ends the process.
        return refusedBy(error, call === 'prefer' ? 'write-failed' : 'read-failed');
      }
    },
    idle() {
      clearTimeout(warming);
      if (session === null) return;
      const { keeper } = session;
      scrubOn(session, calm);
      const step = (): void => {
        if (session?.keeper === keeper && keeper.warm(WARM_MS)) warming = setTimeout(step, WARM_MS);
      };
      warming = setTimeout(step, CALM_MS);
    },
    close() {
      clearTimeout(warming);
      clearTimeout(scrubbing);
      clearTimeout(backing);
      session?.keeper.close();
      session = null;
      key.forget();
    },
  };
}

/** What was asked, with the asker's own secret as what it opens. */
type Proven<A> = A extends unknown ? Omit<A, 'own'> & { readonly own: Unlock } : never;
