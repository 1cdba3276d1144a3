import { join } from 'node:path';
import * as fc from 'fast-check';
import { value } from '../../keeper/make.ts';
import { FOUNDER, type Model, newModel } from '../model/model.ts';
import { onMembers } from '../model/on-members.ts';
import { onRecords } from '../model/on-records.ts';
import { onRegister, opening } from '../model/on-register.ts';
import { isSound, type Seen } from '../model/step.ts';
import { type Broken, makePlace, type Place, startOf, World } from '../model/world.ts';
import { type Part, tally } from '../part.ts';

const LONGEST = 100;
const OFTEN = 3;
/** At most: a control ends with the first that is noticed. */
const CONTROL_SEQUENCES = 600;
/** Of the report of a failure: the shortest sequence that brings it back comes first. */
const TOLD = 1200;

/** security.md's thirteenth test: whatever is done, in whatever order, the register is what a simple model says. */
export const model: Part = {
  title: 'random commands against a simple model of a register',
  notShown: 'What the model does not know: documents’ wording, attachments, and two people at one time.',
  amounts: { quick: 16, ci: 400, long: 4000 },
  divided: true,
  async run(order) {
    const told = tally('sequences', 'done', 'refused', 'wrong');
    const place = await makePlace(join(order.home, 'template'));
    const seen: Seen = (what) => told.count(what);
    const failure = await sequences(place, order, { broken: null, careless: false, seen });
    told.count('sequences', order.amount);
    if (failure !== null) {
      told.count('wrong');
      told.fault(`seed ${order.seed}: ${failure}`);
    }
    for (const [name, hurt] of order.first ? Object.entries(HURT) : []) {
      const few = { ...order, amount: CONTROL_SEQUENCES };
      told.control(name, (await sequences(place, few, { ...hurt, seen: () => undefined })) !== null);
    }
    return told.outcome();
  },
};

type Hurt = { readonly broken: Broken; readonly careless: boolean };

/** What must be noticed. */
const HURT: Readonly<Record<string, Hurt>> = {
  'says that it recorded what it did not': { broken: 'forgets', careless: false },
  'is an older one after a kill': { broken: 'goes back', careless: false },
  'a model that takes changes to what is closed': { broken: null, careless: true },
};

/** Runs so many sequences; the first that fails, cut down to what it takes, or null. */
async function sequences(
  place: Place,
  { seed, amount }: { readonly seed: number; readonly amount: number },
  { broken, careless, seen }: Hurt & { readonly seen: Seen },
): Promise<string | null> {
  const start = startOf(place);
  const steps = fc.commands<Model, World, false>(
    // Mostly on records, and opened again soon: what cannot be done now is passed over.
    [
      ...Array.from({ length: OFTEN }, () => [...onRecords(seen), ...opening(seen)]).flat(),
      ...onRegister(seen),
      ...onMembers(seen),
    ],
    { maxCommands: LONGEST, size: 'max' },
  );
  const property = fc.asyncProperty(steps, async (commands) => {
    const world = new World(place, start, broken);
    const known = newModel(world.now, careless);
    try {
      // In hand from the beginning, and opened again by whoever comes after a stop.
      value(await world.begin(place.founder, 'write'));
      known.session = { person: FOUNDER, writes: true, undo: null };
      await fc.asyncModelRun(() => ({ model: known, real: world }), commands);
      isSound(known, world);
    } finally {
      world.close();
    }
  });
  const details = await fc.check(property, {
    ...{ seed, numRuns: amount },
    endOnFailure: broken !== null || careless,
  });
  if (!details.failed) return null;
  const { errorInstance: error, counterexamplePath: path } = details;
  const why = error instanceof Error ? error.message : String(error);
  return `${why.slice(0, TOLD)} (path ${path}) after ${fc.stringify(details.counterexample).slice(0, TOLD)}`;
}
