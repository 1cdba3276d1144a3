/**
 * npm run faults: kills keepers while they write, and looks at what they leave.
 *
 *   --rounds N   how many (300)     --quick   fewer, for a look     --seed S   the same again
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { chance } from '../keeper/commands.ts';
import { broken, newPlace, newTally, type Place, round, type Tally } from './rounds.ts';
import { type Broken, write, type WriterOrder } from './writer.ts';

/** A register is left for a new one after so many rounds, so that reading it whole stays quick. */
const ROUNDS_PER_REGISTER = 20;
const CONTROL_ROUNDS = 12;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string' },
    results: { type: 'string', default: 'results/faults.json' },
    writer: { type: 'boolean', default: false },
  },
});

if (values.writer) {
  await write(JSON.parse(await text(process.stdin)) as WriterOrder);
} else {
  process.exitCode = await programme();
}

async function programme(): Promise<number> {
  const started = Date.now();
  const rounds = Number(values.rounds ?? (values.quick ? 20 : 300));
  const seed = Number(values.seed ?? started % 1_000_000_000);
  const home = mkdtempSync(join(tmpdir(), 'constat-faults-'));
  console.log(`kill -9 while writing: ${rounds} rounds, seed ${seed}`);
  const main = await run(home, rounds, seed, null);
  const controls = {
    late: await run(home, CONTROL_ROUNDS, seed, 'late'),
    behind: await run(home, CONTROL_ROUNDS, seed, 'behind'),
  };
  const seconds = Math.round((Date.now() - started) / 1000);
  const failed = broken(main);
  const blind = Object.entries(controls).filter(([, tally]) => !broken(tally));
  const report = { ok: !failed && blind.length === 0, seed, seconds, ...main, controls };
  mkdirSync(dirname(values.results), { recursive: true });
  writeFileSync(
    values.results,
    `${JSON.stringify({ ...report, node: process.version, platform: process.platform }, null, 2)}\n`,
  );
  for (const line of main.failures) console.log(`FAILED ${line}`);
  if (failed) console.log(`The registers are kept in ${home}; --seed ${seed} does it again.`);
  else rmSync(home, { recursive: true, force: true });
  for (const [name] of blind)
    console.log(`FAILED the control '${name}' was not noticed: this programme proves nothing.`);
  console.log(
    `${main.rounds} rounds of kill -9, ${main.acknowledged} acknowledged changes: ${main.lost} lost, ` +
      `${main.twice} twice, ${main.altered} altered, ${main.unsound} registers unsound, ` +
      `${main.shutOut} writers shut out; ${main.torn} writes torn by the kill, ${main.planted} tails planted, ` +
      `${main.settled} settled by the next writer. ` +
      (blind.length === 0 ? 'Both broken keepers were noticed.' : 'A broken keeper was not noticed.') +
      ` ${seconds} s.`,
  );
  return report.ok ? 0 : 1;
}

async function run(home: string, rounds: number, seed: number, how: Broken): Promise<Tally> {
  const tally = newTally();
  const c = chance(seed);
  let place: Place | undefined;
  let known = new Map<string, string>();
  for (let i = 0; i < rounds; i += 1) {
    if (place === undefined || i % ROUNDS_PER_REGISTER === 0) {
      place = await newPlace(join(home, `${how ?? 'sound'}-${i}`));
      known = new Map();
    }
    await round(place, known, tally, { c, seed: seed + i, broken: how });
    if (how !== null && broken(tally)) break;
    if (how === null && (i + 1) % 25 === 0) {
      console.log(
        `${i + 1} rounds, ${tally.acknowledged} acknowledged, ${tally.lost} lost, ${tally.torn} torn`,
      );
    }
  }
  return tally;
}
