import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { append, penBehind, putDown, readChains } from '../../electron/keeper/journal.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { signingKey } from '../../electron/keeper/seal.ts';
import { unlockVault, type Vault } from '../../electron/keeper/vault.ts';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import type { StoredChange } from '../../shared/register/change.ts';
import { factsSchema } from '../../shared/register/incident.ts';
import {
  AWARE,
  cleanUp,
  copyOf,
  digestOfTree,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  segment,
  textOf,
  value,
} from './make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  value(keeper.perform(incident('commun')));
  keeper.close();
});
afterAll(cleanUp);

/** Performs on a register at a given time, and closes it. */
function write(at: Register, time: string, ...changes: readonly unknown[]): void {
  const keeper = value(open(at, 'write', { now: () => Date.parse(time) }));
  for (const change of changes) value(keeper.perform(change));
  keeper.close();
}

type Hurt = {
  readonly name: string;
  readonly mode: ReturnType<Keeper['mode']>;
  readonly damage: Keeper['loaded']['damage'];
  readonly verified: ReturnType<Keeper['verify']>;
};

const chains = ({ folder }: Register): string[] => readdirSync(join(folder, 'journal')).sort();

/** Brings the chains that one copy has and the other has not. */
function bring(from: Register, to: Register): void {
  for (const name of chains(from).filter((each) => !chains(to).includes(each))) {
    cpSync(join(from.folder, 'journal', name), join(to.folder, 'journal', name), { recursive: true });
  }
}

describe('handing over', () => {
  it('another installation goes on in a chain of its own, knowing the first', () => {
    const at = copyOf(register);
    write(at, '2026-03-03T10:00:00Z', incident('premier'));
    rmSync(join(at.home, 'state'), { recursive: true });
    write(at, '2026-03-04T10:00:00Z', incident('deuxième'), note('I-2026-002', 'vu'));
    expect(chains(at)).toHaveLength(2);
    rmSync(join(at.home, 'state'), { recursive: true });
    // Its clock is behind: the order is still the one in which they knew of each other.
    write(at, '2026-03-02T10:00:00Z', incident('troisième'));
    const keeper = value(open(at));
    expect(chains(at)).toHaveLength(3);
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    expect(keeper.rows().map(({ number, title }) => [number, title])).toEqual([
      ['I-2026-001', 'commun'],
      ['I-2026-002', 'premier'],
      ['I-2026-003', 'deuxième'],
      ['I-2026-004', 'troisième'],
    ]);
    expect(keeper.verify()).toMatchObject({ ok: true, forked: false, entries: 6, conflicts: 0 });
    keeper.close();
  });

  it('a chain that is gone, or the end of it, is a gap that the others tell of', () => {
    const at = copyOf(register);
    write(at, '2026-03-03T10:00:00Z', incident('premier'));
    for (const day of [4, 5]) {
      rmSync(join(at.home, 'state'), { recursive: true });
      write(at, `2026-03-0${day}T10:00:00Z`, incident(`jour ${day}`), incident('et encore'));
    }
    const first = register.device;
    const others = chains(at).filter((name) => name !== first);
    const hurtBy = (name: string, checkpoints: boolean): Hurt => {
      const hurt = copyOf(at);
      if (!checkpoints) rmSync(join(hurt.folder, 'checkpoints'), { recursive: true });
      rmSync(join(hurt.folder, 'journal', name), { recursive: true });
      const keeper = value(open(hurt));
      const verified = keeper.verify();
      keeper.close();
      return { name, mode: keeper.mode(), damage: keeper.loaded.damage, verified };
    };
    // The last chain is known to no other; of the one before it the last tells, and of both the checkpoints.
    const told = others.map((name) => hurtBy(name, false)).filter(({ damage }) => damage.length > 0);
    expect(told).toHaveLength(1);
    for (const hurt of [...told, ...others.map((name) => hurtBy(name, true))]) {
      expect(hurt).toMatchObject({
        mode: { writing: false },
        damage: [{ kind: 'gap', device: hurt.name, missing: [1, 2] }],
        verified: { ok: false },
      });
    }
  });
});

