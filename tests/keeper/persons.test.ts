import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { root } from '../../build/ensure.mjs';
import { buildFonts } from '../../build/fonts.mjs';
import { eraseAgain, erasePersons } from '../../electron/keeper/erase.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { historyOf } from '../../electron/keeper/history.ts';
import { load } from '../../electron/keeper/load.ts';
import { issueLetters } from '../../electron/keeper/letters.ts';
import { addPersons, findPersons, planPersons } from '../../electron/keeper/persons.ts';
import {
  cleanUp,
  code,
  copyOf,
  incident,
  makeRegister,
  open,
  type Register,
  temporary,
  value,
} from './make.ts';

let register: Register;
let record: string;
beforeAll(async () => {
  const folder = temporary();
  const fontsFolder = join(folder, 'fonts');
  await buildFonts(fontsFolder);
  const workerFile = join(folder, 'worker.mjs');
  await bundle('electron/keeper/worker.ts', relative(root, workerFile));
  register = await makeRegister({ workerFile, fontsFolder });
  const keeper = value(open(register));
  record = value(keeper.perform(incident('Courriel mal adressé'))).changes[0]!.record!;
  keeper.close();
}, 120_000);
afterAll(cleanUp);

const SHEET = 'nom;adresse;courriel;langue\nLéa Roy;1, rue A;;fr\nAnn Lee;;ann@example.test;en\n';
const sheet = (text: string) => ({ record, text });

