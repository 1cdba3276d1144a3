import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { NotOurs, readTar, TAR_END, tarHeader, tarPadding } from '../../../electron/keeper/backup/tar.ts';
import { collecting } from '../../../electron/keeper/backup/read.ts';
import { concat } from '../../../shared/journal/bytes.ts';
import { cleanUp, filesBelow, temporary } from '../make.ts';

afterAll(cleanUp);

const FILES = {
  'manifest.json': '{}\n',
  [`journal/${'ab'.repeat(16)}/000001.seg`]: 'x'.repeat(1300),
  'slots/empty.json': '',
  'blobs/whole': 'y'.repeat(512),
};

function archive(files: Readonly<Record<string, string>> = FILES): Uint8Array {
  const parts = Object.entries(files).flatMap(([name, text]) => {
    const bytes = new TextEncoder().encode(text);
    return [tarHeader(name, bytes.length, 1_700_000_000), bytes, tarPadding(bytes.length)];
  });
  return concat(...parts, TAR_END);
}

/** Reads it in pieces of so many bytes. */
async function read(bytes: Uint8Array, piece: number): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece)
      yield await Promise.resolve(bytes.subarray(at, at + piece));
  };
  await readTar(pieces(), (name) => collecting((all) => void (found[name] = new TextDecoder().decode(all))));
  return found;
}

it.each([1, 7, 511, 512, 513, 100_000])('reads back what it wrote, in pieces of %i bytes', async (piece) => {
  expect(await read(archive(), piece)).toEqual(FILES);
});

it('is what the system’s tar unpacks', () => {
  const home = temporary();
  writeFileSync(join(home, 'a.tar'), archive());
  mkdirSync(join(home, 'out'));
  execFileSync('tar', ['-xf', join(home, 'a.tar'), '-C', join(home, 'out')]);
  const found = filesBelow(join(home, 'out')).map((path) => [
    path.slice(join(home, 'out').length + 1),
    readFileSync(path, 'utf8'),
  ]);
  expect(Object.fromEntries(found)).toEqual(FILES);
});

it('refuses a link, a folder, another owner, a name from elsewhere and a wrong checksum', async () => {
  const changes: readonly (readonly [at: number, text: string])[] = [
    [156, '2'],
    [156, '5'],
    [108, '0000001\0'],
    [345, 'prefix'],
    [148, '0000000\0'],
    [124, '00000000003 '],
  ];
  for (const [at, text] of changes) {
    const bytes = archive();
    bytes.set(new TextEncoder().encode(text), at);
    await expect(read(bytes, 4096), text).rejects.toBeInstanceOf(NotOurs);
  }
});

it('refuses an archive without its end, with more behind it, or with something between its files', async () => {
  const whole = archive();
  for (const cut of [512, 1024, 1, 600])
    await expect(read(whole.subarray(0, -cut), 4096)).rejects.toBeInstanceOf(NotOurs);
  await expect(read(concat(whole, archive()), 4096)).rejects.toBeInstanceOf(NotOurs);
  await expect(read(concat(whole, new Uint8Array(512)), 4096)).rejects.toBeInstanceOf(NotOurs);
  const stuffed = whole.slice();
  stuffed[512 + 100] = 1;
  await expect(read(stuffed, 4096)).rejects.toBeInstanceOf(NotOurs);
});

it('writes no name that would need an extension, and no folder above', () => {
  for (const name of ['', 'x'.repeat(101), 'é', 'a b', 'a\nb'])
    expect(() => tarHeader(name, 1, 0), name).toThrow();
});
