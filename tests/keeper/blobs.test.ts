import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, startBlob } from '../../electron/keeper/blobs.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import type { BlobReference } from '../../shared/register/change.ts';
import { cleanUp, code, copyOf, incident, makeRegister, open, type Register, value } from './make.ts';

let register: Register;
let pdf: BlobReference;
const content = new TextEncoder().encode('%PDF-1.7 un avis à la Commission');

beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  const record = value(keeper.perform(incident('a'))).changes[0]!.record!;
  pdf = value(keeper.writeBlob(content));
  value(
    keeper.performOwn({
      type: 'document-issued',
      record,
      content: {
        kind: 'cai-notice',
        language: 'fr',
        draft: false,
        reasons: {},
        doc: {},
        pdf,
        fileName: 'avis.pdf',
      },
    }),
  );
  keeper.close();
});
afterAll(cleanUp);

/** Bytes that do not repeat, the same each time. */
const noise = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * 2_654_435_761) >>> 24);
/** The head of a sealed file and its pieces. */
const pieces = (bytes: Buffer): readonly Buffer[] => {
  const parts = [bytes.subarray(0, 5)];
  for (let at = 5; at < bytes.length; at += CHUNK_BYTES + 49) {
    parts.push(bytes.subarray(at, at + CHUNK_BYTES + 49));
  }
  return parts;
};

const place = ({ folder }: Register): string => join(folder, 'blobs', pdf.name);

