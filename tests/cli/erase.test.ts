import { existsSync } from 'node:fs';
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
