import type { Disk } from '../../../electron/keeper/files.ts';
import { type Keeper, startKeeper } from '../../../electron/keeper/keeper.ts';
import type { Result } from '../../../shared/result.ts';
import type { Chance } from '../../keeper/commands.ts';
import { copyOfVault } from '../../keeper/make.ts';
import type { Template } from '../template.ts';

/** The power goes. No error of the system: nothing may catch it. */
const DARK = 'the power is gone';

/** The disk until its n-th call; there, before or after the call is done, the power goes. */
export function untilDark(disk: Disk, c: Chance, calls: number): Disk {
  let left = calls;
  return Object.fromEntries(
    Object.entries(disk).map(([name, call]) => [
      name,
      (...args: unknown[]): unknown => {
        left -= 1;
        if (left < 0) throw new Error(DARK);
        const result: unknown = (call as (...given: unknown[]) => unknown).apply(disk, args);
        if (left === 0 && c.int(2) === 0) {
          left = -1;
          throw new Error(DARK);
        }
        return result;
      },
    ]),
  ) as unknown as Disk;
}

/** Does this until the power goes; true if it went. */
export function inTheDark(act: () => void): boolean {
  try {
    act();
    return false;
  } catch (error) {
    if ((error as Error).message !== DARK) throw error;
    return true;
  }
}

/** Opens for writing, each time as another process to which those before it are dead. */
export function begin({ machine, folder, vault }: Template, disk: Disk, pid: number): Result<Keeper> {
  const self = { ...machine.self, pid, started: String(pid) };
  const markOf = (asked: number): string | null => (asked === pid ? String(pid) : null);
  return startKeeper({
    machine: { ...machine, disk, self, markOf },
    folder,
    vault: copyOfVault(vault),
    mode: 'write',
  });
}

/** Every change that the register knows of, by its id; `twice` are those it knows twice. */
export function changesIn(keeper: Keeper): { readonly all: ReadonlySet<string>; readonly twice: string[] } {
  const all = new Set<string>();
  const twice: string[] = [];
  const add = (id: string): void => {
    if (all.has(id)) twice.push(id);
    all.add(id);
  };
  for (const record of keeper.records()) for (const { change } of record.history) add(change);
  for (const { change } of keeper.state.head.history) add(change);
  return { all, twice };
}
