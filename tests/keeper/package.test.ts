import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportData } from '../../electron/keeper/export.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { packageChains, readPackage, verifyPackage } from '../../electron/keeper/evidence/verify.ts';
import type { PackageFiles } from '../../electron/keeper/evidence/make.ts';
import { openEntry, openEnvelope } from '../../electron/keeper/envelope.ts';
import { sha256 } from '../../electron/keeper/seal.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { verify } from '../../build/verifier/verify.mjs';
import { chance } from './commands.ts';
import { cleanUp, incident, makeRegister, note, open, type Register, temporary, value } from './make.ts';
import { hurt, invent, ofOne, WAYS } from './packages.ts';

const run = promisify(execFile);
const verifierFile = resolve(import.meta.dirname, '../../build/verifier/verify.mjs');

const VECTORS = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../build/verifier/vectors.json'), 'utf8'),
) as readonly {
  readonly name: string;
  readonly faults: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}[];

let register: Register;
let zip: string;
let files: PackageFiles;
beforeAll(async () => {
  register = await makeRegister({ verifierFile });
  const keeper = value(open(register));
  const id = value(keeper.perform(incident('Portable perdu'))).changes[0]!.record!;
  const pdf = value(keeper.writeBlob(new TextEncoder().encode('%PDF-1.4 avis')));
  const issue = {
    kind: 'cai-notice',
    language: 'fr',
    draft: true,
    reasons: {},
    doc: {},
    pdf,
    fileName: 'x.pdf',
  };
  value(keeper.performOwn({ type: 'document-issued', record: id, content: issue }));
  value(keeper.perform([note(id, 'retrouvé'), incident('Courriel égaré')]));
  zip = join(temporary(), 'preuve.zip');
  const made = value(exportData(keeper, { format: 'package', language: 'fr', out: zip }));
  expect(made.records).toBe(2);
  keeper.close();
  files = value(readPackage(nodeDisk, zip)!);
});
afterAll(cleanUp);

/** Both verdicts of a package: what each finds wrong, by kind. */
function verdicts(of: PackageFiles): {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
} {
  const kinds = (faults: readonly { readonly what: string }[]): readonly string[] =>
    [...new Set(faults.map(({ what }) => what))].sort();
  const ours = verifyPackage(of);
  const theirs = verify(new Map(of));
  expect([ours.ok, theirs.ok]).toEqual([ours.faults.length === 0, theirs.faults.length === 0]);
  return { ours: kinds(ours.faults), theirs: kinds(theirs.faults) };
}

function unpacked(of: PackageFiles): string {
  const folder = temporary();
  for (const [name, bytes] of of) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

describe('an evidence package', () => {
  it('holds what the records say, the sealed journal, who signed it, and the script that checks it', () => {
    const names = [...files.keys()].sort();
    const shown = names.map((name) => name.replace(/-[0-9a-f]{12}\./, '-….').replace(/[0-9a-f]{32}/, '…'));
    expect(shown).toEqual([
      'LISEZMOI.txt',
      'README.txt',
      'checkpoints/000000000001.txt',
      'documents/I-2026-001-….pdf',
      'journal/…/000001.seg',
      'manifest.json',
      'manifest.sig',
      'register.csv',
      'register.json',
      'verify.mjs',
    ]);
    const text = (name: string) => new TextDecoder().decode(files.get(name));
    expect(text('register.csv')).toContain('Portable perdu');
    expect(text('README.txt')).toContain('does not show');
    expect(text('LISEZMOI.txt')).toContain('ne montre pas');
    expect(text('verify.mjs')).toBe(readFileSync(verifierFile, 'utf8'));
    const document = names.find((name) => name.startsWith('documents/')) ?? '';
    expect(text(document)).toBe('%PDF-1.4 avis');
    // What is sealed stays sealed.
    for (const [name, bytes] of files)
      if (name.startsWith('journal/')) expect(Buffer.from(bytes).includes('Portable')).toBe(false);
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(zip)))).sort()).toEqual(names);
  });

  it('is journalled as what left, and the package ends before that', () => {
    const keeper = value(open(register, 'read'));
    expect(keeper.state.head.history.at(-1)?.type).toBe('data-exported');
    expect(verifyPackage(files).entries).toBe(keeper.reached().entries - 1);
    keeper.close();
  });

  it('is sound to Constat and to the script, zipped and unpacked', async () => {
    expect(verdicts(files)).toEqual({ ours: [], theirs: [] });
    expect(verifyPackage(files).members).toMatchObject([{ name: 'Line Tremblay' }, {}]);
    const folder = unpacked(files);
    expect(verifyPackage(value(readPackage(nodeDisk, folder)!)).ok).toBe(true);
    const { stdout } = await run(process.execPath, [join(folder, 'verify.mjs')], { cwd: '/', env: {} });
    expect(stdout).toContain('SOUND / INTACT');
    expect(stdout).toContain('Line Tremblay');
    rmSync(join(folder, 'register.csv'));
    await expect(run(process.execPath, ['verify.mjs'], { cwd: folder })).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/register\.csv: missing[^]*NOT SOUND/) as string,
    });
  });

  it('whose every byte of the list, its signature and the journal counts, for both', () => {
    for (const [name, bytes] of files) {
      if (!/^(manifest|journal|checkpoints)/.test(name)) continue;
      const step = Math.max(1, Math.floor(bytes.length / 150));
      for (let at = 0; at < bytes.length; at += step) {
        const changed = bytes.slice();
        changed[at]! ^= 1 << (at & 7);
        const { ours, theirs } = verdicts(new Map([...files, [name, changed]]));
        expect([name, at, ours]).toEqual([name, at, theirs]);
        expect([name, at, ours.length > 0]).toEqual([name, at, true]);
      }
    }
  });

  it('is what a ZIP or a folder is, and nothing else', () => {
    expect(readPackage(nodeDisk, register.folder)).toBeNull();
    expect(readPackage(nodeDisk, join(register.home, 'absent'))).toBeNull();
    const cut = join(temporary(), 'coupé.zip');
    writeFileSync(cut, readFileSync(zip).subarray(0, 500));
    expect(readPackage(nodeDisk, cut)).toMatchObject({ ok: false, code: 'file-not-readable' });
  });

  it('holds together to thirty lines of Python as well, and does not where a bit was turned over', async () => {
    const folder = unpacked(files);
    const script = resolve(import.meta.dirname, 'chain.py');
    const { heads } = verifyPackage(files);
    const [device = ''] = Object.keys(heads);
    const [seq, hash] = heads[device]!;
    const { stdout } = await run('python3', [script, folder]);
    expect(stdout.trim()).toBe(`${device} ${seq} ${hash}`);
    const path = join(folder, 'journal', device, '000001.seg');
    const bytes = readFileSync(path);
    for (const at of [30, 100, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      writeFileSync(path, changed);
      await expect(run('python3', [script, folder])).rejects.toMatchObject({ code: 1 });
    }
  });
});

