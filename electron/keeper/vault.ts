import { join } from 'node:path';
import * as z from 'zod';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import { canonical, digestOf } from '../../shared/register/digest.ts';
import { parse } from '../../shared/register/parse.ts';
import { ok, refused, type Refused, type Result } from '../../shared/result.ts';
import { type Disk, refusedBy, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import {
  copyOfKeys,
  epochSchema,
  type Keyring,
  keyringSchema,
  type Keys,
  keysOf,
  reached,
  type Ring,
} from './keyring.ts';
import {
  type Belongs,
  epochOf,
  FIRST_EPOCH,
  forget,
  KEY_BYTES,
  mac,
  macHolds,
  NONCE_BYTES,
  open,
  seal,
  type SigningKey,
  signingKey,
} from './seal.ts';
import {
  type Listed,
  readSlotFile,
  slotName,
  type SlotReference,
  SLOTS_FOLDER,
  writeSlot,
} from './slot-files.ts';
import { type Cost, openSlot, type Slot, slotFile, type SlotSecret, type Unlock } from './slot.ts';

/** Format in which a new register is written. It is frozen: tests/golden holds a register of it. */
export const FORMAT = 1;

/** Every format that is read. 0 was that of the time before the first frozen one; it becomes 1 when its ways in change. */
export const formatSchema = z.literal([0, FORMAT]);

export const VAULT_FILE = 'vault.json';
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const vaultSchema = z.strictObject({
  constat: z.literal('register'),
  format: formatSchema,
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  sample: z.boolean(),
  slots: z.record(z.string().regex(/^[0-9a-f]{16}\.json$/), digest),
  /** The epoch in force, under whose header key this stands. Format 0 knew only the first, and names none. */
  epoch: epochSchema.exactOptional(),
  /** How ways in that are older than this epoch lead to its key; there is none in the first. */
  keyring: keyringSchema.exactOptional(),
  /** The same of an epoch that is about to begin: it has begun once the journal says so. */
  next: keyringSchema.exactOptional(),
  /** HMAC-SHA-256 under the header key, over all of the above. */
  mac: digest,
  /** Keyless: tells damage from a wrong passphrase. */
  sha256: digest,
});
type VaultFile = z.infer<typeof vaultSchema>;

/** The epoch that a header says is in force. */
export function epochIn({ epoch = FIRST_EPOCH }: Pick<VaultFile, 'epoch'>): number {
  return epoch;
}

/** A register's keys, unwrapped, and the way in that was used. */
export type Vault = {
  readonly id: Uint8Array;
  readonly sample: boolean;
  /** What is written now is sealed under the keys of this epoch. */
  readonly epoch: number;
  readonly keys: Keys;
  /** What was written before stays sealed under its own. */
  readonly ring: Ring;
  /** As vault.json holds it for the epoch in force; null in the first. */
  readonly keyring: Keyring | null;
  /** Of an epoch that somebody was about to begin; the journal says whether it did. */
  readonly next: Keyring | null;
  readonly memberId: string;
  readonly signing: SigningKey;
  /** The slot that it was opened with. */
  readonly slot: string;
};

/** The same keys in memory of their own: whoever is done with theirs puts them out. */
export function copyOfVault(vault: Vault): Vault {
  const ring = new Map([...vault.ring].map(([epoch, keys]) => [epoch, copyOfKeys(keys)]));
  const { publicKey, secretKey } = vault.signing;
  const signing = { publicKey: publicKey.slice(), secretKey: secretKey.slice() };
  return { ...vault, ring, keys: keysIn(ring, vault.epoch), signing };
}

/** Overwrites all keys of a vault that is done with. */
export function forgetVault({ keys, ring, signing }: Pick<Vault, 'keys' | 'ring' | 'signing'>): void {
  forget(...[keys, ...ring.values()].flatMap((each) => Object.values(each)), signing.secretKey);
}

/**
 * Whoever holds this vault goes on with the keys of another epoch, or with another key to sign with: a register that is
 * open is re-keyed for all its parts at once.
 */
export function turn(
  vault: Vault,
  to: Partial<Pick<Vault, 'epoch' | 'ring' | 'keyring' | 'next' | 'signing' | 'slot'>>,
): void {
  const { ring = vault.ring, epoch = vault.epoch } = to;
  Object.assign(vault, to, { keys: keysIn(ring, epoch) });
}

/** The register's own age secret of each epoch: a backup opens with the one it was made in. Each is the caller's to forget. */
export function backupSecrets({ ring }: Pick<Vault, 'ring'>): readonly Uint8Array[] {
  return [...ring.values()].map(({ backup }) => backup.slice());
}

/** The same keys as they were in force in an epoch before; null where there was none. */
export function vaultAt(vault: Vault, epoch: number): Vault | null {
  const keys = vault.ring.get(epoch);
  return keys === undefined ? null : { ...vault, epoch, keys };
}

/** Seals under the key in force for what it belongs to. */
export function sealIn(
  { keys, epoch }: Pick<Vault, 'keys' | 'epoch'>,
  belongs: Belongs & { readonly use: keyof Keys },
  plain: Uint8Array,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  return seal(keys[belongs.use], belongs, plain, random(NONCE_BYTES), epoch);
}

/** Opens what was sealed in any epoch; null where no key here opens it. */
export function openIn(
  { ring }: Pick<Vault, 'ring'>,
  belongs: Belongs & { readonly use: keyof Keys },
  sealed: Uint8Array,
): Uint8Array | null {
  const keys = ring.get(epochOf(sealed) ?? 0);
  return keys === undefined ? null : open(keys[belongs.use], belongs, sealed);
}

function keysIn(ring: Ring, epoch: number): Keys {
  const keys = ring.get(epoch);
  if (keys === undefined) throw new Error('a vault holds the keys of its epoch');
  return keys;
}

/** What can be said of a register without a key. */
export type VaultFacts = Pick<VaultFile, 'vaultId' | 'sample' | 'slots'>;

/** Reads and checks vault.json without a key: newer, damaged, or not a register at all. */
export function readVaultFile(disk: Disk, folder: string): Result<VaultFile> {
  const path = join(folder, VAULT_FILE);
  let bytes: Uint8Array;
  try {
    if (disk.stat(path) === null) return refused('not-a-register', { folder });
    bytes = disk.read(path);
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused('vault-damaged', { file: VAULT_FILE });
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT) {
    return refused('format-newer', { format, known: FORMAT });
  }
  const file = parse(vaultSchema, value);
  if (!file.ok || digestOf({ ...file.value, sha256: undefined }) !== file.value.sha256) {
    return refused('vault-damaged', { file: VAULT_FILE });
  }
  return file;
}

/**
 * Unwraps a register's keys. Three different refusals for three different causes: a damaged file (keyless digest), a
 * wrong passphrase or altered slot (tag), an altered header (MAC).
 */
export function unlockVault(disk: Disk, folder: string, unlock: Unlock): Result<Vault> {
  const file = readVaultFile(disk, folder);
  if (!file.ok) return file;
  const wanted = 'passphrase' in unlock ? 'passphrase' : 'recovery';
  let unread: Refused | null = null;
  let unopened: Refused | null = null;
  for (const [name, digest] of Object.entries(file.value.slots).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const slot = readSlotFile(disk, folder, name, digest);
    if (!slot.ok) {
      unread ??= slot;
      continue;
    }
    if (slot.value.kind !== wanted) continue;
    const secret = openSlot(slot.value, fromHex(file.value.vaultId), unlock);
    if (secret.ok) return checked(file.value, slot.value, secret.value);
    unopened ??= secret;
  }
  // A way in that is whole and does not open says more than another one that is damaged.
  return unopened ?? unread ?? refused('slot-missing');
}

function checked(file: VaultFile, slot: Slot, secret: SlotSecret): Result<Vault> {
  const id = fromHex(file.vaultId);
  const signing = signingKey(secret.signingSeed);
  const { keyring = null, next = null } = file;
  const behind = { ...secret, slot: slot.slot };
  // A way in that was made for the next epoch leads there first, and to all before from there.
  const unwrapped = (next === null ? [keyring] : [next, keyring]).flatMap((each) => {
    const found = reached(id, behind, each);
    return found === null ? [] : [found];
  });
  const ring = new Map<number, Keys>();
  for (const vaultKeys of unwrapped) {
    for (const [epoch, key] of vaultKeys) {
      if (!ring.has(epoch)) ring.set(epoch, keysOf(key, id));
      forget(key);
    }
  }
  forget(secret.vaultKey, secret.signingSeed);
  const epoch = epochIn(file);
  const keys = ring.get(epoch);
  const refusal =
    keys === undefined ? 'slot-not-in-force' : macIsRight(file, keys) ? undefined : 'vault-tampered';
  if (keys === undefined || refusal !== undefined) {
    forget(...[...ring.values()].flatMap((each) => Object.values(each)), signing.secretKey);
    return refused(refusal ?? 'slot-not-in-force');
  }
  return ok({
    id,
    sample: file.sample,
    epoch,
    keys,
    ring,
    keyring,
    next,
    memberId: slot.member,
    signing,
    slot: slot.slot,
  });
}

/** What vault.json lists, read anew; refused where the register's key, as it is in force, did not seal that list. */
export function listedSlots(
  disk: Disk,
  folder: string,
  vault: Vault,
): Result<{ readonly slots: Listed; /** Nothing is under way. */ readonly settled: boolean }> {
  const file = readVaultFile(disk, folder);
  if (!file.ok) return file;
  if (!headerHolds(file.value, vault)) return refused('vault-tampered');
  const { slots, next } = file.value;
  return ok({ slots, settled: epochIn(file.value) === vault.epoch && next === undefined });
}

/**
 * Lists these slot files and no others, under the register's key: the whole of vault.json or nothing of it changes.
 *
 * @param next leads to the key of an epoch that is about to begin
 */
export function listSlots(
  { disk, random }: Machine,
  folder: string,
  { id, sample, keys, epoch, keyring }: Pick<Vault, 'id' | 'sample' | 'keys' | 'epoch' | 'keyring'>,
  slots: Listed,
  next?: Keyring,
): void {
  const covered = {
    ...{ constat: 'register', format: FORMAT, vaultId: hex(id), sample, slots, epoch },
    ...(keyring === null ? {} : { keyring }),
    ...(next === undefined ? {} : { next }),
  };
  const authenticated = { ...covered, mac: hex(mac(keys.header, bytesOf(covered))) };
  const file = { ...authenticated, sha256: digestOf(authenticated) };
  writeAtomically(disk, join(folder, VAULT_FILE), bytesOf(file), hex(random(4)));
}

/** Is the header one that was written under the register's key in force, or just before it came into force? */
export function headerHolds(file: VaultFile, { epoch, ring }: Pick<Vault, 'epoch' | 'ring'>): boolean {
  // One of an epoch before is an older header put back: who was shut out since holds its key.
  if (epochIn(file) !== epoch && file.next?.epoch !== epoch) return false;
  const keys = ring.get(epochIn(file));
  return keys !== undefined && macIsRight(file, keys);
}

function macIsRight({ mac: claimed, sha256: _sha256, ...covered }: VaultFile, { header }: Keys): boolean {
  return macHolds(header, bytesOf(covered), fromHex(claimed));
}

/** A new register's keys, and the slot files that lead to them, written into an empty folder. vault.json is last. */
export function createVault(
  machine: Machine,
  folder: string,
  sample: boolean,
  ways: readonly { readonly member: string; readonly unlock: Unlock; readonly kdf: Cost }[],
): readonly { readonly vault: Vault; readonly slot: SlotReference }[] {
  const { disk, random } = machine;
  const id = random(16);
  const vaultKey = random(KEY_BYTES);
  const keys = keysOf(vaultKey, id);
  const first = { epoch: FIRST_EPOCH, keys, ring: new Map([[FIRST_EPOCH, keys]]), keyring: null, next: null };
  disk.makeFolder(join(folder, SLOTS_FOLDER));
  const made = ways.map((way) => {
    const slotId = hex(random(8));
    const signingSeed = random(KEY_BYTES);
    const secret = { epoch: FIRST_EPOCH, vaultKey, signingSeed };
    const slot = writeSlot(machine, folder, slotFile({ ...way, slotId, vaultId: id, random, secret }));
    const signing = signingKey(signingSeed);
    forget(signingSeed);
    return { slot, vault: { id, sample, ...first, memberId: way.member, signing, slot: slotId } };
  });
  forget(vaultKey);
  const listed = Object.fromEntries(made.map(({ slot }) => [slotName(slot), slot.sha256]));
  listSlots(machine, folder, { id, sample, ...first }, listed);
  return made;
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonical(value));
}
