import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newRegister, place } from './run.ts';

const old = {
  facts: {
    title: 'Portable perdu',
    aware: { kind: 'date', on: '2019-05-06' },
    determined: { on: '2019-05-07' },
  },
};

test('a record is erased past its time, once closed, with its number given twice; a certificate says so', async () => {
  const at = place();
  await newRegister(at);
  await at.run(['add', 'essai.constat', at.file('a.json', old)]);
  const year = new Date().getFullYear();
  const number = `I-${String(year)}-001`;
  const erase = (...more: readonly string[]) =>
    at.run(['erase', 'essai.constat', number, '--because', 'Terme échu', ...more]);
  expect((await erase()).stderr).toContain('--confirm');
  expect((await erase('--confirm', number)).stderr).toContain('still open');
  const closing = { type: 'closed', record: number, content: { reasons: 'Fait.' } };
  expect((await at.run(['perform', 'essai.constat', at.file('c.json', closing)])).code).toBe(0);
  expect((await erase('--confirm', 'I-1999-001')).stderr).toContain('is not the number');
  const done = await erase('--confirm', number, '--language', 'fr');
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining(`La fiche ${number} est effacée`)]);
  expect((await at.run(['show', 'essai.constat', number])).code).not.toBe(0);

  const verified = await at.run(['verify', 'essai.constat']);
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('taken out of the journal')]);
  const out = at.path('attestation.pdf');
  const issued = await at.run(['document', 'essai.constat', number, '--kind', 'erasure', '--out', out]);
  expect([issued.code, existsSync(out)]).toEqual([0, true]);
  const unknown = await at.run(['document', 'essai.constat', 'I-1999-001', '--kind', 'erasure', '--check']);
  expect(unknown.code).not.toBe(0);
});

test('a file is kept with a record, written out as it was, and erased', async () => {
  const at = place();
  await newRegister(at);
  await at.run(['add', 'essai.constat', at.file('a.json', old)]);
  const number = `I-${String(new Date().getFullYear())}-001`;
  at.file('notes.txt', 'Appel de la cliente\n');
  at.file('page.html', '<script>1</script>');
  const attached = await at.run(['attach', 'essai.constat', number, 'notes.txt']);
  expect([attached.code, attached.stdout]).toEqual([0, expect.stringContaining('notes.txt is kept')]);
  expect((await at.run(['attach', 'essai.constat', number, 'page.html'])).stderr).toContain('is not kept');
  expect((await at.run(['show', 'essai.constat', number])).stdout).toContain('notes.txt');
  const one = ['attachment', 'essai.constat', number, 'Notes.TXT'];
  expect((await at.run([...one, '--out', 'sorti.txt'])).code).toBe(0);
  expect(readFileSync(at.path('sorti.txt'), 'utf8')).toBe('Appel de la cliente\n');
  expect((await at.run([...one, '--erase', '--out', 'x', '--because', 'x'])).code).not.toBe(0);
  const erased = await at.run([...one, '--erase', '--because', 'Plus nécessaire', '--language', 'fr']);
  expect([erased.code, erased.stdout]).toEqual([0, expect.stringContaining('notes.txt est effacé')]);
  expect((await at.run([...one, '--out', 'encore.txt'])).stderr).toContain('no such attachment');
  expect((await at.run(['verify', 'essai.constat'])).code).toBe(0);
});

test('a persons list is brought in from a sheet, listed, erased by itself, and goes with its record', async () => {
  const at = place();
  await newRegister(at);
  await at.run(['add', 'essai.constat', at.file('a.json', old)]);
  const number = `I-${String(new Date().getFullYear())}-001`;
  at.file('liste.csv', 'nom;courriel;langue\nLéa Roy;lea@exemple.test;fr\nAnn Lee;nulle part;en\nÈve;;\n');
  const add = ['persons-add', 'essai.constat', number, 'liste.csv'];
  const dry = await at.run([...add, '--dry-run']);
  expect([dry.code, dry.stdout]).toEqual([0, expect.stringMatching(/2.persons would be added/)]);
  expect((await at.run(['persons', 'essai.constat', number])).stdout).toContain('has no persons list');
  const added = await at.run([...add, '--language', 'fr']);
  expect(added.stdout).toContain('Ligne 3, «\u00a0courriel\u00a0»');
  expect(added.stdout).toContain('Aucune lettre ne peut leur parvenir');
  expect(added.stdout).toContain(`Ajout à la liste de ${number}`);
  expect((await at.run(add)).code).not.toBe(0);
  expect((await at.run(['persons', 'essai.constat', number])).stdout).toContain('lea@exemple.test');
  const affected = await at.run(['affected', 'essai.constat', 'LEA roy']);
  expect(affected.stdout).toContain(`Concerned by ${number}`);
  expect((await at.run(['show', 'essai.constat', number, '--json'])).stdout).not.toContain(
    'lea@exemple.test',
  );
  const erase = ['persons', 'essai.constat', number, '--erase'];
  expect((await at.run(erase)).stderr).toContain('--because');
  expect((await at.run([...erase, '--because', 'Plus nécessaire'])).stdout).toContain('is erased');
  const erased = await at.run(['affected', 'essai.constat', 'LEA roy', '--language', 'fr']);
  expect(erased.stdout).toContain('ne peut plus être retrouvé');
  expect((await at.run([...erase, '--because', 'Encore'])).stderr).toContain('has no persons list');
  expect((await at.run(['verify', 'essai.constat'])).code).toBe(0);
  await at.run(add);
  const closing = { type: 'closed', record: number, content: { reasons: 'Fait.' } };
  await at.run(['perform', 'essai.constat', at.file('c.json', closing)]);
  const gone = await at.run(['erase', 'essai.constat', number, '--because', 'Terme', '--confirm', number]);
  expect(gone.code).toBe(0);
  expect((await at.run(['verify', 'essai.constat'])).code).toBe(0);
});
