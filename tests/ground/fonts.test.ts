/** The cut fonts draw what Quebec and Canada write, say so truly, and come out the same every time. */

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFonts, covered, fonts } from '../../build/fonts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'constat-fonts-'));
const one = path.join(folder, 'one');
const two = path.join(folder, 'two');

beforeAll(async () => {
  await buildFonts(one);
  await buildFonts(two);
});
afterAll(() => rmSync(folder, { recursive: true }));

const points = (name: string) => new Set(covered(readFileSync(path.join(one, `${name}.ttf`))));
const missing = (name: string, text: string) =>
  Array.from(text).filter((letter) => !points(name).has(letter.codePointAt(0)!));

test('the same bytes each time', () => {
  expect(readdirSync(one).length).toBeGreaterThan(fonts.length);
  for (const file of readdirSync(one)) {
    expect(readFileSync(path.join(one, file)).equals(readFileSync(path.join(two, file))), file).toBe(true);
  }
});

test('TrueType, and far smaller than they came', () => {
  for (const { name } of fonts) {
    const bytes = readFileSync(path.join(one, `${name}.ttf`));
    expect(bytes.readUInt32BE(0), name).toBe(0x00010000);
    expect(bytes.length, name).toBeLessThan(450_000);
  }
});

test.each(['NotoSans-Regular', 'NotoSans-Bold', 'NotoSans-Italic', 'NotoSerif-SemiBold'])(
  '%s draws prose',
  (name) => {
    // Every letter of French, names from elsewhere, and the spaces and hyphens that Intl writes.
    expect(missing(name, 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ «»“”‘’…–—•·№™©€$¢£¥°ªº¹²³½¼¾⅓')).toEqual([]);
    expect(missing(name, 'ŘřŁłŞşĞğİıŐőŽžÐðÞþẞßĀāẤấȘșΑΩαωЖж')).toEqual([]);
    expect(missing(name, 'ʔɂɁƛłə̓x̌q̓ᵉ')).toEqual([]);
    expect(missing(name, '\u00a0\u2009\u202f\u2010\u2011\u2212\u200b\u200d\u2060')).toEqual([]);
  },
);

test.each(['NotoSansCanadianAboriginal-Regular', 'NotoSansCanadianAboriginal-Bold'])(
  '%s draws syllabics',
  (name) => {
    expect(missing(name, 'ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ ᐊᓂᔑᓈᐯᒧᐎᓐ ᓄᓇᕕᒃ ᢰ')).toEqual([]);
  },
);

test('coverage.json is what the files hold', () => {
  const coverage = JSON.parse(readFileSync(path.join(one, 'coverage.json'), 'utf8')) as Record<
    string,
    [number, number][]
  >;
  expect(Object.keys(coverage)).toEqual(fonts.map((font) => font.name));
  for (const [name, ranges] of Object.entries(coverage)) {
    const listed = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    expect(listed, name).toEqual([...points(name)]);
  }
});

test('the licences lie beside them', () => {
  expect(readdirSync(one).filter((file) => file.startsWith('OFL-'))).toHaveLength(3);
});
