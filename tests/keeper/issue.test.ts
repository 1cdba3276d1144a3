import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { root } from '../../build/ensure.mjs';
import { buildFonts } from '../../build/fonts.mjs';
import { exportData } from '../../electron/keeper/export.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { issueDocument, makeFor, type Order } from '../../electron/keeper/issue.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { cleanUp, code, makeRegister, open, type Register, temporary, value } from './make.ts';

let register: Register;
let tools: { readonly workerFile: string; readonly fontsFolder: string };
let keeper: Keeper;
let out: string;

beforeAll(async () => {
  const folder = temporary();
  await buildFonts(join(folder, 'fonts'));
  const workerFile = join(folder, 'worker.mjs');
  await bundle('electron/keeper/worker.ts', relative(root, workerFile));
  tools = { workerFile, fontsFolder: join(folder, 'fonts') };
  register = await makeRegister(tools);
  keeper = value(open(register));
  out = join(register.home, 'sorties');
  mkdirSync(out);
  for (const title of ['Envoi 漢字', 'Envoi illisible \uFFFD', 'Envoi']) record(title);
}, 120_000);
afterAll(() => {
  keeper.close();
  cleanUp();
});

const record = (title: string, aware: unknown = { kind: 'date', on: '2026-02-03' }): void => {
  value(keeper.perform({ type: 'incident-recorded', content: { facts: { title, aware } } }));
};

const draft = (more: Partial<Order> = {}): Order => ({
  kind: 'cai-notice',
  record: 'I-2026-003',
  language: 'fr',
  draft: true,
  reasons: {},
  ...more,
});

/** Nothing was recorded, nothing was written. */
async function leavesNoTrace(attempt: () => unknown): Promise<void> {
  const [seq, blobs, files] = [keeper.head().seq, listed('blobs'), readdirSync(out)];
  await attempt();
  expect(keeper.head().seq).toBe(seq);
  expect(listed('blobs')).toEqual(blobs);
  expect(readdirSync(out)).toEqual(files);
}
const listed = (name: string): readonly string[] => nodeDisk.list(join(register.folder, name));

describe('a place inside a register', () => {
  const places = (): readonly string[] => [
    join(register.folder, 'vault.json'),
    join(register.folder, 'copie.pdf'),
    join(register.folder, 'journal', register.device, '000001.seg'),
    join(register.folder, 'not', 'there', 'yet.pdf'),
    register.folder,
    join(out, 'lien', 'copie.pdf'),
    join(out, 'coffre.json'),
  ];
  beforeAll(() => {
    symlinkSync(register.folder, join(out, 'lien'));
    symlinkSync(join(register.folder, 'vault.json'), join(out, 'coffre.json'));
  });

  it('is refused, whatever leads there, before anything is recorded', async () => {
    const vault = readFileSync(join(register.folder, 'vault.json'));
    for (const place of places()) {
      await leavesNoTrace(async () => {
        for (const format of ['json', 'csv'] as const) {
          const order = { format, language: 'fr', out: place, replace: true } as const;
          expect(exportData(keeper, order), place).toMatchObject({
            code: 'place-in-register',
            details: { file: place },
          });
        }
        expect(code(await issueDocument(keeper, { ...draft(), out: place, replace: true }))).toBe(
          'place-in-register',
        );
      });
    }
    expect(readFileSync(join(register.folder, 'vault.json'))).toEqual(vault);
    value(open(register, 'read')).close();
  });

  it('a folder beside it will do', () => {
    const file = join(out, 'copie.json');
    expect(value(exportData(keeper, { format: 'json', language: 'fr', out: file })).records).toBe(3);
    expect(code(exportData(keeper, { format: 'json', language: 'fr', out: file }))).toBe('file-exists');
    expect(exportData(keeper, { format: 'json', language: 'fr', out: file, replace: true }).ok).toBe(true);
  });

  it('these records alone leave, or all but these', () => {
    const [first = '', ...others] = [...keeper.records()].map(({ id }) => id);
    const order = { format: 'json', language: 'fr', out: join(out, 'choix.json'), replace: true } as const;
    const left = (more: object): readonly string[] => {
      value(exportData(keeper, { ...order, ...more }));
      const { records } = JSON.parse(readFileSync(order.out, 'utf8')) as { records: { id: string }[] };
      return records.map(({ id }) => id).sort();
    };
    expect(left({ records: [first] })).toEqual([first]);
    expect(left({ except: [first] })).toEqual(others.sort());
    expect(left({ except: [] })).toHaveLength(others.length + 1);
  });

  it.each([
    ['some named', (id: string) => ({ records: [id] }), true],
    ['all but some', (id: string) => ({ except: [id] }), true],
    ['all of them', () => ({}), undefined],
    ['all but none', () => ({ except: [] }), undefined],
  ])('is journalled as a selection where it is one: %s', (_name, chosen, selection) => {
    const [first] = [...keeper.records()];
    const file = join(out, 'choix.csv');
    value(
      exportData(keeper, { format: 'csv', language: 'fr', out: file, replace: true, ...chosen(first!.id) }),
    );
    const { change } = keeper.last();
    expect(change?.type).toBe('data-exported');
    expect((change?.content as { readonly selection?: boolean }).selection).toBe(selection);
  });
});

