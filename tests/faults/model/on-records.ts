import * as fc from 'fast-check';
import { digestOf } from '../../../shared/register/digest.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import {
  addRecord,
  AWARE_ON,
  barred,
  change,
  entry,
  type Field,
  FIELDS,
  isOfficer,
  type Known,
  type Model,
  nextNumber,
  today,
} from './model.ts';
import { isOpen, type Seen, step, type Step } from './step.ts';
import type { World } from './world.ts';

const texts = fc.constantFrom(
  'courriel',
  'clé USB',
  'données',
  '“œuvre”',
  '<b>',
  '=1+1',
  '__proto__',
  '🔑 perdue',
);
const places = fc.nat({ max: 40 });
const yes = fc.nat({ max: 5 }).map((n) => n > 0);

const aware = { kind: 'date', on: AWARE_ON };
const facts = (title: string): unknown => ({ title, aware });

/** Everything that is done with records, by whoever works on them. */
export function onRecords(told: Seen): fc.Arbitrary<Step>[] {
  return [
    texts.map((title) =>
      step(`record ${title}`, told, {
        can: isOpen,
        act: (world) => world.perform({ type: 'incident-recorded', content: { facts: facts(title) } }),
        expect: (model) => recorded(model, [title], []),
      }),
    ),
    fc.tuple(fc.array(texts, { minLength: 1, maxLength: 14 }), texts).map(([titles, note]) =>
      step(`import ${titles.length}`, told, {
        can: isOpen,
        act: (world, model) => {
          const year = today(model).slice(0, 4);
          const first = Number(nextNumber(model).slice(7));
          const batch = titles.flatMap((title, i) => [
            { type: 'incident-recorded', content: { facts: facts(title) } },
            {
              type: 'note-added',
              record: `I-${year}-${String(first + i).padStart(3, '0')}`,
              content: { text: note },
            },
          ]);
          return world.perform(batch, { batch: 'import' });
        },
        expect: (model) => recorded(model, titles, [note]),
      }),
    ),
    texts.map((title) =>
      step('half a batch', told, {
        can: isOpen,
        act: (world) =>
          world.perform([
            { type: 'incident-recorded', content: { facts: facts(title) } },
            { type: 'note-added', record: 'I-1999-001', content: { text: title } },
          ]),
        expect: (model) => barred(model) ?? (today(model) < AWARE_ON ? 'invalid' : 'unknown-record'),
      }),
    ),
    fc.tuple(places, texts).map(([at, text]) =>
      onRecord(`note on ${at}`, told, at, {
        act: (world, { id }) => world.perform({ type: 'note-added', record: id, content: { text } }),
        // A note is the one thing that what is closed still takes.
        expect: (record) =>
          record.annulled ? 'record-annulled' : { notes: [...record.notes, text], canBeUndone: true },
      }),
    ),
    fc
      .tuple(places, texts, fc.constantFrom('taken' as const, 'planned' as const))
      .map(([at, description, state]) =>
        onRecord(`measure on ${at}`, told, at, {
          act: (world, { id }) =>
            world.perform({
              type: 'measure-added',
              record: id,
              content: { measure: measure(description, state) },
            }),
          expect: (record) =>
            settled(record) ?? {
              measures: [...record.measures, { description, state }],
              canBeUndone: true,
            },
        }),
      ),
    fc.tuple(places, texts).map(([at, description]) =>
      onRecord(`change the measure of ${at}`, told, at, {
        can: ({ measures }) => measures.length > 0,
        act: (world, { id, measures: [first] }) => {
          const { id: own, stamp: _stamp, ...from } = first!;
          const to = measure(description, 'taken');
          return world.perform({ type: 'measure-changed', record: id, content: { measure: own, from, to } });
        },
        expect: (record) => {
          const [first, ...others] = record.measures;
          const to = { description, state: 'taken' as const };
          const same = first?.description === description && first.state === 'taken';
          const refusal = settled(record) ?? (same ? 'nothing-changed' : undefined);
          return refusal ?? { measures: [to, ...others], canBeUndone: true };
        },
      }),
    ),
    amend(told),
    fc.tuple(places, fc.boolean(), yes).map(([at, serious, isFresh]) =>
      onRecord(`assess ${at}${isFresh ? '' : ' on other facts'}`, told, at, {
        act: (world, record, model) => {
          const on = today(model);
          const factsDigest = isFresh ? digestOf(record.facts) : '0'.repeat(64);
          const conclusions = ['quebec-private', 'pipeda'].map((regime) => ({
            ...{ regime, serious, reasons: 'vu ce qui précède' },
          }));
          const answers = { sensitivity: { value: 'low', reason: 'adresses' } };
          const content = { answers, conclusions, consulted: { name: 'Line', on }, on, factsDigest };
          return world.perform({ type: 'risk-assessed', record: record.id, content });
        },
        expect: (record) => {
          const refusal = settled(record) ?? (record.notIncident ? 'record-not-an-incident' : undefined);
          if (refusal !== undefined) return refusal;
          if (!isFresh) return 'assessment-facts-moved';
          return { assessments: record.assessments + 1, standing: standing(record), canBeUndone: false };
        },
      }),
    ),
    ...endings(told),
    fc.constant(
      step('undo', told, {
        can: ({ session }) => session !== null,
        act: (world) =>
          world.perform({
            type: 'undone',
            content: { change: world.keeper!.last().change?.id ?? 'nothing' },
          }),
        expect: (model) => {
          const refusal = barred(model);
          if (refusal !== null) return refusal;
          const { undo } = model.session!;
          if (undo === null) return 'undo-not-possible';
          model.held = undo(model.held);
          model.session!.undo = null;
          entry(model);
          return 'ok';
        },
      }),
    ),
    texts.map((address) =>
      step(`address ${address}`, told, {
        can: isOpen,
        act: (world, { held: { address: from } }) =>
          world.perform({
            type: 'organisation-amended',
            content: { fields: { address: { from, to: address } } },
          }),
        expect: (model) => {
          const refusal = barred(model) ?? (isOfficer(model) ? null : 'member-not-allowed');
          if (refusal !== null) return refusal;
          const { address: before } = model.held;
          if (before === address) return 'nothing-changed';
          model.held = { ...model.held, address };
          model.session!.undo = (held) => ({ ...held, address: before });
          entry(model);
          return 'ok';
        },
      }),
    ),
  ];
}

