import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  boundaries,
  cleanUp,
  copyOf,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  segment,
  value,
} from './make.ts';

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
