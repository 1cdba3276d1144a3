import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recipientText, recoverySecret } from '../../../electron/keeper/backup/age-key.ts';
import { lookAtBackup } from '../../../electron/keeper/backup/look.ts';
import { makeBackup } from '../../../electron/keeper/backup/make.ts';
import { sealFor } from '../../../electron/keeper/backup/sealed.ts';
import { nodeDisk } from '../../../electron/keeper/files.ts';
import { cleanUp, code, copyOf, incident, makeRegister, open, temporary, value } from '../make.ts';

let file: string;
let secret: Uint8Array;
beforeAll(async () => {
  const register = await makeRegister();
  secret = recoverySecret(register.recoveryKey);
  const keeper = value(open(copyOf(register)));
  value(keeper.perform(incident('un')));
  ({ file } = value(await makeBackup(keeper, { kind: 'routine', place: 'first', folder: temporary() })));
  keeper.close();
});
afterAll(cleanUp);

const look = (path: string) => lookAtBackup(nodeDisk, path);

test('a backup is known by its form, size, digest, name and number of keys', async () => {
  const bytes = readFileSync(file);
  expect(value(await look(file))).toEqual({
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    // The register's own and the recovery key.
    recipients: 2,
    madeAt: '2026-03-03T15:00:09.000Z',
    cut: false,
    agrees: null,
  });
});

test('a digest beside it is compared', async () => {
  const { sha256 } = value(await look(file));
  const copy = join(temporary(), 'copie.age');
  writeFileSync(copy, readFileSync(file));
  writeFileSync(`${copy}.sha256`, `${sha256}  copie.age\n`);
  expect(value(await look(copy))).toMatchObject({ agrees: true, madeAt: null });
  writeFileSync(`${copy}.sha256`, `${'0'.repeat(64)}\n`);
  expect(value(await look(copy)).agrees).toBe(false);
});

test('no whole file of any length passes for a cut one; one cut where no piece can end does', async () => {
  const path = join(dirname(file), 'longueur.age');
  for (const length of [1, 15, 16, 17, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const parts: Uint8Array[] = [];
    const plain = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new Uint8Array(length));
    };
    await sealFor([recipientText(secret)], plain(), (bytes) => parts.push(bytes.slice()));
    const whole = Buffer.concat(parts);
    writeFileSync(path, whole);
    expect([length, value(await look(path))]).toMatchObject([length, { cut: false, recipients: 1 }]);
    // Right behind a full piece, or within a tag: there only a piece that was cut can end.
    const sealed = whole.length - (length + 16 * Math.ceil(length / 65_536));
    for (const cut of [sealed, sealed + 5, sealed + 16, sealed + 65_552 + 16]) {
      if (cut >= whole.length) continue;
      writeFileSync(path, whole.subarray(0, cut));
      expect([length, cut, value(await look(path)).cut]).toEqual([length, cut, true]);
    }
  }
});

test('what is no age file, or has half a header, is none', async () => {
  const path = join(temporary(), 'rien.age');
  for (const bytes of [Buffer.from('rien'), readFileSync(file).subarray(0, 100), Buffer.alloc(500)]) {
    writeFileSync(path, bytes);
    expect(code(await look(path))).toBe('backup-damaged');
  }
  expect(code(await look(join(temporary(), 'absent.age')))).toBe('backup-damaged');
});
