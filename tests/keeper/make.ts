import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createRegister } from '../../electron/keeper/create.ts';
import { keepDevice } from '../../electron/keeper/device.ts';
import { type Disk, nodeDisk } from '../../electron/keeper/files.ts';
import { type Keeper, openRegister, startKeeper } from '../../electron/keeper/keeper.ts';
import { type Machine, nodeMachine } from '../../electron/keeper/machine.ts';
import { readRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import { copyOfVault, type Vault } from '../../electron/keeper/vault.ts';

export { copyOfVault } from '../../electron/keeper/vault.ts';
import { fromHex } from '../../shared/journal/bytes.ts';
import { canonical } from '../../shared/register/digest.ts';
import type { Result } from '../../shared/result.ts';

export const PASSPHRASE = 'sept lampes sous la pluie fine';

export const ORGANISATION = {
  name: 'Coopérative Étoile',
  neq: '1144321879',
  officer: { name: 'Line Tremblay', title: 'Directrice', email: 'line@etoile.example' },
  regimes: ['quebec-private', 'pipeda'],
  language: 'fr',
} as const;

/** The value of an answer that must have been yes. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}

/** The code of an answer that must have been no. */
export function code(result: Result<unknown>): string {
  if (result.ok) throw new Error('not refused');
  return result.code;
}

const folders: string[] = [];

/** A new empty folder; all of them are gone after the file (`afterAll(cleanUp)`). */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-keeper-'));
  folders.push(folder);
  return folder;
}

export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A machine with a state folder of its own, and a clock that moves only when it is asked: a second each time. */
export function machineIn(folder: string, overrides: Partial<Machine> = {}): Machine {
  let at = Date.UTC(2026, 2, 3, 15, 0, 0);
  return nodeMachine({
    stateFolder: join(folder, 'state'),
    now: () => (at += 1000),
    version: '0.0.0-test',
    ...overrides,
  });
}

/** A register on disk, and everything that opens it. */
export type Register = {
  readonly home: string;
  readonly folder: string;
  readonly machine: Machine;
  readonly recoveryKey: Uint8Array;
  readonly printed: string;
  readonly device: string;
  /** The officer's keys, as they are after unlocking; take a copy (`startKeeper` forgets what it was given). */
  readonly vault: Vault;
};

export async function makeRegister(
  overrides: Partial<Machine> = {},
  more: { readonly sample?: boolean } = {},
): Promise<Register> {
  const home = temporary();
  const folder = join(home, 'essai.constat');
  const machine = machineIn(home, overrides);
  const created = value(
    await createRegister({
      machine,
      folder,
      organisation: ORGANISATION,
      passphrase: PASSPHRASE,
      cost: FLOOR,
      ...more,
    }),
  );
  const vault = copyOfVault(created.keeper.vault);
  created.keeper.close();
  const [device = ''] = readdirSync(join(folder, 'journal'));
  const recoveryKey = value(readRecoveryKey(created.recoveryKey));
  return { home, folder, machine, recoveryKey, printed: created.recoveryKey, device, vault };
}

/** Opens a register as the officer, without paying for Argon2 again. */
export function open(
  { folder, machine, vault }: Pick<Register, 'folder' | 'machine' | 'vault'>,
  mode: 'write' | 'read' = 'write',
  overrides: Partial<Machine> = {},
): Result<Keeper> {
  return startKeeper({ machine: { ...machine, ...overrides }, folder, vault: copyOfVault(vault), mode });
}

export function openWithRecovery(
  { folder, machine, recoveryKey }: Register,
  mode: 'write' | 'read' = 'read',
): Promise<Result<Keeper>> {
  return openRegister({ machine, folder, unlock: { recoveryKey: recoveryKey.slice() }, mode });
}

/** A copy of a register in a place of its own, written on by the same device (as after a move back) or by another. */
export function copyOf(
  register: Register,
  { device = register.device }: { device?: string | null } = {},
): Register {
  const home = temporary();
  const folder = join(home, 'copie.constat');
  cpSync(register.folder, folder, { recursive: true });
  const machine = { ...register.machine, stateFolder: join(home, 'state') };
  if (device !== null) keepDevice(machine, folder, register.vault.id, fromHex(device));
  return { ...register, home, folder, machine };
}

/** All that a register knows, as one text: equal states have equal texts. */
export function textOf(keeper: Pick<Keeper, 'state' | 'records'>): string {
  return canonical({ head: keeper.state.head, records: [...keeper.records()] });
}

/** Digest of every name, mode and byte below a folder; without the names that match. */
export function digestOfTree(folder: string, without = /^$/): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path);
    if (without.test(name)) continue;
    hash
      .update(`${name}\0${statSync(path).mode}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

export const AWARE = { kind: 'date', on: '2026-03-02' } as const;

export function incident(title: string, facts: Record<string, unknown> = {}): unknown {
  return { type: 'incident-recorded', content: { facts: { title, aware: AWARE, ...facts } } };
}

export function note(record: string, text: string): unknown {
  return { type: 'note-added', record, content: { text } };
}

/** Path of a register's segment. */
export function segment({ folder, device }: Pick<Register, 'folder' | 'device'>, n = 1): string {
  return join(folder, 'journal', device, `${String(n).padStart(6, '0')}.seg`);
}

/** Where each frame of an undamaged segment begins, by the lengths in its header, and where the last one ends. */
export function boundaries(bytes: Uint8Array): number[] {
  const buffer = Buffer.from(bytes);
  const at = [0];
  for (let next = 0; next < buffer.length; at.push(next)) {
    const bodies = buffer.readUInt32BE(next + 97);
    let length = 105 + bodies * 36 + 64 + 4 + buffer.readUInt32BE(next + 61);
    for (let i = 0; i < bodies; i += 1) length += 1 + buffer.readUInt32BE(next + 105 + i * 36);
    next += length;
  }
  return at;
}

/** A disk on which one file holds other bytes; what lies beneath stays as it is. */
export function withFile(path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Disk {
  return {
    ...disk,
    read: (asked) => (asked === path ? bytes : disk.read(asked)),
    readPart: (asked, from, length) =>
      asked === path ? bytes.subarray(from, from + length) : disk.readPart(asked, from, length),
    stat: (asked) => (asked === path ? { directory: false, size: bytes.length } : disk.stat(asked)),
  };
}
