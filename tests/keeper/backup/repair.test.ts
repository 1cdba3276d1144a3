import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../../electron/keeper/backup/make.ts';
import { repairRegister } from '../../../electron/keeper/backup/repair.ts';
import { restoreBackup } from '../../../electron/keeper/backup/restore.ts';
import { finishSwitch } from '../../../electron/keeper/backup/switch.ts';
import { keepDevice, rememberHeads } from '../../../electron/keeper/device.ts';
import { eraseRecord } from '../../../electron/keeper/erase.ts';
import { historyOf } from '../../../electron/keeper/history.ts';
import { nodeDisk } from '../../../electron/keeper/files.ts';
import { openRegister } from '../../../electron/keeper/keeper.ts';
import type { Machine } from '../../../electron/keeper/machine.ts';
import { addMember } from '../../../electron/keeper/members.ts';
import type { RegisterRepaired } from '../../../shared/host.ts';
import { fromHex } from '../../../shared/journal/bytes.ts';
import { digestOf } from '../../../shared/register/digest.ts';
import type { Result } from '../../../shared/result.ts';
import { inMemory, type MemoryDisk } from '../memory-disk.ts';
import { failingDisk, type Fault, FAULTS } from '../failing-disk.ts';
import {
  boundaries,
  cleanUp,
  code,
  copyOf,
  copyOfVault,
  digestOfTree,
  incident,
  makeRegister,
  open,
  openWithRecovery,
  PASSPHRASE,
  type Register,
  segment,
  temporary,
  value,
} from '../make.ts';

type Backed = Register & { readonly file: string; readonly blob: string };

let register: Register;
let there: Backed;
/** Entries when the backup was made: creation, three records, a document. */
const COVERED = 5;
/** And recorded since: two records, and that a backup was made. */
const LATER = 3;

beforeAll(async () => {
  register = await makeRegister();
  there = await backedUp(copyOf(register));
});
afterAll(cleanUp);

async function backedUp(of: Register): Promise<Backed> {
  const keeper = value(open(of));
  for (const title of ['premier', 'deuxième', 'troisième']) value(keeper.perform(incident(title)));
  const pdf = value(keeper.writeBlob(new TextEncoder().encode('un avis')));
  value(
    keeper.performOwn({
      type: 'document-issued',
      record: keeper.rows()[0]!.id,
      content: {
        kind: 'cai-notice',
        language: 'fr',
        draft: true,
        reasons: {},
        doc: {},
        pdf,
        fileName: 'x.pdf',
      },
    }),
  );
  const made = value(await makeBackup(keeper, { kind: 'routine', place: 'first', folder: temporary() }));
  for (const title of ['plus tard', 'plus tard encore']) value(keeper.perform(incident(title)));
  keeper.close();
  return { ...of, file: made.file, blob: pdf.name };
}

/** A copy of the backed-up register, for one test to hurt. */
function another(): Backed {
  const copy = copyOf(there);
  return { ...copy, file: there.file, blob: there.blob };
}

const repair = (
  { machine, folder, file, recoveryKey }: Backed,
  more: Partial<Parameters<typeof repairRegister>[0]> = {},
): Promise<Result<RegisterRepaired>> =>
  repairRegister({
    ...{ machine, folder, files: [file], unlock: { recoveryKey: recoveryKey.slice() } },
    ...more,
  });

const bytesOf = (of: Register): Buffer => readFileSync(segment(of));

/** Changes bytes of the journal from a place on. */
function hurt(of: Register, at: number, bytes = 1): void {
  const all = bytesOf(of);
  for (let i = at; i < at + bytes; i += 1) all[i] = (all[i] ?? 0) ^ 0xff;
  writeFileSync(segment(of), all);
}

function titles(of: Register): string[] {
  const keeper = value(open(of, 'read'));
  const found = keeper.rows().map(({ title }) => title);
  keeper.close();
  return found;
}

const ALL = ['premier', 'deuxième', 'troisième', 'plus tard', 'plus tard encore'];

