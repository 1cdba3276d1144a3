import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { buildFonts } from '../../build/fonts.mjs';
import { root } from '../../build/ensure.mjs';
import { planImport, readForeign } from '../../electron/keeper/intake.ts';
import { runJob } from '../../electron/keeper/workers.ts';
import type { Doc } from '../../shared/document/block.ts';
import { CAPS } from '../../shared/exchange/csv.ts';
import type { RowError } from '../../shared/exchange/row-error.ts';
import { FONT_NAMES } from '../../shared/pdf/face.ts';
import { readFacts } from '../../shared/register/incident.ts';
import { breaches, breachesFile, utf8, valueOf } from '../exchange/files.ts';

let folder: string;
let workerFile: string;
const made = (name: string, source: string): string => {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'constat-worker-'));
  workerFile = join(folder, 'worker.mjs');
  await bundle('electron/keeper/worker.ts', relative(root, workerFile));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (bytes: Uint8Array, fileName: string) => ({
  bytes,
  fileName,
  language: 'en' as const,
  workerFile,
});

describe('a file from outside', () => {
  it('is planned in a worker, whole', async () => {
    const plan = valueOf(await planImport(file(breaches(), breachesFile)));
    expect(plan.incidents).toHaveLength(1151);
    expect(plan.measures).toHaveLength(1151);
    expect(plan.recordNotes).toHaveLength(1151);
    for (const facts of plan.incidents.slice(0, 50)) expect(readFacts(facts).ok).toBe(true);
    expect(plan.mapping?.title.columns).toEqual(['Name.of.Covered.Entity', 'Type.of.Breach']);
    expect(plan.notes[0]?.text).toMatch(/known file: Office for Civil Rights/);
  });

  it('is shown with the mapping that proposes itself, and planned by the one that is given back', async () => {
    const foreign = valueOf(await readForeign(file(breaches(), breachesFile)));
    expect(foreign.rows).toHaveLength(1151);
    expect(foreign.headers).toHaveLength(10);
    expect(foreign.errors).toEqual([]);
    const mapping = { ...foreign.mapping, unit: { column: 'State' }, title: { columns: ['State'] } };
    const plan = valueOf(
      await planImport({
        ...file(breaches(), breachesFile),
        mapping: JSON.parse(JSON.stringify(mapping)) as unknown,
      }),
    );
    expect(plan.incidents[0]).toMatchObject({ title: 'TX', unit: 'TX' });
    expect(plan.notes).toEqual([]);
  });

  it('with twenty bad rows is refused with twenty errors', async () => {
    const lines = Buffer.from(breaches()).toString().split('\n');
    const firsts = lines
      .flatMap((line, index) => (/^\d+,.*,2\d{3}-\d\d-\d\d,/.test(line) ? [index] : []))
      .slice(10, 30);
    for (const index of firsts) lines[index] = lines[index]!.replace(/,2\d{3}-\d\d-\d\d,/, ',the other day,');
    const refusal = await planImport(file(utf8(lines.join('\n')), breachesFile));
    if (refusal.ok) throw new Error('it came in');
    expect(refusal.code).toBe('row-errors');
    expect(refusal.details['count']).toBe(20);
    expect((refusal.details['rows'] as RowError[]).map(({ value }) => value)).toEqual(
      Array(20).fill('the other day'),
    );
    expect(refusal.details).toMatchObject({
      file: breachesFile,
      mapping: { reference: { column: 'rownames' } },
    });
  });

  it('comes in as JSON too', async () => {
    const facts = { title: 'A', aware: { kind: 'date', on: '2026-01-02' } };
    const measures = [{ aim: 'reduce-risk', state: 'taken', description: 'x' }];
    const plan = valueOf(
      await planImport(
        file(utf8(JSON.stringify([{ facts }, { facts, measures, notes: [{ text: 'n' }] }])), 'two.JSON'),
      ),
    );
    expect(plan).toMatchObject({
      mapping: null,
      incidents: [{ title: 'A' }, { title: 'A' }],
      measures: [[], [{ description: 'x' }]],
      recordNotes: [[], [{ text: 'n' }]],
    });
    expect(await planImport(file(utf8('{'), 'a.json'))).toMatchObject({
      code: 'file-not-readable',
      details: { file: 'a.json' },
    });
    expect(await planImport(file(utf8('{"kind":"complaint"}'), 'a.json'))).toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: ['kind'] }] },
    });
  });

  it.each([
    ['a workbook by its name', utf8('a,b'), 'a.xlsx', 'file-not-readable'],
    ['a workbook under another name', Uint8Array.from([0x50, 0x4b, 3, 4]), 'a.csv', 'file-not-readable'],
    ['a header and no row', utf8('Title,Cause\n'), 'a.csv', 'batch-empty'],
    ['more than is read', new Uint8Array(CAPS.bytes + 1), 'a.csv', 'file-too-large'],
    ['more JSON than is read', new Uint8Array(CAPS.bytes + 1), 'a.json', 'file-too-large'],
  ])('is refused: %s', async (_name, bytes, fileName, code) => {
    expect(await planImport(file(bytes, fileName))).toMatchObject({ ok: false, code });
  });

  it('is refused with a mapping that does not fit, by what is wrong in it', async () => {
    expect(
      await planImport({
        ...file(utf8('a\nb\n'), 'a.csv'),
        mapping: { title: { columns: ['x'] }, aware: { unknown: 'y' } },
      }),
    ).toMatchObject({
      code: 'mapping-invalid',
      details: { issues: [{ path: ['title', 'columns', 0], detail: 'x' }] },
    });
  });

  it('may be as large as is allowed, within the memory a worker has', async () => {
    const line = `"Someone lost a box of files",2026-01-02,${'words and more words '.repeat(20)}\n`;
    const rows = Math.min(CAPS.rows, Math.floor((CAPS.bytes - 100) / line.length));
    const plan = valueOf(
      await planImport(file(utf8(`Title,Aware on,Description\n${line.repeat(rows)}`), 'big.csv')),
    );
    expect(plan.incidents).toHaveLength(rows);
    expect(rows).toBe(50_000);
  });
});

