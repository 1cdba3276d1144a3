import { join } from 'node:path';
import { type Keeper, openRegister } from '../../../electron/keeper/keeper.ts';
import type { Code, Result } from '../../../shared/result.ts';
import { incident, note, value } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk } from '../../keeper/memory-disk.ts';
import { type Part, type Tally, tally } from '../part.ts';
import { makeTemplate, type Template } from '../template.ts';
import { begin } from './dark.ts';
import { damagesOf } from './damages.ts';

/** security.md's twenty-first test: what a person meets who opens a damaged register for the first time. */
export const damage: Part = {
  title: 'kinds of damage at the first start',
  notShown: 'Kinds of damage that nobody has thought of: the bits of the part tamper stand for those.',
  amounts: { quick: 1, ci: 1, long: 3 },
  divided: false,
  async run(order) {
    const told = tally('kinds', 'refused', 'readOnly', 'unharmed', 'shownEmpty', 'changed', 'otherwise');
    for (let i = 0; i < order.amount; i += 1) {
      const ground = await prepare(join(order.home, String(i)));
      for (const kind of damagesOf(ground)) {
        const disk = ground.sound.copy();
        kind.hurt(disk);
        told.count('kinds');
        await meet(ground, kind, disk, told);
      }
      const untouched = tally();
      await meet(ground, { name: 'no damage', expected: 'read-only' }, ground.sound.copy(), untouched);
      told.control('a sound register is not called damaged', untouched.faults() > 0);
      const cleared = tally();
      const emptied = ground.sound.copy();
      for (const path of emptied.files().keys()) if (path.includes('/journal/')) emptied.remove(path);
      await meet(ground, { name: 'tidied away', expected: 'unharmed' }, emptied, cleared);
      told.control('a lost journal is not called sound', cleared.faults() > 0);
    }
    return told.outcome();
  },
};

export type Ground = {
  readonly template: Template;
  /** Three segments, a snapshot, checkpoints. */
  readonly sound: MemoryDisk;
  /** The same before the last entries. */
  readonly older: MemoryDisk;
  readonly other: { readonly template: Template; readonly disk: MemoryDisk };
  readonly segments: readonly string[];
  readonly records: number;
};

async function prepare(home: string): Promise<Ground> {
  const template = await makeTemplate(join(home, 'template'), { leastFree: 0 });
  const other = await makeTemplate(join(home, 'other'), { leastFree: 0 });
  const sound = inMemory(template.home);
  const record = (times: number): void => {
    const keeper = value(begin(template, sound, 50 + times));
    const id = value(keeper.perform(incident(`dossier ${times}`))).changes[0]!.record!;
    for (let i = 0; i < times; i += 1) value(keeper.perform(note(id, `note ${i}`)));
    keeper.close();
  };
  record(3);
  // An interrupted write is put aside by the next writer, who begins a new segment.
  for (const times of [30, 4]) {
    const last = segmentsIn(sound, template.folder).at(-1)!;
    const bytes = sound.read(last);
    sound.put(last, Buffer.concat([bytes, bytes.subarray(0, 150)]));
    record(times);
  }
  const older = sound.copy();
  record(5);
  const otherDisk = inMemory(other.home);
  const keeper = value(begin(other, otherDisk, 60));
  value(keeper.perform(incident('ailleurs')));
  keeper.close();
  const opened = value(await open(template, sound.copy()));
  const records = opened.size();
  opened.close();
  return {
    ...{ template, sound, older, records, other: { template: other, disk: otherDisk } },
    segments: segmentsIn(sound, template.folder),
  };
}

export function segmentsIn(disk: MemoryDisk, folder: string): readonly string[] {
  return [...disk.files().keys()].filter((path) => path.startsWith(join(folder, 'journal'))).sort();
}

/** As a person opens it: from the header on. The recovery key, because it costs no time. */
function open({ machine, folder, recoveryKey }: Template, disk: MemoryDisk): Promise<Result<Keeper>> {
  const unlock = { recoveryKey: recoveryKey.slice() };
  return openRegister({ machine: { ...machine, disk }, folder, unlock, mode: 'write' });
}

export type Expected = 'refused' | 'read-only' | 'unharmed';

async function meet(
  { template, records }: Ground,
  { name, expected }: { readonly name: string; readonly expected: Expected },
  disk: MemoryDisk,
  told: Tally,
): Promise<void> {
  const before = disk.copy().files();
  const opened = await open(template, disk);
  let found: Expected = 'refused';
  if (opened.ok) {
    const keeper = opened.value;
    const harmed: readonly Code[] = ['damaged', 'forked'];
    found = keeper.barred().some((code) => harmed.includes(code)) ? 'read-only' : 'unharmed';
    if (found === 'read-only' && keeper.loaded.damage.length === 0 && !keeper.loaded.forked)
      told.fault(`${name}: read-only, and not said what is damaged`);
    if (keeper.size() === 0) {
      told.count('shownEmpty');
      told.fault(`${name}: shown as an empty register`);
    }
    if (found === 'unharmed' && keeper.size() !== records)
      told.fault(`${name}: ${keeper.size()} of ${records} records, and nothing is said`);
    keeper.close();
  }
  told.count(found === 'read-only' ? 'readOnly' : found);
  if (found !== expected) {
    told.count('otherwise');
    const how = opened.ok ? opened.value.barred().join(', ') : opened.code;
    told.fault(`${name}: ${found} (${how}), where ${expected} was expected`);
  }
  // Nothing that was there is taken away or written over, whatever state it is in.
  if (found === 'unharmed') return;
  for (const [path, bytes] of before) {
    const now = disk.stat(path) === null ? null : disk.read(path);
    if (!path.startsWith(template.folder) || path.endsWith('/lock')) continue;
    if (now !== null && Buffer.from(now).equals(bytes)) continue;
    told.count('changed');
    told.fault(`${name}: ${path.slice(template.folder.length)} was changed by opening`);
  }
}
