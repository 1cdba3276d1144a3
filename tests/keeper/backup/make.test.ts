import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityText, recipientText, recoverySecret } from '../../../electron/keeper/backup/age-key.ts';
import { backupFolder } from '../../../electron/keeper/backup/layout.ts';
import { makeBackup } from '../../../electron/keeper/backup/make.ts';
import { readBackup } from '../../../electron/keeper/backup/read.ts';
import { type Disk, nodeDisk } from '../../../electron/keeper/files.ts';
import type { Keeper } from '../../../electron/keeper/keeper.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import {
  cleanUp,
  code,
  copyOf,
  digestOfTree,
  filesBelow,
  incident,
  makeRegister,
  open,
  type Register,
  temporary,
  value,
} from '../make.ts';

let register: Register;

beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

/** A register of its own with two records and an attachment, open for writing. */
function opened(overrides: { disk?: Disk; leastFree?: number } = {}): Keeper {
  const keeper = value(open(copyOf(register), 'write', overrides));
  value(keeper.perform(incident('Courriel mal adressé')));
  value(keeper.perform(incident('Ordinateur perdu')));
  value(keeper.writeBlob(new TextEncoder().encode('pièce jointe')));
  return keeper;
}

const routine = (folder: string) => ({ kind: 'routine', place: 'first', folder }) as const;

describe('a routine backup', () => {
  it('is one age file with the attachments beside it, read again before it counts, and recorded', async () => {
    const keeper = opened();
    const place = temporary();
    const { entries } = keeper.reached();
    const made = value(await makeBackup(keeper, routine(place)));
    expect(made).toMatchObject({ entries, records: 2, attachments: 1, journalled: true });
    const folder = backupFolder(place, hex(register.vault.id));
    expect(readdirSync(folder).sort()).toEqual(
      [made.file.slice(folder.length + 1), 'blobs', 'keys.json'].sort(),
    );
    expect(readdirSync(join(folder, 'blobs'))).toEqual(readdirSync(join(keeper.folder, 'blobs')));
    expect(keeper.state.head.backups).toMatchObject([
      { place: 'first', kind: 'routine', entries, at: made.at },
    ]);
    expect(keeper.verify()).toMatchObject({ ok: true });
    keeper.close();
  });

  it('takes nobody’s undoing away', async () => {
    const keeper = opened();
    const [done] = value(keeper.perform(incident('Encore'))).changes;
    const record = done!.record!;
    const noted = value(keeper.perform({ type: 'note-added', record, content: { text: 'x' } }));
    value(await makeBackup(keeper, routine(temporary())));
    const change = noted.changes[0]!.id;
    expect(keeper.perform({ type: 'undone', content: { change } }).ok).toBe(true);
    keeper.close();
  });

  it('is 0600 in folders of 0700', async () => {
    const keeper = opened();
    const place = temporary();
    value(await makeBackup(keeper, routine(place)));
    for (const file of filesBelow(place)) expect(statSync(file).mode & 0o777, file).toBe(0o600);
    expect(statSync(backupFolder(place, hex(register.vault.id))).mode & 0o777).toBe(0o700);
    keeper.close();
  });

  it('holds no word of the register in clear', async () => {
    const keeper = opened();
    const place = temporary();
    value(await makeBackup(keeper, routine(place)));
    const words = [/mal adressé/, /Ordinateur/, /Étoile/, /Tremblay/, /pièce jointe/];
    for (const file of filesBelow(place)) {
      const text = readFileSync(file, 'utf8');
      for (const word of words) expect(word.test(text), `${file}: ${word}`).toBe(false);
    }
    keeper.close();
  });

  it('shows the register as it stood when it was begun, though it is written on meanwhile', async () => {
    const keeper = opened();
    const { entries } = keeper.reached();
    const making = makeBackup(keeper, routine(temporary()));
    value(keeper.perform(incident('pendant la sauvegarde')));
    expect(value(await making)).toMatchObject({ entries, records: 2 });
    expect(keeper.verify()).toMatchObject({ ok: true, records: 3 });
    keeper.close();
  });

  it('copies an attachment once', async () => {
    const place = temporary();
    const keeper = opened();
    value(await makeBackup(keeper, routine(place)));
    const blobs = join(backupFolder(place, hex(register.vault.id)), 'blobs');
    const [name] = readdirSync(blobs);
    const { ino } = statSync(join(blobs, name!));
    value(await makeBackup(keeper, routine(place)));
    expect(statSync(join(blobs, name!)).ino).toBe(ino);
    keeper.close();
  });
});

