/**
 * npm run bench: how long things take on this machine, and how much memory. It reports, it never refuses.
 *
 *   --sizes 1000,10000,100000   how many records (1000 and 10000; the window 100000 too)
 *   --window-only               the window alone: rows, search, sorting, scrolling in a real browser
 *   --no-window                 all but the window
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cipherReady, passphraseKey } from '../../electron/keeper/seal.ts';
import { DEFAULT_COST, FLOOR } from '../../electron/keeper/slot.ts';
import { type Measured, measure, ms, times } from './measure.ts';
import { openCold } from './cold.ts';
import { type MeasuredWindow, measureWindow, printWindow, printWindowAims } from './window.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    'window-only': { type: 'boolean', default: false },
    'no-window': { type: 'boolean', default: false },
    results: { type: 'string', default: 'results/bench.json' },
    // A process of its own, which opens a register as the program does when it starts.
    cold: { type: 'string' },
  },
});

if (values.cold !== undefined) await openCold(values.cold);
else await programme();

async function programme(): Promise<void> {
  const sizes = (usual: string): number[] => (values.sizes ?? usual).split(',').map(Number);
  const home = mkdtempSync(join(tmpdir(), 'constat-bench-'));
  const machine = {
    node: process.version,
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    load: loadavg(),
  };
  console.log(
    `${machine.cores} cores (${machine.model}), Node ${machine.node}, load ${machine.load[0]?.toFixed(1)}`,
  );
  console.log('Times are of this machine, with whatever else it was doing.\n');
  const argon2 = await timeArgon2();
  console.log(
    `Argon2id: ${ms(argon2.floor)} at the floor (64 MiB, 3 passes), ${ms(argon2.usual)} as set up (256 MiB, 3)`,
  );
  const results: Measured[] = [];
  const windows: MeasuredWindow[] = [];
  try {
    for (const size of values['window-only'] ? [] : sizes('1000,10000')) {
      const measured = await measure(home, size, (folder) => inProcess(folder));
      results.push(measured);
      print(measured);
    }
    for (const size of values['no-window'] ? [] : sizes('1000,10000,100000')) {
      const measured = await measureWindow(home, size);
      windows.push(measured);
      printWindow(measured);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  mkdirSync(dirname(values.results), { recursive: true });
  writeFileSync(values.results, `${JSON.stringify({ machine, argon2, results, windows }, null, 2)}\n`);
  const at = results.find(({ records }) => records === 10_000);
  if (at !== undefined) {
    const aims = [
      ['open under 500 ms once the key is derived', at.openColdMs < 500],
      ['perform under 5 ms (95 %)', at.perform.p95 < 5],
      ['find under 50 ms', at.findMs.p95 < 50],
    ] as const;
    console.log('\nAims at 10,000 records:');
    for (const [aim, met] of aims) console.log(`  ${met ? 'met    ' : 'MISSED '} ${aim}`);
  }
  printWindowAims(windows);
}

async function timeArgon2(): Promise<{ floor: number; usual: number }> {
  await cipherReady();
  const salt = new Uint8Array(16);
  const once = (cost: typeof FLOOR): number => times(1, () => passphraseKey('x', { ...cost, salt })).p50;
  return { floor: once(FLOOR), usual: once(DEFAULT_COST) };
}

function inProcess(order: string): ReturnType<typeof openCold> extends Promise<infer T> ? T : never {
  const child = spawnSync(process.execPath, ['--expose-gc', process.argv[1] ?? '', '--cold', order], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  return JSON.parse(child.stdout) as never;
}

function print(m: Measured): void {
  const row = (name: string, value: string): void => console.log(`  ${name.padEnd(44)}${value}`);
  console.log(
    `\n${m.records.toLocaleString('en-CA')} records, journal ${m.journalMb.toFixed(1)} MB, snapshot ${m.snapshotMb.toFixed(1)} MB`,
  );
  row('recorded', `${ms(m.buildMs)} (${Math.round(m.records / (m.buildMs / 1000))} a second)`);
  row('closed, with a snapshot', ms(m.closeMs));
  row('opened from the snapshot, new process', ms(m.openColdMs));
  row('opened from the snapshot, warm', ms(m.openMs));
  row('opened without a snapshot (all folded)', ms(m.rebuildMs));
  row('verified whole', ms(m.verifyMs));
  row('performed: 50 %, 95 %, 99 %', `${ms(m.perform.p50)}, ${ms(m.perform.p95)}, ${ms(m.perform.p99)}`);
  row('bare append + fdatasync of the same bytes', `${ms(m.bare.p50)}, ${ms(m.bare.p95)}, ${ms(m.bare.p99)}`);
  row(
    'perform ÷ bare, at 50 % and 95 %',
    `${(m.perform.p50 / m.bare.p50).toFixed(1)}, ${(m.perform.p95 / m.bare.p95).toFixed(1)}`,
  );
  row('found: first time', ms(m.findFirstMs));
  row('found: 50 %, 95 %', `${ms(m.findMs.p50)}, ${ms(m.findMs.p95)}`);
  row('memory after opening: resident, heap', `${m.rssMb.toFixed(0)} MB, ${m.heapMb.toFixed(0)} MB`);
  row('resident before opening', `${m.rssBeforeMb.toFixed(0)} MB`);
  if (m.pdf !== null) {
    row(
      'register copy, PDF, journalled and written',
      `${ms(m.pdf.ms)}, ${(m.pdf.bytes / 1e6).toFixed(1)} MB`,
    );
  } else row('register copy, PDF', m.pdfWhy);
}
