import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameAt } from '../../shared/journal/entry.ts';
import { itemsOf } from '../../shared/law/regimes.ts';
import { fiveCompleted } from './five.ts';
import { PROJECT, shellLines } from './readme.ts';
import { FIRST, flat, place, PROGRAM } from './run.ts';

/**
 * From an empty folder, on the built program: a register, the real file, the notices of five of its incidents read back
 * from their PDF, the register verified; and then one byte of its journal turned.
 */
let at: ReturnType<typeof place>;

const YEAR = FIRST.slice(2, 6);
const FIVE = fiveCompleted(YEAR);
const REAL = join(PROJECT, 'tests/data/hhs-breaches-2009-2015.csv');
const organisation = {
  name: 'Exemple inc.',
  neq: '1143920115',
  officer: {
    name: 'Édith Gagné-Řezníček',
    title: 'Responsable de la protection des renseignements personnels',
    email: 'vieprivee@exemple.ca',
  },
};

type Row = { readonly number: string; readonly persons: number | null };

beforeAll(async () => {
  at = place({ keep: true });
  await at.json(['init', 'my.constat', '--organisation', at.file('organisation.json', organisation)]);
  await at.json(['import', 'my.constat', REAL]);
});
afterAll(() => at.remove());

const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

describe('from an empty folder', () => {
  let rows: readonly Row[] = [];

  test('the real file is all there', { timeout: 60_000 }, async () => {
    ({ rows } = await at.json<{ rows: readonly Row[] }>(['list', 'my.constat']));
    expect(rows).toHaveLength(1151);
    const changes = at.file(
      'five.json',
      FIVE.flatMap((each) => each.changes),
    );
    const performed = await at.json<{ changes: readonly object[] }>(['perform', 'my.constat', changes]);
    expect(performed.changes).toHaveLength(20);
  });

  // The text of a PDF is read by poppler's pdftotext (Debian: poppler-utils).
  const skipped = pdftotext ? '' : ' (not run: pdftotext is not there; install poppler-utils)';
  describe.skipIf(!pdftotext)(`twenty notices, read back from their PDF${skipped}`, () => {
    const documents = FIVE.flatMap((incident) =>
      (['cai-notice', 'opc-report'] as const).flatMap((kind) =>
        (['fr', 'en'] as const).map((language) => ({ incident, number: incident.number, kind, language })),
      ),
    );
    test.each(documents)('$kind of $number ($language)', { timeout: 60_000 }, async (one) => {
      const { incident, number, kind, language } = one;
      const out = at.path(`${number}-${kind}-${language}.pdf`);
      const order = ['document', 'my.constat', number, '--kind', kind, '--language', language];
      const issued = await at.json<{ draft: boolean; missing: readonly unknown[] }>([...order, '--out', out]);
      expect(issued).toMatchObject({ draft: false, missing: [] });
      const text = textOf(out);
      for (const { id, label } of said(kind)) expect(text, id).toContain(spaced(label[language]));
      const persons = rows.find((row) => row.number === number)?.persons ?? Number.NaN;
      const values = [
        number,
        organisation.name,
        organisation.neq,
        organisation.officer.name,
        organisation.officer.email,
        new Intl.NumberFormat(`${language}-CA`).format(persons),
        ...incident.says,
        ...incident.dates[language][kind],
        ...(kind === 'cai-notice' ? [incident.reasons, 'Office for Civil Rights'] : []),
      ];
      for (const value of values) expect(text).toContain(spaced(value));
      expect(text).not.toMatch(/\b(PROJET|BROUILLON|DRAFT)\b/);
    });
  });

  test('the register is sound', { timeout: 60_000 }, async () => {
    const report = await at.json<Record<string, unknown>>(['verify', 'my.constat']);
    expect(report).toMatchObject({
      ...{ ok: true, keyed: true, records: 1151, damage: [], files: [], torn: [] },
      documents: pdftotext ? 20 : 0,
    });
  });
});

