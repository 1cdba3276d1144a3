import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '../../electron/keeper/create.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { openRegister } from '../../electron/keeper/keeper.ts';
import { cipherReady } from '../../electron/keeper/seal.ts';
import { CEILING, type Cost, FLOOR, openSlot, slotFile, type Slot } from '../../electron/keeper/slot.ts';
import { listedSlots, listSlots, readVaultFile, unlockVault } from '../../electron/keeper/vault.ts';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { canonical, digestOf } from '../../shared/register/digest.ts';
import type { Result } from '../../shared/result.ts';
import {
  cleanUp,
  code,
  copyOf,
  digestOfTree,
  filesBelow,
  incident,
  machineIn,
  makeRegister,
  open,
  openWithRecovery,
  ORGANISATION,
  PASSPHRASE,
  type Register,
  temporary,
  value,
  withFile,
} from './make.ts';

let register: Register;
let other: Register;

beforeAll(async () => {
  register = await makeRegister();
  other = await makeRegister();
});
afterAll(cleanUp);

const passphrase = (folder: string, words = PASSPHRASE): Result<unknown> =>
  unlockVault(nodeDisk, folder, { passphrase: words });
const recovery = (folder: string, key = register.recoveryKey): Result<unknown> =>
  unlockVault(nodeDisk, folder, { recoveryKey: key.slice() });

type Json = Record<string, unknown>;
const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

/** Edits a JSON file and makes its keyless digest right again, as somebody would who has read our source. */
function edit(path: string, change: (file: Json) => Json): void {
  const { sha256: _digest, ...file } = change(read(path));
  writeFileSync(path, canonical({ ...file, sha256: digestOf(file) }));
}

function slotOf(folder: string, kind: 'passphrase' | 'recovery'): string {
  const name = readdirSync(join(folder, 'slots')).find(
    (file) => read(join(folder, 'slots', file))['kind'] === kind,
  );
  return join(folder, 'slots', name!);
}

/** Puts another text in a slot's place and lists its digest in vault.json (whose MAC then no longer holds). */
function listed(folder: string, slot: string): void {
  const name = slot.split('/').at(-1)!;
  const digest = nodeDigest(slot);
  edit(join(folder, 'vault.json'), (file) => ({
    ...file,
    slots: { ...(file['slots'] as Json), [name]: digest },
  }));
}

function nodeDigest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('unlocking', () => {
  it('opens with the passphrase, however it is composed, and with the recovery key', async () => {
    for (const unlock of [{ passphrase: PASSPHRASE }, { recoveryKey: register.recoveryKey.slice() }]) {
      const keeper = value(await openRegister({ ...register, unlock, mode: 'read' }));
      expect(keeper.state.head.organisation?.name).toBe(ORGANISATION.name);
      keeper.close();
    }
  });

  it('refuses a wrong passphrase and a wrong recovery key as such', () => {
    expect(code(passphrase(register.folder, `${PASSPHRASE} `))).toBe('wrong-passphrase');
    expect(code(passphrase(register.folder, ''))).toBe('wrong-passphrase');
    expect(code(recovery(register.folder, other.recoveryKey))).toBe('wrong-passphrase');
  });

  it('tells that there is no register: no folder, an empty folder, a file, a place below a file', async () => {
    const empty = temporary();
    const file = join(empty, 'file');
    writeFileSync(file, 'x');
    for (const folder of [join(empty, 'nothing'), empty, file, join(file, 'below')]) {
      const opened = await openRegister({ ...register, folder, unlock: { passphrase: 'x' }, mode: 'write' });
      expect(code(opened), folder).toBe('not-a-register');
      expect(verifyFolder(register.machine, folder)).toMatchObject({ ok: false });
    }
    expect(readdirSync(empty)).toEqual(['file']);
  });
});

