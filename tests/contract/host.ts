/**
 * What every host of shared/host.ts must do, whatever lies between the window and the keeper. Each host brings its own
 * wire and the real keeper in a process of its own.
 */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Host,
  HOST_CALLS,
  type HostEvent,
  KEEPER_CALLS,
  type Opened,
  type PlaceAsked,
} from '../../shared/host.ts';
import { CODES, type Result } from '../../shared/result.ts';
import { hostileInputs, hostilePlaces, isPolluted } from './hostile.ts';

/** A host as its window has it. */
export type Window = {
  readonly host: Host;
  /** Any name, any input, as far down the wire as a page can send it. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** A person chooses this place, as this host lets her. */
  readonly choose: (purpose: PlaceAsked['purpose'], path: string) => Promise<string | null>;
  readonly isKeeperRunning: () => boolean;
  /** The window that comes after a lock. */
  readonly next: () => Promise<Window>;
};
/** Opens a window; `stateFolder` is what this machine remembers by. */
export type OpenHost = (
  stateFolder: string,
) => Promise<{ readonly window: Window; readonly end: () => Promise<void> }>;

const PASSPHRASE = 'six quiet words that nobody guesses';
const BREACHES = join(import.meta.dirname, '../data/hhs-breaches-2009-2015.csv');
const ORGANISATION = {
  name: 'Coopérative d’hébergement du Nord',
  neq: '1144556677',
  officer: {
    name: 'Édith Gagné-Řezníček',
    title: 'Responsable de la protection des renseignements personnels',
    email: 'vie.privee@exemple.ca',
  },
  regimes: ['quebec-private', 'pipeda'],
};
const FACTS = {
  title: 'Courriel envoyé au mauvais destinataire',
  circumstances:
    'Un relevé de compte a été joint à un courriel destiné à une autre cliente, à Trois-Rivières.',
  aware: { kind: 'date', on: '2026-03-02' },
  persons: { kind: 'exact', n: 1 },
};

