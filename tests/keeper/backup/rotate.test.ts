import { expect, it } from 'vitest';
import { backupName, madeAt } from '../../../electron/keeper/backup/layout.ts';
import { outdated } from '../../../electron/keeper/backup/rotate.ts';

const DAY = 24 * 60 * 60 * 1000;
const nameAt = (ms: number): string => backupName(new Date(ms).toISOString());

it('a name gives back the second it was made', () => {
  const at = Date.UTC(2026, 10, 26, 6, 41, 34);
  expect(nameAt(at + 999)).toBe('2026-11-26T06-41-34Z.age');
  expect(madeAt(nameAt(at))).toBe(at);
  expect(madeAt(backupName(new Date(at).toISOString(), 2))).toBe(at);
  for (const other of ['copie.age', '2026-11-26.age', '2026-99-26T06-41-34Z.age', 'blobs', 'keys.json'])
    expect(madeAt(other)).toBeNull();
});

it('after seven years of daily backups, let go of day by day, the last days, weeks, months and years stand there', () => {
  const begin = Date.UTC(2020, 0, 1, 17);
  let names: string[] = [];
  for (let day = 0; day < 7 * 365; day += 1) {
    const newest = nameAt(begin + day * DAY);
    names.push(newest);
    const gone = new Set(outdated(names, newest));
    expect(gone.has(newest)).toBe(false);
    names = names.filter((name) => !gone.has(name));
  }
  const last = madeAt(names.at(-1)!)!;
  const ages = names.map((name) => Math.round((last - madeAt(name)!) / DAY)).reverse();
  expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(ages.length).toBeGreaterThanOrEqual(7 + 3 + 10 + 5);
  expect(ages.length).toBeLessThanOrEqual(7 + 5 + 12 + 6);
  const years = new Set(names.map((name) => name.slice(0, 4)));
  expect([...years]).toEqual(['2021', '2022', '2023', '2024', '2025', '2026'].slice(-years.size));
  expect(years.size).toBe(6);
});

it('of many in one day the newest stays, and what has another name is never touched', () => {
  const at = Date.UTC(2026, 10, 26, 6);
  const names = [0, 1, 2, 3].map((hour) => nameAt(at + hour * 3_600_000));
  expect(outdated([...names, 'blobs', 'notes.txt'], names[3]!)).toEqual([names[2], names[1], names[0]]);
});

it('what is as new as the newest verified one stays, though it is not that one', () => {
  const at = Date.UTC(2026, 10, 26, 6);
  const names = [nameAt(at), nameAt(at + 1000), nameAt(at + 2000)];
  expect(outdated(names, names[0]!)).toEqual([]);
  expect(outdated(names, 'not one')).toEqual([]);
});
