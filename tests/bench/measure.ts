import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import { createRegister } from '../../electron/keeper/create.ts';
import { planImport } from '../../electron/keeper/intake.ts';
import { drawDocument, makeFor } from '../../electron/keeper/issue.ts';
import { type Keeper, startKeeper } from '../../electron/keeper/keeper.ts';
import { type Machine, nodeMachine } from '../../electron/keeper/machine.ts';
import { cipherReady, forget, passphraseKey } from '../../electron/keeper/seal.ts';
import { DEFAULT_COST, FLOOR } from '../../electron/keeper/slot.ts';
import { unlockVault, type Vault } from '../../electron/keeper/vault.ts';
import type { FactsInput } from '../../shared/register/incident.ts';
import type { Result } from '../../shared/result.ts';

/** Milliseconds unless the name says otherwise; `p50` and `p95` over single operations. */
export type Figures = {
  readonly incidents: number;
  readonly 'journal MiB': number;
  readonly 'passphrase to key': number;
  readonly 'open from snapshot': number;
  readonly 'open without snapshot': number;
  readonly 'perform p50': number;
  readonly 'perform p95': number;
  readonly 'perform p99': number;
  readonly 'bare append+fdatasync p50': number;
  readonly 'bare append+fdatasync p95': number;
  readonly 'find, first': number;
  readonly 'find p50': number;
  readonly 'find p95': number;
  readonly rows: number;
  readonly 'register copy PDF s': number | string;
  readonly 'register copy pages MiB': number | string;
  readonly 'verify whole s': number;
  readonly 'memory open MiB': number;
  readonly 'heap open MiB': number;
};

const PASSPHRASE = 'six calm words for the bench';
const PERFORMS = 500;
const QUERIES = [
  'stolen laptop',
  'hospital',
  'chiffre',
  'égaré',
  'network server',
  'zzzz',
  'password medical',
  '2010',
];

/** Everything at one size, on real files in the system's temporary folder. */
export async function measure(size: number, root: string): Promise<Figures> {
  const home = mkdtempSync(join(tmpdir(), 'constat-bench-'));
  try {
    return await measureIn(home, size, root);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function measureIn(home: string, size: number, root: string): Promise<Figures> {
  await cipherReady();
  const machine = nodeMachine({
    stateFolder: join(home, 'state'),
    workerFile: join(root, 'dist', 'electron', 'worker.mjs'),
    fontsFolder: join(root, 'dist', 'fonts'),
  });
  const folder = join(home, 'bench.constat');
  await fill(machine, folder, size, root);
  const toKey = timed(() => {
    forget(passphraseKey(PASSPHRASE, { ...DEFAULT_COST, salt: new Uint8Array(16) }));
  });
  const vault = value(unlockVault(machine.disk, folder, { passphrase: PASSPHRASE }));

  collect();
  let keeper = start(machine, folder, vault, 'write');
  collect();
  const memory = memoryUsage();
  const opened = keeper.took;
  const rows = timed(() => keeper.keeper.rows());
  const first = timed(() => keeper.keeper.find('laptop'));
  const finds = Array.from({ length: 80 }, (_, i) =>
    timed(() => keeper.keeper.find(QUERIES[i % QUERIES.length] ?? '')),
  );
  const { performs, bare } = performing(keeper.keeper, home);
  keeper.keeper.close();

  machine.disk.removeFolder(join(folder, 'snapshots'));
  keeper = start(machine, folder, vault, 'read');
  const rebuilt = keeper.took;
  const pdf = size > 10_000 ? null : await copy(keeper.keeper);
  const verified = timed(() => keeper.keeper.verify());
  keeper.keeper.close();
  const journal = machine.disk
    .list(join(folder, 'journal'))
    .flatMap((device) => machine.disk.list(join(folder, 'journal', device)).map((file) => join(device, file)))
    .reduce((sum, file) => sum + statSync(join(folder, 'journal', file)).size, 0);
  return {
    incidents: size,
    'journal MiB': mib(journal),
    'passphrase to key': ms(toKey),
    'open from snapshot': ms(opened),
    'open without snapshot': ms(rebuilt),
    'perform p50': ms(quantile(performs, 0.5)),
    'perform p95': ms(quantile(performs, 0.95)),
    'perform p99': ms(quantile(performs, 0.99)),
    'bare append+fdatasync p50': ms(quantile(bare, 0.5)),
    'bare append+fdatasync p95': ms(quantile(bare, 0.95)),
    'find, first': ms(first),
    'find p50': ms(quantile(finds, 0.5)),
    'find p95': ms(quantile(finds, 0.95)),
    rows: ms(rows),
    'register copy PDF s': pdf === null ? 'not run' : ms(pdf.took / 1000),
    'register copy pages MiB': pdf === null ? 'not run' : mib(pdf.bytes),
    'verify whole s': ms(verified / 1000),
    'memory open MiB': mib(memory.rss),
    'heap open MiB': mib(memory.heapUsed),
  };
}

/** Real narratives, over and over, each recorded as an entry of its own but for the bulk, which comes in batches. */
async function fill(machine: Machine, folder: string, size: number, root: string): Promise<void> {
  const created = value(
    await createRegister({
      machine,
      folder,
      passphrase: PASSPHRASE,
      cost: FLOOR,
      organisation: {
        name: 'Banc d’essai',
        officer: { name: 'Line Tremblay', title: 'Directrice', email: 'line@exemple.ca' },
      },
    }),
  );
  const { keeper } = created;
  const fileName = 'hhs-breaches-2009-2015.csv';
  const bytes = readFileSync(join(root, 'tests', 'data', fileName));
  const plan = value(await planImport({ bytes, fileName, language: 'fr', workerFile: machine.workerFile }));
  const one = (i: number): unknown => ({
    type: 'incident-recorded',
    content: { facts: plan.incidents[i % plan.incidents.length] as FactsInput },
  });
  const alone = Math.min(size, 10_000);
  for (let i = 0; i < alone; i += 1) value(keeper.perform(one(i)));
  for (let from = alone; from < size; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, size - from) }, (_, i) => one(from + i));
    value(keeper.perform(batch, { batch: 'bench' }));
  }
  keeper.close();
}