describe('damage to the header and the ways in', () => {
  it('every byte of vault.json and of each slot file, a bit each: never opens, and says damaged', () => {
    const { folder } = register;
    const told = { 'vault-damaged': 0, 'slot-damaged': 0, 'format-newer': 0 };
    for (const path of [join(folder, 'vault.json'), ...filesBelow(join(folder, 'slots'))]) {
      const whole = readFileSync(path);
      const isVault = path.endsWith('vault.json');
      // The passphrase needs no Argon2 here: its slot is refused before any key is worked out.
      const unlock =
        path === slotOf(folder, 'passphrase')
          ? { passphrase: PASSPHRASE }
          : { recoveryKey: register.recoveryKey.slice() };
      for (let at = 0; at < whole.length; at += 1) {
        for (const bit of isVault ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
          const damaged = Buffer.from(whole);
          damaged[at] = damaged[at]! ^ (1 << bit);
          const disk = withFile(path, damaged);
          const got = code(unlockVault(disk, folder, unlock));
          // A flipped format number may read as a newer format, and is refused as that.
          const newer = isVault && /"format":[2-9]/.test(damaged.toString());
          expect(got, `${path} ${at}.${bit}`).toBe(
            newer ? 'format-newer' : isVault ? 'vault-damaged' : 'slot-damaged',
          );
          told[got as keyof typeof told] += 1;
          if (bit === 0) expect(verifyFolder({ ...register.machine, disk }, folder).ok).toBe(false);
        }
      }
    }
    expect(told['vault-damaged']).toBeGreaterThan(2400);
    expect(told['slot-damaged']).toBeGreaterThan(600);
    expect(told['format-newer']).toBeLessThan(5);
    expect(recovery(folder).ok).toBe(true);
  });

  it('every truncation of vault.json and of a slot', () => {
    for (const path of [join(register.folder, 'vault.json'), slotOf(register.folder, 'recovery')]) {
      const whole = readFileSync(path);
      for (let length = 0; length < whole.length; length += 1) {
        const disk = withFile(path, whole.subarray(0, length));
        const refusal = unlockVault(disk, register.folder, { recoveryKey: register.recoveryKey.slice() });
        expect(['vault-damaged', 'slot-damaged']).toContain(code(refusal));
      }
    }
  });

  it('one way in that is damaged or missing does not close the other', () => {
    const copy = copyOf(register);
    const slot = slotOf(copy.folder, 'passphrase');
    rmSync(slot);
    expect(code(passphrase(copy.folder))).toBe('slot-missing');
    expect(recovery(copy.folder).ok).toBe(true);
    const report = verifyFolder(copy.machine, copy.folder);
    expect(report.files).toEqual([
      { file: expect.stringMatching(/^slots\/[0-9a-f]{16}\.json$/) as unknown, code: 'slot-missing' },
    ]);
  });

  it('a wrong passphrase is called that, also beside a damaged recovery slot; the right one opens', () => {
    const copy = copyOf(register);
    writeFileSync(slotOf(copy.folder, 'recovery'), 'damaged');
    expect(code(passphrase(copy.folder, 'une autre phrase'))).toBe('wrong-passphrase');
    expect(passphrase(copy.folder).ok).toBe(true);
    expect(code(recovery(copy.folder))).toBe('slot-damaged');
  });
});