describe('a register repaired from a backup', () => {
  it('keeps what is newer than the backup, takes what is damaged, and says so in its journal', async () => {
    const damaged = another();
    const marks = boundaries(bytesOf(damaged));
    hurt(damaged, marks[2]! - 3);
    const before = digestOfTree(damaged.folder);
    const done = value(await repair(damaged));
    expect(done).toMatchObject({
      folder: damaged.folder,
      took: { entries: 0, contents: 1, attachments: 0, files: 0 },
      mended: { damage: [{ kind: 'body', seq: 2 }], files: [] },
      leftBehind: [],
    });
    expect(digestOfTree(done.aside ?? '')).toBe(before);
    expect(basename(done.aside ?? '')).toMatch(/^copie\.constat\.damaged-2026-03-03$/);
    const keeper = value(open(damaged));
    expect(keeper.mode().writing).toBe(true);
    expect(keeper.rows().map(({ title }) => title)).toEqual(ALL);
    const history = historyOf(damaged.machine, damaged.folder, copyOfVault(damaged.vault), keeper.state);
    expect(history.page({ limit: 1 }).entries[0]?.changes[0]).toMatchObject({
      type: 'register-restored',
      content: { kind: 'repair', fileName: basename(damaged.file), givenUp: 0, took: done.took },
    });
    expect(keeper.verify()).toMatchObject({ ok: true, entries: COVERED + LATER + 1 });
    value(keeper.perform(incident('après')));
    keeper.close();
    expect(readdirSync(dirname(damaged.folder)).sort()).toEqual(
      ['copie.constat', basename(done.aside ?? ''), 'state'].sort(),
    );
  });

  it.each([
    ['a header', (m: readonly number[], of: Backed) => hurt(of, m[1]! + 6)],
    ['the very first entry', (m: readonly number[], of: Backed) => hurt(of, m[0]! + 40, 30)],
    ['an envelope', (m: readonly number[], of: Backed) => hurt(of, m[2]! + 230)],
    ['a run over three entries', (m: readonly number[], of: Backed) => hurt(of, m[1]! + 50, m[3]! - m[1]!)],
    [
      'an entry cut out',
      (m: readonly number[], of: Backed) => {
        const all = bytesOf(of);
        writeFileSync(segment(of), Buffer.concat([all.subarray(0, m[2]), all.subarray(m[3])]));
      },
    ],
    [
      'a sealed file that is gone',
      (_: readonly number[], of: Backed) => rmSync(join(of.folder, 'blobs', of.blob)),
    ],
    [
      'a sealed file with other bytes',
      (_: readonly number[], of: Backed) => writeFileSync(join(of.folder, 'blobs', of.blob), 'autre chose'),
    ],
    [
      'the header of the register',
      (_: readonly number[], of: Backed) => writeFileSync(join(of.folder, 'vault.json'), '{}'),
    ],
    [
      'a way in',
      (_: readonly number[], of: Backed) => {
        for (const name of readdirSync(join(of.folder, 'slots'))) rmSync(join(of.folder, 'slots', name));
      },
    ],
    [
      'a checkpoint that is none',
      (_: readonly number[], of: Backed) => {
        const [name = ''] = readdirSync(join(of.folder, 'checkpoints'));
        writeFileSync(join(of.folder, 'checkpoints', name), 'rien');
      },
    ],
  ])('is whole again after damage to %s', async (_name, damage) => {
    const damaged = another();
    damage(boundaries(bytesOf(damaged)), damaged);
    const done = value(await repair(damaged));
    expect(titles(damaged)).toEqual(ALL);
    expect(done.mended.damage.length + done.mended.files.length).toBeGreaterThan(0);
    const keeper = value(open(damaged));
    expect(keeper.verify().ok).toBe(true);
    keeper.close();
  });

  it('opens with a passphrase too', async () => {
    const damaged = another();
    hurt(damaged, boundaries(bytesOf(damaged))[2]! - 3);
    value(await repair(damaged, { unlock: { passphrase: PASSPHRASE } }));
    expect(titles(damaged)).toEqual(ALL);
  });

  it('keeps what was being typed', async () => {
    const damaged = another();
    const draft = join(damaged.folder, 'drafts', 'qui', 'brouillon');
    nodeDisk.makeFolder(dirname(draft));
    writeFileSync(draft, 'scellé');
    hurt(damaged, boundaries(bytesOf(damaged))[2]! - 3);
    value(await repair(damaged));
    expect(readFileSync(draft, 'utf8')).toBe('scellé');
  });
});

