import { dirname } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import { joined, type NewMember } from '../../shared/register/member.ts';
import { type Organisation, organisationSchema } from '../../shared/register/organisation.ts';
import { parse } from '../../shared/register/parse.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { deviceFor, forgetFolder, keepDevice, rememberedHeads, rememberHeads } from './device.ts';
import { discardFolder, insist, refusedBy } from './files.ts';
import { type Keeper, startKeeper } from './keeper.ts';
import type { Machine } from './machine.ts';
import { printRecoveryKey } from './recovery-key.ts';
import { cipherReady, KEY_BYTES } from './seal.ts';
import { calibratedCost, type Cost, SHORTEST_PASSPHRASE } from './slot.ts';
import { copyOfVault, createVault, VAULT_FILE } from './vault.ts';

export type Created = { readonly keeper: Keeper; readonly recoveryKey: string };

/**
 * Creates a register in a new or empty folder and opens it. It is built beside its place and moved there whole, so a
 * creation that is interrupted leaves nothing that looks like a register. The recovery key is given once, here.
 *
 * @param cost of the passphrase; without it this machine is measured for about a second's worth
 */
export async function createRegister({
  machine,
  folder,
  organisation: given,
  passphrase,
  memberName,
  sample = false,
  cost,
  recoveryKey,
}: {
  readonly machine: Machine;
  readonly folder: string;
  readonly organisation: unknown;
  readonly passphrase: string;
  /** Name of the first member; the person in charge where it is left out. */
  readonly memberName?: string;
  readonly sample?: boolean;
  readonly cost?: Cost;
  /** One that was shown, and typed back, before; without it a new one is made. */
  readonly recoveryKey?: Uint8Array;
}): Promise<Result<Created>> {
  await cipherReady();
  const organisation = parse<Organisation>(organisationSchema, given);
  if (!organisation.ok) return organisation;
  if (Array.from(passphrase.normalize('NFKC')).length < SHORTEST_PASSPHRASE) {
    return refused('passphrase-too-short', { least: SHORTEST_PASSPHRASE });
  }
  const place = `${folder}.new-${hex(machine.random(4))}`;
  try {
    const free = isFree(machine, folder);
    if (!free.ok) return free;
    return build({
      machine,
      folder,
      place,
      organisation: organisation.value,
      passphrase,
      memberName,
      sample,
      cost,
      recoveryKey: recoveryKey ?? machine.random(KEY_BYTES),
    });
  } catch (error) {
    return refusedBy(error, 'write-failed');
  } finally {
    discardFolder(machine.disk, place);
  }
}

function isFree({ disk }: Machine, folder: string): Result<undefined> {
  const there = disk.stat(folder);
  if (there === null) return ok(undefined);
  const names = there.directory ? disk.list(folder) : null;
  if (names?.includes(VAULT_FILE)) return refused('register-exists', { folder });
  return names?.length === 0 ? ok(undefined) : refused('folder-not-empty', { folder });
}

function build({
  machine,
  folder,
  place,
  organisation,
  passphrase,
  memberName,
  sample,
  cost = calibratedCost(machine.now),
  recoveryKey,
}: {
  readonly machine: Machine;
  readonly folder: string;
  readonly place: string;
  readonly organisation: Organisation;
  readonly passphrase: string;
  readonly memberName: string | undefined;
  readonly sample: boolean;
  readonly cost: Cost | undefined;
  readonly recoveryKey: Uint8Array;
}): Result<Created> {
  const { disk, random } = machine;
  disk.makeFolder(place);
  const officer = hex(random(8));
  const recovery = hex(random(8));
  const ways = createVault(machine, place, sample, [
    { member: officer, unlock: { passphrase }, kdf: cost },
    { member: recovery, unlock: { recoveryKey }, kdf: cost },
  ]);
  const [own] = ways;
  if (own === undefined) throw new Error('a vault is made with the ways in it was asked for');
  const members: NewMember[] = ways.map(({ vault }) => ({
    id: vault.memberId,
    name: vault.memberId === officer ? (memberName ?? organisation.officer.name) : 'recovery key',
    role: vault.memberId === officer ? 'officer' : 'recovery',
    publicKey: Buffer.from(vault.signing.publicKey).toString('base64'),
  }));
  const founding = members[0];
  if (founding === undefined) throw new Error('a register has a first member');
  const keys = own.vault;
  // Closing a keeper puts its keys out of memory; the second one needs its own.
  const inHand = copyOfVault(keys);
  const first = startKeeper({
    machine,
    folder: place,
    vault: inHand,
    mode: 'write',
    founding: joined(founding),
  });
  if (!first.ok) return first;
  const slots = ways.map(({ slot, vault }) => ({ ...slot, member: vault.memberId }));
  const performed = first.value.performOwn(
    [
      { type: 'register-created', content: { vaultId: hex(keys.id), sample, members, slots } },
      { type: 'organisation-set', content: organisation },
    ],
    { batch: 'creation' },
  );
  first.value.close();
  if (!performed.ok) return performed;
  const device = deviceFor(machine, place, keys.id);
  const heads = rememberedHeads(machine, place, keys.id);
  forgetFolder(machine, place, keys.id);
  const free = isFree(machine, folder);
  if (!free.ok) return free;
  // Windows does not rename onto an empty folder.
  if (disk.stat(folder) !== null) disk.removeFolder(folder);
  insist(() => {
    disk.rename(place, folder);
  });
  let keeper: Result<Keeper>;
  try {
    disk.syncFolder(dirname(folder));
    keepDevice(machine, folder, keys.id, device);
    if (heads !== null) rememberHeads(machine, folder, keys.id, heads);
    keeper = readBack(startKeeper({ machine, folder, vault: keys, mode: 'write' }));
  } catch (error) {
    keeper = refusedBy(error, 'write-failed');
  }
  if (keeper.ok) return ok({ keeper: keeper.value, recoveryKey: printRecoveryKey(recoveryKey) });
  // Its recovery key was never shown: nobody may mistake it for a register that was created.
  insist(() => {
    disk.rename(folder, place);
  });
  return keeper;
}

/** What cannot be read back as it was written was not created. */
function readBack(keeper: Result<Keeper>): Result<Keeper> {
  if (!keeper.ok) return keeper;
  const { writing, reasons } = keeper.value.mode();
  if (writing) return keeper;
  keeper.value.close();
  return refused('write-failed', { cause: reasons.join(', ') });
}
