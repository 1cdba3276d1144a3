import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Keeper, openRegister } from '../../../electron/keeper/keeper.ts';
import type { Machine } from '../../../electron/keeper/machine.ts';
import { FLOOR } from '../../../electron/keeper/slot.ts';
import { makeWay } from '../../../electron/keeper/ways.ts';
import type { Result } from '../../../shared/result.ts';
import { value } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk } from '../../keeper/memory-disk.ts';
import { makeTemplate, PASSPHRASE, type Template } from '../template.ts';

/** A keeper that is broken on purpose, and must be noticed. */
export type Broken = 'forgets' | 'goes back' | null;

export const COPIES = '/copies';
const START = Date.UTC(2026, 2, 3, 15);

export type Place = Template & { readonly founder: Uint8Array };

/** A register whose founder comes in by a key of 256 bits: Argon2 would leave no time for the commands. */
export async function makePlace(home: string): Promise<Place> {
  const template = await makeTemplate(home, { leastFree: 0, now: () => START });
  const { machine, folder } = template;
  const founder = machine.random(32);
  const own = { passphrase: PASSPHRASE };
  const keeper = value(await openRegister({ machine, folder, unlock: own, mode: 'write' }));
  const unlock = { recoveryKey: founder.slice() };
  value(
    makeWay(keeper, { own, member: keeper.member.id, unlock, key: 'kept', cost: FLOOR }, ({ slot }) => ({
      type: 'passphrase-changed',
      content: { slot },
    })),
  );
  keeper.close();
  return { ...template, founder };
}

/** The real side: keepers over a disk in memory, each as a process of its own. */
export class World {
  readonly place: Place;
  readonly broken: Broken;
  readonly keys: Uint8Array[];
  disk: MemoryDisk;
  now = START;
  keeper: Keeper | null = null;
  #pid = 100;
  #living = new Set<number>();
  #performed = 0;
  #early: MemoryDisk | null = null;

  constructor(place: Place, start: MemoryDisk, broken: Broken) {
    this.place = place;
    this.broken = broken;
    this.disk = start.copy();
    this.keys = [place.founder];
  }

  /** This machine as another process sees it. */
  machine(pid: number): Machine {
    const { machine } = this.place;
    return {
      ...machine,
      disk: this.disk,
      now: () => this.now,
      self: { ...machine.self, pid, started: String(pid) },
      markOf: (asked) => (this.#living.has(asked) ? String(asked) : null),
    };
  }

  async open(key: Uint8Array, mode: 'write' | 'read'): Promise<Result<Keeper>> {
    const pid = (this.#pid += 1);
    const opened = await openRegister({
      machine: this.machine(pid),
      folder: this.place.folder,
      unlock: { recoveryKey: key.slice() },
      mode,
    });
    if (opened.ok) this.#living.add(pid);
    return opened;
  }

  /** Opens it to be worked with. */
  async begin(key: Uint8Array, mode: 'write' | 'read'): Promise<Result<Keeper>> {
    this.#early = this.disk.copy();
    const opened = await this.open(key, mode);
    if (opened.ok) this.keeper = opened.value;
    return opened;
  }

  perform(input: unknown, options?: { readonly batch?: string }): Result<unknown> {
    const keeper = this.keeper!;
    const { type } = (Array.isArray(input) ? input[0] : input) as { readonly type: string };
    this.#performed += 1;
    // Said to be recorded, and is not.
    if (this.broken === 'forgets' && type === 'note-added' && this.#performed % 3 === 0) {
      const would = keeper.wouldPerform(input);
      return would.ok ? { ok: true, value: { changes: [] } } : would;
    }
    return keeper.perform(input, options);
  }

  close(): void {
    this.keeper?.close();
    this.#ends();
  }

  /** The process is gone, and puts nothing down; what the disk has not been told to keep may be gone with it. */
  kill(powerToo: ((n: number) => number) | null): void {
    if (powerToo !== null) this.disk = this.disk.afterPowerLoss(powerToo);
    if (this.broken === 'goes back' && this.#early !== null) this.disk = this.#early.copy();
    this.#ends();
  }

  /** Leaves the first part of a frame behind the last whole one of the chain that was written last. */
  tear(length: number): boolean {
    const keeper = this.keeper!;
    const journal = join(this.place.folder, 'journal');
    const { digest } = keeper.head();
    const device = Object.entries(keeper.reached().heads).find(([, [, hash]]) => hash === digest)?.[0];
    if (device === undefined) return false;
    const name = this.disk
      .list(join(journal, device))
      .filter((file) => file.endsWith('.seg'))
      .at(-1);
    if (name === undefined) return false;
    const path = join(journal, device, name);
    const bytes = this.disk.read(path);
    const file = this.disk.open(path);
    this.disk.append(file, bytes.subarray(0, Math.min(length, bytes.length - 1)));
    this.disk.sync(file);
    this.disk.close(file);
    return true;
  }

  #ends(): void {
    this.keeper = null;
    this.#living.clear();
  }
}

export function startOf(place: Place): MemoryDisk {
  const disk = inMemory(place.home);
  disk.makeFolder(COPIES);
  if (readdirSync(join(place.folder, 'journal')).length !== 1) throw new Error('one device made it');
  return disk.copy();
}
