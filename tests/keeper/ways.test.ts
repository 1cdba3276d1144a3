import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Disk } from '../../electron/keeper/files.ts';
import { type Keeper, startKeeper } from '../../electron/keeper/keeper.ts';
import {
  addMember,
  changePassphrase,
  endMember,
  givePassphrase,
  replaceRecoveryKey,
} from '../../electron/keeper/members.ts';
import { rekey } from '../../electron/keeper/rekey.ts';
import { FLOOR, type Unlock } from '../../electron/keeper/slot.ts';
import { readVaultFile, unlockVault } from '../../electron/keeper/vault.ts';
import type { Result } from '../../shared/result.ts';
import { chance, type Chance } from './commands.ts';
import { failingDisk, FAULTS } from './failing-disk.ts';
import { cleanUp, incident, makeRegister, PASSPHRASE, type Register, value } from './make.ts';
import { inMemory, type MemoryDisk } from './memory-disk.ts';

// Thousands of openings: a passphrase costs nothing here.
vi.mock(import('../../electron/keeper/seal.ts'), async (original) => ({
  ...(await original()),
  passphraseKey: (passphrase, { salt }) =>
    new Uint8Array(createHash('sha256').update(passphrase).update(salt).digest()),
}));
vi.setConfig({ testTimeout: 300_000 });

const ANNE = 'quatre barques rentrent au port';
const NEW = 'une corneille sur le toit gris';
const NEXT_KEY = new Uint8Array(32).fill(7);
const LEFT = { cause: 'departure', reason: 'Un départ' } as const;
const OWN = { own: { passphrase: PASSPHRASE }, cost: FLOOR };

let register: Register;
/** With an officer and an analyst. */
let memory: MemoryDisk;

beforeAll(async () => {
  register = await makeRegister();
  memory = inMemory(register.home);
  const keeper = value(begin(memory, { passphrase: PASSPHRASE }));
  value(addMember(keeper, { name: 'Anne Roy', role: 'analyst', passphrase: ANNE, ...OWN }));
  keeper.close();
  memory = memory.copy();
});
afterAll(cleanUp);

/** Opens as another process each time, to which those before are dead. */
let pid = 1;
function begin(disk: Disk, unlock: Unlock): Result<Keeper> {
  const { machine, folder } = register;
  const own = (pid += 1);
  const self = { ...machine.self, pid: own, started: String(own) };
  const markOf = (asked: number): string | null => (asked === own ? String(own) : null);
  const vault = unlockVault(disk, folder, copied(unlock));
  if (!vault.ok) return vault;
  return startKeeper({
    machine: { ...machine, disk, self, markOf },
    folder,
    vault: vault.value,
    mode: 'write',
  });
}

const copied = (unlock: Unlock): Unlock =>
  'recoveryKey' in unlock ? { recoveryKey: unlock.recoveryKey.slice() } : unlock;

const anne = ({ state }: Keeper): string =>
  state.head.members.find(({ name }) => name === 'Anne Roy')?.id ?? '';

type Act = {
  readonly name: string;
  readonly by: () => Unlock;
  readonly run: (keeper: Keeper) => Result<unknown>;
  /** Ways in that open whatever happens; before it is recorded; once it is. */
  readonly always: () => readonly Unlock[];
  readonly before: () => readonly Unlock[];
  readonly after: () => readonly Unlock[];
};

const officer = (): Unlock => ({ passphrase: PASSPHRASE });
const analyst = (): Unlock => ({ passphrase: ANNE });
const fresh = (): Unlock => ({ passphrase: NEW });
const recovery = (): Unlock => ({ recoveryKey: register.recoveryKey });