/** Refused, and nothing beside or in the register is other than it was. */
async function refusedUntouched(damaged: Backed, expected: string): Promise<Result<RegisterRepaired>> {
  const before = digestOfTree(damaged.home, /state/);
  const done = await repair(damaged);
  expect(code(done)).toBe(expected);
  expect(digestOfTree(damaged.home, /state/)).toBe(before);
  return done;
}

describe('a repair is refused, and nothing is touched', () => {
  it('where the backup does not hold what is missing, and says which', async () => {
    const damaged = another();
    const marks = boundaries(bytesOf(damaged));
    hurt(damaged, marks[COVERED + 1]! + 6);
    hurt(damaged, marks[2]! - 3);
    const done = await refusedUntouched(damaged, 'backup-does-not-cover');
    expect(done).toMatchObject({ details: { left: 1, damage: [{ kind: 'gap', missing: [7, 7] }] } });
  });

  it('where the last entry cannot be read, and no other tells that there was one', async () => {
    const damaged = another();
    const marks = boundaries(bytesOf(damaged));
    hurt(damaged, marks[COVERED + LATER - 1]! + 6);
    rmSync(join(damaged.folder, 'checkpoints'), { recursive: true });
    const done = await refusedUntouched(damaged, 'backup-does-not-cover');
    expect(done).toMatchObject({ details: { left: 1, damage: [{ kind: 'header', seq: null }] } });
  });

  it('where this machine remembers that the register reached further', async () => {
    const damaged = another();
    const marks = boundaries(bytesOf(damaged));
    hurt(damaged, marks[2]! - 3);
    writeFileSync(segment(damaged), bytesOf(damaged).subarray(0, marks[COVERED + 1]));
    rmSync(join(damaged.folder, 'checkpoints'), { recursive: true });
    rememberHeads(damaged.machine, damaged.folder, damaged.vault.id, {
      [damaged.device]: [8, 'a'.repeat(64)],
    });
    const done = await refusedUntouched(damaged, 'backup-does-not-cover');
    expect(done).toMatchObject({ details: { damage: [{ kind: 'gap', missing: [7, 8] }] } });
  });

  it('where nothing is damaged', async () => {
    await refusedUntouched(another(), 'nothing-to-repair');
  });

  it('where the backup is of another register', async () => {
    const other = await backedUp(await makeRegister());
    const damaged = another();
    hurt(damaged, boundaries(bytesOf(damaged))[2]! - 3);
    await refusedUntouched(
      { ...damaged, file: other.file, recoveryKey: other.recoveryKey },
      'wrong-passphrase',
    );
    await refusedUntouched({ ...damaged, file: other.file }, 'backup-not-opened');
  });

  it('where the backup goes another way from an entry on', async () => {
    // Two copies of one register, written on by what passes for one device.
    const damaged = another();
    const elsewhere = copyOf(register);
    keepDevice(elsewhere.machine, elsewhere.folder, register.vault.id, fromHex(register.device));
    const { file } = await backedUp(elsewhere);
    hurt(damaged, boundaries(bytesOf(damaged))[0]! + 230);
    await refusedUntouched({ ...damaged, file }, 'backup-another-history');
  });

  it('where nothing is left that says it is the same history', async () => {
    const damaged = another();
    hurt(damaged, 0, bytesOf(damaged).length);
    await refusedUntouched(damaged, 'repair-no-tie');
    rmSync(join(damaged.folder, 'journal'), { recursive: true });
    await refusedUntouched(damaged, 'repair-no-tie');
  });

  it('where the disk has no room for it, before anything is written, with what it needs', async () => {
    const damaged = another();
    hurt(damaged, boundaries(bytesOf(damaged))[2]! - 3);
    const withFree = (free: number): Machine => ({
      ...damaged.machine,
      disk: { ...damaged.machine.disk, free: () => free },
    });
    const before = digestOfTree(damaged.home, /state/);
    const done = await repair(damaged, { machine: withFree(1000) });
    expect(done).toMatchObject({ code: 'repair-no-room', details: { free: 1000 } });
    expect(digestOfTree(damaged.home, /state/)).toBe(before);
    const needed = Number(done.ok ? NaN : done.details['needed']);
    const size = statSync(segment(damaged)).size;
    expect(needed).toBeGreaterThan(damaged.machine.leastFree + 2 * size);
    expect(code(await repair(damaged, { machine: withFree(needed - 1) }))).toBe('repair-no-room');
    value(await repair(damaged, { machine: withFree(needed) }));
  });

  it('while somebody has the register open', async () => {
    const damaged = another();
    hurt(damaged, boundaries(bytesOf(damaged))[2]! - 3);
    const keeper = value(open(damaged));
    expect(code(await repair(damaged))).toBe('locked-by-other');
    keeper.close();
  });
});

