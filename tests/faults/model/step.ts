import type { AsyncCommand } from 'fast-check';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import type { Result } from '../../../shared/result.ts';
import { type Known, type Model, statusOf } from './model.ts';
import type { World } from './world.ts';

/** One thing somebody does, in the model and in the keeper. */
export type Step = AsyncCommand<Model, World>;

/** How often each thing came, by what came of it. */
export type Seen = (what: string) => void;

/**
 * A step: `expect` changes the model and gives the code of the refusal that is due, or `ok`; `act` does it for real.
 * Afterwards both must say the same of everything.
 */
export function step(
  name: string,
  told: Seen,
  {
    can,
    act,
    expect,
  }: {
    readonly can: (model: Readonly<Model>) => boolean;
    readonly act: (world: World, model: Readonly<Model>) => Promise<Result<unknown>> | Result<unknown>;
    readonly expect: (model: Model) => string;
  },
): Step {
  return {
    check: can,
    async run(model, world) {
      // A second between any two things, so that nothing is decided by what came in the same one.
      model.now += 1000;
      world.now = model.now;
      const done = await act(world, model);
      const due = expect(model);
      const came = done.ok ? 'ok' : done.code;
      if (came !== due) {
        const details = done.ok ? '' : ` ${JSON.stringify(done.details)}`;
        throw new Error(`${name}: came ${came}${details}, due was ${due}`);
      }
      told(due === 'ok' ? 'done' : 'refused');
      agree(model, world, name);
    },
    toString: () => name,
  };
}

/** A step on the register as it is open now. */
export const isOpen = ({ session }: Readonly<Model>): boolean => session !== null;

/** Rows, records, members, numbers and entries are as the model has them. */
function agree({ held }: Model, { keeper }: World, after: string): void {
  if (keeper === null) return;
  const differs = (what: string, real: unknown, due: unknown): void => {
    const [is, should] = [JSON.stringify(real), JSON.stringify(due)];
    if (is !== should) throw new Error(`after ${after}: ${what} ${is}, due was ${should}`);
  };
  differs('entries', keeper.reached().entries, held.entries.length);
  differs(
    'rows',
    keeper.rows().map(({ number, title, status }) => [number, title, status]),
    [...held.records.map((record) => [record.number, record.title, statusOf(record)])],
  );
  const known = held.records.map(({ standing: _standing, ...record }) => record);
  differs('records', [...keeper.records()].map(asKnown), known);
  const { members, organisation } = keeper.state.head;
  const persons = members.filter(({ role }) => role !== 'recovery');
  differs(
    'members',
    persons.map(({ name, role, standing }) => [name, role, standing]),
    held.persons.map(({ name, role, standing }) => [name, role, standing]),
  );
  differs('address', organisation?.address ?? null, held.address);
  const conflicts = [keeper.state.head, ...keeper.records()].flatMap((each) => each.conflicts);
  differs('conflicts', conflicts, []);
}

function asKnown(record: IncidentRecord): Omit<Known, 'standing'> {
  return {
    number: record.number,
    title: record.facts.title,
    circumstances: record.facts.circumstances ?? null,
    unit: record.facts.unit ?? null,
    notes: record.notes.map(({ text }) => text),
    measures: record.measures.map(({ description, state }) => ({ description, state })),
    assessments: record.assessments.length,
    documents: record.documents.length,
    closed: record.closed !== null,
    notIncident: record.notIncident !== null,
    annulled: record.annulled !== null,
  };
}

/** Every digest, seal and signature anew, and whatever stood interrupted. */
export function isSound({ held }: Model, { keeper }: World): void {
  const report = keeper?.verify();
  if (report === undefined) return;
  const { ok, entries, records, conflicts, torn } = report;
  const found = { ok, entries, records, conflicts, torn: torn.length };
  const { length } = held.entries;
  const due = { ok: true, entries: length, records: held.records.length, conflicts: 0, torn: held.torn };
  if (JSON.stringify(found) !== JSON.stringify(due)) {
    const { damage, files } = report;
    throw new Error(
      `verified: ${JSON.stringify({ ...found, damage, files })}, due was ${JSON.stringify(due)}`,
    );
  }
}