/** The value of an answer; a refusal fails the test by its name. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.code}: ${JSON.stringify(result.details)}`);
}

export function hostContract(name: string, open: OpenHost): void {
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'constat-contract-'));
    const register = join(folder, 'Registre d’essai.constat');
    let window: Window;
    let host: Host;
    let end: () => Promise<void>;
    let recoveryKey = '';
    /** The one before it, which what was backed up under it still asks for. */
    let earlierKey = '';
    const events: HostEvent[] = [];

    beforeAll(async () => {
      const opened = await open(join(folder, 'state'));
      ({ window, end } = opened);
      ({ host } = window);
      host.listen((event) => events.push(event));
    });
    afterAll(async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    });

    /** The events of a name, once there are as many. */
    const heard = async (event: HostEvent['event'], count = 1): Promise<readonly HostEvent[]> => {
      for (let waited = 0; waited < 5_000; waited += 20) {
        const found = events.filter((each) => each.event === event);
        if (found.length >= count) return found;
        await new Promise((settle) => setTimeout(settle, 20));
      }
      throw new Error(`${event} was not heard ${count} times`);
    };

    describe('before a register is open', () => {
      test('it says what it is, and remembers how the window looks', async () => {
        const about = valueOf(await host.about({}));
        expect(about).toMatchObject({ version: '0.1.0', recent: [], shortestPassphrase: 12 });
        const preferred = valueOf(await host.prefer({ language: 'fr', lockAfter: 9 }));
        expect(preferred).toEqual({ ...about.preferences, language: 'fr', lockAfter: 9 });
        expect(valueOf(await host.about({})).preferences).toEqual(preferred);
        expect(await host.prefer({ lockAfter: 0 })).toMatchObject({ ok: false, code: 'invalid' });
        expect(valueOf(await host.about({})).preferences).toEqual(preferred);
      });

      test('what needs a register is refused', async () => {
        const asked = await Promise.all([
          host.head({}),
          host.rows({ from: 0, count: 10 }),
          host.find({ query: 'x' }),
          host.verify({}),
          host.drafts({}),
          host.perform({ changes: [{ type: 'incident-recorded', content: { facts: FACTS } }] }),
        ]);
        for (const answer of asked) expect(answer).toMatchObject({ ok: false, code: 'no-register-open' });
      });

      test('a folder is looked at without a key', async () => {
        await window.choose('new-register', register);
        expect(valueOf(await host.look({ folder: register }))).toMatchObject({
          folder: register,
          register: false,
          sample: false,
          writer: null,
        });
      });

      test('nothing is created until the recovery key is typed back', async () => {
        const shown = valueOf(await host.newRecoveryKey({}));
        const groups = shown.printed.split('-');
        const typed = shown.askedFor.map((at) => groups[at] ?? '') as [string, string];
        const create = (typedBack: [string, string]): Promise<Result<Opened>> =>
          host.create({ folder: register, organisation: ORGANISATION, passphrase: PASSPHRASE, typedBack });
        const wrong: [string, string][] = [
          ['', ''],
          [typed[1], typed[0]],
          ['0000', '0000'],
        ];
        for (const groupsTyped of wrong) {
          expect(await create(groupsTyped)).toMatchObject({ ok: false, code: 'recovery-key-not-typed' });
          expect(existsSync(register)).toBe(false);
        }
        // Another one makes the first of no use.
        const other = valueOf(await host.newRecoveryKey({}));
        expect(other.printed).not.toBe(shown.printed);
        expect(await create(typed)).toMatchObject({ ok: false, code: 'recovery-key-not-typed' });
        expect(existsSync(register)).toBe(false);

        recoveryKey = other.printed;
        const again = other.printed.split('-');
        const opened = valueOf(
          await create([again[other.askedFor[0]] ?? '', again[other.askedFor[1]] ?? '']),
        );
        expect(opened).toMatchObject({
          folder: register,
          records: 0,
          head: { organisation: { name: ORGANISATION.name }, writing: true, sample: false, seq: 1 },
        });
        expect(existsSync(join(register, 'vault.json'))).toBe(true);
        expect(valueOf(await host.about({})).recent).toEqual([register]);
      });
    });

    describe('in an open register', () => {
      test('a second one is refused', async () => {
        expect(
          await host.open({ folder: register, secret: { passphrase: PASSPHRASE }, mode: 'write' }),
        ).toMatchObject({ ok: false, code: 'register-already-open' });
      });

      test('a change is recorded, told, read, found again and listed', async () => {
        const performed = valueOf(
          await host.perform({ changes: [{ type: 'incident-recorded', content: { facts: FACTS } }] }),
        );
        const { record, number } = performed.changes[0]!;
        expect(number).toMatch(/^I-\d{4}-001$/);
        const [commit] = await heard('commit');
        expect(commit).toMatchObject({ rows: [{ id: record, number }], head: { seq: performed.seq } });
        expect(valueOf(await host.read({ record: record ?? '' }))).toMatchObject({ number, facts: FACTS });
        expect(valueOf(await host.find({ query: 'trois-rivieres RELEVE' }))).toEqual([record]);
        expect(valueOf(await host.find({ query: 'nowhere' }))).toEqual([]);
        const page = valueOf(await host.entries({ limit: 10 }));
        expect(page.entries[0]).toMatchObject({ seq: performed.seq, hash: performed.hash });
        expect(valueOf(await host.head({}))).toMatchObject({ seq: performed.seq, digest: performed.hash });
      });

      test('what is not right is refused by field, and records nothing', async () => {
        const before = valueOf(await host.head({}));
        const wrong = await host.perform({
          changes: [
            {
              type: 'incident-recorded',
              content: { facts: { ...FACTS, aware: { kind: 'date', on: 'soon' } } },
            },
          ],
        });
        expect(wrong).toMatchObject({ ok: false, code: 'invalid' });
        expect(wrong.ok ? [] : wrong.details.issues?.map(({ path }) => path.join('.'))).toEqual(
          expect.arrayContaining([expect.stringMatching(/aware/)]),
        );
        expect(await host.read({ record: 'f'.repeat(32) })).toMatchObject({ code: 'unknown-record' });
        expect(valueOf(await host.head({}))).toEqual(before);
      });

      test('what is being typed is kept as it was, and dropped', async () => {
        const value = { title: 'à moitié', at: [1, null, { deep: true }], constructor: 'of buildings' };
        const draft = { id: 'a-draft', kind: 'new-incident', record: null, value } as const;
        valueOf(await host.saveDraft(draft));
        valueOf(await host.saveDraft({ ...draft, id: 'another', value: 'x'.repeat(400_000) }));
        const drafts = valueOf(await host.drafts({}));
        expect(drafts.find(({ id }) => id === 'a-draft')).toMatchObject(draft);
        expect(drafts.find(({ id }) => id === 'another')?.value).toHaveLength(400_000);
        for (const { id } of drafts) valueOf(await host.dropDraft({ id }));
        expect(valueOf(await host.drafts({}))).toEqual([]);
      });

      test('a document is made, issued where it was chosen to go, and shown again', async () => {
        const [row] = valueOf(await host.rows({ from: 0, count: 1 })).rows;
        const order = {
          kind: 'cai-notice',
          record: row?.number ?? '',
          language: 'fr',
          draft: true,
          reasons: {},
        } as const;
        const made = valueOf(await host.document(order));
        expect(made.missing.length).toBeGreaterThan(0);
        const out = join(folder, 'avis à la CAI.pdf');
        await window.choose('save-file', out);
        const issued = valueOf(await host.issue({ ...order, out }));
        const bytes = readFileSync(out);
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        expect(issued).toMatchObject({ file: out, bytes: bytes.length, journalled: true });
        const document = issued.document ?? '';
        expect(valueOf(await host.issued({ document })).document).toMatchObject({ id: document });
        expect(await host.saveIssued({ document, out })).toMatchObject({ ok: false, code: 'file-exists' });
        valueOf(await host.saveIssued({ document, out, replace: true }));
        expect(readFileSync(out).equals(bytes)).toBe(true);
      });

      test('a file of a thousand incidents is planned, then recorded as one entry', async () => {
        await window.choose('import-file', BREACHES);
        const before = valueOf(await host.head({})).seq;
        const planned = valueOf(await host.planImport({ file: BREACHES }));
        expect(planned).toMatchObject({ incidents: 1151, errors: [], already: 0 });
        expect(valueOf(await host.head({})).seq).toBe(before);
        const done = valueOf(await host.importFile({ file: BREACHES, mapping: planned.mapping }));
        expect(done.recorded).toBe(1151);
        expect(valueOf(await host.head({})).seq).toBe(before + 1);
        expect(valueOf(await host.planImport({ file: BREACHES })).already).toBe(1151);
      }, 60_000);

      test('rows come in pages, newest first, none twice and none left out', async () => {
        const numbers: string[] = [];
        for (let from = 0, total = 1; from < total; from += 500) {
          const page = valueOf(await host.rows({ from, count: 500 }));
          ({ total } = page);
          numbers.push(...page.rows.map(({ number }) => number));
        }
        expect(numbers.length).toBe(1152);
        expect(new Set(numbers).size).toBe(1152);
        expect(numbers.at(-1)).toMatch(/-001$/);
        expect(await host.rows({ from: 0, count: 5001 })).toMatchObject({ ok: false, code: 'invalid' });
      });

      test('what leaves as data is written and journalled', async () => {
        const out = join(folder, 'export.json');
        await window.choose('save-file', out);
        const exported = valueOf(await host.exportData({ format: 'json', language: 'en', out }));
        expect(exported).toMatchObject({ file: out, records: 1152 });
        expect(existsSync(out)).toBe(true);
      });

      test('a backup is one age file, verified and journalled; the window hears of it', async () => {
        const out = join(folder, 'entier.age');
        await window.choose('save-file', out);
        const made = valueOf(await host.makeBackup({ out }));
        expect(made).toMatchObject({ file: out, records: 1152 });
        expect(readFileSync(out, 'latin1').startsWith('age-encryption.org/v1\n')).toBe(true);
        const { backups } = valueOf(await host.head({}));
        expect(backups).toMatchObject([{ kind: 'full', fileName: 'entier.age' }]);
        await window.choose('save-file', out);
        expect(await host.makeBackup({ out })).toMatchObject({ ok: false, code: 'file-exists' });
      });

      test('the head goes to somebody outside, journalled, and is held against the register later', async () => {
        const out = join(folder, 'tete.txt');
        await window.choose('save-file', out);
        const made = valueOf(await host.makeAnchor({ to: 'Me Roy, notaire', out }));
        const { anchors, entries } = valueOf(await host.head({}));
        expect(anchors).toMatchObject([
          { to: 'Me Roy, notaire', fileName: 'tete.txt', entries: entries - 1 },
        ]);
        expect(made).toMatchObject({ file: out, entries: entries - 1 });
        await window.choose('open-anchor', out);
        expect(valueOf(await host.compareAnchor({ file: out }))).toEqual({
          ...{ stands: 'holds', entries: entries - 1, missing: 0, since: 1, signed: true },
        });
        const text = readFileSync(out, 'utf8');
        expect(valueOf(await host.compareAnchor({ typed: text }))).toMatchObject({
          stands: 'holds',
          since: 1,
        });
        expect(await host.compareAnchor({ typed: 'nothing' })).toMatchObject({ code: 'anchor-words-count' });
        writeFileSync(out, text.replace(/[0-9a-f]{64}/, '0'.repeat(64)));
        await window.choose('open-anchor', out);
        expect(await host.compareAnchor({ file: out })).toMatchObject({
          ok: false,
          code: 'anchor-malformed',
        });
        await window.choose('save-file', join(folder, 'vide.txt'));
        const nobody = { to: ' ', out: join(folder, 'vide.txt') };
        expect(await host.makeAnchor(nobody)).toMatchObject({ ok: false, code: 'invalid' });
        expect(existsSync(join(folder, 'vide.txt'))).toBe(false);
      });

      test('a member is added, suspended, brought back and given another passphrase, each by one’s own secret', async () => {
        const own = { passphrase: PASSPHRASE };
        const fresh = 'cinq barques sur la rive';
        const asked = { name: 'Paul Roy', role: 'analyst', passphrase: fresh, own } as const;
        expect(await host.addMember({ ...asked, passphrase: 'court' })).toMatchObject({
          ok: false,
          code: 'passphrase-too-short',
        });
        expect(
          await host.addMember({ ...asked, own: { passphrase: 'pas la mienne du tout' } }),
        ).toMatchObject({
          ok: false,
          code: 'wrong-passphrase',
        });
        valueOf(await host.addMember(asked));
        expect(await host.addMember(asked)).toMatchObject({ ok: false, code: 'member-name-taken' });
        const paul = valueOf(await host.head({})).members.find(({ name }) => name === 'Paul Roy')!;
        expect(paul).toMatchObject({ role: 'analyst', standing: 'active' });
        const { id: member } = paul;
        valueOf(await host.endMember({ member, how: 'member-suspended', reason: 'Congé' }));
        const back = { member, how: 'member-reinstated', passphrase: `${fresh} encore`, own } as const;
        valueOf(await host.givePassphrase(back));
        valueOf(await host.endMember({ member, how: 'member-removed' }));
        expect(valueOf(await host.head({})).members.find(({ id }) => id === member)).toMatchObject({
          standing: 'removed',
        });
        expect(await host.endMember({ member: paul.id, how: 'member-removed' })).toMatchObject({ ok: false });
        expect(await host.changePassphrase({ passphrase: PASSPHRASE, own })).toMatchObject({ ok: true });
      }, 60_000);

      test('the register is given another key, by one’s own secret and with a reason', async () => {
        const own = { passphrase: PASSPHRASE };
        const asked = { cause: 'departure', reason: 'Paul est parti', own } as const;
        expect(await host.rekey({ ...asked, own: { passphrase: 'pas la mienne du tout' } })).toMatchObject({
          ok: false,
          code: 'wrong-passphrase',
        });
        expect(await host.rekey({ ...asked, reason: ' ' })).toMatchObject({ ok: false, code: 'invalid' });
        expect(valueOf(await host.head({})).rekeyedAt).toBeNull();
        const typedBack: [string, string] = ['0000', '0000'];
        expect(await host.rekey({ cause: 'recovery', reason: 'Vue', typedBack, own })).toMatchObject({
          ok: false,
          code: 'recovery-key-not-typed',
        });
        valueOf(await host.rekey(asked));
        expect(valueOf(await host.head({})).rekeyedAt).not.toBeNull();
        expect(valueOf(await host.verify({}))).toMatchObject({ ok: true });
      });

      test('a new recovery key counts once it is typed back, and from then on is the one that a sheet is checked by', async () => {
        const own = { passphrase: PASSPHRASE };
        const { printed, askedFor } = valueOf(await host.newRecoveryKey({}));
        const groups = printed.split('-');
        const typedBack = [groups[askedFor[0]] ?? '', groups[askedFor[1]] ?? ''] as const;
        const { recoveryCheckedAt: before } = valueOf(await host.head({}));
        const wrong = { typedBack: [typedBack[1], typedBack[0]], own } as const;
        expect(await host.replaceRecoveryKey(wrong)).toMatchObject({
          ok: false,
          code: 'recovery-key-not-typed',
        });
        expect(
          await host.replaceRecoveryKey({ typedBack, own: { passphrase: 'pas la mienne du tout' } }),
        ).toMatchObject({ ok: false, code: 'wrong-passphrase' });
        expect(await host.checkRecoveryKey({ recoveryKey: printed })).toMatchObject({
          ok: false,
          code: 'recovery-key-other',
        });
        expect(valueOf(await host.head({})).recoveryCheckedAt).toBe(before);
        valueOf(await host.replaceRecoveryKey({ typedBack, own }));
        [earlierKey, recoveryKey] = [recoveryKey, printed];
        // It is given out once: the same groups make no second one.
        expect(await host.replaceRecoveryKey({ typedBack, own })).toMatchObject({
          ok: false,
          code: 'recovery-key-not-typed',
        });
        expect(await host.checkRecoveryKey({ recoveryKey: `${printed.slice(0, -1)}?` })).toMatchObject({
          ok: false,
          code: 'recovery-key-malformed',
        });
        valueOf(await host.checkRecoveryKey({ recoveryKey: printed.toLowerCase().replaceAll('-', ' ') }));
        expect(valueOf(await host.head({})).recoveryCheckedAt).not.toBe(before);
      }, 60_000);

      test('a place for routine backups is chosen; one is made there by itself, and another at once', async () => {
        const place = join(folder, 'Sauvegardes');
        mkdirSync(place);
        await window.choose('backup-folder', place);
        expect(valueOf(await host.chooseBackupPlace({ place: 'first', folder: place }))).toEqual([
          { place: 'first', folder: place, failed: null },
        ]);
        expect(valueOf(await host.backUpNow({}))).toEqual({ made: 1, failed: 0 });
        const { places, backups } = valueOf(await host.head({}));
        expect(places).toMatchObject([{ place: 'first', folder: place, failed: null }]);
        expect(backups).toMatchObject([{ kind: 'full' }, { kind: 'routine', place: 'first' }]);
        expect(await host.chooseBackupPlace({ place: 'second', folder: place })).toMatchObject({
          ok: false,
          code: 'backup-place-taken',
        });
        expect(valueOf(await host.chooseBackupPlace({ place: 'first', folder: null }))).toEqual([]);
      }, 60_000);

      test('a restore of it is tried beside the register, and what came of it is journalled', async () => {
        const file = join(folder, 'entier.age');
        await window.choose('open-backup', file);
        expect(valueOf(await host.drill({ file }))).toMatchObject({ records: 1152, failed: null });
        const { drill } = valueOf(await host.head({}));
        expect(drill).toMatchObject({ place: 'other', fileName: 'entier.age', failed: null });
        const cut = join(folder, 'coupé.age');
        writeFileSync(cut, readFileSync(file).subarray(0, -100));
        await window.choose('open-backup', cut);
        expect(valueOf(await host.drill({ file: cut }))).toMatchObject({ failed: 'backup-damaged' });
        expect(readdirSync(folder).filter((name) => name.includes('.drill-'))).toEqual([]);
        // What is recorded from now on is not in that backup.
        const { rows } = valueOf(await host.rows({ from: 0, count: 1 }));
        const noted = { type: 'note-added', record: rows[0]!.id, content: { text: 'Après la sauvegarde.' } };
        valueOf(await host.perform({ changes: [noted] }));
        // A restore is for a window in which no register is open.
        const restoring = { folder: register, file, secret: { recoveryKey }, confirmed: 0 };
        expect(await host.restore(restoring)).toMatchObject({ ok: false, code: 'register-already-open' });
      }, 60_000);

      test('a record past its time is erased for good; the window hears that it is gone', async () => {
        const facts = {
          title: 'Vieux',
          aware: { kind: 'date', on: '2019-05-06' },
          determined: { on: '2019-05-07' },
        };
        const recorded = await host.perform({ changes: [{ type: 'incident-recorded', content: { facts } }] });
        const { record, number } = valueOf(recorded).changes[0]!;
        const asked = { record: record!, reason: 'Terme', confirmed: number! };
        expect(await host.erase(asked)).toMatchObject({ ok: false, code: 'record-still-open' });
        // A file beside it, kept and given back as it is; it goes with the record.
        const file = join(folder, 'Reçu.txt');
        writeFileSync(file, 'Reçu de la cliente');
        await window.choose('attach-file', file);
        const kept = valueOf(await host.attach({ record: record!, file }));
        expect(kept).toMatchObject({ name: 'Reçu.txt', size: 19 });
        const out = join(folder, 'Sorti.txt');
        await window.choose('save-file', out);
        valueOf(await host.saveAttachment({ record: record!, attachment: kept.attachment, out }));
        expect(readFileSync(out, 'utf8')).toBe('Reçu de la cliente');
        // Whom it concerns: planned, added, found, and erased by themselves.
        const sheet = { record: record!, text: 'nom\tcourriel\nLéa Roy\tlea@exemple.test\n\tx\n' };
        expect(valueOf(await host.planPersons(sheet))).toMatchObject({
          count: 1,
          keptOut: 1,
          errors: [{ row: 3, code: 'name-missing' }],
        });
        expect(valueOf(await host.addPersons(sheet))).toEqual({ added: 1, keptOut: 1 });
        const page = valueOf(await host.persons({ record: record!, from: 0, count: 10 }));
        expect(page).toMatchObject({ total: 1, persons: [{ name: 'Léa Roy', letters: [] }] });
        expect(valueOf(await host.findPersons({ query: 'lea roy' })).found).toMatchObject([{ number }]);
        const listed = { record: record!, reason: 'Plus nécessaire' };
        expect(valueOf(await host.erasePersons(listed))).toMatchObject({
          bodies: 1,
          blobs: 0,
          finished: true,
        });
        const spare = valueOf(await host.attach({ record: record!, file }));
        const going = { record: record!, attachment: spare.attachment, reason: 'En double' };
        expect(valueOf(await host.eraseAttachment(going))).toMatchObject({
          bodies: 1,
          blobs: 1,
          finished: true,
        });
        const closed = { type: 'closed', record, content: { reasons: 'Fait.' } };
        valueOf(await host.perform({ changes: [closed] }));
        expect(await host.erase({ ...asked, confirmed: 'I-1' })).toMatchObject({
          ok: false,
          code: 'not-confirmed',
        });
        expect(valueOf(await host.retention({ atMost: 10 })).over).toMatchObject({
          total: 1,
          lines: [{ number, keepings: [{ regime: 'pipeda' }, { until: '2024-05-06' }] }],
        });
        const several = { records: [record!], reason: 'Terme', confirmed: '1' };
        expect(await host.eraseRecords(several)).toMatchObject({ ok: false, code: 'not-confirmed' });
        expect(valueOf(await host.erase(asked))).toMatchObject({
          number,
          bodies: 3,
          blobs: 1,
          finished: true,
        });
        const { erasures } = valueOf(await host.head({}));
        expect(erasures).toMatchObject([
          { what: 'persons', record, number },
          { what: 'attachment', record, number },
          { what: 'record', record, number },
        ]);
        await vi.waitFor(() => {
          expect(events.flatMap((event) => (event.event === 'commit' ? event.gone : []))).toEqual([record]);
        });
        expect(await host.read({ record: record! })).toMatchObject({ ok: false, code: 'unknown-record' });
        const { entries } = valueOf(await host.entries({ limit: 2 }));
        expect(entries.map(({ changes }) => changes[0]?.conflict)).toEqual([null, 'erased']);
        const order = {
          kind: 'erasure',
          record: number!,
          language: 'fr',
          draft: false,
          reasons: {},
        } as const;
        expect(valueOf(await host.document(order))).toMatchObject({ doc: { number }, missing: [] });
      });

      test('the journal verifies', async () => {
        expect(valueOf(await host.verify({}))).toMatchObject({
          ok: true,
          records: 1152,
          damage: [],
          torn: [],
          forked: false,
        });
      });
    });

    describe('what nobody of ours sends', () => {
      const unknown = ['nothing', 'constructor', '__proto__', 'toString', 'end', 'About', 'head ', ''];
      test.each(unknown)('a call "%s" is refused', async (call) => {
        expect(await window.call(call, {})).toMatchObject({ ok: false });
      });

      test.each([...KEEPER_CALLS, ...HOST_CALLS])(
        '%s refuses it as a value and changes nothing',
        async (call) => {
          const before = valueOf(await host.head({}));
          for (const place of hostilePlaces(folder)) await window.choose(...place);
          for (const { what, input, refused } of hostileInputs(call, folder)) {
            const answer = await window.call(call, input);
            expect(typeof answer.ok, what).toBe('boolean');
            if (!answer.ok) expect(CODES, what).toContain(answer.code);
            const code = answer.ok ? 'ok' : answer.code;
            if (refused === 'invalid') expect([what, code]).toEqual([what, 'invalid']);
            if (refused === 'place') expect(['invalid', 'place-not-chosen'], what).toContain(code);
            if (refused === 'somehow') expect([what, answer.ok]).toEqual([what, false]);
            expect(isPolluted(), what).toBe(false);
          }
          expect(valueOf(await host.head({}))).toEqual(before);
          expect(valueOf(await host.rows({ from: 0, count: 1 })).total).toBe(1152);
        },
        60_000,
      );

      test('and the register still verifies', async () => {
        expect(valueOf(await host.verify({}))).toMatchObject({ ok: true, records: 1152 });
      });
    });

    describe('a lock', () => {
      test('ends the keeper, and whoever comes next begins at the passphrase', async () => {
        expect(window.isKeeperRunning()).toBe(true);
        valueOf(await host.lock({}));
        expect(window.isKeeperRunning()).toBe(false);
        expect(await window.call('head', {})).toMatchObject({ ok: false });

        window = await window.next();
        ({ host } = window);
        expect(window.isKeeperRunning()).toBe(true);
        expect(await host.head({})).toMatchObject({ ok: false, code: 'no-register-open' });
        // Known from before, so it need not be chosen again.
        expect(valueOf(await host.about({})).recent).toEqual([register]);
        const opening = { folder: register, mode: 'write' } as const;
        expect(await host.open({ ...opening, secret: { passphrase: `${PASSPHRASE}.` } })).toMatchObject({
          ok: false,
          code: 'wrong-passphrase',
        });
        expect(await host.head({})).toMatchObject({ ok: false, code: 'no-register-open' });
        const opened = valueOf(await host.open({ ...opening, secret: { passphrase: PASSPHRASE } }));
        expect(opened).toMatchObject({ folder: register, records: 1152, head: { writing: true } });
      }, 60_000);

      test('a backup is brought back elsewhere with the recovery key, and opens there', async () => {
        valueOf(await host.lock({}));
        window = await window.next();
        ({ host } = window);
        await host.about({});
        const file = join(folder, 'entier.age');
        const elsewhere = join(folder, 'Ramené.constat');
        await window.choose('open-backup', file);
        await window.choose('new-register', elsewhere);
        const restoring = { file, folder: elsewhere, secret: { recoveryKey: earlierKey }, confirmed: 0 };
        expect(await host.restore({ ...restoring, secret: { recoveryKey: 'not a key' } })).toMatchObject({
          ok: false,
          code: 'recovery-key-malformed',
        });
        expect(await host.restore({ ...restoring, secret: { passphrase: PASSPHRASE } })).toMatchObject({
          ok: false,
          code: 'backup-keys-missing',
        });
        expect(existsSync(elsewhere)).toBe(false);
        const restored = valueOf(await host.restore(restoring));
        expect(restored).toMatchObject({ folder: elsewhere, records: 1152, givenUp: 0, replaced: null });
        expect(valueOf(await host.about({})).recent[0]).toBe(elsewhere);
        // The register has another key since, and the sheet of before does not lead there: in its place nothing is done.
        await window.choose('open-register', register);
        const back = await host.restore({ ...restoring, folder: register });
        expect(back).toMatchObject({ ok: false, code: 'restore-key-changed' });
        const secret = { passphrase: PASSPHRASE };
        const opened = valueOf(await host.open({ folder: elsewhere, mode: 'write', secret }));
        expect(opened).toMatchObject({ records: 1152, head: { writing: true } });
        expect(valueOf(await host.verify({}))).toMatchObject({ ok: true, records: 1152 });
      }, 60_000);

      test('a register that is damaged there is repaired from that backup, and is open again', async () => {
        valueOf(await host.lock({}));
        window = await window.next();
        ({ host } = window);
        await host.about({});
        const elsewhere = join(folder, 'Ramené.constat');
        const journal = join(elsewhere, 'journal');
        // The chain that came with the backup; what was recorded after it was brought back is in another one.
        const segments = readdirSync(journal).map((device) => join(journal, device, '000001.seg'));
        const [path = ''] = segments.sort((a, b) => readFileSync(b).length - readFileSync(a).length);
        const bytes = readFileSync(path);
        bytes[400]! ^= 1;
        writeFileSync(path, bytes);
        const file = join(folder, 'entier.age');
        await window.choose('open-backup', file);
        expect(await host.repair({ files: [file] })).toMatchObject({ ok: false, code: 'no-register-open' });
        const opening = { folder: elsewhere, mode: 'write', secret: { passphrase: PASSPHRASE } } as const;
        const { head } = valueOf(await host.open(opening));
        expect(head).toMatchObject({ writing: false, reasons: ['damaged'] });
        const told: HostEvent[] = [];
        const stop = host.listen((event) => told.push(event));
        const repaired = valueOf(await host.repair({ files: [file] }));
        stop();
        expect(repaired).toMatchObject({ folder: elsewhere, leftBehind: [] });
        // The whole is read anew for it: what follows from the damage shows too.
        expect(repaired.mended.damage.length).toBeGreaterThan(0);
        expect(told.filter(({ event }) => event === 'progress').at(-1)).toMatchObject({ call: 'repair' });
        expect(existsSync(repaired.aside ?? '')).toBe(true);
        expect(valueOf(await host.resume({}))).toMatchObject({ records: 1152, head: { writing: true } });
        expect(valueOf(await host.verify({}))).toMatchObject({ ok: true, records: 1152 });
        expect(await host.repair({ files: [file] })).toMatchObject({ ok: false, code: 'nothing-to-repair' });
      }, 60_000);

      test('one of which nothing opens is repaired by the recovery key, once it is seen what comes of it', async () => {
        valueOf(await host.lock({}));
        window = await window.next();
        ({ host } = window);
        await host.about({});
        const elsewhere = join(folder, 'Ramené.constat');
        rmSync(join(elsewhere, 'vault.json'));
        rmSync(join(elsewhere, 'slots'), { recursive: true });
        expect(valueOf(await host.look({ folder: elsewhere }))).toMatchObject({
          register: false,
          remains: true,
        });
        const files = [join(folder, 'entier.age')];
        const asked = { folder: elsewhere, files, secret: { recoveryKey: earlierKey } };
        await window.choose('open-backup', files[0] ?? '');
        const seen = valueOf(await host.repairFolder({ ...asked, trial: true }));
        expect(seen).toMatchObject({ folder: elsewhere, aside: null, records: 1152 });
        expect(valueOf(await host.look({ folder: elsewhere }))).toMatchObject({ remains: true });
        const told: HostEvent[] = [];
        const stop = host.listen((event) => told.push(event));
        const repaired = valueOf(await host.repairFolder({ ...asked, trial: false }));
        stop();
        expect(repaired).toMatchObject({ took: seen.took, mended: { files: seen.mended.files } });
        expect(told.filter(({ event }) => event === 'progress').at(-1)).toMatchObject({
          call: 'repairFolder',
        });
        const secret = { passphrase: PASSPHRASE };
        const opened = valueOf(await host.open({ folder: elsewhere, mode: 'write', secret }));
        expect(opened).toMatchObject({ records: 1152, head: { writing: true } });
        expect(await host.repairFolder({ ...asked, trial: false })).toMatchObject({
          code: 'register-already-open',
        });
      }, 120_000);

      test('is undone by the recovery key too', async () => {
        valueOf(await host.lock({}));
        window = await window.next();
        ({ host } = window);
        await host.about({});
        const opening = { folder: register, mode: 'read' } as const;
        expect(await host.open({ ...opening, secret: { recoveryKey: 'not a key' } })).toMatchObject({
          ok: false,
          code: 'recovery-key-malformed',
        });
        const opened = valueOf(await host.open({ ...opening, secret: { recoveryKey } }));
        expect(opened).toMatchObject({ records: 1152, head: { member: { role: 'recovery' } } });
      }, 60_000);
    });
  });
}