describe('a place the disk does not take', () => {
  it.each([
    ['a name of 300 letters', () => join(out, 'x'.repeat(300)), 'ENAMETOOLONG'],
    ['a folder that is not there', () => join(out, 'nulle', 'part.pdf'), 'ENOENT'],
    ['a folder', () => out, 'EISDIR'],
  ])('%s: refused, and nothing is recorded', async (_name, place, cause) => {
    await leavesNoTrace(async () => {
      const order = { format: 'csv', language: 'en', out: place(), replace: true } as const;
      expect(exportData(keeper, order)).toMatchObject({ code: 'file-not-written', details: { cause } });
      const issued = await issueDocument(keeper, { ...draft(), out: place(), replace: true });
      expect(issued).toMatchObject({ code: 'file-not-written', details: { cause } });
      expect(issued.ok ? true : issued.details['recorded']).toBeUndefined();
    });
  });

  it('a folder that may not be looked into', async () => {
    const failing = {
      ...keeper,
      machine: {
        ...keeper.machine,
        disk: {
          ...nodeDisk,
          stat: () => {
            throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
          },
        },
      },
    };
    await leavesNoTrace(async () => {
      const issued = await issueDocument(failing, { ...draft(), out: join(out, 'a.pdf') });
      expect(issued).toMatchObject({ code: 'file-not-written', details: { cause: 'EACCES' } });
    });
  });

  it('what fails only while it is written is recorded, as issued and as not saved', async () => {
    const failing = {
      ...keeper,
      machine: {
        ...keeper.machine,
        disk: {
          ...nodeDisk,
          create: () => {
            throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          },
        },
      },
    };
    const issued = await issueDocument(failing, { ...draft(), out: join(out, 'plein.pdf') });
    expect(issued).toMatchObject({ code: 'file-not-written', details: { cause: 'ENOSPC', recorded: true } });
    expect(keeper.read('I-2026-003')?.documents.at(-1)).toMatchObject({ kind: 'cai-notice' });
    const exported = exportData(failing, { format: 'csv', language: 'fr', out: join(out, 'plein.csv') });
    expect(exported).toMatchObject({ code: 'file-not-written', details: { recorded: true } });
    expect(existsSync(join(out, 'plein.csv'))).toBe(false);
  });

  it('fonts that cannot be read', async () => {
    const fontsFolder = temporary();
    mkdirSync(join(fontsFolder, 'a.ttf'));
    const without = { ...keeper, machine: { ...keeper.machine, fontsFolder } };
    await leavesNoTrace(async () => {
      expect(await issueDocument(without, { ...draft(), out: join(out, 'b.pdf') })).toMatchObject({
        code: 'read-failed',
        details: { cause: 'EISDIR' },
      });
    });
  });
});

