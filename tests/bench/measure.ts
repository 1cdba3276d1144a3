import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createRegister } from '../../electron/keeper/create.ts';
import { type Disk, nodeDisk } from '../../electron/keeper/files.ts';
import { issueDocument } from '../../electron/keeper/issue.ts';
import { type Keeper, startKeeper } from '../../electron/keeper/keeper.ts';
import { type Machine, nodeMachine } from '../../electron/keeper/machine.ts';
import { readRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import { copyOfVault } from '../../electron/keeper/vault.ts';
import type { Result } from '../../shared/result.ts';
import type { Cold } from './cold.ts';
import { incidents } from './incidents.ts';

/** In milliseconds. */
export type Quantiles = { readonly p50: number; readonly p95: number; readonly p99: number };

export type Measured = {
  readonly records: number;
  readonly journalMb: number;
  readonly snapshotMb: number;
  readonly buildMs: number;
  readonly closeMs: number;
  readonly openColdMs: number;
  readonly openMs: number;
  readonly rebuildMs: number;
  readonly verifyMs: number;
  readonly perform: Quantiles;
  readonly bare: Quantiles;
  readonly findFirstMs: number;
  readonly findMs: Quantiles;
  readonly rssMb: number;
  readonly rssBeforeMb: number;
  readonly heapMb: number;
  readonly pdf: { readonly ms: number; readonly bytes: number } | null;
  readonly pdfWhy: string;
};

const PASSPHRASE = 'mesurer sans trop y croire';
const ALONE = 10_000;
const BATCH = 1000;
const PERFORMS = 500;
/** Beyond this a register copy is a book, and drawing it says nothing of the keeper. */
const LARGEST_PDF = 10_000;

const QUERIES = [
  'laptop',
  'stolen vehicle',
  'texas',
  'i-2026',
  'unencrypted e-phi',
  'paper binder',
  'zzz',
  'the',
];

/** Makes a register of so many records and measures it. `cold` opens it in a process of its own. */
export async function measure(
  home: string,
  records: number,
  cold: (order: string) => Cold,
): Promise<Measured> {
  const place = join(home, String(records));
  mkdirSync(place, { recursive: true });
  const folder = join(place, 'mesure.constat');
  const machine = nodeMachine({
    stateFolder: join(place, 'state'),
    workerFile: join(process.cwd(), 'dist/electron/worker.mjs'),
    fontsFolder: join(process.cwd(), 'dist/fonts'),
  });
  const created = value(
    await createRegister({
      machine,
      folder,
      organisation: {
        name: 'Mesures et compagnie',
        officer: { name: 'Line Tremblay', title: 'Directrice', email: 'line@mesures.example' },
      },
      passphrase: PASSPHRASE,
      cost: FLOOR,
    }),
  );
  const vault = copyOfVault(created.keeper.vault);
  const recoveryKey = Buffer.from(value(readRecoveryKey(created.recoveryKey))).toString('hex');

  let keeper = created.keeper;
  const next = await incidents(machine.workerFile);
  const built = timed(() => build(keeper, records, next));
  const closed = timed(() => keeper.close());
  const start = (at: Machine = machine): Keeper =>
    value(startKeeper({ machine: at, folder, vault: copyOfVault(vault), mode: 'write' }));

  const coldly = cold(JSON.stringify({ folder, stateFolder: machine.stateFolder, recoveryKey }));
  const openings = times(5, () => start().close());
  const snapshotMb = sizeOf(join(folder, 'snapshots')) / 1e6;

  const performing = performOn(start, machine, place, next);
  keeper = start();
  const findFirst = timed(() => keeper.find('laptop'));
  let asked = 0;
  const finds = times(80, () => keeper.find(QUERIES[(asked += 1) % QUERIES.length] ?? ''));
  const verified = timed(() => keeper.verify());
  if (!verified.value.ok) throw new Error('the register that was measured is not sound');
  const drawn = await registerCopy(keeper, records, place);
  keeper.close();

  rmSync(join(folder, 'snapshots'), { recursive: true });
  const rebuilt = timed(() => start());
  rebuilt.value.close();

  return {
    records,
    journalMb: sizeOf(join(folder, 'journal')) / 1e6,
    snapshotMb,
    buildMs: built.ms,
    closeMs: closed.ms,
    openColdMs: coldly.openMs,
    openMs: openings.p50,
    rebuildMs: rebuilt.ms,
    verifyMs: verified.ms,
    ...performing,
    findFirstMs: findFirst.ms,
    findMs: finds,
    rssMb: coldly.rssMb,
    rssBeforeMb: coldly.rssBeforeMb,
    heapMb: coldly.heapMb,
    ...drawn,
  };
}

/** As an office would have come to it: one at a time, but for what goes beyond ten thousand, which comes in imports. */
function build(keeper: Keeper, records: number, next: () => unknown): void {
  const alone = Math.min(records, ALONE);
  const one = (): unknown => ({ type: 'incident-recorded', content: { facts: next() } });
  for (let made = 0; made < alone; made += 1) value(keeper.perform(one()));
  for (let made = alone; made < records; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, records - made) }, one);
    value(keeper.perform(batch, { batch: 'bench' }));
  }
}