/** Nothing of it opens: no header, no way in, no first entry, no sealed file. */
function wreck(of: Register): void {
  rmSync(join(of.folder, 'vault.json'));
  for (const part of ['slots', 'blobs', 'checkpoints']) rmSync(join(of.folder, part), { recursive: true });
  hurt(of, 0, 200);
}

describe('a register of which nothing opens any more', () => {
  it.each([
    ['the recovery key', (of: Backed) => ({ recoveryKey: of.recoveryKey.slice() })],
    ['a passphrase, by the keys beside the backup', () => ({ passphrase: PASSPHRASE })],
  ])('is whole again by %s, with every later entry', async (_name, unlockOf) => {
    const damaged = another();
    wreck(damaged);
    const opening = async (): Promise<string> => code(await openWithRecovery(damaged));
    expect(await opening()).toBe('not-a-register');
    const unlock = unlockOf(damaged);
    const seen = value(await repair(damaged, { unlock: unlockOf(damaged), isTrial: true }));
    expect(seen).toMatchObject({ aside: null, records: 5, entries: COVERED + LATER });
    // Seen, and nothing else: it opens no more than before.
    expect(await opening()).toBe('not-a-register');
    expect(readdirSync(damaged.home).sort()).toEqual(['copie.constat', 'state']);
    const done = value(await repair(damaged, { unlock }));
    expect(done.took).toEqual(seen.took);
    expect(done.took).toMatchObject({ entries: 1, attachments: 1 });
    expect(titles(damaged)).toEqual(ALL);
    const keeper = value(open(damaged));
    expect([keeper.mode().writing, keeper.verify().ok]).toEqual([true, true]);
    keeper.close();
  });

  it('takes the header from the backup where somebody changed it', async () => {
    const damaged = another();
    const path = join(damaged.folder, 'vault.json');
    const { sha256: _, ...vault } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const changed = { ...vault, sample: true };
    writeFileSync(path, JSON.stringify({ ...changed, sha256: digestOf(changed) }));
    expect(code(await openWithRecovery(damaged))).toBe('vault-tampered');
    expect(value(await repair(damaged)).took).toMatchObject({ files: 1 });
    const keeper = value(open(damaged));
    expect([keeper.vault.sample, keeper.verify().ok]).toEqual([false, true]);
    keeper.close();
  });

  it('lets in whoever came after the backup, and nobody who left', async () => {
    const later = copyOf(there);
    const keeper = value(open(later));
    const own = { passphrase: PASSPHRASE };
    const theirs = 'la phrase de Jean, longue assez';
    value(addMember(keeper, { name: 'Jean', role: 'analyst', passphrase: theirs, own }));
    keeper.close();
    const damaged = { ...later, file: there.file, blob: there.blob };
    writeFileSync(join(damaged.folder, 'vault.json'), '{}');
    value(await repair(damaged));
    for (const passphrase of [PASSPHRASE, theirs]) {
      const opened = value(
        await openRegister({ ...damaged, machine: damaged.machine, unlock: { passphrase }, mode: 'write' }),
      );
      expect(opened.mode().writing).toBe(true);
      opened.close();
    }
  });
});

