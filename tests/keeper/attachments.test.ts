import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { root } from '../../build/ensure.mjs';
import { attach, saveAttachment } from '../../electron/keeper/attachments.ts';
import { CHUNK_BYTES } from '../../electron/keeper/blobs.ts';
import { eraseAttachment, eraseRecord } from '../../electron/keeper/erase.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { load } from '../../electron/keeper/load.ts';
import { mayBeKept } from '../../shared/register/attachment.ts';
import { cleanUp, code, copyOf, copyOfVault, incident, makeRegister, open } from './make.ts';
import { type Register, temporary, textOf, value } from './make.ts';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let register: Register;
let id: string;
let from: string;
beforeAll(async () => {
  const folder = temporary();
  const workerFile = join(folder, 'worker.mjs');
  await bundle('electron/keeper/worker.ts', relative(root, workerFile));
  register = await makeRegister({ workerFile });
  const keeper = value(open(register));
  id = value(keeper.perform(incident('Courriel mal adressé'))).changes[0]!.record!;
  keeper.close();
  from = temporary();
}, 120_000);
afterAll(cleanUp);

const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(from, name), bytes);
  return join(from, name);
};
const blobs = ({ folder }: Register): readonly string[] => nodeDisk.list(join(folder, 'blobs'));

describe('an attachment', () => {
  it('is kept sealed beside its record, and comes out as it was', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const told: (readonly [number, number])[] = [];
    const bytes = Buffer.concat([PDF, Buffer.alloc(3 * CHUNK_BYTES, 7)]);
    const added = value(
      await attach(
        keeper,
        { record: 'I-2026-001', file: file('Courriel reçu.pdf', bytes) },
        {
          progress: (done, of) => void told.push([done, of]),
        },
      ),
    );
    expect(added).toMatchObject({ name: 'Courriel reçu.pdf', size: bytes.length });
    expect(told.at(-1)).toEqual([bytes.length, bytes.length]);
    expect(told.length).toBe(4);
    expect(keeper.read(id)?.attachments).toMatchObject([
      {
        id: added.attachment,
        name: 'Courriel reçu.pdf',
        type: 'application/pdf',
        blob: { size: bytes.length },
      },
    ]);
    const [name = ''] = blobs(at);
    expect(readFileSync(join(at.folder, 'blobs', name)).includes('endobj')).toBe(false);
    expect(keeper.verify()).toMatchObject({ ok: true });
    keeper.close();
    const again = value(open(at));
    const out = join(from, 'sorti.pdf');
    const asked = { record: id, attachment: added.attachment, out };
    expect(value(await saveAttachment(again, asked))).toEqual({ file: out });
    expect(readFileSync(out).equals(bytes)).toBe(true);
    expect(code(await saveAttachment(again, asked))).toBe('file-exists');
    value(await saveAttachment(again, { ...asked, replace: true }));
    again.close();
  });

  it('that was hurt does not come out, not in part either, and verify names it', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const bytes = Buffer.concat([PDF, Buffer.alloc(2 * CHUNK_BYTES, 7)]);
    const { attachment } = value(await attach(keeper, { record: id, file: file('a.pdf', bytes) }));
    const path = join(at.folder, 'blobs', blobs(at)[0]!);
    const sealed = readFileSync(path);
    sealed[sealed.length - 5]! ^= 1;
    writeFileSync(path, sealed);
    const folder = temporary();
    const out = join(folder, 'b.pdf');
    expect(code(await saveAttachment(keeper, { record: id, attachment, out }))).toBe('damaged');
    expect(readdirSync(folder)).toEqual([]);
    expect(keeper.verify()).toMatchObject({ ok: false, files: [{ code: 'damaged' }] });
    keeper.close();
  });

  it.each([
    ['a.pdf', PDF, 'application/pdf'],
    ['a.png', PNG, 'image/png'],
    ['a.txt', 'Bonjour à toutes', 'text/plain'],
    ['liste.csv', 'nom;courriel\nLéa;lea@exemple.test\n', 'text/plain'],
    ['a.json', '{"a":1}', 'text/plain'],
  ])('%s is kept as what it is', async (name, bytes, type) => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(await attach(keeper, { record: id, file: file(name, bytes) }));
    expect(keeper.read(id)?.attachments).toMatchObject([{ name, type }]);
    keeper.close();
  });

  it.each([
    ['a program', 'a.exe', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['a program under the name of a document', 'facture.pdf', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['a picture under the name of a document', 'photo.pdf', PNG],
    ['a page that runs scripts', 'page.html', '<!doctype html><script>1</script>'],
    ['a picture that runs scripts', 'dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a script', 'a.sh', '#!/bin/sh\nrm -rf /\n'],
    ['a file without an ending', 'facture', PDF],
    ['bytes that are nothing known', 'a.txt', Buffer.from([0, 1, 2, 3, 0, 255])],
    ['an empty file', 'vide.txt', ''],
  ])('%s is refused, and leaves nothing', async (_what, name, bytes) => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const head = keeper.head();
    expect(await attach(keeper, { record: id, file: file(name, bytes) })).toMatchObject({
      ok: false,
      code: 'attachment-not-kept',
      details: { file: name },
    });
    expect([keeper.head(), blobs(at)]).toEqual([head, []]);
    keeper.close();
  });

  it('what is not there, too large or beside no record is refused before anything is written', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const there = file('a.pdf', PDF);
    expect(code(await attach(keeper, { record: 'I-2026-099', file: there }))).toBe('unknown-record');
    expect(code(await attach(keeper, { record: id, file: join(from, 'absent.pdf') }))).toBe('file-missing');
    expect(code(await attach(keeper, { record: id, file: from }))).toBe('file-missing');
    const sparse = openSync(join(from, 'énorme.pdf'), 'w');
    ftruncateSync(sparse, 5 * 1024 ** 3);
    closeSync(sparse);
    expect(code(await attach(keeper, { record: id, file: join(from, 'énorme.pdf') }))).toBe('file-too-large');
    value(keeper.perform({ type: 'annulled', record: id, reason: 'Double', content: {} }));
    expect(code(await attach(keeper, { record: id, file: there }))).toBe('record-annulled');
    expect(blobs(at)).toEqual([]);
    keeper.close();
    const reader = value(open(at, 'read'));
    expect(code(await attach(reader, { record: id, file: there }))).toBe('read-only');
    reader.close();
  });

  it('a register that is put down meanwhile lets go of what was written', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    let pieces = 0;
    const bytes = Buffer.concat([PDF, Buffer.alloc(4 * CHUNK_BYTES, 7)]);
    const wanted = () => (pieces += 1) < 3;
    expect(code(await attach(keeper, { record: id, file: file('a.pdf', bytes) }, { wanted }))).toBe(
      'no-register-open',
    );
    expect([blobs(at), keeper.read(id)?.attachments]).toEqual([[], []]);
    keeper.close();
  });

  it('of any size takes no more memory than a few pieces', async () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const path = file('long.pdf', PDF);
    const long = openSync(path, 'r+');
    ftruncateSync(long, 160 * CHUNK_BYTES);
    closeSync(long);
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    const watched = () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    };
    const { attachment } = value(await attach(keeper, { record: id, file: path }, { progress: watched }));
    const out = join(temporary(), 'long.pdf');
    const wanted = () => {
      watched();
      return true;
    };
    value(await saveAttachment(keeper, { record: id, attachment, out }, wanted));
    expect(most).toBeLessThan(100 * CHUNK_BYTES);
    expect(most).toBeGreaterThan(0);
    keeper.close();
  }, 60_000);
});

