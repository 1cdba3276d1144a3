import { cpSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../electron/keeper/backup/capture.ts';
import { type Heads, readCheckpoints, signedNote } from '../../electron/keeper/checkpoint.ts';
import { sha256 } from '../../electron/keeper/seal.ts';
import { verifyFolder, verifyRegister } from '../../electron/keeper/verify.ts';
import { serve } from '../../electron/keeper/serve.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { frameAt } from '../../shared/journal/entry.ts';
import {
  boundaries,
  cleanUp,
  code,
  copyOf,
  incident,
  makeRegister,
  note,
  open,
  PASSPHRASE,
  type Register,
  segment,
  value,
} from './make.ts';

const DAY = 24 * 60 * 60 * 1000;

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  for (let i = 1; i <= 3; i += 1) value(keeper.perform(incident(`incident ${i}`)));
  keeper.close();
});
afterAll(cleanUp);

const notes = (at: Register): string[] => readdirSync(join(at.folder, 'checkpoints')).sort();

/** Cuts the last whole frame away, so that nothing is torn. */
function shorten(at: Register): void {
  const path = segment(at);
  const bounds = boundaries(readFileSync(path));
  truncateSync(path, bounds.at(-2) ?? 0);
}

describe('checkpoints', () => {
  it('one is written at closing, and none where nothing was recorded', () => {
    const at = copyOf(register);
    const before = notes(at);
    value(open(at)).close();
    expect(notes(at)).toEqual(before);
    const keeper = value(open(at));
    value(keeper.perform(note('I-2026-001', 'vu')));
    keeper.close();
    expect(notes(at)).toHaveLength(before.length + 1);
  });

  it('one is written every hundred entries while it stays open', () => {
    const at = copyOf(register);
    const before = notes(at).length;
    const keeper = value(open(at));
    for (let i = 0; i < 100; i += 1) value(keeper.perform(note('I-2026-001', `note ${i}`)));
    expect(notes(at)).toHaveLength(before + 1);
    keeper.close();
  });

  it('one is written each day while it stays open, and none where nothing was recorded meanwhile', () => {
    const at = copyOf(register);
    let now = Date.UTC(2026, 2, 4);
    const keeper = value(open(at, 'write', { now: () => now }));
    const before = notes(at).length;
    value(keeper.perform(note('I-2026-001', 'lundi')));
    now += DAY - 1;
    keeper.markDaily();
    expect(notes(at)).toHaveLength(before);
    now += 1;
    keeper.markDaily();
    expect(notes(at)).toHaveLength(before + 1);
    now += 3 * DAY;
    keeper.markDaily();
    expect(notes(at)).toHaveLength(before + 1);
    value(keeper.perform(note('I-2026-001', 'jeudi')));
    expect(notes(at)).toHaveLength(before + 2);
    keeper.close();
    expect(notes(at)).toHaveLength(before + 2);
  });

  it('the daily one is written by the service too, while nobody asks for anything', async () => {
    const at = await makeRegister();
    let now = Date.UTC(2026, 2, 4);
    const machine = { ...at.machine, now: () => now };
    const service = serve(machine, () => undefined, { calm: 1, rest: 1 });
    value(
      await service.answer('open', { folder: at.folder, secret: { passphrase: PASSPHRASE }, mode: 'write' }),
    );
    value(await service.answer('perform', { changes: [incident('un')] }));
    const before = notes(at).length;
    service.idle();
    await new Promise((done) => setTimeout(done, 60));
    expect(notes(at)).toHaveLength(before);
    now += DAY;
    service.idle();
    await expect.poll(() => notes(at).length).toBe(before + 1);
    service.close();
  });

  it('what a process that was killed left without one is in the next', () => {
    const at = copyOf(register);
    const before = notes(at);
    const killed = value(open(at));
    value(killed.perform(note('I-2026-001', 'sans fin')));
    rmSync(join(at.folder, 'lock'));
    const keeper = value(open(at));
    keeper.close();
    expect(notes(at)).toHaveLength(before.length + 1);
  });

  it('all of them are checked by verify', () => {
    const report = value(open(register, 'read')).verify();
    expect(report).toMatchObject({ ok: true, checkpoints: notes(register).length, remembered: true });
  });

  it('every byte of one that is changed is told', () => {
    const at = copyOf(register);
    const [name = ''] = notes(at);
    const path = join(at.folder, 'checkpoints', name);
    const bytes = readFileSync(path);
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      writeFileSync(path, changed);
      const keeper = value(open(at, 'read'));
      const { files, ok } = keeper.verify();
      keeper.close();
      expect({ i, ok, files }).toEqual({
        i,
        ok: false,
        files: [{ file: `checkpoints/${name}`, code: 'damaged' }],
      });
    }
  });

  it('another spelling of the same signature is told: base64 leaves four bits of its last letter free', () => {
    const at = copyOf(register);
    const [name = ''] = notes(at);
    const path = join(at.folder, 'checkpoints', name);
    const text = readFileSync(path, 'utf8');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const last = /(.)==\n$/.exec(text)?.[1] ?? '';
    const other = letters[letters.indexOf(last) + 1] ?? '';
    const spelled = text.replace(/.==\n$/, `${other}==\n`);
    const bytesOf = (note: string): Buffer => Buffer.from(/ (\S+)\n$/.exec(note)?.[1] ?? '', 'base64');
    expect(bytesOf(spelled)).toEqual(bytesOf(text));
    writeFileSync(path, spelled);
    const told = [{ file: `checkpoints/${name}`, code: 'damaged' }];
    expect(verifyFolder(at.machine, at.folder).files).toEqual(told);
    expect(verifyRegister(at.machine, at.folder, at.vault).files).toEqual(told);
  });

  it('what they state is held against the journal without a key as well', () => {
    const at = copyOf(register);
    expect(verifyFolder(at.machine, at.folder)).toMatchObject({
      ok: true,
      checkpoints: notes(register).length,
    });
    const [first = ''] = notes(at);
    shorten(at);
    const cut = verifyFolder(at.machine, at.folder);
    expect(cut.files).toEqual([{ file: `checkpoints/${notes(at).at(-1)}`, code: 'damaged' }]);
    const again = copyOf(register);
    writeFileSync(join(again.folder, 'checkpoints', first), 'nothing of the kind\n');
    expect(verifyFolder(again.machine, again.folder).files).toEqual([
      { file: `checkpoints/${first}`, code: 'damaged' },
    ]);
  });

  it('without a key a signature of nobody stands; with it, it is told', () => {
    const at = copyOf(register);
    const [name = ''] = notes(at);
    const path = join(at.folder, 'checkpoints', name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/[A-Za-z0-9+/]{8}==\n$/, 'AAAAAAAA==\n'));
    expect(readFileSync(path, 'utf8')).not.toBe(text);
    expect(verifyFolder(at.machine, at.folder).ok).toBe(true);
    expect(verifyRegister(at.machine, at.folder, at.vault).files).toEqual([
      { file: `checkpoints/${name}`, code: 'damaged' },
    ]);
  });

  it('one under the name of another is told, with the key and without, and counts for what it says', async () => {
    const at = copyOf(register);
    const [first = '', last = ''] = [notes(at)[0], notes(at).at(-1)];
    const place = (name: string): string => join(at.folder, 'checkpoints', name);
    const told = { file: `checkpoints/${first}`, code: 'checkpoint-misplaced' };
    renameSync(place(last), place(first));
    expect(verifyFolder(at.machine, at.folder).files).toEqual([told]);
    expect(verifyRegister(at.machine, at.folder, at.vault).files).toEqual([told]);
    // An older one under a later name is not what a backup says it reaches.
    const other = copyOf(register);
    cpSync(join(other.folder, 'checkpoints', first), join(other.folder, 'checkpoints', '000000000999.txt'));
    const keeper = value(open(other, 'read'));
    const { checkpoint } = await capture(keeper, 'routine');
    expect(checkpoint?.split('\n')[1]).toBe(String(Number(last.slice(0, 12))));
    keeper.close();
  });

  it('two that cannot both be are told, each true of the journal by itself', () => {
    const at = copyOf(register);
    const elsewhere = copyOf(at, { device: null });
    const keeper = value(open(elsewhere));
    for (let i = 0; i < 3; i += 1) value(keeper.perform(note('I-2026-001', `ailleurs ${i}`)));
    const { heads } = keeper.reached();
    keeper.close();
    cpSync(join(elsewhere.folder, 'journal'), join(at.folder, 'journal'), { recursive: true });
    const written = readFileSync(segment(at));
    const bounds = boundaries(written);
    const third = frameAt(written, bounds[2]!);
    if (third.kind !== 'frame') throw new Error('the third frame is whole');
    const state = (size: number, stated: Heads): void => {
      writeFileSync(
        join(at.folder, 'checkpoints', `${String(size).padStart(12, '0')}.txt`),
        signedNote(at.vault, stated),
      );
    };
    state(6, { ...heads, [at.device]: [3, hex(sha256(third.frame.headerBytes))] });
    const told = { file: 'checkpoints/000000000006.txt', code: 'checkpoint-inconsistent' };
    expect(verifyFolder(at.machine, at.folder).files).toEqual([told]);
    expect(verifyRegister(at.machine, at.folder, at.vault).files).toEqual([told]);
    // Control: without the one that says more of that chain, the same file is sound.
    rmSync(join(at.folder, 'checkpoints', '000000000004.txt'));
    state(7, heads);
    expect(verifyFolder(at.machine, at.folder).files).toEqual([]);
  });

  it('what lies under its name and is none gives way', () => {
    const at = copyOf(register);
    const path = join(at.folder, 'checkpoints', '000000000005.txt');
    writeFileSync(path, 'planted\n');
    const told = [{ file: 'checkpoints/000000000005.txt', code: 'damaged' }];
    expect(verifyFolder(at.machine, at.folder).files).toEqual(told);
    const keeper = value(open(at));
    value(keeper.perform(note('I-2026-001', 'cinq')));
    const { heads } = keeper.reached();
    keeper.close();
    expect(verifyRegister(at.machine, at.folder, at.vault)).toMatchObject({ ok: true });
    const { checkpoints } = readCheckpoints(at.machine.disk, at.folder, at.vault.id);
    expect(checkpoints.at(-1)?.heads).toEqual(heads);
  });

  it('none is written against one that somebody signed meanwhile: the register is forked', () => {
    const at = copyOf(register);
    const other = copyOf(register);
    let now = Date.UTC(2026, 2, 4);
    const keeper = value(open(at, 'write', { now: () => now }));
    value(keeper.perform(note('I-2026-001', 'ici')));
    const theirs = value(open(other));
    value(theirs.perform(note('I-2026-001', 'là')));
    theirs.close();
    const name = '000000000005.txt';
    const note5 = readFileSync(join(other.folder, 'checkpoints', name));
    writeFileSync(join(at.folder, 'checkpoints', name), note5);
    expect(keeper.mode().writing).toBe(true);
    now += DAY;
    keeper.markDaily();
    expect(keeper.mode()).toEqual({ writing: false, reasons: ['forked'] });
    expect(code(keeper.perform(note('I-2026-001', 'encore')))).toBe('read-only');
    keeper.close();
    expect(readFileSync(join(at.folder, 'checkpoints', name))).toEqual(note5);
    // Whoever opens it next is told as well.
    const next = value(open(at));
    expect(next.mode().writing).toBe(false);
    next.close();
  });

  it('control: one that somebody else signed of this same journal stops nobody', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(keeper.perform(note('I-2026-001', 'cinq')));
    const path = join(at.folder, 'checkpoints', '000000000005.txt');
    writeFileSync(path, signedNote(at.vault, keeper.reached().heads));
    value(keeper.perform(note('I-2026-001', 'six')));
    keeper.close();
    expect(notes(at).at(-1)).toBe('000000000006.txt');
    expect(verifyRegister(at.machine, at.folder, at.vault)).toMatchObject({ ok: true });
  });
});

