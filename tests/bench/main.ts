import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, execArgv, execPath, exit, stdout, versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Figures, measure } from './measure.ts';

/*
 * npm run bench: how long things take, and how much memory. It reports; it never passes or fails on a time. Each size
 * runs in a process of its own, so that memory is its own.
 */

const SIZES = [1000, 10_000, 100_000];
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const one = valueOf('--one');
if (one !== undefined) {
  const figures = await measure(Number(one), root);
  stdout.write(`${JSON.stringify(figures)}\n`);
} else {
  const asked = valueOf('--sizes')?.split(',').map(Number);
  const all = (asked ?? SIZES).map(run);
  report(all);
  mkdirSync(join(root, 'results'), { recursive: true });
  const machine = {
    node: versions.node,
    processors: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
  writeFileSync(join(root, 'results', 'bench.json'), `${JSON.stringify({ machine, all }, null, 2)}\n`);
}

function valueOf(flag: string): string | undefined {
  const at = argv.indexOf(flag);
  return at === -1 ? undefined : argv[at + 1];
}

function run(size: number): Figures {
  const script = fileURLToPath(import.meta.url);
  const child = spawnSync(execPath, [...execArgv, script, '--one', String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
  });
  if (child.status !== 0) exit(1);
  return JSON.parse(child.stdout.toString('utf8')) as Figures;
}

function report(all: readonly Figures[]): void {
  const names = Object.keys(all[0] ?? {}) as (keyof Figures)[];
  const label = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => {
    const cells = all.map((figures) => String(figures[name]).padStart(12));
    return `${name.padEnd(label)}${cells.join('')}`;
  });
  stdout.write(`${rows.join('\n')}\n`);
}
