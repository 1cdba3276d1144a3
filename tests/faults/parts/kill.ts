import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { startKeeper } from '../../../electron/keeper/keeper.ts';
import { load } from '../../../electron/keeper/load.ts';
import { canonical } from '../../../shared/register/digest.ts';
import { type Chance, chance } from '../../keeper/commands.ts';
import { copyOfVault } from '../../keeper/make.ts';
import { coreDigest } from '../core.ts';
import { keysToText } from '../keys.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { copied, makeTemplate, type Template } from '../template.ts';
import type { Acknowledgement, Broken, WriterOrder } from './writer.ts';

/** tests/faults/writer.ts, bundled beside this program. */
const WRITER = join(dirname(process.argv[1] ?? ''), 'faults-writer.mjs');
/** A register is left for a new one after so many rounds, so that reading it whole stays quick. */
const ROUNDS_PER_REGISTER = 5;
const CONTROL_ROUNDS = 12;
/** Longest time a writer lives after its first acknowledgement (ms). */
const LONGEST_LIFE = 120;

/** security.md's first test: a keeper is killed while it writes. */
export const kill: Part = {
  title: 'kill -9 while a keeper writes',
  notShown:
    'A loss of power: killing a process leaves the system’s cache whole. That is what the simulated disk is for.',
  amounts: { quick: 6, ci: 1000, long: 2000 },
  divided: true,
  async run(order) {
    const template = await makeTemplate(join(order.home, 'template'));
    const told = tally(
      ...['rounds', 'acknowledged', 'entries', 'lost', 'twice', 'altered', 'unsound', 'shutOut'],
      ...['torn', 'planted', 'settled'],
    );
    await rounds(template, order, told, null);
    for (const broken of order.first ? (['late', 'behind'] as const) : []) {
      const hurt = tally();
      await rounds(template, { ...order, amount: CONTROL_ROUNDS }, hurt, broken);
      told.control(broken === 'late' ? 'acknowledges early' : 'writes behind a torn tail', hurt.faults() > 0);
    }
    return told.outcome();
  },
};

type Place = Template & {
  /** Devices that wrote before, and write no more. */
  readonly others: readonly string[];
  /** Tails left behind by us, and tails that the journal tells of, so far. */
  planted: number;
  settled: number;
};

async function rounds(template: Template, order: Order, told: Tally, broken: Broken): Promise<void> {
  const c = chance(order.seed);
  let place: Place | undefined;
  let known = new Map<string, string>();
  for (let i = 0; i < order.amount; i += 1) {
    if (place === undefined || i % ROUNDS_PER_REGISTER === 0) {
      if (place !== undefined && told.faults() === 0) rmSync(place.home, { recursive: true });
      place = {
        ...copied(template, join(order.home, `${broken ?? 'sound'}-${i}`)),
        ...{ others: readdirSync(join(template.folder, 'journal')), planted: 0, settled: 0 },
      };
      known = new Map();
    }
    await round(place, known, told, { c, seed: order.seed + i, broken });
    if (broken !== null && told.faults() > 0) return;
  }
}

/** Kills a writer at a random moment, opens what it left, and compares it with what it had acknowledged. */
async function round(
  place: Place,
  known: Map<string, string>,
  told: Tally,
  { c, seed, broken }: { readonly c: Chance; readonly seed: number; readonly broken: Broken },
): Promise<void> {
  told.count('rounds');
  const { folder, machine, vault } = place;
  const writer = { folder, stateFolder: machine.stateFolder, keys: keysToText(vault), seed, broken };
  const { acknowledged, refused } = await killedWriter(writer, c.int(LONGEST_LIFE + 1));
  const fault = (kind: Kind, what: string): void => {
    told.count(kind);
    told.fault(`seed ${seed}: ${what}`);
  };
  if (refused !== undefined) fault('shutOut', `the writer was not let in: ${JSON.stringify(refused)}`);
  told.count('acknowledged', acknowledged.length);
  for (const { id, digest } of acknowledged) {
    if (known.has(id)) fault('twice', `${id} was acknowledged twice`);
    known.set(id, digest);
  }
  compare(place, known, told, fault);
  if (c.int(4) === 0 || broken === 'behind') plant(place, told, c);
}

