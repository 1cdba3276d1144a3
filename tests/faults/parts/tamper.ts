import { join, relative } from 'node:path';
import { startKeeper } from '../../../electron/keeper/keeper.ts';
import { verifyFolder, verifyRegister } from '../../../electron/keeper/verify.ts';
import { type Chance, chance, randomChange } from '../../keeper/commands.ts';
import { copyOfVault, incident, note, value } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk } from '../../keeper/memory-disk.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { makeTemplate, type Template } from '../template.ts';
import { movesOf } from './moves.ts';

/** security.md's sixth test: whatever is changed in a register's files shows. */
export const tamper: Part = {
  title: 'files altered behind the keeper’s back',
  notShown:
    'A history made anew with the right key, on a machine that never saw the old one: only a head that left the house shows that.',
  amounts: { quick: 300, ci: 26_000, long: Infinity },
  divided: true,
  async run(order) {
    const told = tally('bits', 'moves', 'noticed', 'harmless', 'undetected', 'thrown');
    const scene = await setScene(order);
    bits(scene, order, told);
    if (order.first) {
      const step = order.amount < A_LOOK ? 9 : 1;
      let i = 0;
      for (const { disk, what, harmless } of movesOf(scene))
        if ((i += 1) % step === 0) face(scene, disk(), what, harmless, told);
    }
    const { rewritten, blind } = forged(scene);
    face(scene, rewritten, 'a history made anew with the right key', false, told);
    told.control('a history made anew, and nobody outside remembers', noticed(scene, blind) === null);
    told.control('an untouched register', noticed(scene, scene.sound.copy()) === null);
    return told.outcome();
  },
};

/** Fewer bits than this are a look: of the moves, too, only every so many is made. */
const A_LOOK = 1000;

export type Scene = {
  readonly template: Template;
  /** A register of several entries, closed, and what this machine remembers of it. */
  readonly sound: MemoryDisk;
  /** As it was created, before anything was recorded. */
  readonly bare: MemoryDisk;
  /** Another register, which the same passphrase opens. */
  readonly other: { readonly template: Template; readonly disk: MemoryDisk };
  readonly text: string;
};

async function setScene(order: Order): Promise<Scene> {
  const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
  const other = await makeTemplate(join(order.home, 'other'), { leastFree: 0 });
  const bare = inMemory(template.home);
  const sound = bare.copy();
  tell(template, sound, 'vraie', 30);
  const otherDisk = inMemory(other.home);
  tell(other, otherDisk, 'autre', 3);
  const keeper = reading(template, sound);
  const text = textOf(keeper);
  keeper.close();
  return { template, sound, bare, other: { template: other, disk: otherDisk }, text };
}

/** Records some entries and closes: one after another, and one batch. */
export function tell(template: Template, disk: MemoryDisk, title: string, entries: number): void {
  const { machine, folder, vault } = template;
  const c = chance(entries);
  const keeper = value(
    startKeeper({ machine: { ...machine, disk }, folder, vault: copyOfVault(vault), mode: 'write' }),
  );
  const id = value(keeper.perform(incident(title))).changes[0]!.record!;
  value(keeper.perform([note(id, 'perdue'), incident('deux'), note(id, 'retrouvée')]));
  for (let i = 2; i < entries;) if (keeper.perform(small(keeper, c)).ok) i += 1;
  keeper.close();
}

/** Short texts: every byte is turned over. */
function small(keeper: Parameters<typeof randomChange>[0], c: Chance): unknown {
  for (;;) {
    const change = randomChange(keeper, c, '2026-03-03');
    if (JSON.stringify(change).length < 700) return change;
  }
}

function reading({ machine, folder, vault }: Template, disk: MemoryDisk): ReturnType<typeof opened> {
  return opened({ machine: { ...machine, disk }, folder, vault: copyOfVault(vault) });
}

function opened(start: Pick<Template, 'machine' | 'folder' | 'vault'>) {
  return value(startKeeper({ ...start, mode: 'read' }));
}

const textOf = (keeper: ReturnType<typeof opened>): string =>
  JSON.stringify([keeper.state.head, [...keeper.records()]]);

/** What can be thrown away or made again: hurting it may cost time, and never content. */
const DISPOSABLE = /^(?:snapshots|drafts)\/|^lock$/;

function bits(scene: Scene, order: Order, told: Tally): void {
  const { folder } = scene.template;
  const files = [...scene.sound.files()].filter(([path]) => path.startsWith(`${folder}/`));
  const all = files.reduce((sum, [, bytes]) => sum + bytes.length * 8, 0);
  const c = chance(order.seed);
  const every = order.amount >= all;
  for (let i = 0; i < Math.min(order.amount, all) && told.faults() < 20; i += 1) {
    let bit = every ? i : c.int(all);
    for (const [path, bytes] of files) {
      if (bit >= bytes.length * 8) {
        bit -= bytes.length * 8;
        continue;
      }
      const disk = scene.sound.copy();
      const hurt = new Uint8Array(bytes);
      hurt[bit >> 3]! ^= 1 << (bit & 7);
      disk.put(path, hurt);
      const name = relative(folder, path);
      told.count('bits');
      face(scene, disk, `bit ${bit} of ${name}`, DISPOSABLE.test(name), told);
      break;
    }
  }
}

/** A changed register: noticed, or, where only disposable things were hurt, the same register. */
function face(scene: Scene, disk: MemoryDisk, what: string, harmless: boolean, told: Tally): void {
  if (!what.startsWith('bit ')) told.count('moves');
  try {
    const said = noticed(scene, disk);
    if (said !== null) {
      told.count('noticed');
      if (harmless) told.fault(`${what}: ${said}, though nothing of the register was hurt`);
      return;
    }
    const keeper = reading(scene.template, disk);
    const same = textOf(keeper) === scene.text;
    keeper.close();
    if (harmless && same) {
      told.count('harmless');
      return;
    }
    told.count('undetected');
    told.fault(
      `${what}: not noticed${same ? ', though nothing was read otherwise' : ', and read otherwise'}`,
    );
  } catch (error) {
    told.count('thrown');
    told.fault(`${what}: threw ${String(error)}`);
  }
}

/** What `verify` says of a register, with its key and without; null where both call it sound. */
function noticed({ template }: Scene, disk: MemoryDisk): string | null {
  const machine = { ...template.machine, disk };
  const keyed = verifyRegister(machine, template.folder, template.vault);
  if (!keyed.ok) return 'with the key';
  if (keyed.torn.length > 0) return 'torn';
  return verifyFolder(machine, template.folder).ok ? null : 'without the key';
}

/** The insider's way: the right key, the right program, another history of the same length. */
function forged({ template, bare, sound }: Scene): { rewritten: MemoryDisk; blind: MemoryDisk } {
  const blind = bare.copy();
  tell(template, blind, 'fausse', 30);
  const rewritten = blind.copy();
  const state = join(template.home, 'state');
  for (const [path, bytes] of sound.files()) if (path.startsWith(state)) rewritten.put(path, bytes);
  return { rewritten, blind };
}