function recorded(model: Model, titles: readonly string[], notes: readonly string[]): string {
  const refusal = barred(model);
  if (refusal !== null) return refusal;
  // Nobody learned today of what is dated tomorrow.
  if (today(model) < AWARE_ON) return 'invalid';
  for (const title of titles) addRecord(model, title, notes);
  const last = model.held.records.length - 1;
  // Of a batch with notes the last note is what was done last; that something was recorded is never undone.
  const without = (record: Known, i: number): Known => (i === last ? { ...record, notes: [] } : record);
  model.session!.undo = notes.length > 0 ? (held) => ({ ...held, records: held.records.map(without) }) : null;
  entry(model);
  return 'ok';
}

const measure = (description: string, state: 'taken' | 'planned'): unknown => ({
  ...{ aim: 'reduce-risk', state, description, on: null },
});

type Changed = Partial<Known> & { readonly canBeUndone: boolean };

/** A step on the record at some place; where there are fewer, on another. */
function onRecord(
  name: string,
  told: Seen,
  place: number,
  {
    can = () => true,
    act,
    expect,
  }: {
    readonly can?: (record: Known) => boolean;
    readonly act: (
      world: World,
      record: IncidentRecord,
      model: Readonly<Model>,
    ) => ReturnType<World['perform']>;
    readonly expect: (record: Known, model: Model) => string | Changed;
  },
): Step {
  const at = ({ held }: Readonly<Model>): number => place % held.records.length;
  return step(name, told, {
    can: (model) =>
      model.session !== null && model.held.records.length > 0 && can(model.held.records[at(model)]!),
    act: (world, model) => act(world, [...world.keeper!.records()][at(model)]!, model),
    expect: (model) => {
      const refusal = barred(model);
      if (refusal !== null) return refusal;
      const due = expect(model.held.records[at(model)]!, model);
      if (typeof due === 'string') return due;
      const { canBeUndone, ...to } = due;
      change(model, at(model), to, canBeUndone);
      entry(model);
      return 'ok';
    },
  });
}

