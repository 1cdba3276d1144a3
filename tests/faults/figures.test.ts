import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Figures, figuresSchema, kept, tableOf, withTable } from './figures.ts';
import { PARTS } from './parts/index.ts';

const ABOUT = { today: '2026-11-27', cores: 2 };
const part = {
  title: 'what | is done',
  notShown: 'the rest',
  seconds: 12.4,
  holds: true,
  counts: { rounds: 1000, shutOut: 0 },
  controls: { blind: true },
  failures: [] as string[],
};
const report = { seed: 7, turns: 1, node: 'v20', platform: 'linux', parts: { kill: part } };

describe('the figures that are kept', () => {
  const figures = figuresSchema.parse(JSON.parse(readFileSync('tests/faults/figures.json', 'utf8')));

  it('hold a run of every part of the programme, and of none that is gone', () => {
    expect(Object.keys(figures).sort()).toEqual(Object.keys(PARTS).sort());
  });

  it('say of each part what it says of itself today, with a control at least', () => {
    for (const [name, { title, notShown }] of Object.entries(PARTS)) {
      expect(figures[name]).toMatchObject({ title, notShown });
      expect([name, Object.keys(figures[name]!.controls).length > 0]).toEqual([name, true]);
    }
  });

  it('stand in the README as they are, and nowhere else', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withTable(readme, tableOf(figures, Object.keys(PARTS)))).toBe(readme);
  });

  it('name nothing that was lost, altered, or not noticed', () => {
    const never =
      /^(lost|twice|altered|unsound|shutOut|undetected|found|wrong|shownEmpty|cleared|outOfOrder)$/;
    for (const [name, { counts }] of Object.entries(figures))
      for (const [what, n] of Object.entries(counts))
        if (never.test(what)) expect([name, what, n]).toEqual([name, what, 0]);
  });
});

describe('a results file', () => {
  it('takes the place of the earlier run of its parts, and leaves the others', () => {
    const before = kept({}, { ...report, seed: 1, parts: { kill: part, power: part } }, ABOUT);
    const after = kept(before, { ...report, date: '2027-01-02' }, ABOUT);
    expect([after['kill']?.seed, after['kill']?.date]).toEqual([7, '2027-01-02']);
    expect([after['power']?.seed, after['power']?.date]).toEqual([1, '2026-11-27']);
    expect(after['kill']).not.toHaveProperty('failures');
  });

  it.each([
    ['a part that failed', { ...part, failures: ['seed 7: lost'] }],
    ['a part that does not hold', { ...part, holds: false }],
    ['a control that was not noticed', { ...part, controls: { blind: false } }],
  ])('with %s is not kept', (_what, hurt) => {
    expect(() => kept({}, { ...report, parts: { kill: hurt } }, ABOUT)).toThrow();
  });
});

it('the table has a row for each part that was run, in the order of the programme', () => {
  const figures: Figures = kept({}, { ...report, parts: { power: part, kill: part } }, ABOUT);
  expect(tableOf(figures, ['kill', 'io', 'power']).split('\n').slice(2)).toEqual([
    '| kill | what \\| is done | rounds 1,000 · shut out 0 | 1 | 2026-11-27, seed 7, 12 s on 2 cores | the rest |',
    '| power | what \\| is done | rounds 1,000 · shut out 0 | 1 | 2026-11-27, seed 7, 12 s on 2 cores | the rest |',
  ]);
  expect(() => withTable('no marks here', '')).toThrow();
});