describe('two backups together', () => {
  /** Made when the second entry was damaged already: it holds all that came later. */
  let second: string;
  const both = (): string[] => [there.file, second];
  const hurtTwice = (): Backed => {
    const damaged = another();
    const marks = boundaries(bytesOf(damaged));
    for (const seq of [2, 7]) hurt(damaged, marks[seq]! - 3);
    return damaged;
  };
  beforeAll(async () => {
    const early = another();
    hurt(early, boundaries(bytesOf(early))[2]! - 3);
    second = join(dirname(dirname(there.file)), 'abimee.age');
    const keeper = value(open(early));
    value(await makeBackup(keeper, { kind: 'full', out: second }));
    keeper.close();
  });

  it('hold what neither holds alone; what is left is listed and shrinks', async () => {
    const damaged = hurtTwice();
    const missing = async (files: readonly string[]): Promise<unknown> => {
      const done = await repair(damaged, { files });
      return done.ok ? [] : (done.details['damage'] as { seq: number }[]).map(({ seq }) => seq);
    };
    expect(await missing([there.file])).toEqual([7]);
    expect(await missing([second])).toEqual([2]);
    const done = value(await repair(damaged, { files: both() }));
    expect(done.took).toMatchObject({ contents: 2 });
    expect(titles(damaged)).toEqual(ALL);
    const keeper = value(open(damaged));
    const history = historyOf(damaged.machine, damaged.folder, copyOfVault(damaged.vault), keeper.state);
    expect(history.page({ limit: 1 }).entries[0]?.changes[0]?.content).toMatchObject({
      kind: 'repair',
      ...{ fileName: expect.any(String) as string, others: [expect.any(String)] },
    });
    keeper.close();
  });

  it('are asked for in any order', async () => {
    const damaged = hurtTwice();
    expect(value(await repair(damaged, { files: both().reverse() })).took).toMatchObject({ contents: 2 });
  });

  it('are refused where one is of another register, or tells another history', async () => {
    const other = await backedUp(await makeRegister());
    const damaged = hurtTwice();
    expect(code(await repair(damaged, { files: [...both(), other.file] }))).toBe('backup-not-opened');
    const elsewhere = copyOf(register);
    keepDevice(elsewhere.machine, elsewhere.folder, register.vault.id, fromHex(register.device));
    const { file } = await backedUp(elsewhere);
    const before = digestOfTree(damaged.home, /state/);
    expect(code(await repair(damaged, { files: [...both(), file] }))).toBe('backup-another-history');
    expect(digestOfTree(damaged.home, /state/)).toBe(before);
  });

  it('stopped by a disk at any call leave the damaged register or the repaired one', async () => {
    const damaged = hurtTwice();
    // Another call for each kind of fault; all of them are gone through with one backup.
    for (const [at, fault] of FAULTS.entries())
      expect(await stoppedAt(damaged, fault, { from: 1 + at, step: 11, files: both() })).toBeGreaterThan(0);
  }, 240_000);
});

describe('the end of a journal that cannot be read', () => {
  it('is believed to be mended only where the backup fills it to the byte', async () => {
    const whole = copyOf(register);
    const { file, ...rest } = await backedUp(whole);
    const damaged = { ...rest, file };
    const marks = boundaries(bytesOf(damaged));
    // As it was just after the backup: its last entry is the last that the backup holds.
    rmSync(join(damaged.folder, 'checkpoints'), { recursive: true });
    rmSync(join(damaged.machine.stateFolder), { recursive: true });
    keepDevice(damaged.machine, damaged.folder, damaged.vault.id, fromHex(damaged.device));
    writeFileSync(segment(damaged), bytesOf(damaged).subarray(0, marks[COVERED]));
    const kept = bytesOf(damaged);
    hurt(damaged, marks[COVERED - 1]! + 6);
    const longer = another();
    cpSync(damaged.folder, longer.folder, { recursive: true });
    writeFileSync(segment(longer), Buffer.concat([bytesOf(damaged), Buffer.from('xyz')]));
    rmSync(join(longer.machine.stateFolder), { recursive: true, force: true });

    const done = value(await repair(damaged));
    expect(done.took).toMatchObject({ entries: 1 });
    expect(readFileSync(segment(damaged))).toEqual(kept);
    expect(code(await repair({ ...longer, file }))).toBe('backup-does-not-cover');
  });
});

