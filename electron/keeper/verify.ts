import { hex } from '../../shared/journal/bytes.ts';
import type { IssuedDocument } from '../../shared/register/state.ts';
import type { Code } from '../../shared/result.ts';
import { readBlob } from './blobs.ts';
import { readChains } from './journal.ts';
import { type Found, headsOf, load } from './load.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';
import { readSlotFile, readVaultFile, SLOTS_FOLDER, type Vault } from './vault.ts';
import { fromHex } from '../../shared/journal/bytes.ts';
import { join } from 'node:path';

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
  readonly forked: boolean;
  readonly conflicts: number | null;
  readonly files: readonly { readonly file: string; readonly code: Code }[];
};

/** Everything that can be checked with the register's key: each digest, link, seal, signature and issued document. */
export function verifyRegister(machine: Machine, folder: string, vault: Vault): VerifyReport {
  let changes = 0;
  const { chains, damage, torn, forked, state, folded } = load(machine, folder, vault, {
    whole: true,
    onEntry: (entry) => {
      changes += entry.changes.length;
    },
  });
  const documents: IssuedDocument[] = [...state.head.documents];
  let conflicts = state.head.conflicts.length;
  for (const record of state.records.values()) {
    documents.push(...record.documents);
    conflicts += record.conflicts.length;
  }
  const files = [...fileFaults(machine, folder)];
  for (const { pdf } of documents) {
    const read = readBlob(machine.disk, folder, vault, pdf);
    if (!read.ok) files.push({ file: `blobs/${pdf.name}`, code: read.code });
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
    forked,
    conflicts,
    files,
  };
}

/** What can be checked of a register without any key: the files' digests, the frames' digests, order and links. */
export function verifyFolder(machine: Machine, folder: string): VerifyReport {
  const files = [...fileFaults(machine, folder)];
  const vault = readVaultFile(machine.disk, folder);
  const chains = vault.ok
    ? readChains(machine.disk, folder, fromHex(vault.value.vaultId))
    : new Map<string, never>();
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
    forked: false,
    conflicts: null,
    files,
  };
}

function* fileFaults({ disk }: Machine, folder: string): Generator<{ file: string; code: Code }> {
  const vault = readVaultFile(disk, folder);
  if (!vault.ok) {
    yield { file: 'vault.json', code: vault.code };
    return;
  }
  for (const [name, digest] of Object.entries(vault.value.slots)) {
    const slot = readSlotFile(disk, folder, name);
    if (!slot.ok) yield { file: `slots/${name}`, code: slot.code };
    else if (hex(sha256(disk.read(join(folder, SLOTS_FOLDER, name)))) !== digest) {
      yield { file: `slots/${name}`, code: 'slot-damaged' };
    }
  }
}
