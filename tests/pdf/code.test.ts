import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import type { Doc } from '../../shared/document/block.ts';
import { makeDocument } from '../../shared/document/make.ts';
import { modulesOf } from '../../shared/document/modules.ts';
import { spoken } from '../../shared/document/spoken.ts';
import { draw } from '../../shared/pdf/draw.ts';
import { bare, common, complete, DIGEST } from '../document/records.ts';
import { fonts } from './fonts.ts';
import { flat, pagePicture, pages, pageText, uncompressed } from './tools.ts';

/** As long as a signed head of a register with one chain, and one with three. */
const note = (chains: number): string =>
  [
    `constat.register/${'a1'.repeat(16)}`,
    '1234',
    `${'k'.repeat(43)}=`,
    ...Array.from({ length: chains }, (_, at) => `${String(at).repeat(32)} 1234 ${DIGEST}`),
    '',
    `— 0123456789abcdef ${'s'.repeat(86)}==`,
    '',
  ].join('\n');

const copyWith = (text: string, given: Parameters<typeof common>[1] = {}): Doc =>
  makeDocument({
    kind: 'register',
    ...common('fr', given),
    records: [complete(), bare()],
    anchor: { note: text, at: '2026-11-22T15:15:00.000Z' },
  }).doc;

describe('an anchor on paper', () => {
  test.each([1, 3])('its code is read from the page as it prints, with %i chains', (chains) => {
    const pdf = draw(copyWith(note(chains)), fonts);
    const last = pagePicture(pdf, pages(pdf), 200);
    expect(decodeQR(last)).toBe(note(chains));
    // Control: no code is on the page before.
    expect(() => decodeQR(pagePicture(pdf, 1, 200))).toThrow();
  });

  test('no wash of a draft keeps it from being read', () => {
    const pdf = draw(copyWith(note(1), { draft: true, sample: true }), fonts);
    expect(decodeQR(pagePicture(pdf, pages(pdf), 200))).toBe(note(1));
  });

  test('its modules are at least 0.4 mm, at the level that survives a quarter lost', () => {
    const modules = modulesOf(note(1));
    expect(modules?.length).toBeLessThanOrEqual(89);
    const [, scale] = /q ([\d.]+) 0 0 -/.exec(contentOf(copyWith(note(1)))) ?? [];
    expect((Number(scale) * 25.4) / 72).toBeGreaterThanOrEqual(0.4);
  });

  test('the words stand beside it, numbered, each whole', () => {
    const pdf = draw(copyWith(note(1)), fonts);
    const text = flat(pageText(pdf, pages(pdf)));
    for (const word of spoken(DIGEST, 'fr')) expect(text).toContain(word);
  });

  test('a statement too long for a code leaves the words, and says so', () => {
    expect(modulesOf(note(40))).toBeNull();
    const doc = copyWith(note(40));
    expect(doc.blocks.find(({ kind }) => kind === 'code')).toMatchObject({ text: null });
    const pdf = draw(doc, fonts);
    expect(() => decodeQR(pagePicture(pdf, pages(pdf), 200))).toThrow();
    expect(flat(pageText(pdf, pages(pdf)))).toContain('trop longue pour un code QR');
  });

  test('a copy without a head has none', () => {
    const { doc } = makeDocument({ kind: 'register', ...common('fr'), records: [], anchor: null });
    expect(doc.blocks.some(({ kind }) => kind === 'code')).toBe(false);
  });
});

const contentOf = (doc: Doc): string => uncompressed(draw(doc, fonts));