type Kind = 'lost' | 'twice' | 'altered' | 'unsound' | 'shutOut';
type Fault = (kind: Kind, what: string) => void;

function compare(place: Place, known: ReadonlyMap<string, string>, told: Tally, fault: Fault): void {
  const { machine, folder, vault } = place;
  const opened = startKeeper({ machine, folder, vault: copyOfVault(vault), mode: 'read' });
  if (!opened.ok) {
    fault('unsound', `does not open: ${opened.code}`);
    return;
  }
  const keeper = opened.value;
  const found = new Map<string, string>();
  const numbers = new Set<string>();
  // Every entry anew from the journal: each digest, seal and signature.
  const whole = load(machine, folder, keeper.vault, {
    whole: true,
    onEntry: (entry) => {
      for (const each of entry.changes) {
        if (!('change' in each)) continue;
        const { id, type, content } = each.change;
        if (found.has(id)) fault('twice', `${id} is there twice`);
        found.set(id, coreDigest(type, content));
        const { number } = content as { readonly number?: string };
        if (number === undefined) continue;
        if (numbers.has(number)) fault('twice', `${number} was given twice`);
        numbers.add(number);
      }
    },
  });
  for (const [id, digest] of known) {
    const there = found.get(id);
    if (there === undefined) fault('lost', `${id} was acknowledged and is gone`);
    else if (there !== digest) fault('altered', `${id} is not what was acknowledged`);
  }
  told.count('entries', whole.folded);
  told.count('torn', whole.torn.length);
  const settled = whole.state.head.tails.length;
  told.count('settled', settled - place.settled);
  place.settled = settled;
  if (settled < place.planted)
    fault('unsound', `of ${place.planted} planted tails ${settled} are journalled`);
  if (whole.damage.length > 0 || whole.forked) {
    fault('unsound', `damaged: ${JSON.stringify(whole.damage.slice(0, 3))}${whole.forked ? ', forked' : ''}`);
  }
  const states = [keeper.state, whole.state].map(({ head }) => canonical(head));
  const records = [keeper.records(), whole.state.records.values()].map((each) => canonical([...each]));
  if (states[0] !== states[1] || records[0] !== records[1])
    fault('unsound', 'not the state of its own journal');
  keeper.close();
}
/** Leaves what a loss of power leaves: the first part of a frame behind the last whole one. */
function plant(place: Place, told: Tally, c: Chance): void {
  const journal = join(place.folder, 'journal');
  for (const device of readdirSync(journal)) {
    // Only where it is still written: nobody takes another device's chain in hand.
    if (place.others.includes(device)) continue;
    const name = readdirSync(join(journal, device))
      .filter((file) => file.endsWith('.seg'))
      .sort()
      .at(-1);
    if (name === undefined) continue;
    const path = join(journal, device, name);
    const length = 1 + c.int(Math.min(600, statSync(path).size - 1));
    const bytes = readFileSync(path);
    // The first part of a frame that is there: behind the last one it is the beginning of one that never came.
    appendFileSync(path, bytes.subarray(0, length));
    told.count('planted');
    place.planted += 1;
  }
}

type Line =
  | { readonly ready: true }
  | { readonly refused: unknown }
  | { readonly acknowledged: readonly Acknowledgement[] };

/** Starts a writer, kills it some milliseconds after its first acknowledgement, and gives what it had said by then. */
function killedWriter(
  order: WriterOrder,
  afterMs: number,
): Promise<{ readonly acknowledged: readonly Acknowledgement[]; readonly refused?: unknown }> {
  const child: ChildProcess = spawn(process.execPath, [WRITER], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin?.end(JSON.stringify(order));
  const acknowledged: Acknowledgement[] = [];
  let refused: unknown;
  let rest = '';
  return new Promise((done, fail) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      // What has no end of line was not said.
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = JSON.parse(line) as Line;
        if ('refused' in said) refused = said.refused;
        if (!('acknowledged' in said)) continue;
        if (acknowledged.length === 0) setTimeout(() => child.kill('SIGKILL'), afterMs);
        acknowledged.push(...said.acknowledged);
      }
    });
    child.on('error', fail);
    child.on('close', () => done({ acknowledged, refused }));
  });
}
