import { expect, it } from 'vitest';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { warningsOf } from '../../electron/keeper/warnings.ts';

const DAY = 24 * 60 * 60 * 1000;
const head = { sample: false, createdAt: new Date(999 * DAY).toISOString(), backups: [] };
const quiet = { clock: [1000 * DAY, 0] as const, torn: [], state: { head } };
const machine = (free: number | null, now = 1000 * DAY) =>
  nodeMachine({ disk: { ...nodeDisk, free: () => free }, now: () => now });
type Seen = Parameters<typeof warningsOf>[2];

const warnings = (on: ReturnType<typeof machine>, folder = '/home/x/my.constat', seen: object = {}) =>
  warningsOf(on, folder, { ...quiet, ...seen } as unknown as Seen);

it('says nothing where nothing is wrong, or the system does not tell', () => {
  expect(warnings(machine(null))).toEqual([]);
  expect(warnings(machine(2 ** 40))).toEqual([]);
});

it('tells of a disk that runs low', () => {
  expect(warnings(machine(500 * 1024 * 1024 - 1))).toEqual(['disk-low']);
  expect(warnings(machine(500 * 1024 * 1024))).toEqual([]);
});

it('tells of a clock that went back by more than a day, and not of one that went forward', () => {
  expect(warnings(machine(null, 999 * DAY - 1))).toEqual(['clock-went-back']);
  expect(warnings(machine(null, 999 * DAY))).toEqual([]);
  expect(warnings(machine(null, 1005 * DAY))).toEqual([]);
});

it.each([
  'C:\\Users\\Line\\OneDrive - Exemple\\my.constat',
  '/Users/line/Dropbox/my.constat',
  '/Users/line/Library/Mobile Documents/my.constat',
  '/home/line/Nextcloud/registres/my.constat',
])('tells of a folder that a cloud service copies: %s', (folder) => {
  expect(warnings(machine(null), folder)).toEqual(['cloud-folder']);
});

it('tells of a write that had been interrupted', () => {
  const torn = [{ device: 'd', segment: '000001.seg', offset: 1, bytes: 2 }];
  expect(warnings(machine(null), undefined, { torn })).toEqual(['write-interrupted']);
});

it('tells of a register that has no verified backup of the last seven days, and not of a sample', () => {
  const made = (day: number) => new Date(day * DAY).toISOString();
  const seen = (over: object) => ({ state: { head: { ...head, ...over } } });
  const at = (over: object, now = 1000 * DAY) => warnings(machine(null, now), undefined, seen(over));
  expect(at({ createdAt: made(993) })).toEqual([]);
  expect(at({ createdAt: made(993) }, 1000 * DAY + 1)).toEqual(['backup-overdue']);
  expect(at({ createdAt: made(900) })).toEqual(['backup-overdue']);
  expect(at({ createdAt: made(900), sample: true })).toEqual([]);
  expect(at({ createdAt: made(900), backups: [{ at: made(950) }, { at: made(998) }] })).toEqual([]);
  expect(at({ createdAt: made(900), backups: [{ at: made(950) }] })).toEqual(['backup-overdue']);
});