describe('one turned byte of the journal', () => {
  const spread = Array.from({ length: 7 }, (_, n) => ({
    what: `${n + 1}/8 of the file`,
    share: (n + 1) / 8,
  }));
  const places = [{ what: 'the first byte', share: 0 }, ...spread, { what: 'the last byte', share: 1 }];
  // A key is used for one of them only: it takes a second.
  test.each(places)('$what is reported with its place', { timeout: 60_000 }, async ({ share }) => {
    const copy = at.path(`turned-${share}.constat`);
    cpSync(at.path('my.constat'), copy, { recursive: true });
    const { file, name, device } = onlySegment(copy);
    const bytes = readFileSync(file);
    const offset = Math.round(share * (bytes.length - 1));
    const frames = framesOf(bytes);
    const turned = frames.findLast((each) => each.offset <= offset);
    bytes[offset] = (bytes[offset] ?? 0) ^ 0x01;
    writeFileSync(file, bytes);

    const env = share === 0.5 ? {} : { CONSTAT_PASSPHRASE: '' };
    const ran = await at.run(['verify', copy, '--json'], { env });
    expect(ran.code).toBe(1);
    const report = JSON.parse(ran.stdout) as { ok: boolean; damage: readonly object[] };
    expect(report.ok).toBe(false);
    expect(report.damage).toContainEqual(
      expect.objectContaining({ device, segment: name, offset: turned?.offset }),
    );
  });

  test('is said to a person with its file and its place', { timeout: 60_000 }, async () => {
    const copy = at.path('said.constat');
    cpSync(at.path('my.constat'), copy, { recursive: true });
    const { file, name, device } = onlySegment(copy);
    const bytes = readFileSync(file);
    const second = framesOf(bytes)[1]?.offset ?? 0;
    bytes[second + 2000] = (bytes[second + 2000] ?? 0) ^ 0x80;
    writeFileSync(file, bytes);
    for (const env of [{}, { CONSTAT_PASSPHRASE: '' }]) {
      const ran = await at.run(['verify', copy], { env });
      expect(ran.code).toBe(1);
      const said = flat(ran.stdout);
      expect(said).toContain('The register is damaged:');
      expect(said).toContain(`${device}/${name}, byte ${new Intl.NumberFormat('en-CA').format(second)}`);
      expect(said).not.toMatch(/sound|every entry, seal/i);
    }
  });
});

describe('the ten lines of the README', () => {
  test('take a newcomer through it', { timeout: 120_000 }, () => {
    const own = place();
    const lines = shellLines('Ten lines of the command line');
    expect(lines).toHaveLength(10);
    symlinkSync(join(PROJECT, 'tests'), own.path('tests'));
    const [first = '', second = '', ...rest] = lines;
    expect(second).toBe("alias constat='npm run --silent constat --'");
    const script = [
      first,
      // An alias is for people: a script needs a function, and the program is built.
      `constat() { '${process.execPath}' '${PROGRAM}' "$@"; }`,
      ...rest.flatMap((line) => [line, 'echo "$?" >> codes']),
    ].join('\n');
    const env = { PATH: process.env['PATH'] ?? '', CONSTAT_STATE: own.path('state'), LANG: 'en_CA.UTF-8' };
    const ran = spawnSync('sh', ['-c', script], {
      cwd: own.folder,
      env: { ...env, TZ: 'America/Toronto' },
      encoding: 'utf8',
    });
    const codes = readFileSync(own.path('codes'), 'utf8').trim().split('\n');
    // A document that lacks something is exit 1, and the line that checks one says so.
    const expected = rest.map((line) => (/#.*exit 1/.test(line) ? '1' : '0'));
    expect(codes, ran.stderr).toEqual(expected);
    expect(spaced(ran.stdout)).toContain('1,151 records were imported');
    expect(readFileSync(own.path('avis.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(ran.stdout).toContain('The register is sound.');
  });
});

/**
 * The required items that stand on the page. Those without a number are not said but done (that it is in writing); a
 * reason why the information cannot be described stands only where it is not described.
 */
const said = (kind: 'cai-notice' | 'opc-report') =>
  itemsOf(kind).filter(
    ({ number, answeredBy }) => number !== null && !answeredBy.every(({ from }) => from === 'reason'),
  );

const textOf = (pdf: string): string =>
  spaced(spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout);

/** One plain space between words, however the page breaks its lines. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

function onlySegment(register: string): {
  readonly file: string;
  readonly name: string;
  readonly device: string;
} {
  const journal = join(register, 'journal');
  const [device = ''] = readdirSync(journal);
  const [name = ''] = readdirSync(join(journal, device));
  return { file: join(journal, device, name), name, device };
}

function framesOf(bytes: Uint8Array): readonly { readonly offset: number }[] {
  const frames: { offset: number }[] = [];
  let offset = 0;
  for (let found = frameAt(bytes, 0); found.kind === 'frame'; found = frameAt(bytes, offset)) {
    frames.push({ offset });
    offset += found.frame.length;
  }
  return frames;
}
