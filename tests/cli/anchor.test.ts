import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages, pageText } from '../pdf/tools.ts';
import { FIRST, newRegister, place } from './run.ts';

/** The numbered words at the end of a copy of the register, as a person copies them from the paper. */
const printedWords = (pdf: Uint8Array): readonly string[] =>
  [...pageText(pdf, pages(pdf)).matchAll(/^(\d{1,2})\s+(\p{L}+)$/gmu)]
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map(([, , word]) => word ?? '');

const incident = (title: string): string =>
  JSON.stringify({
    facts: { title, aware: { kind: 'date', on: '2026-01-06' }, determined: { on: '2026-01-07' } },
  });

test('a head given to somebody outside shows later what was taken out, with the key and without', async () => {
  const at = place();
  await newRegister(at);
  const first = await at.run(['add', 'essai.constat', at.file('a.json', incident('Portable perdu'))]);
  expect(first).toMatchObject({ code: 0 });
  cpSync(at.path('essai.constat'), at.path('avant.constat'), { recursive: true });
  await at.run(['add', 'essai.constat', at.file('b.json', incident('Courriel égaré'))]);

  const out = at.path('tete.txt');
  const anchor = (...more: readonly string[]) => at.run(['anchor', 'essai.constat', out, ...more]);
  expect((await anchor()).stderr).toContain('--holder');
  expect(existsSync(out)).toBe(false);
  const made = await anchor('--holder', 'Me Roy', '--language', 'fr');
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('L’ancrage est écrit')]);
  expect(readFileSync(out, 'utf8')).toMatch(/^constat\.register\/[0-9a-f]{32}\n/);
  expect((await anchor('--holder', 'Me Roy')).code).not.toBe(0);

  const keyless = { env: { ...process.env, CONSTAT_PASSPHRASE: '' } as Record<string, string> };
  const holds = await at.run(['verify', 'essai.constat', '--anchor', out]);
  expect([holds.code, holds.stdout]).toEqual([0, expect.stringContaining('unchanged')]);
  const without = await at.run(['verify', 'essai.constat', '--anchor', out], keyless);
  expect([without.code, without.stdout]).toEqual([0, expect.stringContaining('not checked who signed')]);

  // The older copy is sound in itself: only the anchor tells.
  rmSync(at.path('avant.constat/checkpoints'), { recursive: true });
  expect((await at.run(['verify', 'avant.constat'])).code).toBe(0);
  for (const options of [{}, keyless]) {
    const cut = await at.run(['verify', 'avant.constat', '--anchor', out], options);
    expect([cut.code, cut.stdout]).toEqual([1, expect.stringContaining('gone from the register')]);
  }
  const { anchor: compared } = await at.json<{ anchor: unknown }>([
    'verify',
    'essai.constat',
    '--anchor',
    out,
  ]);
  expect(compared).toMatchObject({ stands: 'holds', entries: 3, since: 1, signed: true });
  const preuve = at.path('preuve.zip');
  const packed = await at.run(['export', 'essai.constat', '--format', 'package', '--out', preuve]);
  expect([packed.code, packed.stdout]).toEqual([0, expect.stringMatching(/^2.records are written/)]);
  const judged = await at.run(['verify', preuve, '--anchor', out], keyless);
  expect([judged.code, judged.stdout]).toEqual([0, expect.stringContaining('The package is sound')]);
  expect(judged.stdout).toContain('Held against the anchor');
  const one = at.path('une.zip');
  const pack = (...more: readonly string[]) => at.run(['export', 'essai.constat', '--out', one, ...more]);
  const csv = await pack('--format', 'csv', '--record', FIRST);
  expect([csv.code, csv.stderr]).toEqual([2, expect.stringContaining('package')]);
  const single = await pack('--format', 'package', '--record', FIRST.toLowerCase());
  expect([single.code, single.stdout]).toEqual([0, expect.stringMatching(/^1.record is written/)]);
  const about = await at.run(['verify', one, '--anchor', out], keyless);
  expect([about.code, about.stdout]).toEqual([0, expect.stringContaining(`Package of one record, ${FIRST}`)]);
  expect(about.stdout).toContain('Held against the anchor');
  const bytes = readFileSync(preuve);
  // The journal is stored as it is: a bit of it turned over, and the ZIP itself still opens.
  const where = bytes.indexOf('CSTF') + 300;
  bytes[where] = (bytes[where] ?? 0) ^ 1;
  writeFileSync(at.path('touchee.zip'), bytes);
  const touched = await at.run(['verify', 'touchee.zip', '--language', 'fr'], keyless);
  expect(touched.code).toBe(1);
  expect(touched.stdout).toContain('n’est pas intact');
  expect(touched.stdout).toContain('ne tient pas');
  // The words of a printed copy, in either language.
  for (const language of ['fr', 'en'] as const) {
    const pdf = at.path(`copie-${language}.pdf`);
    const copy = [
      'export',
      'essai.constat',
      '--format',
      'pdf',
      '--draft',
      '--language',
      language,
      '--out',
      pdf,
    ];
    expect((await at.run(copy)).code).toBe(0);
    const words = printedWords(readFileSync(pdf));
    expect(words).toHaveLength(24);
    const kept = await at.run(['verify', 'essai.constat', '--words', words.join(' ')], keyless);
    expect([kept.code, kept.stdout]).toEqual([0, expect.stringContaining('Words bear no signature')]);
    const lost = await at.run(['verify', 'avant.constat', '--words', words.join(' ')], keyless);
    expect([lost.code, lost.stdout]).toEqual([1, expect.stringContaining('no entry of the register has')]);
    const wrong = await at.run(['verify', 'essai.constat', '--words', words.with(2, 'constat').join(' ')]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('Word no. 3 “constat”')]);
    const both = await at.run(['verify', 'essai.constat', '--words', words.join(' '), '--anchor', out]);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('not both')]);
  }
  const none = await at.run(['verify', 'essai.constat', '--anchor', at.file('x.txt', 'rien')]);
  expect(none.stderr).toContain('no signed head');
}, 120_000);