/** Single changes, and beside each the same bytes appended to a bare file and synced. */
function performOn(
  start: (machine: Machine) => Keeper,
  machine: Machine,
  place: string,
  next: () => { readonly circumstances?: string | null | undefined },
): { readonly perform: Quantiles; readonly bare: Quantiles } {
  let written = 0;
  const disk: Disk = {
    ...nodeDisk,
    append(file, bytes) {
      written = bytes.length;
      nodeDisk.append(file, bytes);
    },
  };
  const keeper = start({ ...machine, disk });
  const ids = [...keeper.records()].map(({ id }) => id);
  const bareFile = openSync(join(place, 'bare'), 'a');
  const [performs, bares]: [number[], number[]] = [[], []];
  for (let i = 0; i < PERFORMS + 20; i += 1) {
    const record = ids[(i * 7919) % ids.length];
    const facts = next();
    const change =
      i % 5 === 0
        ? { type: 'incident-recorded', content: { facts } }
        : { type: 'note-added', record, content: { text: (facts.circumstances ?? 'rien').slice(0, 600) } };
    const one = timed(() => value(keeper.perform(change)));
    const bytes = new Uint8Array(written);
    const other = timed(() => {
      writeSync(bareFile, bytes);
      fdatasyncSync(bareFile);
    });
    // The first few warm up both.
    if (i < 20) continue;
    performs.push(one.ms);
    bares.push(other.ms);
  }
  closeSync(bareFile);
  keeper.close();
  return { perform: quantiles(performs), bare: quantiles(bares) };
}

async function registerCopy(
  keeper: Keeper,
  records: number,
  place: string,
): Promise<Pick<Measured, 'pdf' | 'pdfWhy'>> {
  if (records > LARGEST_PDF)
    return { pdf: null, pdfWhy: `not drawn above ${LARGEST_PDF.toLocaleString('en-CA')}` };
  if (!existsSync(keeper.machine.workerFile))
    return { pdf: null, pdfWhy: 'not drawn: the program is not built' };
  const started = performance.now();
  const issued = await issueDocument(keeper, {
    kind: 'register',
    language: 'fr',
    draft: true,
    reasons: {},
    out: join(place, 'registre.pdf'),
  });
  if (!issued.ok) return { pdf: null, pdfWhy: `not drawn: ${issued.code} ${JSON.stringify(issued.details)}` };
  return { pdf: { ms: performance.now() - started, bytes: issued.value.bytes }, pdfWhy: '' };
}

/** Milliseconds, as people read them. */
export function ms(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(2)} ms`;
}

export function times(n: number, run: () => unknown): Quantiles {
  return quantiles(Array.from({ length: n }, () => timed(run).ms));
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const result = run();
  return { value: result, ms: performance.now() - started };
}

export function quantiles(list: readonly number[]): Quantiles {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}