describe('a journal shorter than it was', () => {
  it('control: without checkpoint and memory an end cut off whole does not show', () => {
    const at = copyOf(register);
    rmSync(join(at.folder, 'checkpoints'), { recursive: true });
    shorten(at);
    const keeper = value(open(at));
    expect(keeper.loaded.damage).toEqual([]);
    keeper.close();
  });

  it('shows against a checkpoint: read-only, and what is missing is named', () => {
    const at = copyOf(register);
    shorten(at);
    const keeper = value(open(at));
    expect(keeper.mode()).toEqual({ writing: false, reasons: ['damaged'] });
    expect(keeper.loaded.damage).toMatchObject([{ kind: 'gap', missing: [4, 4] }]);
    keeper.close();
  });

  it('shows against what this machine remembers when an older copy is put in its place, checkpoints and all', async () => {
    const at = await makeRegister();
    const older = join(at.home, 'older');
    cpSync(at.folder, older, { recursive: true });
    const keeper = value(open(at));
    value(keeper.perform(incident('confirmé')));
    keeper.close();
    rmSync(at.folder, { recursive: true });
    cpSync(older, at.folder, { recursive: true });
    const again = value(open(at));
    expect(again.mode()).toEqual({ writing: false, reasons: ['damaged'] });
    expect(again.loaded.damage).toMatchObject([{ kind: 'gap', missing: [2, 2] }]);
    again.close();
  });

  it('a journal rewritten with the right key shows against what was remembered', () => {
    const at = copyOf(register);
    const other = copyOf(register);
    const write = (where: Register, title: string): void => {
      const keeper = value(open(where));
      value(keeper.perform(incident(title)));
      keeper.close();
    };
    write(at, 'le vrai');
    write(other, 'le faux');
    cpSync(join(other.folder, 'journal'), join(at.folder, 'journal'), { recursive: true });
    cpSync(join(other.folder, 'checkpoints'), join(at.folder, 'checkpoints'), { recursive: true });
    const keeper = value(open(at));
    expect(keeper.loaded.damage).toMatchObject([{ kind: 'order', seq: 5 }]);
    expect(keeper.mode().writing).toBe(false);
    keeper.close();
  });
});
