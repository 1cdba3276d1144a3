import { join } from 'node:path';
import * as z from 'zod';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import { canonical, digestOf } from '../../shared/register/digest.ts';
import { parse } from '../../shared/register/parse.ts';
import { ok, refused, type Refused, type Result } from '../../shared/result.ts';
import { type Disk, refusedBy, writeAtomically, writeNew } from './files.ts';
import type { Machine } from './machine.ts';
import { derivedKey, forget, KEY_BYTES, mac, macHolds, sha256, type SigningKey, signingKey } from './seal.ts';
import {
  type Cost,
  openSlot,
  type Slot,
  slotFile,
  type SlotSecret,
  slotSchema,
  type Unlock,
} from './slot.ts';

/** Format of the register folder. Until the first golden register is committed it is 0 and may break. */
export const FORMAT = 0;

export const VAULT_FILE = 'vault.json';
export const SLOTS_FOLDER = 'slots';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const vaultSchema = z.strictObject({
  constat: z.literal('register'),
  format: z.literal(FORMAT),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  sample: z.boolean(),
  slots: z.record(z.string().regex(/^[0-9a-f]{16}\.json$/), digest),
  /** HMAC-SHA-256 under the header key, over all of the above. */
  mac: digest,
  /** Keyless: tells damage from a wrong passphrase. */
  sha256: digest,
});
type VaultFile = z.infer<typeof vaultSchema>;

/** One key for each use, from the register's one key (HKDF-SHA-256, salt = vault id). */
export type Keys = {
  readonly header: Uint8Array;
  readonly envelope: Uint8Array;
  readonly body: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly blob: Uint8Array;
  readonly draft: Uint8Array;
  /** The register's own age secret: backups open with it. */
  readonly backup: Uint8Array;
};

/** A register's keys, unwrapped, and the way in that was used. */
export type Vault = {
  readonly id: Uint8Array;
  readonly sample: boolean;
  readonly keys: Keys;
  readonly memberId: string;
  readonly signing: SigningKey;
  /** The slot that it was opened with. */
  readonly slot: string;
};

/** The same keys in memory of their own: whoever is done with theirs puts them out. */
export function copyOfVault(vault: Vault): Vault {
  const { header, envelope, body, snapshot, blob, draft, backup } = vault.keys;
  const keys = {
    header: header.slice(),
    envelope: envelope.slice(),
    body: body.slice(),
    snapshot: snapshot.slice(),
    blob: blob.slice(),
    draft: draft.slice(),
    backup: backup.slice(),
  };
  const { publicKey, secretKey } = vault.signing;
  return { ...vault, keys, signing: { publicKey: publicKey.slice(), secretKey: secretKey.slice() } };
}

/** Slot files by name, each with the SHA-256 of its bytes. */
export type Listed = Readonly<Record<string, string>>;

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
 * Reads one slot file. Its own keyless digest tells damage, and so does the one in vault.json, which is under the
 * register's key: an older slot file in its place is not taken.
 */
export function readSlotFile(disk: Disk, folder: string, name: string, digest: string): Result<Slot> {
  const path = join(folder, SLOTS_FOLDER, name);
  let bytes: Uint8Array;
  try {
    if (disk.stat(path) === null) return refused('slot-missing', { file: name });
    bytes = disk.read(path);
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const slot = parse(slotSchema, value);
    const whole = slot.ok && digestOf({ ...slot.value, sha256: undefined }) === slot.value.sha256;
    if (whole && hex(sha256(bytes)) === digest) return slot;
  } catch {
    // Falls through to the one refusal for a file that cannot be believed.
  }
  return refused('slot-damaged', { file: name });
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
  const keys = keysOf(secret.vaultKey, id);
  const signing = signingKey(secret.signingSeed);
  forget(secret.vaultKey, secret.signingSeed);
  if (!headerHolds(file, keys)) {
    forget(...Object.values(keys), signing.secretKey);
    return refused('vault-tampered');
  }
  return ok({ id, sample: file.sample, keys, memberId: slot.member, signing, slot: slot.slot });
}

/** The slot files that vault.json lists, read anew; refused where the register's key did not seal that list. */
export function listedSlots(disk: Disk, folder: string, { keys }: Pick<Vault, 'keys'>): Result<Listed> {
  const file = readVaultFile(disk, folder);
  if (!file.ok) return file;
  return headerHolds(file.value, keys) ? ok(file.value.slots) : refused('vault-tampered');
}

/** Lists these slot files and no others, under the register's key: the whole of vault.json or nothing of it changes. */
export function listSlots(
  { disk, random }: Machine,
  folder: string,
  { id, sample, keys }: Pick<Vault, 'id' | 'sample' | 'keys'>,
  slots: Listed,
): void {
  const covered = { constat: 'register', format: FORMAT, vaultId: hex(id), sample, slots };
  const authenticated = { ...covered, mac: hex(mac(keys.header, bytesOf(covered))) };
  const file = { ...authenticated, sha256: digestOf(authenticated) };
  writeAtomically(disk, join(folder, VAULT_FILE), bytesOf(file), hex(random(4)));
}

/** Writes the file of a new way in, through to the disk. Until it is listed and journalled it opens nothing. */
export function writeSlot({ disk }: Pick<Machine, 'disk'>, folder: string, slot: Slot): SlotReference {
  const bytes = bytesOf(slot);
  const place = join(folder, SLOTS_FOLDER);
  writeNew(disk, join(place, `${slot.slot}.json`), bytes);
  disk.syncFolder(place);
  return { slot: slot.slot, sha256: hex(sha256(bytes)) };
}

/** The name of a slot without its ending, and its digest: what the journal says of it. */
export type SlotReference = { readonly slot: string; readonly sha256: string };

/** Slots in force as vault.json lists them. */
export function listedAs(slots: readonly SlotReference[]): Listed {
  return Object.fromEntries(slots.map((slot) => [slotName(slot), slot.sha256]));
}

export function slotName({ slot }: Pick<SlotReference, 'slot'>): string {
  return `${slot}.json`;
}

/** Is the header the one that was written under the register's key? */
export function headerHolds(
  { mac: claimed, sha256: _sha256, ...covered }: VaultFile,
  { header }: Keys,
): boolean {
  return macHolds(header, bytesOf(covered), fromHex(claimed));
}

function keysOf(vaultKey: Uint8Array, id: Uint8Array): Keys {
  const key = (use: string): Uint8Array => derivedKey(vaultKey, id, `constat/v1/${use}`);
  return {
    header: key('header'),
    envelope: key('envelope'),
    body: key('body'),
    snapshot: key('snapshot'),
    blob: key('blob'),
    draft: key('draft'),
    backup: key('backup'),
  };
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
  disk.makeFolder(join(folder, SLOTS_FOLDER));
  const made = ways.map((way) => {
    const slotId = hex(random(8));
    const signingSeed = random(KEY_BYTES);
    const secret = { vaultKey, signingSeed };
    const slot = writeSlot(machine, folder, slotFile({ ...way, slotId, vaultId: id, random, secret }));
    const signing = signingKey(signingSeed);
    forget(signingSeed);
    return { slot, vault: { id, sample, keys, memberId: way.member, signing, slot: slotId } };
  });
  forget(vaultKey);
  const listed = Object.fromEntries(made.map(({ slot }) => [slotName(slot), slot.sha256]));
  listSlots(machine, folder, { id, sample, keys }, listed);
  return made;
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonical(value));
}
