import { readdirSync, readFileSync } from 'node:fs';

export type Process = {
  readonly pid: number;
  readonly parent: number;
  /** As it was started, in one line. */
  readonly command: string;
};

/** The living processes of this machine, as Linux tells of them. */
export function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Process[] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // Behind the name in brackets, which may hold anything: state, parent.
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z') return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/** Keepers that this process began. */
export function keepersOf(parent: number): readonly number[] {
  return processes()
    .filter((one) => one.parent === parent && one.command.includes('keeper.mjs'))
    .map(({ pid }) => pid);
}