describe('what stands in its way is said, and leaves nothing behind', () => {
  it('a place that is not there', async () => {
    const keeper = opened();
    expect(code(await makeBackup(keeper, routine(join(temporary(), 'clé'))))).toBe('backup-place-missing');
    keeper.close();
  });

  it('a place inside a register', async () => {
    const keeper = opened();
    expect(code(await makeBackup(keeper, routine(join(keeper.folder, 'journal'))))).toBe('place-in-register');
    keeper.close();
  });

  it('too little room', async () => {
    const place = temporary();
    const disk = { ...nodeDisk, free: (path: string) => (path.startsWith(place) ? 5000 : 1e12) };
    const keeper = opened({ disk, leastFree: 100 });
    expect(code(await makeBackup(keeper, routine(place)))).toBe('backup-no-room');
    expect(filesBelow(place)).toEqual([]);
    keeper.close();
  });

  it('a register that is put down meanwhile', async () => {
    const place = temporary();
    const keeper = opened();
    let asked = 0;
    expect(code(await makeBackup(keeper, routine(place), () => (asked += 1) < 6))).toBe('backup-interrupted');
    expect(filesBelow(place).filter((file) => !file.includes('/blobs/'))).toEqual([]);
    expect(keeper.state.head.backups).toEqual([]);
    keeper.close();
  });

  it('a disk that gives back other bytes than it was given: the file goes, and does not count', async () => {
    const place = temporary();
    const lying: Disk = {
      ...nodeDisk,
      readPart(path, from, length) {
        const bytes = nodeDisk.readPart(path, from, length);
        if (path.startsWith(place) && path.endsWith('.tmp') && bytes.length > 5000) bytes[4000]! ^= 1;
        return bytes;
      },
    };
    const keeper = opened({ disk: lying });
    expect(code(await makeBackup(keeper, routine(place)))).toBe('backup-not-verified');
    expect(filesBelow(place).filter((file) => file.includes('.age'))).toEqual([]);
    expect(keeper.state.head.backups).toEqual([]);
    keeper.close();
  });

  it('a sync that fails: no backup, no entry, and the register goes on', async () => {
    const place = temporary();
    const files = new Map<number, string>();
    const disk: Disk = {
      ...nodeDisk,
      create(path) {
        const file = nodeDisk.create(path);
        files.set(file, path);
        return file;
      },
      sync(file) {
        if (files.get(file)?.startsWith(place) === true)
          throw Object.assign(new Error('EIO'), { code: 'EIO' });
        nodeDisk.sync(file);
      },
    };
    const keeper = opened({ disk });
    expect(code(await makeBackup(keeper, routine(place)))).toBe('backup-failed');
    expect(filesBelow(place).filter((file) => file.endsWith('.age'))).toEqual([]);
    expect(keeper.perform(incident('et la suite')).ok).toBe(true);
    keeper.close();
  });
});

it('a register that is only read is backed up too, and not written to', async () => {
  const at = copyOf(register);
  const before = digestOfTree(at.folder);
  const keeper = value(open(at, 'read'));
  const made = value(await makeBackup(keeper, routine(temporary())));
  expect(made.journalled).toBe(false);
  keeper.close();
  expect(digestOfTree(at.folder)).toBe(before);
});