describe('the package of one record', () => {
  const CANARY = 'canari-de-l-autre-fiche';
  let one: PackageFiles;
  let report: ReturnType<typeof verifyPackage>;
  let made: Register;
  beforeAll(async () => {
    made = await makeRegister({ verifierFile });
    const keeper = value(open(made));
    const first = value(keeper.perform(incident('Portable perdu'))).changes[0]!.record!;
    const other = value(keeper.perform(incident(CANARY))).changes[0]!.record!;
    // One entry with a change of each: the one's content goes in, the other's stays out.
    value(keeper.perform([note(first, 'retrouvé'), note(other, CANARY)]));
    for (const [record, said] of [
      [first, 'avis de la fiche'],
      [other, CANARY],
    ] as const) {
      const pdf = value(keeper.writeBlob(new TextEncoder().encode(`%PDF-1.4 ${said}`)));
      const about = { language: 'fr', draft: true, reasons: {}, doc: { said } };
      const content = { kind: 'cai-notice', ...about, pdf, fileName: `${said}.pdf` };
      value(keeper.performOwn({ type: 'document-issued', record, content }));
      const blob = value(keeper.writeBlob(new TextEncoder().encode(`pièce : ${said}`)));
      const attached = { name: `${said}.TXT`, type: 'text/plain', blob };
      value(keeper.performOwn({ type: 'attachment-added', record, content: attached }));
      // A copy of the register tells of all.
      const copy = { kind: 'register', ...about, pdf, fileName: 'copie.pdf' };
      value(keeper.performOwn({ type: 'document-issued', content: copy }));
    }
    const out = join(temporary(), 'une.zip');
    value(exportData(keeper, { format: 'package', language: 'fr', only: 'I-2026-001', out }));
    expect(keeper.state.head.history.at(-1)).toMatchObject({ type: 'data-exported' });
    keeper.close();
    one = value(readPackage(nodeDisk, out)!);
    report = verifyPackage(one);
  });
  const textOf = (name: string) => new TextDecoder().decode(one.get(name));

  it('is sound, to Constat and to the script, and both say what was left out on purpose', async () => {
    expect(verdicts(one)).toEqual({ ours: [], theirs: [] });
    // Of the register: created, organisation, member. Of the record: recorded, note, document, attachment.
    const all = report.only!.kept + report.only!.leftOut;
    expect(report.only).toMatchObject({ record: 'I-2026-001', erased: 0 });
    expect(report.only!.leftOut).toBe(6);
    expect(all).toBe(frames(one).reduce((sum, { bodies }) => sum + bodies.length, 0));
    expect(verify(new Map(one)).leftOut).toBe(6);
    const { stdout } = await run(process.execPath, [join(unpacked(one), 'verify.mjs')], {
      cwd: '/',
      env: {},
    });
    expect(stdout).toContain('I-2026-001: 6 contents left out on purpose');
    expect(stdout).toContain('SOUND / INTACT');
    expect(textOf('README.txt')).toContain('of one record, I-2026-001');
    expect(textOf('LISEZMOI.txt')).toContain('une seule fiche, I-2026-001');
  });

  it('holds the record with its document and its attachment, and nothing of another', () => {
    expect(textOf('register.csv')).toContain('Portable perdu');
    const named = (part: string) => [...one.keys()].filter((name) => name.startsWith(part));
    expect(named('documents/').map(textOf)).toEqual(['%PDF-1.4 avis de la fiche']);
    expect(named('attachments/')).toEqual([
      expect.stringMatching(/^attachments\/I-2026-001-[0-9a-f]{12}\.txt$/),
    ]);
    expect(named('attachments/').map(textOf)).toEqual(['pièce : avis de la fiche']);
    for (const [name, bytes] of one) {
      expect([name, Buffer.from(bytes).includes(CANARY)]).toEqual([name, false]);
      expect([name, Buffer.from(bytes).includes('I-2026-002')]).toEqual([name, false]);
    }
  });

  it('nor under seal: with the register’s key, no content that is there tells of another', () => {
    const opened = (of: PackageFiles) =>
      [...packageChains(of).values()]
        .flatMap(({ frames: linked }) => linked)
        .map((linked) => {
          const envelope = openEnvelope(made.vault, linked);
          if (typeof envelope === 'string') throw new Error(envelope);
          return JSON.stringify(openEntry(made.vault, linked, envelope, () => undefined).changes);
        })
        .join('\n');
    expect(opened(one)).toContain('Portable perdu');
    expect(opened(one)).not.toContain(CANARY);
    // Control: the register's own journal tells of it.
    const whole = new Map(one);
    for (const name of one.keys())
      if (name.startsWith('journal/')) whole.set(name, new Uint8Array(readFileSync(join(made.folder, name))));
    expect(opened(whole)).toContain(CANARY);
  });

  it('with a content put back from the register is not sound to either', () => {
    const whole = new Map(one);
    for (const name of one.keys())
      if (name.startsWith('journal/'))
        whole.set(
          name,
          new Uint8Array(readFileSync(join(made.folder, name))).subarray(0, one.get(name)!.length),
        );
    const { ours, theirs } = verdicts(whole);
    expect(ours).toEqual(theirs);
    expect(ours).toContain('file');
  });

  it('is refused for a record that is none, and in another format', () => {
    const keeper = value(open(made));
    const order = { language: 'fr', out: join(temporary(), 'x') } as const;
    expect(exportData(keeper, { ...order, format: 'package', only: 'I-2026-009' })).toMatchObject({
      code: 'unknown-number',
    });
    expect(exportData(keeper, { ...order, format: 'csv', only: 'I-2026-001' })).toMatchObject({
      code: 'invalid',
    });
    keeper.close();
  });
});