describe('what was erased', () => {
  it('stays erased when the register is repaired from a backup that still holds it', async () => {
    const OLD = { aware: { kind: 'date', on: '2019-05-06' }, determined: { on: '2019-05-07' } };
    const hurtOne = copyOf(register);
    const keeper = value(open(hurtOne));
    value(keeper.perform(incident('reste')));
    const gone = value(keeper.perform(incident('canari-effacé', OLD))).changes[0]!.record!;
    value(keeper.perform({ type: 'closed', record: gone, content: { reasons: 'Fait.' } }));
    const made = value(await makeBackup(keeper, { kind: 'routine', place: 'first', folder: temporary() }));
    expect(
      value(eraseRecord(keeper, { record: gone, reason: 'Terme', confirmed: 'I-2026-002' })).bodies,
    ).toBe(2);
    keeper.close();
    const damaged = { ...hurtOne, file: made.file, blob: '' };
    const marks = boundariesErased(damaged);
    // The very entry whose content is erased, and the one before it, whole: both come from the backup.
    hurt(damaged, marks[1]! + 6, marks[3]! - marks[1]! - 6);
    const done = value(await repair(damaged));
    expect(done.took).toMatchObject({ entries: 2 });
    const again = value(open(damaged));
    expect(again.rows().map(({ title }) => title)).toEqual(['reste']);
    expect(again.verify()).toMatchObject({ ok: true, removed: 2 });
    again.close();
    // The control: the backup itself still holds it.
    const other = join(temporary(), 'ailleurs.constat');
    const unlock = { recoveryKey: damaged.recoveryKey.slice() };
    value(await restoreBackup({ machine: damaged.machine, file: made.file, folder: other, unlock }));
    expect(titles({ ...damaged, folder: other })).toEqual(['reste', 'canari-effacé']);
  });
});

/** Where each frame begins, in a segment in which bodies may be erased: by the frames that follow one another. */
function boundariesErased(of: Register): number[] {
  const bytes = bytesOf(of);
  const at: number[] = [];
  for (let next = bytes.indexOf('CSTF'); next !== -1; next = bytes.indexOf('CSTF', next + 1)) at.push(next);
  return [...at, bytes.length];
}

describe('a repair that a disk stops', () => {
  it.each(FAULTS)(
    'at any call leaves the damaged register or the repaired one, never less ($name)',
    async (fault) => {
      const damaged = another();
      hurt(damaged, boundaries(bytesOf(damaged))[2]! - 3);
      // Every call for the first kind of fault; for the others one in three, which is another one for each.
      const [from, step] = fault === FAULTS[0] ? [1, 1] : [1 + (FAULTS.indexOf(fault) % 3), 3];
      expect(await stoppedAt(damaged, fault, { from, step, files: [damaged.file] })).toBeGreaterThan(3);
    },
    120_000,
  );
});

/** Repairs until no call is struck any more, and gives how often it was stopped. */
async function stoppedAt(
  damaged: Backed,
  fault: Fault,
  { from, step, files }: { readonly from: number; readonly step: number; readonly files: readonly string[] },
): Promise<number> {
  const start = inMemory(damaged.home, dirname(dirname(damaged.file)));
  const before = treeOf(start, damaged.folder);
  let [stopped, isWhole] = [0, false];
  for (let n = from; !isWhole; n += step) {
    const beneath = start.copy();
    const disk = failingDisk(beneath, fault);
    disk.arm(n);
    const repaired = await repair(damaged, { machine: { ...damaged.machine, disk }, files });
    isWhole = disk.struck() === 0;
    disk.disarm();
    expect(disk.resynced()).toBe(0);
    // Another process: the one that was stopped is dead, with the lock it may have left.
    const machine = {
      ...{ ...damaged.machine, disk: beneath, self: { ...damaged.machine.self, pid: 2, started: '2' } },
      markOf: (pid: number) => (pid === 2 ? '2' : null),
    };
    finishSwitch(machine, damaged.folder);
    // Wherever it stands, the damaged register is as it was.
    const aside = beneath.list(damaged.home).find((name) => name.includes('.damaged-'));
    const old = aside === undefined ? damaged.folder : join(damaged.home, aside);
    expect([n, treeOf(beneath, old)]).toEqual([n, before]);
    const keeper = value(open({ ...damaged, machine }));
    expect([n, keeper.mode().writing]).toEqual([n, aside !== undefined]);
    if (aside !== undefined) {
      expect(keeper.rows().map(({ title }) => title)).toEqual(ALL);
      expect(keeper.verify().ok).toBe(true);
    }
    keeper.close();
    if (!repaired.ok) stopped += 1;
    else expect(aside).toBeDefined();
  }
  return stopped;
}

/** Every name and byte of a folder, without its lock. */
function treeOf(disk: MemoryDisk, folder: string): string {
  const names = disk.list(folder).filter((name) => !name.startsWith('lock'));
  const lines = names.map((name) => {
    const path = join(folder, name);
    if (disk.stat(path)?.directory === true) return `${name}/\n${treeOf(disk, path)}`;
    return `${name} ${createHash('sha256').update(disk.read(path)).digest('hex')}`;
  });
  return lines.join('\n');
}