describe('tampering by somebody who can work out the digests', () => {
  it('an edited header is refused by its MAC: sample mark, list of slots, vault id', () => {
    const edits: ((file: Json) => Json)[] = [
      (file) => ({ ...file, sample: true }),
      (file) => ({
        ...file,
        slots: { ...(file['slots'] as Json), ['0123456789abcdef.json']: 'ab'.repeat(32) },
      }),
      (file) => ({ ...file, mac: 'ab'.repeat(32) }),
    ];
    for (const change of edits) {
      const copy = copyOf(register);
      edit(join(copy.folder, 'vault.json'), change);
      expect(code(recovery(copy.folder))).toBe('vault-tampered');
    }
    // Another vault id is another place for every seal: no slot opens there.
    const copy = copyOf(register);
    edit(join(copy.folder, 'vault.json'), (file) => ({ ...file, vaultId: 'ab'.repeat(16) }));
    expect(code(recovery(copy.folder))).toBe('wrong-passphrase');
  });

  it('a slot cannot be altered: member, id, cost, salt', () => {
    const edits: ((file: Json) => Json)[] = [
      (file) => ({ ...file, member: '0123456789abcdef' }),
      (file) => ({ ...file, slot: '0123456789abcdef' }),
      (file) => ({ ...file, kdf: { ...(file['kdf'] as Json), salt: Buffer.alloc(16).toString('base64') } }),
    ];
    for (const change of edits) {
      const copy = copyOf(register);
      const slot = slotOf(copy.folder, 'recovery');
      edit(slot, change);
      // vault.json still lists the old digest …
      expect(code(recovery(copy.folder))).toBe('slot-damaged');
      // … and where that was put right as well, the seal does not open.
      listed(copy.folder, slot);
      expect(code(recovery(copy.folder))).toBe('wrong-passphrase');
    }
  });

  it.each([
    ['less memory', { memoryKiB: FLOOR.memoryKiB - 1, passes: FLOOR.passes }],
    ['fewer passes', { memoryKiB: FLOOR.memoryKiB, passes: FLOOR.passes - 1 }],
    ['none at all', { memoryKiB: 0, passes: 0 }],
    ['less than none', { memoryKiB: -1, passes: -3 }],
    ['too much memory', { memoryKiB: CEILING.memoryKiB + 1, passes: FLOOR.passes }],
    ['too many passes', { memoryKiB: FLOOR.memoryKiB, passes: CEILING.passes + 1 }],
    ['all there is', { memoryKiB: Number.MAX_SAFE_INTEGER, passes: 3 }],
  ])('a passphrase cost out of bounds is refused at once: %s', (_what, cost) => {
    const copy = copyOf(register);
    const slot = slotOf(copy.folder, 'passphrase');
    edit(slot, (file) => ({ ...file, kdf: { ...(file['kdf'] as Json), ...cost } }));
    listed(copy.folder, slot);
    const started = Date.now();
    expect(code(passphrase(copy.folder))).toBe('kdf-out-of-bounds');
    expect(Date.now() - started).toBeLessThan(100);
  });

  it('a cost within bounds that is not the one the slot was made at does not open it', () => {
    const copy = copyOf(register);
    const slot = slotOf(copy.folder, 'passphrase');
    edit(slot, (file) => ({ ...file, kdf: { ...(file['kdf'] as Json), passes: FLOOR.passes + 1 } }));
    listed(copy.folder, slot);
    expect(code(passphrase(copy.folder))).toBe('wrong-passphrase');
  });

  it('a slot of another register with the same passphrase does not lead in', () => {
    const copy = copyOf(register);
    const [own, theirs] = [slotOf(copy.folder, 'passphrase'), slotOf(other.folder, 'passphrase')];
    cpSync(theirs, own);
    expect(code(passphrase(copy.folder))).toBe('slot-damaged');
    listed(copy.folder, own);
    expect(code(passphrase(copy.folder))).toBe('wrong-passphrase');
    // Nor does the whole set: header and slots of the other register over this one's journal.
    const mixed = copyOf(register);
    cpSync(join(other.folder, 'vault.json'), join(mixed.folder, 'vault.json'));
    rmSync(join(mixed.folder, 'slots'), { recursive: true });
    cpSync(join(other.folder, 'slots'), join(mixed.folder, 'slots'), { recursive: true });
    const opened = open({ ...mixed, vault: other.vault });
    const damaged = opened.ok ? opened.value.mode().reasons : [opened.code];
    expect(damaged).toContain('damaged');
    if (opened.ok) opened.value.close();
  });

  it('an older slot file put back is refused, whatever passphrase it had', () => {
    const copy = copyOf(register);
    const path = slotOf(copy.folder, 'recovery');
    const slot = read(path) as unknown as Slot;
    const secret = value(openSlot(slot, register.vault.id, { recoveryKey: register.recoveryKey.slice() }));
    const older = slotFile({
      slotId: slot.slot,
      member: slot.member,
      vaultId: register.vault.id,
      unlock: { recoveryKey: other.recoveryKey.slice() },
      kdf: FLOOR,
      random: register.machine.random,
      secret,
    });
    writeFileSync(path, canonical(older));
    // It is a good slot of this register, with a way in that is no longer in force.
    expect(openSlot(older, register.vault.id, { recoveryKey: other.recoveryKey.slice() }).ok).toBe(true);
    expect(code(recovery(copy.folder, other.recoveryKey))).toBe('slot-damaged');
  });

  it('an older set of slot files with its header is refused by what was journalled', () => {
    // A list that the register's own key sealed, and that is not what the journal says.
    const copy = copyOf(register);
    const { slots } = value(listedSlots(nodeDisk, copy.folder, register.vault));
    const [first = ''] = Object.keys(slots);
    for (const others of [{ ...slots, [first]: 'ab'.repeat(32) }, { [first]: slots[first]! }]) {
      listSlots(copy.machine, copy.folder, register.vault, others);
      expect(code(open(copy))).toBe('vault-tampered');
    }
    listSlots(copy.machine, copy.folder, register.vault, slots);
    expect(code(open({ ...copy, vault: { ...register.vault, slot: 'ab'.repeat(8) } }))).toBe(
      'slot-not-in-force',
    );
    expect(code(open({ ...copy, vault: { ...register.vault, sample: true } }))).toBe('vault-tampered');
    expect(readdirSync(copy.folder)).not.toContain('lock');
  });
});

