import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../../../electron/keeper/files.ts';
import { type Chance, chance, randomChange } from '../../keeper/commands.ts';
import { incident } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk } from '../../keeper/memory-disk.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { rememberSignatures } from '../signatures.ts';
import { makeTemplate, type Template } from '../template.ts';
import { begin, changesIn, inTheDark, untilDark } from './dark.ts';

const TODAY = '2026-03-03';
/** Cuts in a row on one disk, so that the power also goes while an earlier loss is being settled. */
const IN_A_ROW = 3;
/** Of one moment in which the power goes, so many things that it may leave. */
const LEFT_BY_ONE = 5;
const CONTROL_CUTS = 300;

/** security.md's second test, on a file system in memory that forgets what was not synced. */
export const power: Part = {
  title: 'power cuts on a simulated disk',
  notShown:
    'A real disk that says it has written what it has not, and a file system that does not keep its word.',
  amounts: { quick: 600, ci: 100_000, long: 200_000 },
  divided: true,
  async run(order) {
    const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
    const signatures = rememberSignatures();
    const told = tally(
      'cuts',
      'acknowledged',
      'lost',
      'twice',
      'shutOut',
      'unsound',
      'torn',
      'holes',
      'alike',
    );
    cuts(template, order, told, signatures, (disk) => disk);
    for (const [name, lying] of order.first ? Object.entries(LYING) : []) {
      const hurt = tally();
      cuts(template, { ...order, amount: CONTROL_CUTS }, hurt, signatures, lying);
      told.control(name, hurt.faults() > 0);
    }
    return told.outcome();
  },
};

/** Disks that do not do what they say. */
const LYING: Readonly<Record<string, (disk: MemoryDisk) => Disk>> = {
  'segments are never synced'(disk) {
    const segments = new Set<number>();
    const opening = (call: 'create' | 'open') => (path: string) => {
      const file = disk[call](path);
      if (path.endsWith('.seg')) segments.add(file);
      return file;
    };
    return {
      ...disk,
      create: opening('create'),
      open: opening('open'),
      // Only where the journal is concerned: a lock that names nobody would end the round before it began.
      sync: (file) => {
        if (!segments.has(file)) disk.sync(file);
      },
    };
  },
  'folders are never synced': (disk) => ({ ...disk, syncFolder: () => undefined }),
};

function cuts(
  template: Template,
  order: Order,
  told: Tally,
  signatures: ReturnType<typeof rememberSignatures>,
  faced: (disk: MemoryDisk) => Disk,
): void {
  const start = inMemory(template.home);
  // A device that has no chain yet: its folder and its first segment are new.
  start.removeFolder(join(template.home, 'state', 'devices'));
  for (let done = 0, seed = order.seed; done < order.amount; seed += 1) {
    const c = chance(seed);
    signatures.forget();
    const acknowledged: string[] = [];
    let disk: MemoryDisk | undefined = start.copy();
    for (let i = 1; i <= IN_A_ROW && disk !== undefined && done < order.amount; i += 1) {
      acknowledged.push(...writeUntilDark(template, faced(disk), c, i));
      const before: MemoryDisk = disk;
      disk = undefined;
      // The first of what the cut may leave is what the next cut meets; the others are judged and left behind.
      const known = new Set<string>();
      for (let n = 0; n < LEFT_BY_ONE; n += 1) {
        const holes = c.int(8) === 0;
        const left = before.afterPowerLoss(c.int, holes);
        const content = contentOf(left);
        // Where little was unsynced, chance comes to the same again: that is no other cut.
        if (known.has(content)) {
          told.count('alike');
          continue;
        }
        known.add(content);
        done += 1;
        told.count('cuts');
        if (holes) told.count('holes');
        const last = n === 0 && i === IN_A_ROW;
        const writing = goesOn(template, left, acknowledged, { seed, holes, last }, told);
        if (n === 0 && writing) disk = left;
      }
    }
    if (told.faults() > 20) return;
  }
}

/** Digest of every name and byte on the disk. */
function contentOf(disk: MemoryDisk): string {
  const digest = createHash('sha256');
  for (const [path, bytes] of disk.files()) digest.update(`${path}\0${bytes.length}\0`).update(bytes);
  return digest.digest('base64');
}

/** Writes until the power goes at some call on the disk; the changes acknowledged by then. */
function writeUntilDark(template: Template, disk: Disk, c: Chance, pid: number): string[] {
  const dark = untilDark(disk, c, 1 + c.int(c.int(3) === 0 ? 40 : 100));
  const acknowledged: string[] = [];
  inTheDark(() => {
    const opened = begin(template, dark, pid);
    if (!opened.ok) return;
    const keeper = opened.value;
    for (let i = 0; i < 12; i += 1) {
      const large = c.int(20) === 0;
      const input = large ? incident('gros', { circumstances: 'x'.repeat(9000) }) : change(keeper, c, i);
      const done = keeper.perform(input);
      if (done.ok) acknowledged.push(...done.value.changes.map(({ id }) => id));
      if (c.int(6) === 0) keeper.writeBlob(new Uint8Array(c.int(2000)));
    }
    keeper.close();
  });
  return acknowledged;
}

function change(keeper: Parameters<typeof randomChange>[0], c: Chance, i: number): unknown {
  return i === 0 || c.int(3) === 0
    ? incident(c.text(40))
    : [randomChange(keeper, c, TODAY), incident('suite')].slice(c.int(2));
}

/** Opens what the cut left and compares; false where the register is rightly read-only from here on. */
function goesOn(
  template: Template,
  disk: MemoryDisk,
  acknowledged: readonly string[],
  { seed, holes, last }: { readonly seed: number; readonly holes: boolean; readonly last: boolean },
  told: Tally,
): boolean {
  // Looked at on a copy: the next cut shall also meet what this opening would have settled.
  const opened = begin(template, disk.copy(), 99);
  const fault = (kind: 'lost' | 'twice' | 'shutOut' | 'unsound', what: string): void => {
    told.count(kind);
    told.fault(`seed ${seed}: ${what}`);
  };
  if (!opened.ok) {
    fault('shutOut', `does not open: ${opened.code}`);
    return false;
  }
  const keeper = opened.value;
  const { all, twice } = changesIn(keeper);
  told.count('acknowledged', last ? acknowledged.length : 0);
  for (const id of acknowledged) if (!all.has(id)) fault('lost', `${id} was acknowledged and is gone`);
  for (const id of twice) fault('twice', `${id} is there twice`);
  const { writing, reasons } = keeper.mode();
  // Zeros where bytes should be cannot be told from a hand that put them there: damage, read-only, nothing lost.
  const rightly = holes && reasons.length === 1 && reasons[0] === 'damaged';
  if (!writing && !rightly) fault('unsound', `read-only: ${reasons.join(', ')}`);
  told.count('torn', keeper.loaded.torn.length);
  if (rightly) told.count('readOnly');
  else if (last) {
    const { ok, damage, files } = keeper.verify();
    if (!ok) fault('unsound', `not sound: ${JSON.stringify({ damage, files })}`);
  }
  keeper.close();
  return writing;
}