describe('what is read is exactly what was made', () => {
  it('every cut and every changed byte shows, and so does another key', async () => {
    const keeper = opened();
    const { file } = value(await makeBackup(keeper, routine(temporary())));
    const secret = recoverySecret(register.recoveryKey);
    const read = (bytes: Uint8Array, key = secret) => {
      const disk: Disk = {
        ...nodeDisk,
        stat: () => ({ directory: false, size: bytes.length }),
        readPart: (_path, from, length) => bytes.slice(from, from + length),
      };
      return readBackup({ disk, file, secrets: [key] });
    };
    const whole = new Uint8Array(readFileSync(file));
    expect((await read(whole)).ok).toBe(true);
    for (let i = 0; i < 60; i += 1) {
      const at = Math.floor((i * whole.length) / 60);
      expect((await read(whole.subarray(0, at))).ok, `cut at ${at}`).toBe(false);
      const changed = whole.slice();
      changed[at]! ^= 1 << (i % 8);
      expect((await read(changed)).ok, `changed at ${at}`).toBe(false);
    }
    expect(code(await read(whole, new Uint8Array(32).fill(7)))).toBe('backup-not-opened');
    keeper.close();
  });
});

const age = spawnSync('age', ['--version']).status === 0;
if (!age) process.stderr.write('The stock age program is not there: a backup is not opened with it here.\n');

describe.skipIf(!age)('the stock age program and tar', () => {
  it('open a full backup with the recovery key alone, and what comes out is the register', async () => {
    const keeper = opened();
    const home = temporary();
    const out = join(home, 'copie.age');
    value(await makeBackup(keeper, { kind: 'full', out }));
    const identity = join(home, 'identity.txt');
    writeFileSync(identity, `${identityText(recoverySecret(register.recoveryKey))}\n`);
    const unpacked = join(home, 'rendu');
    mkdirSync(unpacked);
    execFileSync('sh', ['-c', 'age -d -i "$1" "$2" | tar -x -C "$3"', 'sh', identity, out, unpacked]);
    keeper.close();
    const found = value(open({ ...register, folder: unpacked, machine: copyOf(register).machine }, 'read'));
    expect(found.size()).toBe(2);
    expect(found.verify()).toMatchObject({ ok: true, records: 2 });
    found.close();
  });

  it('open it with no other key, and give out nothing of one that was altered (control)', async () => {
    const keeper = opened();
    const home = temporary();
    const out = join(home, 'copie.age');
    value(await makeBackup(keeper, { kind: 'full', out }));
    keeper.close();
    const identity = (secret: Uint8Array): string => {
      const file = join(home, 'identity.txt');
      writeFileSync(file, `${identityText(secret)}\n`);
      return file;
    };
    const opens = (secret: Uint8Array, file: string): boolean =>
      spawnSync('age', ['-d', '-o', join(home, 'rendu.tar'), '-i', identity(secret), file]).status === 0;
    const ours = recoverySecret(register.recoveryKey);
    expect(opens(ours, out)).toBe(true);
    expect(opens(recoverySecret(register.recoveryKey.map((byte) => byte ^ 1)), out)).toBe(false);
    const altered = readFileSync(out);
    altered[altered.length - 100]! ^= 1;
    writeFileSync(join(home, 'altérée.age'), altered);
    expect(opens(ours, join(home, 'altérée.age'))).toBe(false);
  });

  it('agree on the keys with the ones in the slot file', () => {
    const secret = recoverySecret(register.recoveryKey);
    const said = execFileSync('age-keygen', ['-y'], { input: identityText(secret), encoding: 'utf8' });
    expect(said.trim()).toBe(recipientText(secret));
    const slots = filesBelow(join(register.folder, 'slots')).map((file) => readFileSync(file, 'utf8'));
    expect(slots.some((text) => text.includes(said.trim()))).toBe(true);
  });
});