/** Starts a keeper with keys in hand; closing forgets the keys it was given, so it gets a copy. */
function start(
  machine: Machine,
  folder: string,
  vault: Vault,
  mode: 'read' | 'write',
): { readonly keeper: Keeper; readonly took: number } {
  const keys = Object.fromEntries(Object.entries(vault.keys).map(([use, key]) => [use, key.slice()]));
  const signing = { ...vault.signing, secretKey: vault.signing.secretKey.slice() };
  const own: Vault = { ...vault, keys: keys as unknown as Vault['keys'], signing };
  const from = performance.now();
  const keeper = value(startKeeper({ machine, folder, vault: own, mode }));
  return { keeper, took: performance.now() - from };
}

/** Small changes as an officer makes them, beside the same bytes simply appended and synced. */
function performing(keeper: Keeper, home: string): { performs: number[]; bare: number[] } {
  const ids = [...keeper.records()].slice(0, PERFORMS).map(({ id }) => id);
  const bytes = new Uint8Array(1200).fill(7);
  const file = openSync(join(home, 'bare'), 'ax');
  const performs: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < PERFORMS; i += 1) {
    const change = {
      type: 'note-added',
      record: ids[i % ids.length],
      content: { text: `Note ${i}: ${'x'.repeat(400)}` },
    };
    performs.push(timed(() => value(keeper.perform(change))));
    bare.push(
      timed(() => {
        writeSync(file, bytes);
        fdatasyncSync(file);
      }),
    );
  }
  closeSync(file);
  return { performs, bare };
}

async function copy(keeper: Keeper): Promise<{ readonly took: number; readonly bytes: number }> {
  const from = performance.now();
  const made = value(makeFor(keeper, { kind: 'register', language: 'fr', draft: true, reasons: {} }));
  const drawn = value(await drawDocument(keeper, made.doc));
  return { took: performance.now() - from, bytes: drawn.length };
}

function timed(what: () => unknown): number {
  const from = performance.now();
  what();
  return performance.now() - from;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

function collect(): void {
  globalThis.gc?.();
}

const ms = (value: number): number => Math.round(value * 100) / 100;
const mib = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}
