import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupFolder } from '../../../electron/keeper/backup/layout.ts';
import { backupPlaces, chooseBackupPlace } from '../../../electron/keeper/backup/places.ts';
import { backUp, placesDue } from '../../../electron/keeper/backup/routine.ts';
import type { Keeper } from '../../../electron/keeper/keeper.ts';
import { serve } from '../../../electron/keeper/serve.ts';
import type { HeadView, HostEvent } from '../../../shared/host.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import { cleanUp, code, copyOf, incident, makeRegister, note, open, PASSPHRASE } from '../make.ts';
import { type Register, temporary, value } from '../make.ts';

const DAY = 24 * 60 * 60 * 1000;
let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

/** A copy with a clock that the test moves. */
function place(): { at: Register; clock: { now: number }; keeper: () => Keeper } {
  const copy = copyOf(register);
  const clock = { now: Date.UTC(2026, 2, 4, 12) };
  const at = { ...copy, machine: { ...copy.machine, now: () => (clock.now += 1000) } };
  return { at, clock, keeper: () => value(open(at)) };
}
const choose = ({ machine, vault }: Register, folder: string | null, which: 'first' | 'second' = 'first') =>
  chooseBackupPlace(machine, vault.id, which, folder);
const always = (): boolean => true;
const backupsIn = (folder: string): readonly string[] => {
  const there = backupFolder(folder, hex(register.vault.id));
  return existsSync(there) ? readdirSync(there).filter((name) => name.endsWith('.age')) : [];
};

describe('the places that backups go to', () => {
  it('are remembered by this machine, outside the register, and let go of again', () => {
    const { at } = place();
    const [one, two] = [temporary(), temporary()];
    expect(backupPlaces(at.machine, at.vault.id)).toEqual([]);
    value(choose(at, one));
    expect(value(choose(at, two, 'second'))).toEqual([
      { place: 'first', folder: one, failed: null },
      { place: 'second', folder: two, failed: null },
    ]);
    const journal = readFileSync(join(at.folder, 'journal', at.device, '000001.seg'));
    expect(journal.includes(one)).toBe(false);
    expect(value(choose(at, null))).toMatchObject([{ place: 'second' }]);
  });

  it('are two, on folders of their own, and none within a register', () => {
    const { at } = place();
    const folder = temporary();
    value(choose(at, folder));
    const link = join(temporary(), 'lien');
    symlinkSync(folder, link);
    for (const same of [folder, link]) expect(code(choose(at, same, 'second'))).toBe('backup-place-taken');
    expect(code(choose(at, at.folder, 'second'))).toBe('place-in-register');
    expect(code(choose(at, join(folder, 'absent'), 'second'))).toBe('backup-place-missing');
    expect(code(choose(at, 'relatif', 'second'))).toBe('backup-place-missing');
    expect(backupPlaces(at.machine, at.vault.id)).toMatchObject([{ place: 'first' }]);
  });
});