const ACTS: readonly Act[] = [
  {
    name: 'a member is added',
    by: officer,
    run: (keeper) => addMember(keeper, { name: 'René', role: 'reader', passphrase: NEW, ...OWN }),
    always: () => [officer(), analyst(), recovery()],
    before: () => [],
    after: () => [fresh()],
  },
  {
    name: 'a passphrase is changed',
    by: officer,
    run: (keeper) => changePassphrase(keeper, { passphrase: NEW, ...OWN }),
    always: () => [analyst(), recovery()],
    before: () => [officer()],
    after: () => [fresh()],
  },
  {
    name: 'an officer gets a new passphrase by the recovery key',
    by: recovery,
    run: (keeper) => {
      const member = keeper.state.head.members.find(({ role }) => role === 'officer')?.id ?? '';
      const own = copied(recovery());
      return givePassphrase(keeper, 'passphrase-given', { member, passphrase: NEW, own, cost: FLOOR });
    },
    always: () => [analyst(), recovery()],
    before: () => [officer()],
    after: () => [fresh()],
  },
  {
    name: 'a member is removed',
    by: officer,
    run: (keeper) => endMember(keeper, 'member-removed', { member: anne(keeper) }),
    always: () => [officer(), recovery()],
    before: () => [analyst()],
    after: () => [],
  },
  {
    name: 'the recovery key is replaced',
    by: officer,
    run: (keeper) => replaceRecoveryKey(keeper, { recoveryKey: NEXT_KEY.slice(), ...OWN }),
    always: () => [officer(), analyst()],
    before: () => [recovery()],
    after: () => [{ recoveryKey: NEXT_KEY }],
  },
  {
    name: 'the register is re-keyed',
    by: officer,
    run: (keeper) => rekey(keeper, { ...OWN, ...LEFT, renewed: null }),
    always: () => [officer(), analyst(), recovery()],
    before: () => [],
    after: () => [],
  },
  {
    name: 'it is re-keyed, and a member gets a new passphrase',
    by: officer,
    run: (keeper) => rekey(keeper, { ...OWN, ...LEFT, renewed: { member: anne(keeper), passphrase: NEW } }),
    always: () => [officer(), recovery()],
    before: () => [analyst()],
    after: () => [fresh()],
  },
  {
    name: 'it is re-keyed, and the officer who does it gets a new passphrase',
    by: officer,
    run: (keeper) =>
      rekey(keeper, { ...OWN, ...LEFT, renewed: { member: keeper.member.id, passphrase: NEW } }),
    always: () => [analyst(), recovery()],
    before: () => [officer()],
    after: () => [fresh()],
  },
  {
    name: 'it is re-keyed with a new recovery key',
    by: officer,
    run: (keeper) => rekey(keeper, { ...OWN, ...LEFT, renewed: { recoveryKey: NEXT_KEY.slice() } }),
    always: () => [officer(), analyst()],
    before: () => [recovery()],
    after: () => [{ recoveryKey: NEXT_KEY }],
  },
];

/** The power goes. No error of the system: nothing may catch it. */
const DARK = 'the power is gone';

/** Runs an act until the power goes at the n-th call on the disk; was it acknowledged, and was it over before that? */
function cutAt(disk: Disk, act: Act, n: number, told: boolean): { acknowledged: boolean; over: boolean } {
  const keeper = value(begin(disk, act.by()));
  let left = Number.POSITIVE_INFINITY;
  // The keeper's own disk, from here on.
  const calls = keeper.machine.disk as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const [name, call] of Object.entries(calls)) {
    calls[name] = (...args: unknown[]): unknown => {
      left -= 1;
      if (left < 0 || (left === 0 && !told)) throw new Error(DARK);
      const result = call.apply(disk, args);
      if (left === 0) throw new Error(DARK);
      return result;
    };
  }
  let acknowledged = false;
  try {
    left = n;
    acknowledged = act.run(keeper).ok;
    return { acknowledged, over: left > 0 };
  } catch (error) {
    if ((error as Error).message !== DARK) throw error;
    return { acknowledged, over: false };
  }
}

