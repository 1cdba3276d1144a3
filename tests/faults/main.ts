/**
 * npm run faults: everything that can go wrong with a register, on purpose, in numbers too large for every commit.
 *
 *   --quick            a look, within 45 seconds        --ci        what each change must pass, within 8 minutes on two quiet cores (the aim)
 *   --hours N          part after part in short turns, with new seeds, until the time is over
 *   --only A,B         these parts alone                --amount N  so many rounds of each
 *   --seed S           the same again                   --results   where the figures go (results/faults.json)
 *   --keep FILE        takes a results file into the figures that are kept (tests/faults/figures.json)
 *   --table            writes the README's table from the figures that are kept
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { figuresSchema, kept, tableOf, withTable } from './figures.ts';
import { holds, type Order, type Outcome, type Part, together } from './part.ts';
import { PARTS } from './parts/index.ts';

const MOST_PROCESSES = 4;
const HOUR = 3_600_000;
const FIGURES = 'tests/faults/figures.json';
/** What each change must pass, so many times, is a turn of a run over hours. */
const SHORT_TURN = 10;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    ci: { type: 'boolean', default: false },
    hours: { type: 'string' },
    only: { type: 'string' },
    amount: { type: 'string' },
    seed: { type: 'string' },
    results: { type: 'string', default: 'results/faults.json' },
    keep: { type: 'string' },
    table: { type: 'boolean', default: false },
    // What this program starts itself with.
    share: { type: 'string' },
  },
});

if (values.share !== undefined) {
  await share(values.share, JSON.parse(await text(process.stdin)) as Order);
} else if (values.keep !== undefined || values.table) {
  publish();
} else {
  process.exitCode = await programme();
}

/** What was run becomes data of the project, and the README says it. */
function publish(): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  let figures = existsSync(FIGURES) ? figuresSchema.parse(read(FIGURES)) : {};
  if (values.keep !== undefined) {
    const about = { today: new Date().toISOString().slice(0, 10), cores: availableParallelism() };
    figures = kept(figures, read(values.keep), about);
    writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  }
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', withTable(readme, tableOf(figures, Object.keys(PARTS))));
}

type Ran = Outcome & { readonly seconds: number };

async function programme(): Promise<number> {
  const started = Date.now();
  const seed = Number(values.seed ?? started % 1_000_000_000);
  const until = values.hours === undefined ? null : started + Number(values.hours) * HOUR;
  const size = values.quick ? 'quick' : values.ci ? 'ci' : 'long';
  const names = chosen();
  if (names === null) return 2;
  console.log(`Faults (${size}), seed ${seed}: ${names.join(', ')}`);
  const report: Record<string, Ran> = {};
  const turnOf = async (name: string, turn: number): Promise<void> => {
    const part = PARTS[name]!;
    const amount = Number(values.amount ?? amountOf(part, size, until !== null));
    const began = Date.now();
    const outcome = await inShares(name, seed + turn * 1_000_003, amount);
    const seconds = (Date.now() - began) / 1000;
    const before = report[name];
    report[name] = {
      ...(before === undefined ? outcome : together([before, outcome])),
      seconds: Math.round(10 * ((before?.seconds ?? 0) + seconds)) / 10,
    };
    tell(name, outcome, seconds);
    save(report, { seed, size, turns: turn + 1, started });
  };
  // With hours to fill, one turn after another; each turn with seeds of its own.
  for (let turn = 0; turn === 0 || (until !== null && Date.now() < until); turn += 1) {
    const isOver = (): boolean => until !== null && Date.now() > until;
    await Promise.all(
      lanesOf(names).map(async (lane) => {
        for (const name of lane) if (!isOver()) await turnOf(name, turn);
      }),
    );
  }
  const failed = Object.entries(report).filter(([, outcome]) => !holds(outcome));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    failed.length === 0
      ? `${Object.keys(report).length} parts hold, every control was noticed. ${seconds} s; seed ${seed}.`
      : `FAILED: ${failed.map(([name]) => name).join(', ')}. --seed ${seed} does it again. ${seconds} s.`,
  );
  return failed.length === 0 ? 0 : 1;
}