describe('a blob', () => {
  it('reads back as it was, and lies sealed under a random name', () => {
    const keeper = value(open(register, 'read'));
    expect(Buffer.from(value(keeper.readBlob(pdf))).equals(Buffer.from(content))).toBe(true);
    expect(pdf).toEqual({
      name: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      sha256: expect.any(String) as unknown,
      size: content.length,
    });
    expect(readFileSync(place(register)).includes('PDF')).toBe(false);
    expect(keeper.verify()).toMatchObject({ ok: true, documents: 1 });
    keeper.close();
  });

  it('every byte flipped: damaged, and verify names the file', () => {
    const at = copyOf(register);
    const whole = readFileSync(place(at));
    const keeper = value(open(at, 'read'));
    for (let i = 0; i < whole.length; i += 1) {
      const hurt = Buffer.from(whole);
      hurt[i]! ^= 1 << (i % 8);
      writeFileSync(place(at), hurt);
      expect([i, code(keeper.readBlob(pdf))]).toEqual([i, 'damaged']);
      if (i % 20 === 0) {
        expect(keeper.verify()).toMatchObject({
          ok: false,
          files: [{ file: `blobs/${pdf.name}`, code: 'damaged' }],
        });
      }
    }
    writeFileSync(place(at), whole.subarray(0, 20));
    expect(code(keeper.readBlob(pdf))).toBe('damaged');
    keeper.close();
  });

  it('missing, exchanged for another, or not given back by the disk: each has its code', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const second = value(keeper.writeBlob(new Uint8Array([1, 2, 3])));
    renameSync(place(at), join(at.home, 'away'));
    expect(code(keeper.readBlob(pdf))).toBe('file-missing');
    expect(keeper.verify().files).toEqual([{ file: `blobs/${pdf.name}`, code: 'file-missing' }]);
    renameSync(join(at.folder, 'blobs', second.name), place(at));
    expect(code(keeper.readBlob(pdf))).toBe('damaged');
    // The same bytes under the same name are not what another entry says of them.
    rmSync(place(at));
    renameSync(join(at.home, 'away'), place(at));
    expect(code(keeper.readBlob({ ...pdf, sha256: 'ab'.repeat(32) }))).toBe('damaged');
    keeper.close();
    const disk = {
      ...nodeDisk,
      readPart: (path: string, from: number, length: number) => {
        if (path === place(at)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        return nodeDisk.readPart(path, from, length);
      },
    };
    const failing = value(open({ ...at, machine: { ...at.machine, disk } }, 'read'));
    expect(failing.readBlob(pdf)).toMatchObject({ code: 'read-failed', details: { cause: 'EIO' } });
    expect(failing.verify()).toMatchObject({ ok: false, files: [{ code: 'read-failed' }] });
    failing.close();
  });

  it('of any length, written in pieces of any length, reads back as it was', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    for (const size of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]) {
      const bytes = noise(size);
      const writer = startBlob(at.machine, at.folder, keeper.vault);
      for (let from = 0; from < size; from += 700_001) writer.write(bytes.subarray(from, from + 700_001));
      const reference = writer.end();
      expect(reference.size).toBe(size);
      expect(Buffer.from(value(keeper.readBlob(reference))).equals(Buffer.from(bytes))).toBe(true);
    }
    keeper.close();
  });

  it('of several pieces: none can be cut off, left out, doubled, or exchanged for another', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const reference = value(keeper.writeBlob(noise(3 * CHUNK_BYTES)));
    const other = value(keeper.writeBlob(noise(3 * CHUNK_BYTES)));
    const path = (name: string) => join(at.folder, 'blobs', name);
    const whole = readFileSync(path(reference.name));
    const [head, first, second, third] = pieces(whole);
    const foreign = pieces(readFileSync(path(other.name)))[1]!;
    const hurt: Readonly<Record<string, readonly Buffer[]>> = {
      'cut behind a piece': [head!, first!, second!],
      'without its first': [head!, second!, third!],
      doubled: [head!, first!, first!, second!, third!],
      exchanged: [head!, second!, first!, third!],
      'from another file': [head!, foreign, second!, third!],
      'nothing but a head': [head!],
      'more behind the last': [whole, third!],
    };
    for (const [how, parts] of Object.entries(hurt)) {
      writeFileSync(path(reference.name), Buffer.concat([...parts]));
      expect([how, code(keeper.readBlob(reference))]).toEqual([how, 'damaged']);
    }
    writeFileSync(path(reference.name), Buffer.concat([head!, first!, second!, third!]));
    expect(keeper.readBlob(reference).ok).toBe(true);
    keeper.close();
  });

  it('that was interrupted while it was written leaves nothing, and the next opening clears away what a crash left', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const writer = startBlob(at.machine, at.folder, keeper.vault);
    writer.write(noise(2 * CHUNK_BYTES));
    expect(readdirSync(join(at.folder, 'blobs'))).toHaveLength(2);
    writer.abandon();
    expect(readdirSync(join(at.folder, 'blobs'))).toEqual([pdf.name]);
    startBlob(at.machine, at.folder, keeper.vault).write(noise(10));
    expect(readdirSync(join(at.folder, 'blobs'))).toHaveLength(2);
    keeper.close();
    value(open(at)).close();
    expect(readdirSync(join(at.folder, 'blobs'))).toEqual([pdf.name]);
  });

  it('that cannot be written is refused, and nothing more is written in this session', () => {
    for (const call of ['create', 'append', 'sync', 'close', 'syncFolder'] as const) {
      const at = copyOf(register);
      let armed = false;
      const calls = nodeDisk as unknown as Record<typeof call, (...given: readonly unknown[]) => unknown>;
      const disk = {
        ...nodeDisk,
        [call]: (...args: readonly unknown[]): unknown => {
          if (armed) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          return calls[call](...args);
        },
      };
      const keeper = value(open({ ...at, machine: { ...at.machine, disk } }));
      armed = true;
      expect(keeper.writeBlob(content)).toMatchObject({ code: 'write-failed', details: { cause: 'ENOSPC' } });
      armed = false;
      expect(keeper.mode()).toEqual({ writing: false, reasons: ['write-failed'] });
      expect(code(keeper.perform(incident('x')))).toBe('read-only');
      keeper.close();
      const again = value(open(at));
      expect(again.mode().writing).toBe(true);
      expect(again.verify().ok).toBe(true);
      again.close();
      expect(existsSync(join(at.folder, 'lock'))).toBe(false);
      expect(readdirSync(join(at.folder, 'blobs')).length).toBeGreaterThan(0);
    }
  });
});
