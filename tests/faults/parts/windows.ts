import { join } from 'node:path';
import type { Disk } from '../../../electron/keeper/files.ts';
import { createRegister } from '../../../electron/keeper/create.ts';
import { openRegister } from '../../../electron/keeper/keeper.ts';
import { readRecoveryKey } from '../../../electron/keeper/recovery-key.ts';
import { FLOOR } from '../../../electron/keeper/slot.ts';
import { type Chance, chance, randomChange } from '../../keeper/commands.ts';
import { incident, ORGANISATION, PASSPHRASE, value } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk, memoryDisk } from '../../keeper/memory-disk.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { makeTemplate } from '../template.ts';
import { begin, changesIn } from './dark.ts';

/** security.md's twenty-fourth test: what a file system like that of Windows does otherwise. */
export const windows: Part = {
  title:
    'a file system like that of Windows: busy files, no links, names without case, folders that cannot be synced',
  notShown: 'A real Windows, and a real network share.',
  amounts: { quick: 18, ci: 300, long: 6000 },
  divided: true,
  async run(order) {
    const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
    const start = inMemory(template.home);
    const told = tally(
      'rounds',
      'refusals',
      'acknowledged',
      'lost',
      'unsound',
      'shutOut',
      'created',
      'halfCreated',
    );
    for (let i = 0; i < order.amount; i += 1) {
      const c = chance(order.seed + i);
      const beneath = start.copy();
      const acknowledged: string[] = [];
      told.count('rounds');
      for (let pid = 1; pid <= 3; pid += 1)
        acknowledged.push(...work(template, windowsLike(beneath, c), c, pid, told));
      compare(template, beneath, acknowledged, order.seed + i, told);
    }
    if (order.first) await creations(order, told);
    if (order.first) {
      const hurt = tally();
      for (let i = 0; i < 60; i += 1) {
        const c = chance(order.seed + i);
        const beneath = start.copy();
        // The control: a disk that says a rename was done when it was not.
        const lying: Disk = {
          ...beneath,
          append: (file, bytes) => beneath.append(file, bytes.subarray(c.int(2))),
        };
        compare(template, beneath, work(template, lying, c, 1, hurt), order.seed + i, hurt);
      }
      told.control('a disk that drops bytes', hurt.faults() > 0);
    }
    return told.outcome();
  },
};

type Known = Awaited<ReturnType<typeof makeTemplate>>;

function fails(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** Renames and removals meet files that a scanner holds; there are no hard links; case does not tell names apart. */
export function windowsLike(disk: MemoryDisk, c: Chance): Disk {
  let busy = 0;
  const held = (code: 'EPERM' | 'EBUSY' | 'EACCES'): void => {
    // A scanner lets go after a while: up to twenty tries in a row meet it.
    if (busy === 0 && c.int(6) === 0) busy = 1 + c.int(20);
    if (busy > 0) {
      busy -= 1;
      fails(code);
    }
  };
  const named = (path: string): string => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const name = path.slice(folder.length + 1);
    return disk.list(folder).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
  };
  const at = (path: string): string => `${path.slice(0, path.lastIndexOf('/'))}/${named(path)}`;
  return {
    ...disk,
    stat: (path) => disk.stat(at(path)),
    read: (path) => disk.read(at(path)),
    rename(from, to) {
      held(c.pick(['EPERM', 'EBUSY', 'EACCES']));
      disk.rename(from, to);
    },
    remove(path) {
      held('EBUSY');
      disk.remove(at(path));
    },
    link: () => fails('EPERM'),
    syncFolder: () => undefined,
    create(path) {
      if (/[<>:"|?*]|[. ]$/.test(path.slice(path.lastIndexOf('/') + 1))) fails('EINVAL');
      if (path.length > 259) fails('ENOENT');
      if (disk.stat(at(path)) !== null) fails('EEXIST');
      return disk.create(path);
    },
  };
}

function work(template: Known, disk: Disk, c: Chance, pid: number, told: Tally): readonly string[] {
  const opened = begin(template, disk, pid);
  if (!opened.ok) {
    told.count('refusals');
    return [];
  }
  const keeper = opened.value;
  const acknowledged: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const input = i === 0 || c.int(3) === 0 ? incident(c.text(60)) : randomChange(keeper, c, '2026-03-03');
    const done = keeper.perform(input);
    if (done.ok) acknowledged.push(...done.value.changes.map(({ id }) => id));
  }
  keeper.close();
  told.count('acknowledged', acknowledged.length);
  return acknowledged;
}

function compare(
  template: Known,
  beneath: MemoryDisk,
  acknowledged: readonly string[],
  seed: number,
  told: Tally,
): void {
  const fault = (kind: string, what: string): void => {
    told.count(kind);
    told.fault(`seed ${seed}: ${what}`);
  };
  const opened = begin(template, beneath, 99);
  if (!opened.ok) {
    fault('shutOut', `does not open: ${opened.code}`);
    return;
  }
  const { all } = changesIn(opened.value);
  for (const id of acknowledged) if (!all.has(id)) fault('lost', `${id} was acknowledged and is gone`);
  const { ok, damage, files } = opened.value.verify();
  if (!ok) fault('unsound', JSON.stringify({ damage: damage.slice(0, 2), files }));
  opened.value.close();
}

/** A register is created whole, or not at all, though every second rename meets a busy file. */
async function creations(order: Order, told: Tally): Promise<void> {
  for (let i = 0; i < 6; i += 1) {
    const c = chance(order.seed + i);
    const beneath = memoryDisk();
    beneath.makeFolder('/home');
    const { machine } = await makeTemplate(join(order.home, `machine-${i}`));
    const folder = '/home/Registre.constat';
    const on = { ...machine, disk: windowsLike(beneath, c), stateFolder: '/state', leastFree: 0 };
    const order_ = { machine: on, folder, organisation: ORGANISATION, passphrase: PASSPHRASE, cost: FLOOR };
    const created = await createRegister(order_);
    if (!created.ok) {
      told.count('refusals');
      if (beneath.stat(folder) === null) continue;
      told.count('halfCreated');
      told.fault(`seed ${order.seed + i}: refused (${created.code}), and something stands in its place`);
      continue;
    }
    told.count('created');
    created.value.keeper.close();
    const unlock = { recoveryKey: value(readRecoveryKey(created.value.recoveryKey)) };
    const opened = await openRegister({ machine: { ...on, disk: beneath }, folder, unlock, mode: 'read' });
    if (!opened.ok || !opened.value.verify().ok) told.fault(`seed ${order.seed + i}: created, and not sound`);
  }
}
