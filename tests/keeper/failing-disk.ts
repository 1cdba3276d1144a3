import type { Disk } from '../../electron/keeper/files.ts';

/** What goes wrong, and for how long. */
export type Fault = {
  readonly name: string;
  readonly code: string;
  /** The calls that it can strike. */
  readonly calls: readonly (keyof Disk)[];
  /** From the stroke on every such call fails, or only that one. */
  readonly forever: boolean;
  /** An append that is struck writes half of its bytes first. */
  readonly short?: boolean;
};

const ALL = [
  'stat',
  'list',
  'read',
  'readPart',
  'makeFolder',
  'create',
  'append',
  'sync',
  'close',
  'open',
  'rename',
  'link',
  'remove',
  'removeFolder',
  'syncFolder',
  'realPath',
] as const satisfies readonly (keyof Disk)[];

export const FAULTS: readonly Fault[] = [
  { name: 'an error of the device, once', code: 'EIO', calls: ALL, forever: false },
  { name: 'no permission, once', code: 'EACCES', calls: ALL, forever: false },
  {
    name: 'too many open files, once',
    code: 'EMFILE',
    calls: ['create', 'open', 'read', 'readPart', 'list'],
    forever: false,
  },
  {
    name: 'a full disk from now on',
    code: 'ENOSPC',
    calls: ['makeFolder', 'create', 'append', 'sync', 'link', 'rename'],
    forever: true,
  },
  { name: 'a short write, then a full disk', code: 'ENOSPC', calls: ['append'], forever: true, short: true },
  { name: 'a failed sync, once', code: 'EIO', calls: ['sync', 'syncFolder'], forever: false },
  { name: 'failing syncs from now on', code: 'EIO', calls: ['sync', 'syncFolder'], forever: true },
];

export type FailingDisk = Disk & {
  /** Counts from here; the n-th call that the fault can strike fails. */
  arm(n: number): void;
  disarm(): void;
  /** How often it failed since it was armed. */
  readonly struck: () => number;
  /** Syncs asked for on a file after one on it had failed: never to happen. */
  readonly resynced: () => number;
};

/** A disk that fails at the n-th call. */
export function failingDisk(disk: Disk, fault: Fault): FailingDisk {
  let armed = false;
  let left = Infinity;
  let struck = 0;
  let resynced = 0;
  const unsound = new Set<number>();
  const strikes = (): boolean => {
    if (!armed) return false;
    left -= 1;
    if (left !== 0 && !(struck > 0 && fault.forever)) return false;
    struck += 1;
    return true;
  };
  const fail = (): never => {
    throw Object.assign(new Error(`${fault.code}: ${fault.name}`), { code: fault.code });
  };
  const calls = disk as unknown as Record<keyof Disk, (...given: readonly unknown[]) => unknown>;
  const wrapped = Object.fromEntries(
    ALL.map((name) => [
      name,
      (...args: readonly unknown[]): unknown => {
        const call = calls[name];
        if (name === 'sync' && unsound.has(args[0] as number)) resynced += 1;
        if (fault.calls.includes(name) && strikes()) {
          if (fault.short === true && name === 'append') {
            const bytes = args[1] as Uint8Array;
            call.call(disk, args[0], bytes.subarray(0, bytes.length >> 1));
          }
          if (name === 'sync') unsound.add(args[0] as number);
          // A file that does not close is closed all the same.
          if (name === 'close') call.apply(disk, args as unknown[]);
          fail();
        }
        if (name === 'close') unsound.delete(args[0] as number);
        return call.apply(disk, args as unknown[]);
      },
    ]),
  ) as unknown as Disk;
  return {
    ...wrapped,
    free: (path) => disk.free(path),
    arm(n) {
      armed = true;
      left = n;
      struck = 0;
    },
    disarm() {
      armed = false;
    },
    struck: () => struck,
    resynced: () => resynced,
  };
}
