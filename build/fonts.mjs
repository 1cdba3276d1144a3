/**
 * The fonts of the documents: Noto, cut down to what Quebec and Canada write, as TrueType for the PDF.
 * The same fonts in give the same bytes out. coverage.json says which characters each file can draw.
 */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Latin with every accent, Greek, Cyrillic, and the signs of prose. First and last code point.
 * These Noto fonts have no arrows, no ticks and no boxes: a Doc does not write them, it draws them.
 */
const european = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x00ff], // Latin-1
  [0x0100, 0x024f], // Latin Extended-A and -B
  [0x0250, 0x02af], // IPA: letters of several First Nations' alphabets
  [0x02b0, 0x02ff], // spacing modifiers
  [0x0300, 0x036f], // combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x1ab0, 0x1aff], // combining marks, extended
  [0x1d00, 0x1dbf], // phonetic extensions
  [0x1dc0, 0x1dff], // combining marks, supplement
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2000, 0x206f], // general punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currency
  [0x20d0, 0x20ff], // combining marks for symbols
  [0x2100, 0x214f], // letterlike
  [0x2150, 0x218f], // number forms
  [0x2212, 0x2212], // minus
  [0x25cc, 0x25cc], // the ring that carries a lone accent
  [0x2c60, 0x2c7f], // Latin Extended-C
  [0xa720, 0xa7ff], // Latin Extended-D
  [0xfb00, 0xfb06], // ligatures
  [0xfffd, 0xfffd], // what cannot be read
];

/** Unified Canadian Aboriginal Syllabics, both blocks, with the space and the digits beside them. */
const aboriginal = [
  [0x0020, 0x007e],
  [0x00a0, 0x00a0],
  [0x1400, 0x167f],
  [0x18b0, 0x18ff],
  [0x2000, 0x206f],
];

const sans = '@expo-google-fonts/noto-sans';
const serif = '@expo-google-fonts/noto-serif';
const syllabics = '@expo-google-fonts/noto-sans-canadian-aboriginal';

/** @type {{ name: string, from: string, ranges: number[][] }[]} */
export const fonts = [
  { name: 'NotoSans-Regular', from: `${sans}/400Regular/NotoSans_400Regular.ttf`, ranges: european },
  { name: 'NotoSans-Bold', from: `${sans}/700Bold/NotoSans_700Bold.ttf`, ranges: european },
  {
    name: 'NotoSans-Italic',
    from: `${sans}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
    ranges: european,
  },
  { name: 'NotoSerif-SemiBold', from: `${serif}/600SemiBold/NotoSerif_600SemiBold.ttf`, ranges: european },
  {
    name: 'NotoSansCanadianAboriginal-Regular',
    from: `${syllabics}/400Regular/NotoSansCanadianAboriginal_400Regular.ttf`,
    ranges: aboriginal,
  },
  {
    name: 'NotoSansCanadianAboriginal-Bold',
    from: `${syllabics}/700Bold/NotoSansCanadianAboriginal_700Bold.ttf`,
    ranges: aboriginal,
  },
];

const licences = [
  { name: 'OFL-NotoSans.txt', from: `${sans}/LICENSE_FONT` },
  { name: 'OFL-NotoSerif.txt', from: `${serif}/LICENSE_FONT` },
  { name: 'OFL-NotoSansCanadianAboriginal.txt', from: `${syllabics}/LICENSE_FONT` },
];

/** Cuts the fonts into `folder`, unless they are there from the same sources already. */
export async function buildFonts(folder = path.join(root, 'dist/fonts')) {
  const stamp = path.join(folder, '.stamp');
  const wanted = sources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const { default: subset } = await import('subset-font');
  mkdirSync(folder, { recursive: true });
  /** @type {Record<string, [number, number][]>} */
  const coverage = {};
  for (const font of fonts) {
    const whole = readFileSync(path.join(root, 'node_modules', font.from));
    const bytes = await subset(whole, characters(font.ranges), { targetFormat: 'truetype' });
    writeFileSync(path.join(folder, `${font.name}.ttf`), bytes);
    coverage[font.name] = ranges(covered(bytes));
  }
  for (const { name, from } of licences)
    cpSync(path.join(root, 'node_modules', from), path.join(folder, name));
  writeFileSync(path.join(folder, 'coverage.json'), `${JSON.stringify(coverage)}\n`);
  writeFileSync(stamp, wanted);
}

function sources() {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const name of [sans, serif, syllabics, 'subset-font', 'harfbuzzjs']) {
    hash.update(readFileSync(path.join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex');
}

/** @param {number[][]} wanted */
function characters(wanted) {
  let text = '';
  for (const [first = 0, last = 0] of wanted) {
    for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  }
  return text;
}

/**
 * The code points a TrueType file has a glyph for, read from its `cmap` table (formats 4 and 12).
 *
 * @param {Buffer} font
 */
export function covered(font) {
  /** @type {Set<number>} */
  const points = new Set();
  const tables = font.readUInt16BE(4);
  let cmap = -1;
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === 'cmap') cmap = font.readUInt32BE(record + 8);
  }
  if (cmap < 0) throw new Error('The font has no cmap table.');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) readFormat4(font, table, points);
    else if (format === 12) readFormat12(font, table, points);
  }
  return [...points].sort((a, b) => a - b);
}

/** @param {Buffer} font @param {number} table @param {Set<number>} points */
function readFormat4(font, table, points) {
  const twice = font.readUInt16BE(table + 6);
  for (let i = 0; i < twice; i += 2) {
    const end = font.readUInt16BE(table + 14 + i);
    const start = font.readUInt16BE(table + 16 + twice + i);
    const delta = font.readUInt16BE(table + 16 + 2 * twice + i);
    const offsetAt = table + 16 + 3 * twice + i;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) points.add(code);
    }
  }
}

/** @param {Buffer} font @param {number} table @param {Set<number>} points */
function readFormat12(font, table, points) {
  for (let i = 0; i < font.readUInt32BE(table + 12); i++) {
    const group = table + 16 + 12 * i;
    const start = font.readUInt32BE(group);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = start; code <= font.readUInt32BE(group + 4); code++) {
      if (glyph + code - start !== 0) points.add(code);
    }
  }
}

/** @param {number[]} sorted @returns {[number, number][]} first and last of each run */
function ranges(sorted) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const code of sorted) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs;
}
