import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOfFolder, FIRST, flat, newRegister, place, SECOND } from './run.ts';

let at: ReturnType<typeof place>;

beforeAll(async () => {
  at = place({ keep: true });
  await newRegister(at);
});
afterAll(() => at.remove());

const good =
  'Title,Discovered on,Persons\n"Lettre égarée",2026-01-05,12\n"Courriel à tous",2026-01-06,about 40\n';
const bad = 'Title,Discovered on,Persons\nLettre,2026-13-45,12\nCourriel,2026-01-06,-4\n';

type Imported = {
  readonly dry_run: boolean;
  readonly proposed: boolean;
  readonly mapping: Record<string, unknown>;
  readonly recorded: readonly string[];
  readonly planned: number;
};

describe('an import', () => {
  test('that is only tried prints its mapping and records nothing', async () => {
    const before = digestOfFolder(at.path('essai.constat'));
    const ran = await at.run([
      'import',
      'essai.constat',
      at.file('good.csv', good),
      '--dry-run',
      '--language',
      'fr',
    ]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('Correspondance proposée\u00a0:');
    expect(flat(ran.stdout)).toContain('2\u00a0fiches seraient importées. Rien n’a été consigné.');
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('with bad rows names each on standard output and records nothing', async () => {
    const before = digestOfFolder(at.path('essai.constat'));
    const ran = await at.run(['import', 'essai.constat', at.file('bad.csv', bad)]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('2 rows cannot be imported.');
    expect(ran.stdout).toMatch(/- Row 2, “Discovered on”: this is not a date \(“2026-13-45”\)\./);
    expect(ran.stdout).toMatch(/- Row 3, “Persons”: .*“-4”/);
    expect(flat(ran.stderr)).toContain('Nothing was recorded: an import is all or nothing.');
    const json = await at.run(['import', 'essai.constat', 'bad.csv', '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ refused: 'row-errors', details: { count: 2 } });
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('with the mapping it proposed records the same, under new numbers', { timeout: 60_000 }, async () => {
    const tried = await at.json<Imported>([
      'import',
      'essai.constat',
      at.file('good.csv', good),
      '--dry-run',
    ]);
    expect(tried).toMatchObject({ dry_run: true, proposed: true, planned: 2, recorded: [] });
    const map = at.file('map.json', tried.mapping);
    const done = await at.json<Imported>(['import', 'essai.constat', 'good.csv', '--map', map]);
    expect(done).toMatchObject({ dry_run: false, proposed: false, recorded: [FIRST, SECOND] });
    const { rows } = await at.json<{ rows: { title: string; aware: string; persons: number }[] }>([
      'list',
      'essai.constat',
    ]);
    expect(rows.map(({ title, aware, persons }) => [title, aware, persons])).toEqual([
      ['Lettre égarée', '2026-01-05', 12],
      ['Courriel à tous', '2026-01-06', 40],
    ]);
  });

  test('is found again by its text, without accents', async () => {
    const found = await at.json<{ rows: { number: string }[] }>([
      'list',
      'essai.constat',
      '--find',
      'LETTRE egaree',
    ]);
    expect(found.rows.map(({ number }) => number)).toEqual([FIRST]);
    const none = await at.run(['list', 'essai.constat', '--find', 'zzz']);
    expect(none).toEqual({ code: 0, stdout: 'No record is so.\n', stderr: '' });
    const open = await at.json<{ rows: unknown[] }>(['list', 'essai.constat', '--status', 'closed']);
    expect(open.rows).toEqual([]);
  });
});

describe('a sample register', () => {
  test('takes no imports', { timeout: 60_000 }, async () => {
    const own = place();
    const organisation = at.path('organisation.json');
    await own.json(['init', 'exemple.constat', '--organisation', organisation, '--sample']);
    const ran = await own.run(['import', 'exemple.constat', own.file('good.csv', good), '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ refused: 'sample-refuses-import' });
  });
});
