import { expect, it } from 'vitest';
import { alreadyImported } from '../../shared/exchange/already-imported.ts';
import type { FactsInput } from '../../shared/register/incident.ts';
import { imported, utf8, valueOf } from './files.ts';
import { recordOf } from './records.ts';

const sheet = utf8('No,Title,Aware on\n7,Lost drive,2026-03-02\n8,Wrong letter,2026-03-03\n');
const bare = utf8('Title,Aware on\nLost drive,2026-03-02\nWrong letter,2026-03-03\n');
const recorded = (incidents: readonly FactsInput[]) =>
  incidents.map((facts, at) => recordOf(facts, { number: `I-2026-00${at + 1}` }));

it('finds a file that comes in a second time', () => {
  const plan = valueOf(imported(sheet, 'old.csv'));
  expect(plan.incidents.map((facts) => facts.imported?.reference)).toEqual(['7', '8']);
  expect(alreadyImported([], plan)).toBe(0);
  expect(alreadyImported(recorded(plan.incidents), plan)).toBe(2);
  expect(alreadyImported(recorded(plan.incidents.slice(1)), plan)).toBe(1);
});

it('also where its rows were amended since, under the same references', () => {
  const amended = utf8('No,Title,Aware on\n7,Lost drive (found),2026-03-02\n9,New,2026-03-04\n');
  const before = recorded(valueOf(imported(sheet, 'old.csv')).incidents);
  expect(alreadyImported(before, valueOf(imported(amended, 'old.csv')))).toBe(1);
});

it('by the whole row where the file has no references', () => {
  const plan = valueOf(imported(bare, 'old.csv'));
  expect(plan.incidents.map((facts) => facts.imported?.reference)).toEqual([null, null]);
  expect(alreadyImported(recorded(plan.incidents.slice(1)), plan)).toBe(1);
});

it('not another file, not what was annulled, not what was typed in', () => {
  const plan = valueOf(imported(sheet, 'old.csv'));
  expect(alreadyImported(recorded(valueOf(imported(sheet, 'new.csv')).incidents), plan)).toBe(0);
  const annulled = plan.incidents.map((facts) => recordOf(facts, { annulled: true }));
  expect(alreadyImported(annulled, plan)).toBe(0);
  const typed: FactsInput = { title: 'Lost drive', aware: { kind: 'date', on: '2026-03-02' } };
  expect(alreadyImported([recordOf(typed)], { incidents: [typed] })).toBe(0);
});
