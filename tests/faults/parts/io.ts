import { join } from 'node:path';
import { type Chance, chance } from '../../keeper/commands.ts';
import { failingDisk, type Fault, FAULTS } from '../../keeper/failing-disk.ts';
import { incident } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk } from '../../keeper/memory-disk.ts';
import { type Part, type Tally, tally } from '../part.ts';
import { makeTemplate, type Template } from '../template.ts';
import { begin, changesIn, inTheDark, untilDark } from './dark.ts';

/**
 * security.md's third test. That each call fails in each way, one after another, is a unit test
 * (tests/keeper/failing-disk); here failures meet what earlier failures and power cuts have left.
 */
export const io: Part = {
  title: 'failing calls while writing, and again while recovering from a power cut or a failure',
  notShown: 'Errors that a disk does not report.',
  amounts: { quick: 300, ci: 3000, long: 60_000 },
  divided: true,
  async run(order) {
    const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
    const start = inMemory(template.home);
    const told = tally(
      'rounds',
      'strokes',
      'recoveries',
      'acknowledged',
      'lost',
      'resynced',
      'unsound',
      'shutOut',
    );
    for (let i = 0; i < order.amount; i += 1) round(template, start.copy(), order.seed + i, told, false);
    if (!order.first) return told.outcome();
    const hurt = tally();
    for (let i = 0; i < 100; i += 1) round(template, start.copy(), order.seed + i, hurt, true);
    told.control('swallows a failed write', hurt.faults() > 0);
    return told.outcome();
  },
};

function round(template: Template, disk: MemoryDisk, seed: number, told: Tally, deaf: boolean): void {
  const c = chance(seed);
  told.count('rounds');
  const acknowledged: string[] = [];
  const strike = (act: (beneath: MemoryDisk, pid: number) => void, pid: number): void => {
    act(disk, pid);
    told.count('recoveries', pid > 1 ? 1 : 0);
  };
  // A first writer whose disk fails, a power cut, then openings that fail again before one comes through.
  strike((beneath, pid) => acknowledged.push(...failing(template, beneath, c, pid, told, deaf)), 1);
  if (c.int(2) === 0) {
    const dark = untilDark(disk, c, 1 + c.int(60));
    inTheDark(() => {
      const opened = begin(template, dark, 2);
      if (!opened.ok) return;
      const done = opened.value.perform(incident('avant la panne'));
      if (done.ok) acknowledged.push(...done.value.changes.map(({ id }) => id));
      opened.value.close();
    });
    disk = disk.afterPowerLoss(c.int);
  }
  for (let pid = 3; pid < 3 + 1 + c.int(3); pid += 1)
    strike((beneath) => acknowledged.push(...failing(template, beneath, c, pid, told, deaf)), pid);
  compare(template, disk, acknowledged, seed, told);
}

/** Opens and writes on a disk that fails somewhere; what had been acknowledged. */
function failing(
  template: Template,
  beneath: MemoryDisk,
  c: Chance,
  pid: number,
  told: Tally,
  deaf: boolean,
): string[] {
  const fault: Fault = c.pick(FAULTS);
  const disk = failingDisk(beneath, fault);
  const acknowledged: string[] = [];
  disk.arm(1 + c.int(c.int(2) === 0 ? 12 : 70));
  const faced = deaf
    ? {
        ...disk,
        append: quiet((file: number, bytes: Uint8Array) => {
          disk.append(file, bytes);
        }),
        sync: quiet((file: number) => {
          disk.sync(file);
        }),
      }
    : disk;
  const opened = begin(template, faced, pid);
  if (opened.ok) {
    for (let i = 0; i < 6; i += 1) {
      const done = opened.value.perform(incident(c.text(60)));
      if (done.ok) acknowledged.push(...done.value.changes.map(({ id }) => id));
    }
    opened.value.close();
  }
  told.count('strokes', disk.struck());
  if (disk.resynced() > 0) {
    told.count('resynced');
    told.fault(`a sync was asked for again after it had failed (${fault.name})`);
  }
  return acknowledged;
}

/** The control: a keeper that does not hear its disk fail. */
function quiet<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    try {
      call(...given);
    } catch {
      // As if nothing had been.
    }
  };
}

function compare(
  template: Template,
  disk: MemoryDisk,
  acknowledged: readonly string[],
  seed: number,
  told: Tally,
): void {
  const fault = (kind: 'lost' | 'unsound' | 'shutOut', what: string): void => {
    told.count(kind);
    told.fault(`seed ${seed}: ${what}`);
  };
  const opened = begin(template, disk, 99);
  if (!opened.ok) {
    fault('shutOut', `does not open: ${opened.code}`);
    return;
  }
  const keeper = opened.value;
  const { all } = changesIn(keeper);
  told.count('acknowledged', acknowledged.length);
  for (const id of acknowledged) if (!all.has(id)) fault('lost', `${id} was acknowledged and is gone`);
  if (!keeper.mode().writing) fault('unsound', `read-only: ${keeper.mode().reasons.join(', ')}`);
  const { ok, damage, files } = keeper.verify();
  if (!ok) fault('unsound', JSON.stringify({ damage, files }));
  keeper.close();
}