/** What is annulled or closed takes no more changes. */
function settled(record: Known): string | undefined {
  return record.annulled ? 'record-annulled' : record.closed ? 'record-closed' : undefined;
}

function standing(record: Known): readonly Field[] {
  return FIELDS.filter((field) => record[field] !== null || record.standing.includes(field));
}

function amend(told: Seen): fc.Arbitrary<Step> {
  return fc
    .tuple(places, fc.constantFrom(...FIELDS), texts, fc.boolean(), yes)
    .map(([at, field, to, why, isFresh]) =>
      onRecord(`amend ${field} of ${at}${why ? ' with a reason' : ''}`, told, at, {
        act: (world, { id, facts: current }) => {
          const from = isFresh ? current[field] : 'autre chose';
          const reason = why ? { reason: 'corrigé' } : {};
          return world.perform({
            ...{ type: 'facts-amended', record: id, ...reason },
            content: { fields: { [field]: { from, to } } },
          });
        },
        expect: (record, { careless }) => {
          const refusal = record.closed && careless ? undefined : settled(record);
          if (refusal !== undefined) return refusal;
          if (!isFresh) return 'stale';
          if (record[field] === to) return 'nothing-changed';
          if (record.standing.includes(field) && !why) return 'reason-needed';
          return { [field]: to, canBeUndone: true };
        },
      }),
    );
}

/** Closing, opening again, annulling, and finding that it was none. */
function endings(told: Seen): fc.Arbitrary<Step>[] {
  return [
    places.map((at) =>
      onRecord(`close ${at}`, told, at, {
        act: (world, { id }) => world.perform({ type: 'closed', record: id, content: { reasons: 'réglé' } }),
        expect: (record) => settled(record) ?? { closed: true, canBeUndone: false },
      }),
    ),
    places.map((at) =>
      onRecord(`close ${at} without a word`, told, at, {
        can: ({ assessments }) => assessments === 0,
        act: (world, { id }) => world.perform({ type: 'closed', record: id, content: {} }),
        expect: (record) =>
          settled(record) ?? (record.notIncident ? { closed: true, canBeUndone: false } : 'still-open'),
      }),
    ),
    fc.tuple(places, yes).map(([at, why]) =>
      onRecord(`reopen ${at}`, told, at, {
        act: (world, { id }) =>
          world.perform({
            type: 'reopened',
            record: id,
            ...(why ? { reason: 'du nouveau' } : {}),
            content: {},
          }),
        expect: (record) => {
          if (record.annulled) return 'record-annulled';
          if (!record.closed && !record.notIncident) return 'record-not-closed';
          return why ? { closed: false, notIncident: false, canBeUndone: false } : 'reason-needed';
        },
      }),
    ),
    places.map((at) =>
      onRecord(`annul ${at}`, told, at, {
        act: (world, { id }) =>
          world.perform({ type: 'annulled', record: id, reason: 'doublon', content: {} }),
        expect: (record) => settled(record) ?? { annulled: true, canBeUndone: true },
      }),
    ),
    places.map((at) =>
      onRecord(`find ${at} to be none`, told, at, {
        act: (world, { id }) =>
          world.perform({ type: 'not-an-incident', record: id, content: { reasons: 'aucune donnée' } }),
        expect: (record) =>
          settled(record) ??
          (record.notIncident ? 'not-an-incident-already' : { notIncident: true, canBeUndone: true }),
      }),
    ),
  ];
}