/** A part in one process leaves processors idle: those go one after the other beside those that are divided. */
function lanesOf(names: readonly string[]): readonly (readonly string[])[] {
  return [true, false].map((divided) => names.filter((name) => PARTS[name]!.divided === divided));
}

/** Hours are filled with short turns, so that every part has had its turn whenever they end. */
function amountOf({ amounts }: Part, size: 'quick' | 'ci' | 'long', hours: boolean): number {
  return hours ? Math.ceil(amounts.ci / SHORT_TURN) : amounts[size];
}

function chosen(): readonly string[] | null {
  const all = Object.keys(PARTS);
  const names = values.only?.split(',') ?? all;
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length === 0) return names;
  console.error(`There is no part ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  return null;
}

/** A part, divided over as many processes as there are processors. */
async function inShares(name: string, seed: number, amount: number): Promise<Outcome> {
  const part = PARTS[name]!;
  const most = part.divided ? Math.min(MOST_PROCESSES, availableParallelism(), amount) : 1;
  const outcomes = Array.from({ length: most }, async (_, i) => {
    const home = mkdtempSync(join(tmpdir(), `constat-faults-${name}-`));
    // Seeds far enough apart for a share's rounds to have seeds of their own.
    const order: Order = {
      seed: seed + i * 10_000_019,
      amount: Math.floor(amount / most) + (i < amount % most ? 1 : 0),
      home,
      first: i === 0,
    };
    const outcome = await inProcess(name, order);
    if (outcome.failures.length > 0) console.log(`What failed is kept in ${home}.`);
    else rmSync(home, { recursive: true, force: true });
    return outcome;
  });
  return together(await Promise.all(outcomes));
}

function inProcess(name: string, order: Order): Promise<Outcome> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', '--share', name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(order));
  return new Promise((done, fail) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
    child.on('error', fail);
    child.on('close', (code) => {
      try {
        if (code !== 0) throw new Error(`ended with ${code}`);
        done(JSON.parse(said) as Outcome);
      } catch (error) {
        const what = `seed ${order.seed}: the part broke off (${(error as Error).message}) ${said.slice(-300)}`;
        done({ counts: {}, controls: {}, failures: [what] });
      }
    });
  });
}

async function share(name: string, order: Order): Promise<void> {
  const outcome = await PARTS[name]!.run(order);
  process.stdout.write(JSON.stringify(outcome), () => process.exit(0));
}

function tell(name: string, outcome: Outcome, seconds: number): void {
  const counts = Object.entries(outcome.counts).map(([what, n]) => `${what} ${n.toLocaleString('en')}`);
  const controls = Object.entries(outcome.controls);
  const blind = controls.filter(([, noticed]) => !noticed);
  console.log(`${name} (${PARTS[name]!.title}): ${counts.join(' · ')}. ${seconds.toFixed(1)} s`);
  if (outcome.skipped !== undefined) console.log(`  skipped: ${outcome.skipped}`);
  console.log(`  controls noticed: ${controls.length - blind.length} of ${controls.length}`);
  for (const line of outcome.failures) console.log(`  FAILED ${line}`);
  for (const [control] of blind) console.log(`  FAILED the control “${control}” was not noticed`);
}

function save(
  report: Readonly<Record<string, Ran>>,
  { seed, size, turns, started }: { seed: number; size: string; turns: number; started: number },
): void {
  const parts = Object.fromEntries(
    Object.entries(report).map(([name, outcome]) => {
      const { title, notShown } = PARTS[name]!;
      return [name, { title, holds: holds(outcome), ...outcome, notShown }];
    }),
  );
  const ok = Object.values(report).every((outcome) => holds(outcome));
  const seconds = Math.round((Date.now() - started) / 1000);
  mkdirSync(dirname(values.results), { recursive: true });
  const date = new Date(started).toISOString().slice(0, 10);
  const about = { date, node: process.version, platform: process.platform };
  writeFileSync(
    values.results,
    `${JSON.stringify({ ok, seed, size, turns, seconds, ...about, parts }, null, 2)}\n`,
  );
}
