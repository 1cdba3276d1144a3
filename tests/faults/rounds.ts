import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createRegister } from '../../electron/keeper/create.ts';
import { openRegister } from '../../electron/keeper/keeper.ts';
import { load } from '../../electron/keeper/load.ts';
import { type Machine, nodeMachine } from '../../electron/keeper/machine.ts';
import { readRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import { digestOf } from '../../shared/register/digest.ts';
import type { Chance } from '../keeper/commands.ts';
import { coreDigest } from './core.ts';
import type { Acknowledgement, Broken, WriterOrder } from './writer.ts';

export const PASSPHRASE = 'cinq lanternes au bord du fleuve';

export type Place = {
  readonly folder: string;
  readonly machine: Machine;
  readonly recoveryKey: Uint8Array;
  /** Tails left behind by us, and tails that the journal tells of, so far. */
  planted: number;
  settled: number;
};

export type Tally = {
  rounds: number;
  acknowledged: number;
  entries: number;
  lost: number;
  twice: number;
  altered: number;
  /** Rounds after which the register did not open, was damaged, or differed from its own snapshot. */
  unsound: number;
  /** Rounds in which the writer was not let in. */
  shutOut: number;
  /** Writes that a kill really tore, and tails that we left as a loss of power would. */
  torn: number;
  planted: number;
  /** Tails that the next writer put aside and journalled. */
  settled: number;
  failures: string[];
};

export function newTally(): Tally {
  return {
    ...{ rounds: 0, acknowledged: 0, entries: 0, lost: 0, twice: 0, altered: 0, unsound: 0, shutOut: 0 },
    ...{ torn: 0, planted: 0, settled: 0, failures: [] },
  };
}

export const broken = (tally: Tally): boolean =>
  tally.lost + tally.twice + tally.altered + tally.unsound + tally.shutOut > 0;

export async function newPlace(home: string): Promise<Place> {
  mkdirSync(home, { recursive: true });
  const folder = join(home, 'essai.constat');
  const machine = nodeMachine({ stateFolder: join(home, 'state') });
  const created = await createRegister({
    machine,
    folder,
    organisation: {
      name: 'Essai',
      officer: { name: 'Line Tremblay', title: 'Directrice', email: 'line@essai.example' },
    },
    passphrase: PASSPHRASE,
    cost: FLOOR,
  });
  if (!created.ok) throw new Error(`not created: ${created.code}`);
  created.value.keeper.close();
  const recoveryKey = readRecoveryKey(created.value.recoveryKey);
  if (!recoveryKey.ok) throw new Error('the recovery key reads back');
  return { folder, machine, recoveryKey: recoveryKey.value, planted: 0, settled: 0 };
}

/** Kills a writer at a random moment, opens what it left, and compares it with what it had acknowledged. */
export async function round(
  place: Place,
  known: Map<string, string>,
  tally: Tally,
  { c, seed, broken: how }: { readonly c: Chance; readonly seed: number; readonly broken: Broken },
): Promise<void> {
  tally.rounds += 1;
  const { acknowledged, refused } = await killedWriter(
    { ...place, stateFolder: place.machine.stateFolder, passphrase: PASSPHRASE, seed, broken: how },
    c.int(121),
  );
  const fault = (kind: 'lost' | 'twice' | 'altered' | 'unsound' | 'shutOut', what: string): void => {
    tally[kind] += 1;
    if (tally.failures.length < 20) tally.failures.push(`seed ${seed}: ${what}`);
  };
  if (refused !== undefined) fault('shutOut', `the writer was not let in: ${JSON.stringify(refused)}`);
  tally.acknowledged += acknowledged.length;
  for (const { id, digest } of acknowledged) {
    if (known.has(id)) fault('twice', `${id} was acknowledged twice`);
    known.set(id, digest);
  }
  await compare(place, known, tally, fault);
  if (c.int(4) === 0 || how === 'behind') plant(place, tally, c);
}

type Fault = (kind: 'lost' | 'twice' | 'altered' | 'unsound', what: string) => void;

async function compare(
  place: Place,
  known: ReadonlyMap<string, string>,
  tally: Tally,
  fault: Fault,
): Promise<void> {
  const { machine, folder, recoveryKey } = place;
  const opened = await openRegister({
    machine,
    folder,
    unlock: { recoveryKey: recoveryKey.slice() },
    mode: 'read',
  });
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
  tally.entries += whole.folded;
  tally.torn += whole.torn.length;
  const settled = whole.state.head.tails.length;
  tally.settled += settled - place.settled;
  place.settled = settled;
  if (settled < place.planted)
    fault('unsound', `of ${place.planted} planted tails ${settled} are journalled`);
  if (whole.damage.length > 0 || whole.forked) {
    fault('unsound', `damaged: ${JSON.stringify(whole.damage.slice(0, 3))}${whole.forked ? ', forked' : ''}`);
  }
  const states = [keeper.state, whole.state].map(({ head }) => digestOf(head));
  const records = [keeper.records(), whole.state.records.values()].map((each) => digestOf([...each]));
  if (states[0] !== states[1] || records[0] !== records[1])
    fault('unsound', 'not the state of its own journal');
  keeper.close();
}

/** Leaves what a loss of power leaves: the first part of a frame behind the last whole one. */
function plant(place: Place, tally: Tally, c: Chance): void {
  const journal = join(place.folder, 'journal');
  for (const device of readdirSync(journal)) {
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
    tally.planted += 1;
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
  const { folder, stateFolder, passphrase, seed, broken: how } = order;
  const told = JSON.stringify({ folder, stateFolder, passphrase, seed, broken: how });
  const child: ChildProcess = spawn(process.execPath, [process.argv[1] ?? '', '--writer'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin?.end(told);
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
