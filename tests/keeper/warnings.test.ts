import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { isOnNetwork, warningsOf } from '../../electron/keeper/warnings.ts';

const DAY = 24 * 60 * 60 * 1000;
const head = { sample: false, createdAt: new Date(999 * DAY).toISOString(), backups: [], tails: [] };
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

const MOUNTS = [
  '/dev/sda1 / ext4 rw 0 0',
  'proc /proc proc rw 0 0',
  'srv:/commun /mnt/commun nfs4 rw 0 0',
  '//srv/vie /mnt/vie\\040privée cifs rw 0 0',
  'srv: /home/line/srv fuse.sshfs rw 0 0',
  '/dev/sdb1 /mnt/commun/clé ext4 rw 0 0',
  'srv:/a /mnt/b nfs rw 0 0',
  '/dev/sdc1 /mnt/b ext4 rw 0 0',
].join('\n');

it.each([
  ['\\\\serveur\\vie privée\\my.constat', true],
  ['//serveur/vie/my.constat', true],
  ['\\\\?\\UNC\\serveur\\vie\\my.constat', true],
  ['\\\\?\\C:\\registres\\my.constat', false],
  ['C:\\registres\\my.constat', false],
  ['/mnt/commun/my.constat', true],
  ['/mnt/commun', true],
  ['/mnt/communauté/my.constat', false],
  ['/mnt/vie privée/my.constat', true],
  ['/home/line/srv/x/my.constat', true],
  ['/home/line/my.constat', false],
  // A disk of this machine, mounted below a folder of another, and over one.
  ['/mnt/commun/clé/my.constat', false],
  ['/mnt/b/my.constat', false],
])('tells whether %s lies on another machine', (folder, expected) => {
  expect(isOnNetwork(folder, MOUNTS)).toBe(expected);
});

it('tells of a folder on the network by where it truly lies, also before it is made', () => {
  const home = mkdtempSync(join(tmpdir(), 'constat-warnings-'));
  try {
    symlinkSync(home, join(home, 'raccourci'));
    const mounts = () => `/dev/sda1 / ext4 rw 0 0\nsrv:/x ${realpathSync(home)} nfs rw 0 0`;
    const on = (folder: string, told = mounts) => warnings({ ...machine(null), mounts: told }, folder);
    for (const folder of [home, join(home, 'raccourci'), join(home, 'à', 'venir.constat')])
      expect(on(folder)).toEqual(['network-folder']);
    expect(on(home, () => '')).toEqual([]);
    expect(on(tmpdir())).toEqual([]);
  } finally {
    rmSync(home, { recursive: true });
  }
});

it('tells of a write that had been interrupted until an officer has acknowledged it', () => {
  const torn = [{ device: 'd', segment: '000001.seg', offset: 1, bytes: 2 }];
  const told = (tails: readonly object[], seen: object = { torn }) =>
    warnings(machine(null), undefined, { ...seen, state: { head: { ...head, tails } } });
  const known = { segment: 'd/000001.seg', bytes: 2 };
  // Only read, so that the journal does not say it yet.
  expect(told([])).toEqual(['write-interrupted']);
  expect(told([{ ...known, acknowledged: null }])).toEqual(['write-interrupted']);
  expect(told([{ ...known, acknowledged: null }], {})).toEqual(['write-interrupted']);
  expect(told([{ ...known, acknowledged: { at: 'then' } }])).toEqual([]);
  // Another one since.
  expect(told([{ ...known, bytes: 3, acknowledged: { at: 'then' } }])).toEqual(['write-interrupted']);
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

it('tells of a recovery sheet that nobody looked at for six months, and not of a sample', () => {
  const at = (over: object, day: number) =>
    warnings(machine(null, day * DAY + 1), undefined, {
      state: { head: { ...head, backups: [{ at: new Date(day * DAY).toISOString() }], ...over } },
    });
  const recoveryCheckedAt = new Date(1000 * DAY).toISOString();
  expect(at({ recoveryCheckedAt }, 1182)).toEqual([]);
  expect(at({ recoveryCheckedAt }, 1183)).toEqual(['recovery-unchecked']);
  expect(at({ recoveryCheckedAt, sample: true }, 1183)).toEqual([]);
  expect(at({ recoveryCheckedAt: null }, 1183)).toEqual([]);
});
