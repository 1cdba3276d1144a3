import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../../../electron/keeper/files.ts';
import { type Keeper, startKeeper } from '../../../electron/keeper/keeper.ts';
import { type Chance, chance } from '../../keeper/commands.ts';
import { copyOfVault, incident } from '../../keeper/make.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { copied, makeTemplate, type Template } from '../template.ts';
import { changesIn } from './dark.ts';

/** Room left before writing begins (bytes). */
const LEFT = [0, 64 * 1024, 300 * 1024, 1_500_000] as const;
const DISK_SIZE = '24m';

/** security.md's fourth test: a file system that is really full, with the gates for free space off. */
export const full: Part = {
  title: 'a disk that is really full',
  notShown: 'File systems other than the one in memory (tmpfs), and quotas.',
  amounts: { quick: 4, ci: 20, long: 200 },
  divided: false,
  async run(order) {
    const told = tally('disks', 'refusals', 'acknowledged', 'lost', 'unsound', 'stuck');
    const mounted = join(order.home, 'disk');
    mkdirSync(mounted);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE}`, 'tmpfs', mounted]).status !== 0)
      return told.outcome('no disk could be mounted here: it needs root on Linux');
    try {
      const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
      disks(template, mounted, order, told, nodeDisk);
      const hurt = tally();
      disks(template, mounted, { ...order, amount: 4 }, hurt, deafDisk);
      told.control('takes a full disk for a free one', hurt.faults() > 0);
      return told.outcome();
    } finally {
      spawnSync('umount', [mounted]);
    }
  },
};

/** Writes what fits, and says that all of it was written. */
const deafDisk: Disk = {
  ...nodeDisk,
  append(file, bytes) {
    try {
      nodeDisk.append(file, bytes);
    } catch {
      // As if there had been room.
    }
  },
};

function disks(template: Template, mounted: string, order: Order, told: Tally, disk: Disk): void {
  const c = chance(order.seed);
  for (let i = 0; i < order.amount && told.faults() < 5; i += 1) {
    const home = join(mounted, `r${i}`);
    const place = copied(template, home);
    told.count('disks');
    oneDisk({ ...place, machine: { ...place.machine, disk } }, mounted, LEFT[i % LEFT.length]!, c, told);
    rmSync(home, { recursive: true });
  }
}

function oneDisk(place: Template, mounted: string, left: number, c: Chance, told: Tally): void {
  const filler = join(mounted, 'filler');
  const acknowledged: string[] = [];
  const keeper = opened(place, 'write');
  if (keeper === null) {
    told.fault('does not open before the disk is full');
    return;
  }
  fill(filler, mounted, left);
  let refusal: string | null = null;
  for (let i = 0; refusal === null && i < 4000; i += 1) {
    const done = keeper.perform(incident('plein', { circumstances: c.text(c.pick([40, 900, 9000])) }));
    if (done.ok) acknowledged.push(...done.value.changes.map(({ id }) => id));
    // A text cut in the middle of a sign is no text.
    else if (done.code !== 'invalid') refusal = done.code;
  }
  told.count('refusals', refusal === null ? 0 : 1);
  if (refusal !== 'write-failed') told.fault(`a full disk was answered with ${refusal ?? 'yes'}`);
  if (keeper.mode().writing) told.fault('still writable on a full disk');
  keeper.close();
  // While it is still full: whatever was acknowledged is read.
  compare(opened(place, 'read'), acknowledged, told, 'while full');
  rmSync(filler);
  // Two openings: what a first one breaks shows at the second.
  for (const cycle of ['once there is room', 'the second time']) {
    const again = opened(place, 'write');
    if (again !== null) {
      if (!again.mode().writing) {
        told.count('stuck');
        told.fault(`${cycle}: read-only (${again.mode().reasons.join(', ')})`);
      }
      const done = again.perform(incident(cycle));
      if (done.ok) acknowledged.push(...done.value.changes.map(({ id }) => id));
      if (!again.verify().ok) {
        told.count('unsound');
        told.fault(`${cycle}: not sound`);
      }
    }
    compare(again, acknowledged, told, cycle);
  }
  told.count('acknowledged', acknowledged.length);
}

function opened({ machine, folder, vault }: Template, mode: 'read' | 'write'): Keeper | null {
  const keeper = startKeeper({ machine, folder, vault: copyOfVault(vault), mode });
  return keeper.ok ? keeper.value : null;
}

function compare(keeper: Keeper | null, acknowledged: readonly string[], told: Tally, when: string): void {
  if (keeper === null) {
    told.fault(`${when}: does not open`);
    return;
  }
  const { all } = changesIn(keeper);
  const lost = acknowledged.filter((id) => !all.has(id));
  told.count('lost', lost.length);
  if (lost.length > 0) told.fault(`${when}: ${lost.length} of ${acknowledged.length} acknowledged are gone`);
  keeper.close();
}

/** Takes all the room but so much. */
function fill(path: string, mounted: string, left: number): void {
  const { bavail, bsize } = statfsSync(mounted);
  const block = Buffer.alloc(64 * 1024);
  const file = openSync(path, 'w');
  try {
    for (let room = bavail * bsize - left; room > 0;)
      room -= writeSync(file, block, 0, Math.min(block.length, room));
  } catch {
    // Full a little sooner than it was reckoned.
  } finally {
    closeSync(file);
  }
}