const frames = (of: PackageFiles) =>
  [...packageChains(of).values()].flatMap((chain) => chain.frames.map(({ frame }) => frame));

describe('Constat and the script', () => {
  it('agree on packages that never were a register, all of them sound', () => {
    for (let seed = 1; seed <= 60; seed += 1)
      expect([seed, verdicts(invent(chance(seed)).files)]).toEqual([seed, { ours: [], theirs: [] }]);
  });

  it('agree on packages of one record, all of them sound', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const c = chance(seed);
      const of = invent(c);
      ofOne(c, of);
      expect([seed, verdicts(of.files)]).toEqual([seed, { ours: [], theirs: [] }]);
    }
  });

  it.each(Object.keys(WAYS))('agree where one was hurt: %s', (what) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const c = chance(seed * 7919);
      const of = invent(c);
      WAYS[what]!(c, of);
      const { ours, theirs } = verdicts(of.files);
      expect([seed, ours]).toEqual([seed, theirs]);
      expect([seed, ours.length > 0]).toEqual([seed, true]);
    }
  });

  it('control: a verdict that is blind to the journal does not agree', () => {
    const c = chance(5);
    const of = invent(c);
    WAYS['a frame dropped']!(c, of);
    const journal = [...of.files].filter(([name]) => !name.startsWith('journal/'));
    expect(verdicts(of.files).ours).not.toEqual(
      verify(new Map(journal)).faults.map(({ what }: { what: string }) => what),
    );
    expect(hurt(chance(1), invent(chance(2))).what).not.toBe('');
  });

  it('the script holds its own vectors, in which no code of the app has a part', () => {
    for (const { name, files: vector, faults } of VECTORS) {
      const given = new Map(
        Object.entries(vector).map(([file, base64]) => [file, new Uint8Array(Buffer.from(base64, 'base64'))]),
      );
      const kinds = [...new Set(verify(given).faults.map(({ what }: { what: string }) => what))].sort();
      expect([name, kinds]).toEqual([name, faults]);
      // And Constat reads them alike: they were written by neither.
      expect(verdicts(given).ours).toEqual(faults);
    }
  });
});

it('the chains of a package are those of its register', () => {
  const chains = packageChains(files);
  expect([...chains.keys()]).toEqual([register.device]);
  const { head } = chains.get(register.device)!;
  expect(hex(head.hash)).toBe(verifyPackage(files).heads[register.device]?.[1]);
  expect(hex(sha256(new Uint8Array()))).toMatch(/^e3b0c442/);
});