describe('two chains that did not know of each other', () => {
  it('written in two copies by two devices: forked, read-only, both shown', () => {
    const here = copyOf(register);
    const there = copyOf(register, { device: null });
    write(here, '2026-03-04T10:00:00Z', incident('ici'));
    write(there, '2026-03-04T11:00:00Z', incident('là-bas'));
    bring(there, here);
    const keeper = value(open(here));
    expect(keeper.mode()).toEqual({ writing: false, reasons: ['forked'] });
    expect(keeper.loaded).toMatchObject({ forked: true, damage: [] });
    expect(keeper.rows().map(({ title }) => title)).toEqual(['commun', 'ici']);
    expect(keeper.verify()).toMatchObject({ ok: false, forked: true, damage: [] });
    // The second record took the same number: it is kept, as a conflict.
    expect(keeper.verify().conflicts).toBe(1);
    keeper.close();
  });

  it.each(['2026-03-04T09:00:00Z', '2026-03-04T12:00:00Z', '2026-03-04T10:00:00Z'])(
    'whichever came first (%s)',
    (time) => {
      const here = copyOf(register);
      const there = copyOf(register, { device: null });
      write(here, '2026-03-04T10:00:00Z', incident('ici'));
      write(there, time, note('I-2026-001', 'là-bas'));
      bring(there, here);
      const keeper = value(open(here, 'read'));
      expect(keeper.loaded.forked).toBe(true);
      keeper.close();
    },
  );

  it('the same device in two copies, written on twice: its chain does not fit what the other tells of it', () => {
    const here = copyOf(register);
    const twin = copyOf(register);
    write(here, '2026-03-04T10:00:00Z', incident('ici'));
    write(twin, '2026-03-04T10:30:00Z', incident('autre'));
    // A third device that saw the first version …
    rmSync(join(here.home, 'state'), { recursive: true });
    write(here, '2026-03-04T11:00:00Z', note('I-2026-002', 'vu'));
    // … finds the second in its place.
    cpSync(segment(twin), segment(here));
    const keeper = value(open(here));
    expect(keeper.mode().writing).toBe(false);
    expect(keeper.loaded.forked).toBe(true);
    expect(keeper.verify().ok).toBe(false);
    keeper.close();
  });

  it('pieces of both versions of one chain in one file are damage', () => {
    const here = copyOf(register);
    const twin = copyOf(register);
    write(here, '2026-03-04T10:00:00Z', incident('a'), incident('b'));
    write(twin, '2026-03-04T10:30:00Z', incident('c'));
    const [long, short] = [readFileSync(segment(here)), readFileSync(segment(twin))];
    const disk = {
      ...nodeDisk,
      read: (path: string) =>
        path === segment(here) ? Buffer.concat([short, long.subarray(short.length)]) : nodeDisk.read(path),
    };
    const keeper = value(open({ ...here, machine: { ...here.machine, disk } }));
    expect(keeper.mode().reasons).toContain('damaged');
    keeper.close();
  });
});