describe('a routine backup', () => {
  it('is due where none was made, at opening after something was recorded, and daily; not for itself', async () => {
    const { at, clock, keeper: opened } = place();
    const folder = temporary();
    value(choose(at, folder));
    const keeper = opened();
    expect(placesDue(keeper, false)).toEqual(['first']);
    expect(await backUp(keeper, ['first'], always)).toEqual({ made: 1, failed: 0 });
    expect(backupsIn(folder)).toHaveLength(1);
    clock.now += 3 * DAY;
    expect([placesDue(keeper, false), placesDue(keeper, true)]).toEqual([[], []]);
    clock.now -= 3 * DAY;
    value(keeper.perform(incident('Courriel mal adressé')));
    expect([placesDue(keeper, false), placesDue(keeper, true)]).toEqual([[], ['first']]);
    clock.now += DAY;
    expect(placesDue(keeper, false)).toEqual(['first']);
    expect(await backUp(keeper, ['first'], always)).toEqual({ made: 1, failed: 0 });
    expect(placesDue(keeper, true)).toEqual([]);
    value(keeper.perform(note('I-2026-001', 'vu')));
    expect(placesDue(keeper, true)).toEqual(['first']);
    keeper.close();
  });

  it('is due in none where nothing may be recorded, and in no place that was let go of', () => {
    const { at, keeper: opened } = place();
    value(choose(at, temporary()));
    const reader = value(open(at, 'read'));
    expect(placesDue(reader, true)).toEqual([]);
    reader.close();
    value(choose(at, null));
    const keeper = opened();
    expect(placesDue(keeper, true)).toEqual([]);
    keeper.close();
  });

  it('that fails in one place is remembered with why, stops no other, and is made once the place is back', async () => {
    const { at, keeper: opened } = place();
    const [gone, there] = [temporary(), temporary()];
    value(choose(at, gone));
    value(choose(at, there, 'second'));
    renameSync(gone, `${gone}-débranché`);
    const keeper = opened();
    expect(await backUp(keeper, placesDue(keeper, true), always)).toEqual({ made: 1, failed: 1 });
    expect(backupPlaces(at.machine, at.vault.id)).toMatchObject([
      {
        place: 'first',
        failed: { code: 'backup-place-missing', at: expect.stringMatching(/^2026-03-04T/) as unknown },
      },
      { place: 'second', failed: null },
    ]);
    expect(existsSync(gone)).toBe(false);
    expect(backupsIn(there)).toHaveLength(1);
    renameSync(`${gone}-débranché`, gone);
    expect(await backUp(keeper, placesDue(keeper, false), always)).toEqual({ made: 1, failed: 0 });
    expect(backupPlaces(at.machine, at.vault.id)).toMatchObject([{ failed: null }, { failed: null }]);
    keeper.close();
  });

  it('of a register that is put down meanwhile is given up, and leaves nothing but what the next one clears away', async () => {
    const { at, keeper: opened } = place();
    const folder = temporary();
    value(choose(at, folder));
    const keeper = opened();
    let asked = 0;
    expect(await backUp(keeper, ['first'], () => (asked += 1) < 2)).toEqual({ made: 0, failed: 0 });
    expect(backupsIn(folder)).toEqual([]);
    expect(backupPlaces(at.machine, at.vault.id)).toMatchObject([{ failed: null }]);
    expect(placesDue(keeper, true)).toEqual(['first']);
    keeper.close();
  });
});

describe('the service', () => {
  it('makes them by itself once nothing is asked, says where one failed, and makes them at once when asked', async () => {
    const { at } = place();
    const folder = temporary();
    const events: HostEvent[] = [];
    const service = serve(at.machine, (event) => void events.push(event), { calm: 30, rest: 5 });
    const ask = (call: Parameters<typeof service.answer>[0], input: unknown) => service.answer(call, input);
    value(await ask('open', { folder: at.folder, secret: { passphrase: PASSPHRASE }, mode: 'write' }));
    expect(await ask('backUpNow', {})).toMatchObject({ ok: false, code: 'backup-place-missing' });
    value(await ask('chooseBackupPlace', { place: 'first', folder }));
    const until = async (what: () => boolean): Promise<void> => {
      for (let waited = 0; !what(); waited += 20) {
        if (waited > 10_000) throw new Error('waited in vain');
        await new Promise((settle) => setTimeout(settle, 20));
      }
    };
    await until(() => backupsIn(folder).length === 1);
    await until(() => events.some((event) => event.event === 'commit'));
    const head = value(await ask('head', {})) as HeadView;
    expect(head.places).toMatchObject([{ place: 'first', folder, failed: null }]);
    expect(head.backups).toMatchObject([{ place: 'first', kind: 'routine' }]);
    expect(value(await ask('backUpNow', {}))).toEqual({ made: 1, failed: 0 });
    expect(backupsIn(folder).length).toBeGreaterThanOrEqual(1);
    rmSync(folder, { recursive: true });
    expect(value(await ask('backUpNow', {}))).toEqual({ made: 0, failed: 1 });
    const last = events.at(-1);
    expect(last?.event === 'head-changed' && last.head.places).toMatchObject([
      { failed: { code: 'backup-place-missing' } },
    ]);
    mkdirSync(folder);
    service.close();
  }, 30_000);
});
