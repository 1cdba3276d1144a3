import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Keeper, openRegister } from '../../electron/keeper/keeper.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { factsSchema } from '../../shared/register/incident.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { chance, randomChange } from './commands.ts';
import {
  AWARE,
  cleanUp,
  code,
  copyOf,
  digestOfTree,
  incident,
  makeRegister,
  note,
  open,
  openWithRecovery,
  ORGANISATION,
  PASSPHRASE,
  type Register,
  segment,
  textOf,
  value,
} from './make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

/** A fresh copy of the empty register, opened for writing. */
function opened(): { readonly copy: Register; readonly keeper: Keeper } {
  const copy = copyOf(register);
  return { copy, keeper: value(open(copy)) };
}

const recordOf = (keeper: Keeper, title: string): string =>
  value(keeper.perform(incident(title))).changes[0]!.record!;

describe('performing', () => {
  it('gives each record its number, by year of recording in the zone of the organisation', () => {
    let now = Date.parse('2026-12-31T20:00:00Z');
    const machine = { now: () => (now += 60_000) };
    const copy = copyOf(register);
    const keeper = value(open(copy, 'write', machine));
    const numbers = (): (string | null)[] =>
      value(keeper.perform(incident('x'))).changes.map((c) => c.number);
    expect([numbers(), numbers()]).toEqual([['I-2026-001'], ['I-2026-002']]);
    // In Montréal the year lasts until five in the morning, UTC.
    now = Date.parse('2027-01-01T04:58:00Z');
    expect(numbers()).toEqual(['I-2026-003']);
    now = Date.parse('2027-01-01T05:00:00Z');
    expect(numbers()).toEqual(['I-2027-001']);
    const batch = value(keeper.perform([incident('a'), incident('b')], { batch: 'import x.csv' }));
    expect(batch.changes.map(({ number }) => number)).toEqual(['I-2027-002', 'I-2027-003']);
    keeper.close();
    const again = value(open(copy, 'write', machine));
    expect(value(again.perform(incident('c'))).changes[0]?.number).toBe('I-2027-004');
    again.close();
  });

  it('answers with the sequence and the hash that stand in the journal, and tells who subscribed', () => {
    const { keeper } = opened();
    const heard: unknown[] = [];
    const stop = keeper.subscribe(({ seq, rows }) => heard.push([seq, rows.map(({ title }) => title)]));
    const first = value(keeper.perform(incident('un')));
    const second = value(keeper.perform([incident('deux'), note(first.changes[0]!.record!, 'suite')]));
    expect([first.seq, second.seq]).toEqual([2, 3]);
    expect(keeper.head()).toEqual({ seq: 3, digest: second.hash });
    expect(heard).toEqual([
      [2, ['un']],
      [3, ['deux', 'un']],
    ]);
    keeper.perform(note('nobody', 'x'));
    expect(heard).toHaveLength(2);
    stop();
    value(keeper.perform(incident('trois')));
    expect(heard).toHaveLength(2);
    expect(keeper.rows().map(({ title }) => title)).toEqual(['un', 'deux', 'trois']);
    keeper.close();
  });

  it('reads by id and by number, changes by number too', () => {
    const { keeper } = opened();
    const id = recordOf(keeper, 'une clé perdue');
    expect(keeper.read(id)?.number).toBe('I-2026-001');
    expect(keeper.read('I-2026-001')?.id).toBe(id);
    expect([keeper.read('I-2026-002'), keeper.read('')]).toEqual([undefined, undefined]);
    expect(keeper.perform(note('I-2026-001', 'retrouvée')).ok).toBe(true);
    expect(keeper.read(id)?.notes.map(({ text }) => text)).toEqual(['retrouvée']);
    keeper.close();
  });

  it.each<[string, unknown, string]>([
    ['nothing', [], 'batch-empty'],
    ['no change', null, 'invalid'],
    ['a text', 'incident-recorded', 'invalid'],
    ['an unknown type', { type: 'everything-deleted', content: {} }, 'unknown-change'],
    ['a type of Object', { type: 'constructor', content: {} }, 'unknown-change'],
    ['a field more', { type: 'incident-recorded', content: { facts: {} }, by: 'x' }, 'invalid'],
    ['no facts', { type: 'incident-recorded', content: { facts: {} } }, 'invalid'],
    ['an unknown record', note('I-1999-001', 'x'), 'unknown-record'],
    ['a second creation', { type: 'organisation-set', content: ORGANISATION }, 'organisation-already-set'],
  ])('refuses %s and writes nothing', (_what, input, refusal) => {
    const { copy, keeper } = opened();
    recordOf(keeper, 'a');
    const [text, files] = [textOf(keeper), digestOfTree(copy.folder)];
    expect(code(keeper.perform(input))).toBe(refusal);
    expect([textOf(keeper), digestOfTree(copy.folder)]).toEqual([text, files]);
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    keeper.close();
  });

  it('a batch is all or nothing: refused in its middle it leaves files, state and numbers as they were', () => {
    const { copy, keeper } = opened();
    const id = recordOf(keeper, 'a');
    const [text, files, head] = [textOf(keeper), digestOfTree(copy.folder), keeper.head()];
    const batch = [incident('b'), note(id, 'x'), note('I-2026-009', 'y'), incident('c')];
    expect(keeper.perform(batch)).toMatchObject({ code: 'unknown-record', details: { index: 2 } });
    expect([textOf(keeper), digestOfTree(copy.folder), keeper.head()]).toEqual([text, files, head]);
    // Within a batch what comes later sees what comes before: the second is refused, and so both.
    const close = { type: 'closed', record: id, content: { reasons: 'réglé' } };
    expect(code(keeper.perform([close, close]))).toBe('record-closed');
    expect(textOf(keeper)).toBe(text);
    // The number of a refused recording is given to the next.
    expect(value(keeper.perform([incident('b'), note('I-2026-002', 'z')])).changes[0]?.number).toBe(
      'I-2026-002',
    );
    expect(keeper.read('I-2026-002')?.notes).toHaveLength(1);
    keeper.close();
    const again = value(open(copy, 'read'));
    expect(again.rows().map(({ title }) => title)).toEqual(['a', 'b']);
    again.close();
  });

  it('a frame of more than 64 MiB is refused before anything is written, and the register goes on', () => {
    const { copy, keeper } = opened();
    const big = 'x'.repeat(99_000);
    const files = digestOfTree(copy.folder);
    const batch = Array.from({ length: 700 }, (_, i) => incident(`n° ${i}`, { circumstances: big }));
    const refusal = keeper.perform(batch);
    expect(refusal).toMatchObject({ code: 'frame-too-large', details: { most: 64 * 1024 * 1024 } });
    expect(digestOfTree(copy.folder)).toBe(files);
    expect(keeper.rows()).toEqual([]);
    expect(value(keeper.perform(incident('petit'))).seq).toBe(2);
    keeper.close();
  });

  it('a segment closes after the frame that passes 4 MiB; the chain goes on over all of them', () => {
    const { copy, keeper } = opened();
    const big = 'y'.repeat(95_000);
    for (let i = 0; i < 13; i += 1) {
      value(keeper.perform(Array.from({ length: 10 }, () => incident('gros', { circumstances: big }))));
    }
    const names = readdirSync(join(copy.folder, 'journal', copy.device));
    expect(names).toEqual(['000001.seg', '000002.seg', '000003.seg']);
    const sizes = names.map((name) => statSync(join(copy.folder, 'journal', copy.device, name)).size);
    for (const size of sizes.slice(0, 2)) {
      expect(size).toBeGreaterThanOrEqual(4 * 2 ** 20);
      expect(size).toBeLessThan(4 * 2 ** 20 + 2 ** 20);
    }
    expect(keeper.verify()).toMatchObject({ ok: true, entries: 14, records: 130 });
    const text = textOf(keeper);
    keeper.close();
    const again = value(open(copy));
    expect(textOf(again)).toBe(text);
    // Opened anew it goes on in the segment that has room, and turns where the last is full.
    value(again.perform(incident('suite')));
    expect(readdirSync(join(copy.folder, 'journal', copy.device))).toHaveLength(3);
    again.close();
  });

  it('keeps time in order when the clock of the machine goes back', () => {
    const copy = copyOf(register);
    const times = [
      '2026-03-05T12:00:00Z',
      '2016-03-05T12:00:00Z',
      '2036-03-05T12:00:00Z',
      '2026-03-06T12:00:00Z',
    ];
    let i = 0;
    const keeper = value(open(copy, 'write', { now: () => Date.parse(times[Math.min(i++, 3)]!) }));
    const aware = { kind: 'unknown', reason: 'horloge' };
    for (const title of ['a', 'b', 'c', 'd']) value(keeper.perform(incident(title, { aware })));
    const text = textOf(keeper);
    keeper.close();
    const again = value(open(copy, 'read'));
    expect(textOf(again)).toBe(text);
    expect(again.rows().map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd']);
    expect(again.loaded).toMatchObject({ forked: false, damage: [] });
    again.close();
  });
});

describe('finding', () => {
  it('finds every word, without case or accents, newest first, in what was added since', () => {
    const { keeper } = opened();
    const a = recordOf(keeper, 'Clé USB égarée à Trois-Rivières');
    const b = value(
      keeper.perform(incident('Courriel mal adressé', { circumstances: 'Une clé de l’ŒUVRE, à Québec.' })),
    ).changes[0]!.record!;
    expect(keeper.find('cle')).toEqual([b, a]);
    expect(keeper.find('CLÉ rivieres')).toEqual([a]);
    expect(keeper.find("l'oeuvre quebec")).toEqual([b]);
    expect(keeper.find('i-2026-002')).toEqual([b]);
    expect(keeper.find('retrouvée')).toEqual([]);
    value(keeper.perform(note(a, 'Retrouvée au vestiaire.')));
    expect(keeper.find('retrouvee')).toEqual([a]);
    expect(keeper.find('nowhere')).toEqual([]);
    expect(keeper.find('   ')).toEqual([b, a]);
    keeper.close();
  });

  it('finds nothing any more by what was amended away', () => {
    const { keeper } = opened();
    const id = recordOf(keeper, 'Ancien titre');
    expect(keeper.find('ancien')).toEqual([id]);
    const fields = { title: { from: 'Ancien titre', to: 'Autre' } };
    value(keeper.perform({ type: 'facts-amended', record: id, content: { fields } }));
    expect(keeper.find('ancien')).toEqual([]);
    expect(keeper.find('autre')).toEqual([id]);
    keeper.close();
  });
});

describe('who writes, who reads', () => {
  it('a second writer is refused and named; a reader is not, and sees what stood when it opened', () => {
    const { copy, keeper } = opened();
    recordOf(keeper, 'a');
    const refusal = open(copy);
    expect(refusal).toMatchObject({ code: 'locked-by-other', details: { pid: process.pid } });
    const reader = value(open(copy, 'read'));
    expect(reader.rows().map(({ title }) => title)).toEqual(['a']);
    expect(reader.mode()).toEqual({ writing: false, reasons: ['read-only'] });
    expect(code(reader.perform(incident('x')))).toBe('read-only');
    expect(code(reader.writeBlob(new Uint8Array(1)))).toBe('read-only');
    recordOf(keeper, 'b');
    expect(reader.rows()).toHaveLength(1);
    reader.close();
    // A reader that closes does not let another writer in.
    expect(code(open(copy))).toBe('locked-by-other');
    keeper.close();
    const next = value(open(copy));
    expect(next.rows()).toHaveLength(2);
    // A keeper closed twice gives back nothing that is another's.
    keeper.close();
    expect(code(open(copy))).toBe('locked-by-other');
    next.close();
  });

  it('a reader changes no file, whatever there is to settle', () => {
    const { copy, keeper } = opened();
    for (let i = 0; i < 40; i += 1) recordOf(keeper, `n° ${i}`);
    keeper.close();
    const before = digestOfTree(copy.folder);
    for (let i = 0; i < 3; i += 1) value(open(copy, 'read')).close();
    expect(digestOfTree(copy.folder)).toBe(before);
  });

  it('the recovery key opens and reads, and records nothing', async () => {
    const { copy, keeper } = opened();
    recordOf(keeper, 'a');
    keeper.close();
    const before = digestOfTree(copy.folder);
    const recovered = value(await openWithRecovery(copy, 'write'));
    expect(recovered.member.role).toBe('recovery');
    expect(recovered.mode()).toEqual({ writing: false, reasons: ['member-not-allowed'] });
    expect(code(recovered.perform(incident('x')))).toBe('member-not-allowed');
    expect(code(recovered.writeBlob(Uint8Array.of(1)))).toBe('read-only');
    expect(recovered.rows()).toHaveLength(1);
    recovered.close();
    expect(digestOfTree(copy.folder)).toBe(before);
  });

  it('a closed keeper writes nothing, and its keys are gone', () => {
    const { copy, keeper } = opened();
    recordOf(keeper, 'a');
    const { vault } = keeper;
    keeper.close();
    expect(code(keeper.perform(incident('x')))).toBe('read-only');
    for (const key of [...Object.values(vault.keys), vault.signing.secretKey]) {
      expect(key.every((byte) => byte === 0)).toBe(true);
    }
    expect(readdirSync(copy.folder)).not.toContain('lock');
  });

  it('opens by passphrase for writing, the whole way', async () => {
    const copy = copyOf(register);
    const keeper = value(await openRegister({ ...copy, unlock: { passphrase: PASSPHRASE }, mode: 'write' }));
    expect(value(keeper.perform(incident('a'))).seq).toBe(2);
    keeper.close();
  });
});

describe('undoing', () => {
  const undo = (change: string): unknown => ({ type: 'undone', content: { change } });

  it('takes back the last change of the session, and only that', () => {
    const { keeper } = opened();
    const id = recordOf(keeper, 'a');
    const before = digestOf(keeper.read(id)!.facts);
    const fields = { unit: { from: null, to: 'Comptabilité' } };
    const first = value(keeper.perform({ type: 'facts-amended', record: id, content: { fields } }))
      .changes[0]!.id;
    const second = value(keeper.perform(note(id, 'une note'))).changes[0]!.id;
    expect(code(keeper.perform(undo(first)))).toBe('undo-not-possible');
    value(keeper.perform(undo(second)));
    expect(keeper.read(id)?.notes).toEqual([]);
    // What was undone stays in the chronology, and the change before it is not the last one any more.
    expect(keeper.read(id)?.history.map(({ type }) => type)).toEqual([
      'incident-recorded',
      'facts-amended',
      'note-added',
      'undone',
    ]);
    expect(code(keeper.perform(undo(first)))).toBe('undo-not-possible');
    expect(code(keeper.perform(undo(second)))).toBe('undo-not-possible');
    expect(digestOf(keeper.read(id)!.facts)).not.toBe(before);
    keeper.close();
  });

  it('gives facts, measures and an annulling back as they were', () => {
    const { copy, keeper } = opened();
    const id = recordOf(keeper, 'a');
    const measure = { aim: 'reduce-risk', state: 'taken', description: 'verrouillé', on: null, timing: null };
    const changes: unknown[] = [
      { type: 'facts-amended', record: id, content: { fields: { unit: { from: null, to: 'RH' } } } },
      { type: 'measure-added', record: id, content: { measure } },
      { type: 'annulled', record: id, reason: 'doublon', content: {} },
      { type: 'not-an-incident', record: id, content: { reasons: 'rien' } },
    ];
    for (const change of changes) {
      const { facts, measures, annulled, notIncident } = keeper.read(id)!;
      const done = value(keeper.perform(change)).changes[0]!.id;
      value(keeper.perform(undo(done)));
      expect(keeper.read(id)).toMatchObject({ facts, measures, annulled, notIncident });
    }
    const text = textOf(keeper);
    keeper.close();
    const again = value(open(copy));
    expect(textOf(again)).toBe(text);
    again.close();
  });

  it('is refused after reopening, and by another session', () => {
    const { copy, keeper } = opened();
    const id = recordOf(keeper, 'a');
    const change = value(keeper.perform(note(id, 'x'))).changes[0]!.id;
    keeper.close();
    const again = value(open(copy));
    expect(code(again.perform(undo(change)))).toBe('undo-not-possible');
    again.close();
  });

  it('is refused for a recording, for awareness and for a closing', () => {
    const { keeper } = opened();
    const recorded = value(keeper.perform(incident('a'))).changes[0]!;
    expect(code(keeper.perform(undo(recorded.id)))).toBe('undo-not-possible');
    const id = recorded.record!;
    const aware = { type: 'facts-amended', record: id, reason: 'erreur' };
    const fields = { aware: { from: AWARE, to: { kind: 'date', on: '2026-03-01' } } };
    const amended = value(keeper.perform({ ...aware, content: { fields } })).changes[0]!.id;
    expect(code(keeper.perform(undo(amended)))).toBe('undo-not-possible');
    const closed = value(keeper.perform({ type: 'closed', record: id, content: { reasons: 'fin' } }))
      .changes[0]!.id;
    expect(code(keeper.perform(undo(closed)))).toBe('undo-not-possible');
    keeper.close();
  });
});

describe('opening again', () => {
  it('gives the same state from the journal, from a snapshot, and from both (random changes)', () => {
    let performed = 0;
    let refused = 0;
    // Nothing here survives a crash of the machine; syncing would only take time.
    const disk = { ...nodeDisk, sync: () => undefined, syncFolder: () => undefined };
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 70 }), (seed, changes) => {
        const copy = copyOf(register);
        const machine = { ...copy.machine, disk };
        const c = chance(seed);
        let keeper = value(open({ ...copy, machine }));
        let last: string | undefined;
        for (let i = 0; i < changes; i += 1) {
          const today = '2026-03-03';
          const several = c.int(6) === 0;
          const input = several
            ? [randomChange(keeper, c, today), randomChange(keeper, c, today)]
            : randomChange(keeper, c, today, last);
          const result = keeper.perform(input);
          if (result.ok) performed += 1;
          else refused += 1;
          last = result.ok ? result.value.changes.at(-1)?.id : last;
          if (c.int(40) === 0) {
            const before = textOf(keeper);
            keeper.close();
            keeper = value(open({ ...copy, machine }));
            expect(textOf(keeper)).toBe(before);
          }
        }
        const text = textOf(keeper);
        const query = c.text(6);
        const found = keeper.find(query);
        keeper.close();
        const again = value(open(copy, 'read'));
        expect(textOf(again)).toBe(text);
        expect(again.find(query)).toEqual(found);
        expect(again.rows()).toEqual(keeper.rows());
        again.close();
        rmSync(join(copy.folder, 'snapshots'), { recursive: true, force: true });
        const folded = value(open(copy, 'read'));
        expect(textOf(folded)).toBe(text);
        expect(folded.loaded).toMatchObject({ damage: [], forked: false, torn: [] });
        expect(folded.state.head.conflicts).toEqual([]);
        expect([...folded.records()].flatMap(({ conflicts }) => conflicts)).toEqual([]);
        expect(folded.verify()).toMatchObject({ ok: true, conflicts: 0 });
        folded.close();
      }),
      { numRuns: 50 },
    );
    // Neither is the generator all refusals nor is the door without any.
    expect(performed).toBeGreaterThan(refused);
    expect(refused).toBeGreaterThan(10);
  }, 120_000);

  it('names of Object’s own properties are names like any other', () => {
    const { copy, keeper } = opened();
    const fields = Object.fromEntries([
      ['constructor', 'a'],
      ['toString', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
    const imported = { source: 'x.csv', reference: null, fields };
    value(keeper.perform(incident('__proto__', { imported })));
    const text = textOf(keeper);
    keeper.close();
    const again = value(open(copy, 'read'));
    expect(textOf(again)).toBe(text);
    expect([...again.records()][0]?.facts.imported?.fields).toEqual(fields);
    again.close();
  });

  it('holds facts of every field as they were given', () => {
    const { copy, keeper } = opened();
    const facts = factsSchema.parse({ title: 't', aware: AWARE });
    const id = value(keeper.perform({ type: 'incident-recorded', content: { facts } })).changes[0]!.record!;
    expect(keeper.read(id)?.facts).toEqual(facts);
    keeper.close();
    const again = value(open(copy, 'read'));
    expect(again.read(id)?.facts).toEqual(facts);
    again.close();
  });

  it('holds nothing readable on the disk', () => {
    const { copy, keeper } = opened();
    const canary = 'canari-jaune-42';
    const id = recordOf(keeper, canary);
    value(keeper.perform(note(id, canary)));
    for (let i = 0; i < 40; i += 1) value(keeper.perform(note(id, `${canary} ${i}`)));
    value(keeper.writeBlob(new TextEncoder().encode(canary)));
    keeper.close();
    const all = Buffer.concat(
      readdirSync(copy.home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    );
    const words = [canary, 'incident-recorded', 'Étoile', 'Tremblay'];
    for (const word of words) {
      for (const form of [
        Buffer.from(word),
        Buffer.from(word, 'utf16le'),
        Buffer.from(Buffer.from(word).toString('base64')),
      ]) {
        expect([word, all.indexOf(form)]).toEqual([word, -1]);
      }
    }
    // The search itself finds what is there.
    expect(all.indexOf('CSTF')).toBeGreaterThan(-1);
    expect(readFileSync(segment(copy)).length).toBeGreaterThan(1000);
  });
});