describe('a worker', () => {
  const job = { job: 'read-json', bytes: utf8('[]'), fileName: 'a.json' } as const;

  it('that takes too long is killed and refused; with time it answers', async () => {
    const slow = made(
      'slow.mjs',
      "import { parentPort } from 'node:worker_threads'; const end = Date.now() + 3000; while (Date.now() < end); parentPort.postMessage({ ok: true, value: [] });",
    );
    const started = performance.now();
    expect(await runJob(job, { workerFile: slow, timeoutMs: 150 })).toMatchObject({
      ok: false,
      code: 'worker-failed',
      details: { cause: 'time' },
    });
    expect(performance.now() - started).toBeLessThan(2500);
    expect(await runJob(job, { workerFile: slow, timeoutMs: 20_000 })).toEqual({ ok: true, value: [] });
  });

  it('is ended by the kill: what it would have done later is not done', async () => {
    const trace = join(folder, 'trace');
    const writes = made(
      'writes.mjs',
      `import { parentPort } from 'node:worker_threads'; import { writeFileSync } from 'node:fs'; const end = Date.now() + 700; while (Date.now() < end); writeFileSync(${JSON.stringify(trace)}, ''); parentPort.postMessage({ ok: true, value: [] });`,
    );
    expect(await runJob(job, { workerFile: writes, timeoutMs: 100 })).toMatchObject({
      details: { cause: 'time' },
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(existsSync(trace)).toBe(false);
    expect(await runJob(job, { workerFile: writes, timeoutMs: 20_000 })).toMatchObject({ ok: true });
    expect(existsSync(trace)).toBe(true);
  });

  it('that never ends does not keep us', async () => {
    const endless = made('endless.mjs', 'for (;;);');
    expect(await runJob(job, { workerFile: endless, timeoutMs: 200 })).toMatchObject({
      details: { cause: 'time' },
    });
  });

  it('that wants more memory than it has is refused; with room it answers', async () => {
    const greedy = made(
      'greedy.mjs',
      "import { parentPort } from 'node:worker_threads'; const all = []; for (let i = 0; i < 80; i += 1) all.push(Array.from({ length: 131072 }, (_, n) => n + i + 0.5)); parentPort.postMessage({ ok: true, value: all.length });",
    );
    expect(await runJob(job, { workerFile: greedy, memoryMb: 24 })).toMatchObject({
      ok: false,
      code: 'worker-failed',
      details: { cause: 'memory' },
    });
    expect(await runJob(job, { workerFile: greedy, memoryMb: 512 })).toEqual({ ok: true, value: 80 });
  });

  it('a file that is too much for the memory given is refused; with room it comes in', async () => {
    const many = utf8(`Title,Aware on,Description\n${'Lost,2026-01-02,a box\n'.repeat(40_000)}`);
    expect(await planImport({ ...file(many, 'a.csv'), memoryMb: 12 })).toMatchObject({
      ok: false,
      code: 'worker-failed',
      details: { cause: 'memory' },
    });
    expect(valueOf(await planImport(file(many, 'a.csv'))).incidents).toHaveLength(40_000);
  });

  it.each([
    ['throws', 'throw new TypeError("the content of a file")', 'error'],
    ['ends without a word', 'process.exit(0)', 'exit'],
    [
      'says something else',
      "import { parentPort } from 'node:worker_threads'; parentPort.postMessage('x')",
      'answer',
    ],
    ['is no program', 'this is not JavaScript', 'error'],
  ])('that %s is refused, and tells nothing of the file', async (name, source, cause) => {
    const answer = await runJob(job, { workerFile: made(`${name.replaceAll(' ', '-')}.mjs`, source) });
    expect(answer).toMatchObject({ ok: false, code: 'worker-failed', details: { cause } });
    expect(JSON.stringify(answer)).not.toContain('content');
  });

  it('that is not there is refused', async () => {
    expect(await runJob(job, { workerFile: join(folder, 'gone.mjs') })).toMatchObject({
      code: 'worker-failed',
    });
    expect(await runJob(job, { workerFile: 'relative.mjs' })).toMatchObject({
      code: 'worker-failed',
      details: { cause: 'start' },
    });
  });

  it('sees nothing of our environment', async () => {
    const curious = made(
      'curious.mjs',
      "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ ok: true, value: Object.keys(process.env) });",
    );
    expect(await runJob(job, { workerFile: curious })).toEqual({ ok: true, value: [] });
  });

  it('is one file that runs on its own', () => {
    const source = readFileSync(workerFile, 'utf8');
    const imported = [...source.matchAll(/^import .* from ["']([^"']+)["']/gm)].map(([, name]) => name);
    expect(imported.filter((name) => !name!.startsWith('node:'))).toEqual([]);
  });

  it('draws a document, given whole fonts', async () => {
    await buildFonts(folder);
    const fonts = Object.fromEntries(
      FONT_NAMES.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.ttf`)))]),
    );
    const drawn = valueOf(await runJob({ job: 'draw', doc: DOC, fonts }, { workerFile, memoryMb: 512 }));
    expect(drawn.unsupported).toEqual([]);
    expect(Buffer.from(drawn.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(valueOf(await runJob({ job: 'draw', doc: DOC, fonts }, { workerFile, memoryMb: 512 }))).toEqual(
      drawn,
    );
    const { 'NotoSans-Bold': _, ...rest } = fonts;
    expect(await runJob({ job: 'draw', doc: DOC, fonts: rest }, { workerFile })).toMatchObject({
      code: 'worker-failed',
      details: { cause: 'fonts-missing' },
    });
  });
});

const DOC: Doc = {
  kind: 'register',
  language: 'fr',
  title: 'Registre des incidents de confidentialité',
  subtitle: null,
  letterhead: { name: 'Nuages du Nord inc.', lines: ['1, rue du Port', 'Québec'] },
  number: null,
  date: '2026-03-02',
  madeAt: '2026-03-02T15:00:00.000Z',
  author: 'Constat',
  marks: [],
  blocks: [{ kind: 'paragraph', text: 'Où l’œuvre s’achève.' }],
  foot: { page: 'Page {x} de {y}', journal: 'Journal', madeBy: 'Constat' },
  orientation: 'portrait',
};