describe('erasing an attachment', () => {
  const two = async (at: Register): Promise<{ keeper: Keeper; first: string }> => {
    const keeper = value(open(at));
    const added = value(await attach(keeper, { record: id, file: file('canari.pdf', PDF) }));
    value(await attach(keeper, { record: id, file: file('reste.png', PNG) }));
    return { keeper, first: added.attachment };
  };

  it('takes it out, and nothing else; the state is the same before and after its contents are gone', async () => {
    const at = copyOf(register);
    const { keeper, first } = await two(at);
    const asked = { record: id, attachment: first, reason: 'N’est plus nécessaire' };
    expect(value(eraseAttachment({ ...keeper, takeOut: () => false }, asked))).toMatchObject({
      bodies: 1,
      blobs: 1,
    });
    const before = textOf(keeper);
    expect(blobs(at)).toHaveLength(2);
    keeper.close();
    const again = value(open(at));
    expect(blobs(at)).toHaveLength(1);
    expect(textOf(again)).toBe(before);
    expect(again.read(id)?.attachments.map(({ name }) => name)).toEqual(['reste.png']);
    expect(again.verify()).toMatchObject({ ok: true, removed: 1, conflicts: 0 });
    again.close();
    const { state, damage } = load(at.machine, at.folder, copyOfVault(at.vault), { whole: true });
    expect(damage).toEqual([]);
    expect(textOf({ state, records: () => state.records.values() })).toBe(before);
  });

  it('goes before with its record behind: both are on record, and nothing missing is damage', async () => {
    const at = copyOf(register);
    const { keeper, first } = await two(at);
    value(eraseAttachment(keeper, { record: id, attachment: first, reason: 'En double' }));
    value(keeper.perform({ type: 'annulled', record: id, reason: 'Double', content: {} }));
    keeper.close();
    const later = value(open(at, 'write', { now: () => Date.UTC(2040, 0, 1) }));
    const asked = { record: id, reason: 'Terme', confirmed: 'I-2026-001' };
    expect(value(eraseRecord(later, asked))).toMatchObject({ finished: true, blobs: 1 });
    const text = textOf(later);
    expect(later.verify()).toMatchObject({ ok: true });
    later.close();
    const { state, damage } = load(at.machine, at.folder, copyOfVault(at.vault), { whole: true });
    expect(damage).toEqual([]);
    expect(textOf({ state, records: () => state.records.values() })).toBe(text);
    expect(state.head.erasures.map(({ what }) => what)).toEqual(['attachment', 'record']);
  });

  it('asks for a reason, an officer, an attachment that is there, and no hold', async () => {
    const at = copyOf(register);
    const { keeper, first } = await two(at);
    const asked = { record: id, attachment: first, reason: 'x' };
    expect(code(eraseAttachment(keeper, { ...asked, attachment: 'f'.repeat(32) }))).toBe(
      'attachment-unknown',
    );
    expect(code(eraseAttachment(keeper, { ...asked, record: 'I-2026-099' }))).toBe('unknown-record');
    expect(code(eraseAttachment(keeper, { ...asked, reason: ' ' }))).toBe('invalid');
    value(keeper.perform({ type: 'hold-placed', record: id, reason: 'Litige', content: {} }));
    expect(code(eraseAttachment(keeper, asked))).toBe('record-on-hold');
    value(keeper.perform({ type: 'hold-lifted', record: id, reason: 'Réglé', content: {} }));
    value(eraseAttachment(keeper, asked));
    expect(code(eraseAttachment(keeper, asked))).toBe('attachment-unknown');
    keeper.close();
  });
});

it('names and kinds that may be kept agree, and no other pass', () => {
  expect(mayBeKept('application/pdf', 'A.PDF')).toBe(true);
  for (const [type, name] of [
    ['application/pdf', 'a.txt'],
    ['application/pdf', 'pdf'],
    ['application/x-msdownload', 'a.exe'],
    ['toString', 'a.pdf'],
    ['', 'a.pdf'],
  ] as const) {
    expect(mayBeKept(type, name)).toBe(false);
  }
});