/** What is wrong with the ways in of a register as it was left; nothing where all is as it was or as it shall be. */
function wrong(left: MemoryDisk, act: Act, acknowledged: boolean): string[] {
  const opens = (unlock: Unlock): string => {
    // Each on a disk of its own: nobody puts in order for another.
    const opened = begin(left.copy(), unlock);
    if (!opened.ok) return opened.code;
    const keeper = opened.value;
    const { reasons } = keeper.mode();
    const odd = reasons.filter((reason) => reason !== 'member-not-allowed');
    const report = keeper.verify();
    const files = keeper.machine.disk.list(join(register.folder, 'slots'));
    const listed = Object.keys(value(readVaultFile(keeper.machine.disk, register.folder)).slots).sort();
    const inForce = keeper.state.head.slots.map(({ slot }) => `${slot}.json`).sort();
    const settled = [listed, files].every((names) => String(names) === String(inForce));
    const wrote = reasons.length > 0 || keeper.perform(incident('suite')).ok;
    keeper.close();
    return odd.length > 0 || !report.ok || !settled || !wrote
      ? `opens, but ${JSON.stringify({ odd, report: report.ok, settled, wrote })}`
      : 'opens';
  };
  const said = (unlocks: readonly Unlock[]): string[] => unlocks.map((unlock) => opens(unlock));
  const always = said(act.always()).filter((each) => each !== 'opens');
  const before = said(act.before());
  const after = said(act.after());
  const asBefore = before.every((each) => each === 'opens') && after.every((each) => CLOSED.includes(each));
  const asAfter = after.every((each) => each === 'opens') && before.every((each) => CLOSED.includes(each));
  if (always.length > 0) return always;
  return asAfter || (asBefore && !acknowledged) ? [] : [`before: ${before.join()}`, `after: ${after.join()}`];
}
const CLOSED = ['wrong-passphrase', 'slot-not-in-force'];

/** Every cut of every act; how many, and what was wrong after which. A control is content with the first. */
function everyCut(
  disk: (beneath: MemoryDisk) => Disk,
  c: Chance,
  { losses, acts = ACTS, first = false }: { losses: number; acts?: readonly Act[]; first?: boolean },
): { cuts: number; wrong: string[] } {
  let cuts = 0;
  const found: string[] = [];
  for (const act of acts) {
    for (let n = 1, over = false; !over && !(first && found.length > 0); n += 1) {
      for (const told of [false, true]) {
        const beneath = memory.copy();
        const cut = cutAt(disk(beneath), act, n, told);
        over = cut.over;
        for (let loss = 0; loss < losses; loss += 1) {
          cuts += 1;
          const left = beneath.afterPowerLoss(c.int);
          const faults = wrong(left, act, cut.acknowledged);
          if (faults.length > 0) found.push(`${act.name}, call ${n}, ${told}: ${faults.join(' · ')}`);
        }
      }
    }
  }
  return { cuts, wrong: found };
}

describe('the power goes at every call on the disk while a way in changes', () => {
  it('nobody is locked out, nobody comes in by what was taken away, and the next opening ends or undoes it', () => {
    const { cuts, wrong: found } = everyCut((disk) => ({ ...disk }), chance(4), { losses: 1 });
    expect(found).toEqual([]);
    expect(cuts).toBeGreaterThan(200);
  });

  it('the control: slot files that were never synced lock their owners out, and this test sees it', () => {
    const lying = (disk: MemoryDisk): Disk => {
      const slots = new Set<number>();
      return {
        ...disk,
        create: (path) => {
          const file = disk.create(path);
          if (path.includes('/slots/')) slots.add(file);
          return file;
        },
        sync: (file) => {
          if (!slots.has(file)) disk.sync(file);
        },
      };
    };
    expect(everyCut(lying, chance(4), { losses: 2, acts: ACTS.slice(1, 2), first: true }).wrong).not.toEqual(
      [],
    );
  });

  it('the control: a list whose place in its folder was never synced does the same', () => {
    const lying = (disk: MemoryDisk): Disk => ({
      ...disk,
      syncFolder: (path) => {
        if (path !== register.folder) disk.syncFolder(path);
      },
    });
    expect(everyCut(lying, chance(4), { losses: 3, acts: ACTS.slice(1, 2), first: true }).wrong).not.toEqual(
      [],
    );
  });
});

it('every call on the disk fails in every way while a way in changes: as before, or as after', () => {
  let strokes = 0;
  for (const act of ACTS) {
    for (const fault of FAULTS) {
      for (let n = 1; ; n += 1) {
        const beneath = memory.copy();
        const disk = failingDisk(beneath, fault);
        const keeper = value(begin(disk, act.by()));
        disk.arm(n);
        const done = act.run(keeper);
        const struck = disk.struck();
        disk.disarm();
        keeper.close();
        if (struck === 0) {
          expect([act.name, done.ok]).toEqual([act.name, true]);
          break;
        }
        strokes += 1;
        const where = `${act.name}: ${fault.name}, call ${n}`;
        expect([where, disk.resynced()]).toEqual([where, 0]);
        expect([where, wrong(beneath, act, done.ok)]).toEqual([where, []]);
      }
    }
  }
  expect(strokes).toBeGreaterThan(300);
});