describe('what may be made', () => {
  it('no document of a law that is not applied, nor of what is no incident, not even a draft', () => {
    record('Rien');
    value(
      keeper.perform({ type: 'not-an-incident', record: 'I-2026-004', content: { reasons: 'Un essai.' } }),
    );
    expect(makeFor(keeper, draft({ record: 'I-2026-004' }))).toMatchObject({
      code: 'document-not-due',
      details: { number: 'I-2026-004', why: 'not-an-incident' },
    });
    expect(code(makeFor(keeper, draft({ record: 'I-2026-099' })))).toBe('unknown-number');
  });

  it('no reason where the law accepts none, and in a copy of the register only by entry', () => {
    const because = { reasons: { risk_reasons: 'Parce que', occurred: 'Inconnu' } };
    expect(makeFor(keeper, draft(because))).toMatchObject({
      code: 'reason-not-allowed',
      details: { items: ['risk_reasons'] },
    });
    const copy = { kind: 'register', language: 'fr', draft: false } as const;
    expect(code(makeFor(keeper, { ...copy, reasons: { occurred: 'Inconnu' } }))).toBe('reason-not-allowed');
    const made = value(makeFor(keeper, { ...copy, reasons: { 'I-2026-003/occurred': 'Inconnu' } }));
    const lacking = made.missing.find(({ item }) => item === 'occurred');
    expect(lacking?.records).toEqual(['I-2026-001', 'I-2026-002']);
  });

  it('no period that ends before it begins', () => {
    const reversed = { from: '2026-03-02', to: '2026-03-01' };
    const details = { issues: [{ path: ['to'], code: 'dates-reversed' }] };
    const copy = { kind: 'register', language: 'fr', draft: true, reasons: {}, ...reversed } as const;
    expect(makeFor(keeper, copy)).toMatchObject({ code: 'invalid', details });
    const order = { format: 'csv', language: 'fr', out: join(out, 'c.csv'), ...reversed } as const;
    expect(exportData(keeper, order)).toMatchObject({ code: 'invalid', details });
  });

  it('an export takes what was known on any day of the period', () => {
    record('Une période', { kind: 'period', from: '2026-01-15', to: '2026-02-20' });
    const of = (from: string): number =>
      value(
        exportData(keeper, { format: 'json', language: 'fr', from, out: join(out, 'p.json'), replace: true }),
      ).records;
    expect(of('2026-02-10')).toBe(1);
    expect(of('2026-02-21')).toBe(0);
  });
});

describe('characters that no font has', () => {
  it('leave only in a draft, which names them', { timeout: 60_000 }, async () => {
    const registerCopy = draft({ kind: 'register' });
    const { record: _, ...order } = registerCopy;
    const issued = value(await issueDocument(keeper, { ...order, out: join(out, 'projet.pdf') }));
    expect(issued).toMatchObject({ unsupported: ['漢', '字'], journalled: true });
    const plain = value(await issueDocument(keeper, { ...draft(), out: join(out, 'avis.pdf') }));
    expect(plain.unsupported).toEqual([]);
    expect(readFileSync(plain.file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are refused in a final document before anything is recorded; what came unreadable is not', async () => {
    const copy = { kind: 'register', language: 'fr', draft: false, reasons: {} } as const;
    const whole = await makeRegister(tools);
    const other = value(open(whole));
    const facts = {
      title: 'x',
      aware: { kind: 'date', on: '2026-02-03' },
      circumstances: 'Un envoi \uFFFD.',
      occurred: { kind: 'unknown', reason: 'Perdu.' },
      information: { kind: 'unknown', reason: 'Perdu.' },
      persons: { kind: 'unknown', reason: 'Perdu.' },
    };
    value(other.perform({ type: 'incident-recorded', content: { facts } }));
    value(
      other.perform({ type: 'not-an-incident', record: 'I-2026-001', content: { reasons: 'Essai \uFFFD.' } }),
    );
    expect(value(await issueDocument(other, { ...copy, out: join(out, 'sans.pdf') })).unsupported).toEqual(
      [],
    );
    const second = { ...facts, title: 'Envoi 👍' };
    value(other.perform({ type: 'incident-recorded', content: { facts: second } }));
    value(other.perform({ type: 'not-an-incident', record: 'I-2026-002', content: { reasons: 'Essai.' } }));
    const { seq } = other.head();
    expect(await issueDocument(other, { ...copy, out: join(out, 'avec.pdf') })).toMatchObject({
      code: 'characters-unsupported',
      details: { characters: ['👍'] },
    });
    expect(other.head().seq).toBe(seq);
    expect(existsSync(join(out, 'avec.pdf'))).toBe(false);
    other.close();
  }, 60_000);
});
