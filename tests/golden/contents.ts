import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { openEntry, openEnvelope } from '../../electron/keeper/envelope.ts';
import { readChains } from '../../electron/keeper/journal.ts';
import type { Vault } from '../../electron/keeper/vault.ts';
import { canonical } from '../../shared/register/digest.ts';
import { filesBelow } from '../keeper/make.ts';

/** What is written down of a golden register when it is made, and found in it ever after. */
export type Expected = {
  readonly format: number;
  /** Of every name and byte of the folder and its backup, so that nobody changes them unseen. */
  readonly files: string;
  readonly passphrases: Readonly<Record<string, string>>;
  readonly recoveryKey: string;
  readonly entries: number;
  /** How many changes of each type. */
  readonly changes: Readonly<Record<string, number>>;
  /** SHA-256 over every change that can be read, as it was written: type, version, record, reason and content. */
  readonly contents: string;
  readonly removed: number;
  /** Number and title of each record, in order. */
  readonly records: readonly (readonly [number: string, title: string])[];
  readonly attachment: { readonly record: string; readonly name: string; readonly sha256: string };
  /** Somebody who is on a list of persons, and on whose. */
  readonly person: { readonly name: string; readonly record: string };
};

/** SHA-256 of every name and byte below a folder; of no mode, which a checkout does not keep. */
export function digestOfFiles(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) {
    const { size } = statSync(path);
    hash.update(`${relative(folder, path).replaceAll('\\', '/')}\0${size}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Everything that was ever written into a register and is still there, read from its journal alone. */
export function contentsOf(folder: string, vault: Vault): Pick<Expected, 'entries' | 'changes' | 'contents'> {
  const hash = createHash('sha256');
  const changes: Record<string, number> = {};
  let entries = 0;
  for (const chain of [...readChains(nodeDisk, folder, vault.id).values()]) {
    for (const linked of chain.frames) {
      entries += 1;
      const envelope = openEnvelope(vault, linked);
      if (typeof envelope === 'string') throw new Error(`an envelope does not open: ${envelope}`);
      for (const { type } of envelope.changes) changes[type] = (changes[type] ?? 0) + 1;
      hash.update(canonical(JSON.parse(JSON.stringify(openEntry(vault, linked, envelope, () => undefined)))));
    }
  }
  return { entries, changes, contents: hash.digest('hex') };
}