describe('a register written by a newer program', () => {
  it.each([2, 3, 999])('format %i is refused by name, and nothing is changed', async (format) => {
    const copy = copyOf(register);
    const path = join(copy.folder, 'vault.json');
    writeFileSync(path, canonical({ ...read(path), format, more: 'that we know nothing of' }));
    const before = digestOfTree(copy.folder);
    for (const mode of ['read', 'write'] as const) {
      for (const unlock of [{ passphrase: PASSPHRASE }, { recoveryKey: register.recoveryKey.slice() }]) {
        const opened = await openRegister({ ...copy, unlock, mode });
        expect(opened).toMatchObject({ ok: false, code: 'format-newer', details: { format } });
      }
    }
    expect(verifyFolder(copy.machine, copy.folder).files).toEqual([
      { file: 'vault.json', code: 'format-newer' },
    ]);
    expect(digestOfTree(copy.folder)).toBe(before);
  });

  it.each([-1, 0.5, '0', null])('a format that is none (%j) is damage', (format) => {
    const copy = copyOf(register);
    edit(join(copy.folder, 'vault.json'), (file) => ({ ...file, format }));
    expect(code(readVaultFile(nodeDisk, copy.folder))).toBe('vault-damaged');
  });
});

describe('creating', () => {
  const order = (folder: string, more: object = {}): Parameters<typeof createRegister>[0] => ({
    machine: machineIn(temporary()),
    folder,
    organisation: ORGANISATION,
    passphrase: PASSPHRASE,
    cost: FLOOR,
    ...more,
  });

  it('keeps files 0600 and folders 0700, the state folder too', async () => {
    const copy = await makeRegister();
    const keeper = value(open(copy));
    for (let i = 0; i < 40; i += 1) value(keeper.perform(incident(`n° ${i}`)));
    value(keeper.writeBlob(new Uint8Array(10)));
    keeper.close();
    const below = readdirSync(copy.home, { recursive: true, encoding: 'utf8' });
    expect(below.some((name) => name.endsWith('.snap'))).toBe(true);
    expect(below.some((name) => name.includes('blobs/'))).toBe(true);
    for (const name of below) {
      const stats = statSync(join(copy.home, name));
      expect([name, (stats.mode & 0o777).toString(8)]).toEqual([name, stats.isDirectory() ? '700' : '600']);
    }
  });

  it('refuses a folder that holds a register or anything else, and leaves it as it is', async () => {
    const before = digestOfTree(register.folder);
    expect(code(await createRegister(order(register.folder)))).toBe('register-exists');
    expect(digestOfTree(register.folder)).toBe(before);
    const busy = temporary();
    writeFileSync(join(busy, 'letter.txt'), 'x');
    expect(code(await createRegister(order(busy)))).toBe('folder-not-empty');
    expect(code(await createRegister(order(join(busy, 'letter.txt'))))).toBe('folder-not-empty');
    expect(code(await createRegister(order(join(busy, 'letter.txt', 'below'))))).toBe('write-failed');
    expect(readdirSync(busy)).toEqual(['letter.txt']);
  });

  it('takes an empty folder, and leaves nothing beside it', async () => {
    const home = temporary();
    const folder = join(home, 'registre');
    mkdirSync(folder);
    const { keeper, recoveryKey } = value(await createRegister(order(folder)));
    keeper.close();
    expect(recoveryKey).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){13}$/);
    expect(readdirSync(home)).toEqual(['registre']);
    expect(readdirSync(folder).sort()).toEqual(['checkpoints', 'journal', 'slots', 'vault.json']);
  });

  it('refuses short passphrases, by characters in NFKC, and an organisation that is none', async () => {
    const folder = join(temporary(), 'r');
    for (const short of ['', 'onze lettre', 'e\u0301'.repeat(11), '🔑'.repeat(11)]) {
      expect(code(await createRegister(order(folder, { passphrase: short }))), short).toBe(
        'passphrase-too-short',
      );
    }
    expect(code(await createRegister(order(folder, { organisation: { name: 'x' } })))).toBe('invalid');
    expect(code(await createRegister(order(folder, { memberName: ' ' })))).toBe('invalid');
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('marks a sample register for good', async () => {
    const sample = await makeRegister({}, { sample: true });
    const keeper = value(await openWithRecovery(sample));
    expect([keeper.vault.sample, keeper.state.head.sample]).toEqual([true, true]);
    keeper.close();
  });

  it('gives every register keys, ids and salts of its own', () => {
    const one = JSON.stringify(read(slotOf(register.folder, 'passphrase')));
    const two = JSON.stringify(read(slotOf(other.folder, 'passphrase')));
    expect(one).not.toBe(two);
    expect(Buffer.from(register.vault.keys.body).equals(Buffer.from(other.vault.keys.body))).toBe(false);
    const uses = Object.values(register.vault.keys).map((key) => Buffer.from(key).toString('hex'));
    expect(new Set(uses).size).toBe(uses.length);
  });

  it('a register that was moved opens where it now is', async () => {
    const copy = await makeRegister();
    const moved = join(copy.home, 'ailleurs');
    renameSync(copy.folder, moved);
    const keeper = value(open({ ...copy, folder: moved }));
    expect(value(keeper.perform(incident('après le déménagement'))).changes[0]?.number).toBe('I-2026-001');
    keeper.close();
    // A place it was not seen in is another device: a second chain.
    expect(readdirSync(join(moved, 'journal'))).toHaveLength(2);
    const again = value(open({ ...copy, folder: moved }));
    expect(again.mode()).toEqual({ writing: true, reasons: [] });
    again.close();
  });
});

describe('the cost of a passphrase', () => {
  it('FLOOR is 64 MiB and 3 passes, CEILING 1 GiB and 10', () => {
    const bounds: [Cost, Cost] = [FLOOR, CEILING];
    expect(bounds).toEqual([
      { memoryKiB: 65_536, passes: 3 },
      { memoryKiB: 1_048_576, passes: 10 },
    ]);
  });
});

beforeAll(cipherReady);