describe('entries by somebody else', () => {
  const stored = (id: string, title: string): StoredChange => ({
    id,
    type: 'incident-recorded',
    v: 1,
    record: hex(register.machine.random(16)),
    content: { facts: factsSchema.parse({ title, aware: AWARE }), number: 'I-2026-077' },
  });

  /** Writes an entry behind the last, past the door, with any keys. */
  function entry(
    at: Register,
    vault: Vault,
    changes: readonly StoredChange[],
    over: { readonly at?: string; readonly zone?: string } = {},
  ): void {
    const own = fromHex(at.device);
    const chain = readChains(nodeDisk, at.folder, vault.id).get(at.device);
    const pen = penBehind(nodeDisk, at.folder, vault.id, own, chain);
    const time = '2026-03-09T10:00:00.000Z';
    value(
      append(at.machine, at.folder, vault, pen, {
        envelope: {
          at: time,
          zone: 'America/Toronto',
          clock: [Date.parse(time), 0],
          heads: {},
          member: vault.memberId,
          app: '0.0.0-test',
          ...over,
        },
        changes,
      }),
    );
    putDown(nodeDisk, pen);
  }

  const look = (at: Register): Keeper => {
    const keeper = value(open(at));
    keeper.close();
    return keeper;
  };

  it('signed with the recovery key: kept, shown as void, without effect; the register goes on', () => {
    const at = copyOf(register);
    const recovery = value(unlockVault(nodeDisk, at.folder, { recoveryKey: at.recoveryKey.slice() }));
    const before = look(at);
    entry(at, recovery, [stored('voidchange', 'jamais')]);
    const keeper = look(at);
    expect(keeper.loaded).toMatchObject({ damage: [], forked: false });
    expect(keeper.rows()).toEqual(before.rows());
    expect(keeper.state.head.conflicts).toEqual([
      {
        change: 'voidchange',
        type: 'incident-recorded',
        record: expect.any(String) as unknown,
        why: 'void',
        seq: 3,
      },
    ]);
    const on = value(open(at));
    expect(on.mode()).toEqual({ writing: true, reasons: [] });
    expect(value(on.perform(incident('suite'))).changes[0]?.number).toBe('I-2026-002');
    expect(on.verify()).toMatchObject({ ok: true, conflicts: 1 });
    const text = textOf(on);
    on.close();
    expect(textOf(look(at))).toBe(text);
  });

  it('signed with a key that nobody has: damage, read-only, without effect', () => {
    const at = copyOf(register);
    const stranger = signingKey(register.machine.random(32));
    entry(at, { ...at.vault, signing: stranger }, [stored('x', 'faux')]);
    const keeper = look(at);
    expect(keeper.mode().reasons).toContain('damaged');
    expect(keeper.loaded.damage).toMatchObject([{ kind: 'signature', seq: 3, segment: '000001.seg' }]);
    expect(keeper.rows().map(({ title }) => title)).toEqual(['commun']);
  });

  it('in the name of a member who is none: damage', () => {
    const at = copyOf(register);
    entry(at, { ...at.vault, memberId: 'nobody' }, [stored('x', 'faux')]);
    expect(look(at).loaded.damage).toMatchObject([{ kind: 'signature', seq: 3 }]);
  });

  it('in the name of the officer, by the recovery key: damage', () => {
    const at = copyOf(register);
    const recovery = value(unlockVault(nodeDisk, at.folder, { recoveryKey: at.recoveryKey.slice() }));
    entry(at, { ...recovery, memberId: at.vault.memberId }, [stored('x', 'faux')]);
    expect(look(at).loaded.damage).toMatchObject([{ kind: 'signature', seq: 3 }]);
  });

  it('sealed with another key: damage', () => {
    const at = copyOf(register);
    const keys = { ...at.vault.keys, body: register.machine.random(32) };
    entry(at, { ...at.vault, keys }, [stored('x', 'faux')]);
    expect(look(at).loaded.damage).toMatchObject([{ kind: 'seal', seq: 3, body: 0 }]);
    const again = copyOf(register);
    entry(
      again,
      { ...again.vault, keys: { ...again.vault.keys, envelope: register.machine.random(32) } },
      [],
    );
    expect(look(again).loaded.damage).toMatchObject([{ kind: 'seal', seq: 3 }]);
  });

  it('that says a time or a zone that is none: damage, never a throw', () => {
    for (const over of [{ at: 'yesterday' }, { zone: 'Nowhere/Land' }, { at: '' }, { zone: '' }]) {
      const at = copyOf(register);
      entry(at, at.vault, [stored('x', 'y')], over);
      expect(look(at).loaded.damage).toMatchObject([{ kind: 'unreadable', seq: 3 }]);
    }
  });

  it.each([
    { id: 'n1', type: 'complaint-received', v: 1, record: null, content: { who: 'x' } },
    { id: 'n2', type: 'note-added', v: 7, record: null, content: {} },
  ])('by a newer program ($type, version $v): refused as newer, and nothing is changed', (newer) => {
    const at = copyOf(register);
    entry(at, at.vault, [newer as unknown as StoredChange]);
    const before = digestOfTree(at.folder);
    for (const mode of ['read', 'write'] as const) {
      expect(open(at, mode)).toMatchObject({ code: 'format-newer', details: { entry: 3 } });
    }
    expect(digestOfTree(at.folder)).toBe(before);
  });

  it('whose content is not of its kind: kept as unreadable, and the register goes on', () => {
    const at = copyOf(register);
    const odd = { id: 'n3', type: 'note-added', v: 1, record: null, content: { nothing: 'of the sort' } };
    entry(at, at.vault, [odd as unknown as StoredChange]);
    const keeper = value(open(at));
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    expect(keeper.state.head.conflicts).toMatchObject([{ change: 'n3', why: 'unreadable' }]);
    expect(keeper.verify()).toMatchObject({ ok: true, conflicts: 1 });
    keeper.close();
  });

  it('that no longer fits: kept as a conflict of its record, never refused', () => {
    const at = copyOf(register);
    const record = look(at).read('I-2026-001')!.id;
    const stale = {
      id: 's1',
      type: 'facts-amended',
      v: 1,
      record,
      content: { fields: { title: { from: 'autre chose', to: 'x' } } },
    } as unknown as StoredChange;
    entry(at, at.vault, [stale]);
    const keeper = look(at);
    expect(keeper.mode().reasons).toEqual(['read-only']);
    expect(keeper.read(record)?.facts.title).toBe('commun');
    expect(keeper.read(record)?.conflicts).toMatchObject([{ change: 's1', why: 'does-not-fit' }]);
  });
});
