import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { makeDocument } from '../../shared/document/make.ts';
import { draw } from '../../shared/pdf/draw.ts';
import { common, complete } from '../document/records.ts';
import { docOf, paragraph } from './docs.ts';
import { fonts } from './fonts.ts';
import { digests } from './print.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the same document', () => {
  it('gives the same bytes twice', () => {
    const { doc } = makeDocument({ kind: 'cai-notice', ...common('fr'), record: complete() });
    expect(Buffer.from(draw(doc, fonts)).equals(Buffer.from(draw(structuredClone(doc), fonts)))).toBe(true);
  });

  it('gives other bytes when a word of it changes', () => {
    const one = draw(docOf([paragraph('Un mot')]), fonts);
    const other = draw(docOf([paragraph('Un mat')]), fonts);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });
});

describe('the same document, bundled as it ships, in other processes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(path.join(root, 'dist/print-'));
    await bundle('tests/pdf/print-main.ts', path.relative(root, path.join(folder, 'print.mjs')));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  // The bundle finds the fonts from where the tests lie, so it is told where that is by its own place.
  const run = (environment: Record<string, string>): readonly string[] =>
    JSON.parse(
      execFileSync(process.execPath, [path.join(folder, 'print.mjs')], {
        encoding: 'utf8',
        env: { ...process.env, ...environment },
      }),
    ) as readonly string[];

  it('gives the same bytes, whatever the zone and the language of the machine', () => {
    const here = digests();
    expect(run({ TZ: 'Asia/Tokyo', LANG: 'fr_CA.UTF-8' })).toEqual(here);
    expect(run({ TZ: 'America/Vancouver', LANG: 'C' })).toEqual(here);
  });
});
