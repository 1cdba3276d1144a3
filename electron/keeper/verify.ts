import { fromHex } from '../../shared/journal/bytes.ts';
import type { Chain } from '../../shared/journal/chain.ts';
import type { Attachment, IssuedDocument } from '../../shared/register/state.ts';
import type { Code } from '../../shared/result.ts';
import { blobHolds } from './blobs.ts';
import { checkpointFaults, readCheckpoints } from './checkpoint.ts';
import { rememberedHeads } from './device.ts';
import { refusedBy } from './files.ts';
import { readChains } from './journal.ts';
import { type Found, headsOf, load } from './load.ts';
import type { Machine } from './machine.ts';
import { readSlotFile } from './slot-files.ts';
import { headerHolds, readVaultFile, type Vault } from './vault.ts';

/** What was checked, and everything that is wrong, each with its place. */
export type VerifyReport = {
  readonly ok: boolean;
  /** With a key also seals, signatures, contents and issued documents were checked; without, digests and links. */
  readonly keyed: boolean;
  readonly entries: number;
  readonly changes: number | null;
  readonly records: number | null;
  readonly documents: number | null;
  readonly heads: Readonly<Record<string, readonly [seq: number, hash: string]>>;
  readonly damage: readonly Found[];
  /** Interrupted writes, never acknowledged: not damage. */
  readonly torn: readonly {
    readonly device: string;
    readonly segment: string;
    readonly offset: number;
    readonly bytes: number;
  }[];
  /** Contents that were taken out of the journal; only with the key shows whether each was erased on record. */
  readonly removed: number;
  readonly forked: boolean;
  readonly conflicts: number | null;
  /** Signed statements of how far the register reached, all of them checked against the journal; whose they are, with the key alone. */
  readonly checkpoints: number | null;
  /** Was it also compared with what this machine remembers of it? */
  readonly remembered: boolean;
  readonly files: readonly { readonly file: string; readonly code: Code }[];
};

/** Everything that can be checked with the register's key: each digest, link, seal, signature and issued document. */
export function verifyRegister(machine: Machine, folder: string, vault: Vault): VerifyReport {
  return asFarAsItReads(true, () => verifyKeyed(machine, folder, vault));
}

function verifyKeyed(machine: Machine, folder: string, vault: Vault): VerifyReport {
  let changes = 0;
  // Before the journal: whoever is writing meanwhile only makes it longer than these.
  const marks = readCheckpoints(machine.disk, folder, vault.id);
  const { chains, damage, torn, forked, state, folded } = load(machine, folder, vault, {
    whole: true,
    onEntry: (entry) => {
      changes += entry.changes.length;
    },
  });
  const documents: IssuedDocument[] = [...state.head.documents];
  const attachments: Attachment[] = [];
  let conflicts = state.head.conflicts.length;
  for (const record of state.records.values()) {
    documents.push(...record.documents);
    conflicts += record.conflicts.length;
    attachments.push(...record.attachments);
  }
  const files = [...fileFaults(machine, folder, vault)];
  files.push(...checkpointFaults(marks, chains, state.head.members));
  if (folded === 0 && damage.length === 0) files.push({ file: 'journal', code: 'file-missing' });
  for (const blob of [...documents.map(({ pdf }) => pdf), ...attachments.map((each) => each.blob)]) {
    const read = blobHolds(machine.disk, folder, vault, blob);
    if (!read.ok) files.push({ file: `blobs/${blob.name}`, code: read.code });
  }
  return {
    ok: damage.length === 0 && files.length === 0 && !forked,
    keyed: true,
    entries: folded,
    changes,
    records: state.records.size,
    documents: documents.length,
    heads: headsOf(chains),
    damage,
    torn,
    removed: removedFrom(chains.values()),
    forked,
    conflicts,
    checkpoints: marks.checkpoints.length,
    remembered: rememberedHeads(machine, folder, vault.id) !== null,
    files,
  };
}

/** What can be checked of a register without any key: the files' digests, the frames' digests, order and links. */
export function verifyFolder(machine: Machine, folder: string): VerifyReport {
  return asFarAsItReads(false, () => verifyKeyless(machine, folder));
}

function verifyKeyless(machine: Machine, folder: string): VerifyReport {
  const files = [...fileFaults(machine, folder)];
  const { disk } = machine;
  const vault = readVaultFile(disk, folder);
  const id = vault.ok ? fromHex(vault.value.vaultId) : null;
  const marks = id === null ? null : readCheckpoints(disk, folder, id);
  const chains = id === null ? new Map<string, never>() : readChains(disk, folder, id);
  if (marks !== null) files.push(...checkpointFaults(marks, chains, null));
  const all = [...chains];
  const damage = all.flatMap(([device, chain]) => chain.damage.map((each) => ({ ...each, device })));
  const entries = all.reduce((sum, [, chain]) => sum + chain.frames.length, 0);
  if (vault.ok && entries === 0 && damage.length === 0) files.push({ file: 'journal', code: 'file-missing' });
  return {
    ok: damage.length === 0 && files.length === 0,
    keyed: false,
    entries,
    changes: null,
    records: null,
    documents: null,
    heads: headsOf(chains),
    damage,
    torn: all.flatMap(([device, chain]) => (chain.torn === null ? [] : [{ ...chain.torn, device }])),
    removed: removedFrom(chains.values()),
    forked: false,
    conflicts: null,
    checkpoints: marks?.checkpoints.length ?? null,
    remembered: false,
    files,
  };
}

/** A disk that does not give back what is there is reported like anything else that is wrong. */
function asFarAsItReads(keyed: boolean, verify: () => VerifyReport): VerifyReport {
  try {
    return verify();
  } catch (error) {
    const { code } = refusedBy(error, 'read-failed');
    const nothing = { changes: null, records: null, documents: null, conflicts: null, checkpoints: null };
    return {
      ...{
        ok: false,
        keyed,
        entries: 0,
        ...nothing,
        heads: {},
        damage: [],
        torn: [],
        removed: 0,
        forked: false,
        remembered: false,
      },
      files: [{ file: '', code }],
    };
  }
}

function removedFrom(chains: Iterable<Chain>): number {
  let removed = 0;
  for (const { frames } of chains) {
    for (const { frame } of frames) removed += frame.bodies.filter((body) => body === null).length;
  }
  return removed;
}

/** What is wrong with the header and the ways in; with a key also whether the header was altered. */
export function* fileFaults(
  { disk }: Machine,
  folder: string,
  keyed?: Vault,
): Generator<{ file: string; code: Code }> {
  const vault = readVaultFile(disk, folder);
  if (!vault.ok) {
    yield { file: 'vault.json', code: vault.code };
    return;
  }
  if (keyed !== undefined && !headerHolds(vault.value, keyed)) {
    yield { file: 'vault.json', code: 'vault-tampered' };
  }
  for (const [name, digest] of Object.entries(vault.value.slots)) {
    const slot = readSlotFile(disk, folder, name, digest);
    if (!slot.ok) yield { file: `slots/${name}`, code: slot.code };
  }
}
