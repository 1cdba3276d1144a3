import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incident, newRegister, place } from './run.ts';

let at: ReturnType<typeof place>;
let recoveryKey: string;

beforeAll(async () => {
  at = place({ keep: true });
  ({ recoveryKey } = await newRegister(at));
  await at.run(['add', 'essai.constat', at.file('a.json', incident)]);
}, 60_000);
afterAll(() => at.remove());

const withKey = () => ({ env: { CONSTAT_PASSPHRASE: '', CONSTAT_RECOVERY_KEY: recoveryKey } });

test('a backup is made, drilled, and restored elsewhere with the recovery key', async () => {
  const made = await at.run(['backup', 'essai.constat', at.path('entier.age')]);
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('is made and verified')]);
  expect(readFileSync(at.path('entier.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  expect((await at.run(['backup', 'essai.constat', at.path('entier.age')])).code).toBe(1);
  expect((await at.run(['backup', 'essai.constat', at.path('entier.age'), '--force'])).code).toBe(0);

  const verified = await at.run(['verify', at.path('entier.age')], withKey());
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('The register is sound.')]);
  expect(verified.stdout).toContain('Backup of the register as of');
  const locked = await at.run(['verify', at.path('entier.age')], { env: { CONSTAT_PASSPHRASE: '' } });
  // Without a key: what identifies it, and that what is sealed in it was not checked.
  expect([locked.code, locked.stdout]).toEqual([
    0,
    expect.stringContaining('What is sealed in it was not checked.'),
  ]);
  expect(locked.stdout).toContain('Not checked without a key');
  const head = at.path('tete.txt');
  expect((await at.run(['anchor', 'essai.constat', head, '--holder', 'Me Roy'])).code).toBe(0);
  // Behind the anchor the register was written on: the backup from before does not reach it.
  const older = await at.run(['verify', at.path('entier.age'), '--anchor', head], withKey());
  expect([older.code, older.stdout]).toEqual([1, expect.stringContaining('of which 1 is gone')]);
  const bytes = readFileSync(at.path('entier.age'));
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(at.path('touchée.age'), bytes);
  expect((await at.run(['verify', at.path('touchée.age')], withKey())).code).toBe(1);

  const drilled = await at.json<{ failed: null; records: number }>([
    'drill',
    'essai.constat',
    at.path('entier.age'),
  ]);
  expect(drilled).toMatchObject({ failed: null, records: 1, journalled: true });

  const restored = await at.run(['restore', at.path('entier.age'), at.path('ailleurs.constat')], withKey());
  expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining('is restored in')]);
  const { rows } = await at.json<{ rows: readonly unknown[] }>(['list', 'ailleurs.constat']);
  expect(rows).toHaveLength(1);
  expect((await at.json<{ ok: boolean }>(['verify', 'ailleurs.constat'])).ok).toBe(true);
}, 60_000);

test('entries that would be given up are named by number, and the register is kept beside', async () => {
  await at.run(['add', 'essai.constat', at.file('b.json', incident)]);
  const refusal = async (...more: string[]): Promise<unknown> => {
    const ran = await at.run(
      ['restore', at.path('entier.age'), at.path('essai.constat'), '--json', ...more],
      withKey(),
    );
    expect(ran.code).toBe(1);
    return JSON.parse(ran.stdout);
  };
  expect(await refusal()).toMatchObject({ refused: 'restore-goes-back', details: { lost: 1 } });
  expect(await refusal('--give-up', '2')).toMatchObject({ refused: 'restore-goes-back' });
  const misused = await at.run(['restore', 'a', 'b', '--give-up', 'all'], withKey());
  expect([misused.code, misused.stderr]).toEqual([2, expect.stringContaining('--give-up')]);
  const done = await at.run(
    ['restore', at.path('entier.age'), at.path('essai.constat'), '--give-up', '1', '--language', 'fr'],
    withKey(),
  );
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('est conservé')]);
  const kept = readdirSync(at.path('.')).filter((name) => name.includes('.replaced-'));
  expect(kept).toHaveLength(1);
  expect(existsSync(at.path(`${kept[0]!}/vault.json`))).toBe(true);
  const { rows } = await at.json<{ rows: readonly unknown[] }>(['list', 'essai.constat']);
  expect(rows).toHaveLength(1);
}, 60_000);

test('a backup that was altered fails its drill, and is not restored', async () => {
  const bytes = readFileSync(at.path('entier.age'));
  bytes[bytes.length - 40]! ^= 1;
  writeFileSync(at.path('abime.age'), bytes);
  const drilled = await at.run(['drill', 'essai.constat', at.path('abime.age')]);
  expect([drilled.code, drilled.stdout]).toEqual([1, expect.stringContaining('cannot be relied on')]);
  const restored = await at.run(['restore', at.path('abime.age'), at.path('nulle.constat')], withKey());
  expect(restored.code).toBe(1);
  expect(existsSync(at.path('nulle.constat'))).toBe(false);
}, 60_000);

test('a damaged register is repaired, and what a backup does not hold is listed', async () => {
  const repaired = at.path('essai.constat');
  await at.run(['backup', 'essai.constat', at.path('avant.age')]);
  const journal = readdirSync(`${repaired}/journal`);
  const segments = journal.map((device) => `${repaired}/journal/${device}/000001.seg`);
  const before = segments.map((path) => readFileSync(path).length);
  await at.run(['add', 'essai.constat', at.file('c.json', incident)]);
  const damage = (path: string, from: number): void => {
    const bytes = readFileSync(path);
    bytes[from < 0 ? bytes.length + from : from]! ^= 0xff;
    writeFileSync(path, bytes);
  };
  damage(segments[0]!, 300);
  const whole = segments.map((path) => readFileSync(path));
  // What came after the backup was made is in none.
  const grown = segments.find((path, i) => readFileSync(path).length > before[i]!)!;
  damage(grown, -5);
  const refusal = await at.run(['repair', 'essai.constat', at.path('avant.age')], withKey());
  expect([refusal.code, refusal.stderr]).toEqual([1, '']);
  expect(refusal.stdout).toContain('Not all that is missing can be found there (faults that would stay: 1)');
  expect(refusal.stdout).toMatch(/000001\.seg.*byte/);
  for (const [i, path] of segments.entries()) writeFileSync(path, whole[i]!);

  const both = [at.path('entier.age'), at.path('avant.age')];
  const done = await at.run(['repair', 'essai.constat', ...both], withKey());
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('is repaired, and verified')]);
  expect(done.stdout).toContain('Taken from the backup of');
  expect(readdirSync(at.path('.')).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  expect((await at.json<{ ok: boolean }>(['verify', 'essai.constat'])).ok).toBe(true);
  const { rows } = await at.json<{ rows: readonly unknown[] }>(['list', 'essai.constat']);
  expect(rows).toHaveLength(2);
  const again = await at.run(
    ['repair', 'essai.constat', at.path('avant.age'), '--language', 'fr'],
    withKey(),
  );
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('Il n’y a rien à réparer')]);
}, 60_000);