describe('the persons list of an incident', () => {
  it('is planned without recording anything, then recorded in bodies of its own', async () => {
    const keeper = value(open(copyOf(register)));
    const before = keeper.head();
    const planned = value(await planPersons(keeper, sheet(`${SHEET}LEA ROY;1, rue A;;\n;x;;\n`)));
    expect(planned.persons).toHaveLength(2);
    expect(planned.errors.map(({ row, code: why }) => [row, why])).toEqual([
      [4, 'listed-twice'],
      [5, 'name-missing'],
    ]);
    expect(keeper.head()).toEqual(before);
    expect(value(await addPersons(keeper, sheet(SHEET)))).toEqual({ added: 2, keptOut: 0 });
    expect(code(await addPersons(keeper, sheet(SHEET)))).toBe('row-errors');
    expect(JSON.stringify(keeper.read(record))).not.toContain('Léa Roy');
    keeper.close();
  });

  it('of many is one entry of several bodies, and comes back from a snapshot and from the journal alike', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const rows = Array.from({ length: 1201 }, (_, n) => `Personne ${String(n)};p${String(n)}@exemple.test`);
    value(await addPersons(keeper, sheet(['nom;courriel', ...rows].join('\n'))));
    expect(keeper.reached().entries).toBe(value(open({ ...at }, 'read')).reached().entries);
    const before = keeper.state.persons(record);
    expect(before?.persons).toHaveLength(1201);
    keeper.close();
    const again = value(open(at));
    expect(again.state.persons(record)).toEqual(before);
    const { state } = load(again.machine, at.folder, again.vault, { whole: true });
    expect(state.persons(record)).toEqual(before);
    again.close();
  });

  it('is erased by itself: no trace of it is left, the rest stays, and the journal verifies', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(await addPersons(keeper, sheet(SHEET)));
    const [lea] = keeper.state.persons(record)!.persons;
    const sent = { persons: [lea!.id], on: '2026-01-01', channel: 'mail' };
    value(keeper.perform({ type: 'letters-sent', record, content: sent }));
    expect(code(erasePersons(keeper, { record, reason: '' }))).toBe('invalid');
    const erased = value(erasePersons(keeper, { record, reason: 'Plus nécessaire' }));
    expect(erased).toMatchObject({ bodies: 2, blobs: 0, finished: true });
    expect(keeper.state.persons(record)).toBeUndefined();
    const live = keeper.read(record);
    const history = historyOf(keeper.machine, at.folder, keeper.vault, keeper.state, keeper.replaced);
    const gone = history.page({ record, limit: 10 }).entries.flatMap(({ changes }) => changes);
    expect(gone.filter(({ conflict }) => conflict === 'erased').map(({ type }) => type)).toEqual([
      'letters-sent',
      'persons-added',
    ]);
    expect(keeper.verify()).toMatchObject({ ok: true });
    // Another list may follow, and be erased in its turn.
    value(await addPersons(keeper, sheet(SHEET)));
    expect(value(erasePersons(keeper, { record, reason: 'Encore' }))).toMatchObject({ bodies: 1 });
    keeper.close();
    const again = value(open(at));
    const { state, damage } = load(again.machine, at.folder, again.vault, { whole: true });
    expect(damage).toEqual([]);
    expect(state.persons(record)).toBeUndefined();
    expect(state.record(record)?.facts).toEqual(live?.facts);
    expect(state.record(record)?.conflicts).toEqual([]);
    again.close();
  });

  it('that a restore brought back is erased again, and another list in its place is not', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(await addPersons(keeper, sheet(SHEET)));
    keeper.close();
    const older = copyOf({ ...register, folder: at.folder });
    const erasing = value(open(at));
    value(erasePersons(erasing, { record, reason: 'Plus nécessaire' }));
    const { erasures } = erasing.state.head;
    erasing.close();
    const restored = value(open(older));
    expect(value(eraseAgain(restored, erasures))).toBe(1);
    expect(restored.state.persons(record)).toBeUndefined();
    expect(value(eraseAgain(restored, erasures))).toBe(0);
    value(await addPersons(restored, sheet(SHEET)));
    expect(value(eraseAgain(restored, erasures))).toBe(0);
    expect(restored.state.persons(record)?.persons).toHaveLength(2);
    expect(restored.verify()).toMatchObject({ ok: true });
    restored.close();
  });

  it('is searched by name and contact, in every list that is still kept', async () => {
    const keeper = value(open(copyOf(register)));
    value(await addPersons(keeper, sheet(SHEET)));
    const notice = {
      regimes: ['quebec-private'],
      recipient: 'persons',
      on: '2026-01-02',
      channel: 'publication',
    };
    const content = { ...notice, mode: 'public', ground: 'act-quickly' };
    value(keeper.perform({ type: 'notice-sent', record, content }));
    expect(findPersons(keeper, ' roy LEA')).toMatchObject({
      found: [
        {
          number: 'I-2026-001',
          person: { name: 'Léa Roy', letters: [] },
          notices: [{ on: '2026-01-02', channel: 'publication', mode: 'public' }],
        },
      ],
      more: 0,
      lists: 1,
      persons: 2,
      erased: [],
    });
    expect(findPersons(keeper, 'ANN@example').found).toHaveLength(1);
    expect(findPersons(keeper, 'personne').found).toEqual([]);
    expect(findPersons(keeper, '  ').found).toEqual([]);
    value(erasePersons(keeper, { record, reason: 'Plus nécessaire' }));
    expect(findPersons(keeper, 'roy')).toMatchObject({
      found: [],
      lists: 0,
      erased: [{ number: 'I-2026-001' }],
    });
    keeper.close();
  });

  it('is written to in each language: one file of letters, the notice with the incident, erased but for the notice', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(await addPersons(keeper, sheet(SHEET)));
    const out = join(temporary(), 'letters.pdf');
    const order = { record, language: 'en', which: 'due', part: 0, reasons: {}, out } as const;
    expect(code(await issueLetters(keeper, { ...order, draft: false }))).toBe('document-incomplete');
    expect(code(await issueLetters(keeper, { ...order, draft: true, part: 1 }))).toBe('persons-none');
    expect(value(await issueLetters(keeper, { ...order, draft: true }))).toMatchObject({ letters: 1 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    expect(keeper.read(record)?.documents).toMatchObject([
      { kind: 'person-notice', language: 'en', draft: true },
    ]);
    expect(keeper.read(record)?.history.at(-1)).toMatchObject({ type: 'letters-issued' });
    expect(code(await issueLetters(keeper, { ...order, draft: true }))).toBe('file-exists');
    const [, ann] = keeper.state.persons(record)!.persons;
    const sent = { persons: [ann!.id], on: '2026-01-01', channel: 'email' };
    value(keeper.perform({ type: 'letters-sent', record, content: sent }));
    const again = { ...order, draft: true, replace: true };
    expect(code(await issueLetters(keeper, again))).toBe('persons-none');
    expect(value(await issueLetters(keeper, { ...again, which: 'all' })).letters).toBe(1);
    expect(value(erasePersons(keeper, { record, reason: 'Fini' }))).toMatchObject({ bodies: 4, blobs: 0 });
    expect(keeper.read(record)?.documents).toHaveLength(2);
    expect(keeper.verify()).toMatchObject({ ok: true });
    keeper.close();
  });

  it('comes from a file too, and a sheet that is none is refused', async () => {
    const keeper = value(open(copyOf(register)));
    const file = join(temporary(), 'personnes.csv');
    writeFileSync(file, SHEET);
    expect(value(await planPersons(keeper, { record, file })).persons).toHaveLength(2);
    expect(code(await planPersons(keeper, { record, file: `${file}x` }))).toBe('file-missing');
    expect(code(await planPersons(keeper, sheet('')))).toBe('file-not-readable');
    expect(code(await planPersons(keeper, { record: 'I-1999-001', file }))).toBe('unknown-record');
    keeper.close();
  });

  it('never lies on the disk in clear', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(await addPersons(keeper, sheet(SHEET)));
    keeper.close();
    const files = ['journal', 'snapshots'].flatMap((name) => everything(join(at.folder, name)));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readFileSync(file).includes('ann@example.test'), file).toBe(false);
  });
});

function everything(folder: string): string[] {
  return nodeDisk.list(folder).flatMap((name) => {
    const path = join(folder, name);
    return nodeDisk.stat(path)?.directory === true ? everything(path) : [path];
  });
}
