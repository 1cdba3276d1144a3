import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeType, ContentOf, StoredChange } from '../../shared/register/change.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { searchText } from '../../shared/register/find.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { LONGEST_ROW, rowOf } from '../../shared/register/row.ts';
import { EMPTY_HEAD, holdState, type IncidentRecord, statusOf } from '../../shared/register/state.ts';
import { upcast, type WrittenChange } from '../../shared/register/upcast.ts';
import {
  anyAnswers,
  anyFacts,
  anyMeasure,
  anyOrganisation,
  anyText,
  anyWritten,
  deepFrozen,
  idOf,
  makeAssessing,
  makeCreation,
  makeDutyDecision,
  makeFacts,
  makeIssue,
  makeMeasure,
  makeNotice,
  makeOccurrence,
  makeOrganisation,
  makeRecord,
  makeRegister,
  makeStamp,
  makeStored,
  NOW,
  TODAY,
} from '../make.ts';
import type { Register } from '../make.ts';

const RECORD = idOf(0x1000);

/** A state of one record, frozen: whoever changes it in place throws. */
function stateOf(record: IncidentRecord = makeRecord(), head = EMPTY_HEAD) {
  return holdState(deepFrozen({ ...head, vaultId: 'x', organisation: makeOrganisation() }), [
    deepFrozen(record),
  ]);
}

const happen = (change: StoredChange, record = makeRecord()) =>
  evolve(stateOf(record), deepFrozen(makeOccurrence(change)));
const on = { record: RECORD };

describe('what each change does to a record, and to nothing else in it', () => {
  const stamp = makeStamp({ change: idOf(0xabc), seq: 5 });
  const measured = makeRecord({ measures: [{ ...makeMeasure(), id: 'm', stamp: makeStamp() }] });
  const document = {
    id: 'd',
    kind: 'cai-notice',
    language: 'fr',
    draft: false,
    pdf: makeIssue().pdf,
    fileName: 'avis.pdf',
    saved: true,
    stamp: makeStamp(),
  } as const;
  const closed = makeRecord({
    closed: { reasons: 'x', stamp: makeStamp() },
    notIncident: { reasons: 'y', stamp: makeStamp() },
  });
  const { kind: _kind, ...issued } = document;

  const cases: readonly (readonly [ChangeType, StoredChange, Partial<IncidentRecord>, IncidentRecord?])[] = [
    [
      'facts-amended',
      makeStored('facts-amended', { fields: { unit: { from: null, to: 'Ventes' } } }, on),
      { facts: makeFacts({ unit: 'Ventes' }) },
    ],
    [
      'measure-added',
      makeStored('measure-added', { measure: makeMeasure() }, on),
      { measures: [{ ...makeMeasure(), id: idOf(0xabc), stamp }] },
    ],
    [
      'measure-changed',
      makeStored(
        'measure-changed',
        { measure: 'm', from: makeMeasure(), to: makeMeasure({ state: 'planned' }) },
        on,
      ),
      { measures: [{ ...makeMeasure({ state: 'planned' }), id: 'm', stamp }] },
      measured,
    ],
    [
      'note-added',
      makeStored('note-added', { text: 'Bonjour' }, on),
      { notes: [{ id: idOf(0xabc), text: 'Bonjour', on: null, stamp }] },
    ],
    [
      'duty-decided',
      makeStored('duty-decided', makeDutyDecision(), on),
      { decisions: [{ ...makeDutyDecision(), id: idOf(0xabc), stamp }] },
    ],
    [
      'notice-sent',
      makeStored('notice-sent', makeNotice(), on),
      { notices: [{ ...makeNotice(), id: idOf(0xabc), stamp }] },
    ],
    [
      'document-issued',
      makeStored('document-issued', makeIssue({ draft: true }), on),
      { documents: [{ ...issued, kind: 'cai-notice', id: idOf(0xabc), draft: true, stamp }] },
    ],
    [
      'document-not-saved',
      makeStored('document-not-saved', { issued: 'd', cause: 'EIO' }, on),
      { documents: [{ ...document, saved: false }] },
      makeRecord({ documents: [document] }),
    ],
    [
      'not-an-incident',
      makeStored('not-an-incident', { reasons: 'Exercice' }, on),
      { notIncident: { reasons: 'Exercice', stamp } },
    ],
    ['closed', makeStored('closed', {}, on), { closed: { reasons: null, stamp } }],
    ['reopened', makeStored('reopened', {}, on), { closed: null, notIncident: null }, closed],
    [
      'annulled',
      makeStored('annulled', { duplicateOf: 'x' }, { ...on, reason: 'Double' }),
      { annulled: { reason: 'Double', duplicateOf: 'x', stamp } },
    ],
  ];

  test.each(cases.map(([type, ...rest]) => ({ type, rest })))('$type', ({ type, rest }) => {
    const [change, expected, before = makeRecord()] = rest;
    const { record, head } = happen(change, before);
    expect(head).toBeUndefined();
    const reason = change.reason === undefined ? {} : { reason: change.reason };
    expect(record).toEqual({
      ...before,
      ...expected,
      updated: stamp,
      history: [
        ...before.history,
        { change: idOf(0xabc), type, at: NOW, member: 'member-1', seq: 5, ...reason },
      ],
    });
    for (const key of Object.keys(before) as (keyof IncidentRecord)[]) {
      if (key in expected || key === 'updated' || key === 'history') continue;
      expect(record?.[key], key).toBe(before[key]);
    }
  });

  test('risk-assessed: sealed with the facts, which from now on stand', () => {
    const { record } = happen(makeStored('risk-assessed', makeAssessing(makeFacts()), on));
    expect(record?.assessments).toEqual([
      { ...makeAssessing(makeFacts()), id: idOf(0xabc), facts: makeFacts(), suggested: [], stamp },
    ]);
    expect(record?.standing).toEqual(
      expect.arrayContaining(['title', 'aware', 'persons', 'circumstances', 'natures']),
    );
    expect(record?.standing).not.toContain('unit');
  });

  test('a document that is no draft makes the facts stand', () => {
    expect(happen(makeStored('document-issued', makeIssue(), on)).record?.standing).toContain('title');
    expect(happen(makeStored('document-issued', makeIssue({ draft: true }), on)).record?.standing).toEqual(
      [],
    );
  });

  test('what stands stays standing', () => {
    const before = makeRecord({ standing: ['unit'] });
    const { record } = happen(makeStored('document-issued', makeIssue(), on), before);
    expect(record?.standing[0]).toBe('unit');
    expect(new Set(record?.standing).size).toBe(record?.standing.length);
  });
});

describe('what each change does to the register', () => {
  const empty = holdState();
  const head = (change: StoredChange, state = stateOf()) => evolve(state, makeOccurrence(change)).head;

  test('register-created', () => {
    expect(head(makeStored('register-created', makeCreation({ sample: true })), empty)).toMatchObject({
      vaultId: makeCreation().vaultId,
      sample: true,
      createdAt: NOW,
      members: makeCreation().members,
      history: [{ type: 'register-created' }],
    });
  });

  test('organisation-set and organisation-amended', () => {
    expect(head(makeStored('organisation-set', makeOrganisation()), empty)?.organisation).toEqual(
      makeOrganisation(),
    );
    const from = makeOrganisation();
    const amended = head(
      makeStored('organisation-amended', { fields: { language: { from: from.language, to: 'en' } } }),
    );
    expect(amended?.organisation).toEqual({ ...from, language: 'en' });
  });

  test('incident-recorded: the record, and its number counted', () => {
    const state = stateOf();
    const change = makeStored(
      'incident-recorded',
      { facts: makeFacts(), number: 'I-2026-014' },
      { record: 'new', reason: 'Signalé par le fournisseur' },
    );
    const { record, head: counted } = evolve(state, makeOccurrence(change));
    const stamp = makeStamp({ change: change.id, seq: 5 });
    expect(record).toEqual(
      makeRecord({
        id: 'new',
        number: 'I-2026-014',
        recorded: stamp,
        history: [
          {
            change: change.id,
            type: 'incident-recorded',
            at: NOW,
            member: 'member-1',
            seq: 5,
            reason: 'Signalé par le fournisseur',
          },
        ],
      }),
    );
    expect(counted?.counters).toEqual({ 'I-2026': 14 });
  });

  test('a number below the last one given does not set the count back', () => {
    const state = holdState({ ...EMPTY_HEAD, counters: { 'I-2026': 20, 'I-2025': 3 } });
    const change = makeStored(
      'incident-recorded',
      { facts: makeFacts(), number: 'I-2026-014' },
      { record: 'new' },
    );
    expect(evolve(state, makeOccurrence(change)).head?.counters).toEqual({ 'I-2026': 20, 'I-2025': 3 });
  });

  test('documents, exports and tails', () => {
    const issued = head(makeStored('document-issued', makeIssue({ kind: 'register' })));
    expect(issued?.documents).toMatchObject([{ kind: 'register', saved: true }]);
    const exported = head(
      makeStored('data-exported', { format: 'json', records: 3, sha256: 'cd'.repeat(32), fileName: 'x' }),
    );
    expect(exported?.history.at(-1)?.type).toBe('data-exported');
  });

  test('anchors are kept, the last twenty of them, but for one that was not saved', () => {
    const state = holdState();
    const given = Array.from({ length: 22 }, (_, i) => ({
      ...makeStored('anchored', { to: `n° ${i}`, entries: i + 1, sha256: 'cd'.repeat(32), fileName: 'x' }),
      id: `anchor ${i}`,
    }));
    for (const change of given) state.put(evolve(state, makeOccurrence(change)));
    expect(state.head.anchors.map(({ entries }) => entries)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 3),
    );
    const failed = makeStored('document-not-saved', { issued: given.at(-1)!.id, cause: 'ENOSPC' });
    state.put(evolve(state, makeOccurrence(failed)));
    expect(state.head.anchors.at(-1)?.entries).toBe(21);
    expect(state.head.conflicts).toEqual([]);
  });

  test('of backups the last in each place counts, and of drills the last', () => {
    const backup = (place: 'first' | 'second', entries: number) =>
      makeStored('backup-made', {
        ...{ kind: 'routine', place, fileName: 'x.age', bytes: 9 },
        ...{ sha256: 'cd'.repeat(32), at: NOW, entries },
      });
    const state = holdState();
    for (const change of [backup('first', 1), backup('second', 2), backup('first', 3)]) {
      state.put(evolve(state, makeOccurrence(change)));
    }
    expect(state.head.backups).toMatchObject([
      { place: 'second', entries: 2 },
      { place: 'first', entries: 3 },
    ]);
    const drill = {
      place: 'first',
      fileName: 'x.age',
      at: NOW,
      entries: 3,
      records: 1,
      failed: null,
    } as const;
    expect(head(makeStored('restore-drilled', drill))?.drill).toMatchObject(drill);
    const restored: ContentOf<'register-restored'> = {
      restore: 'ab'.repeat(16),
      kind: 'restore',
      fileName: 'x.age',
      at: NOW,
      entries: 3,
      givenUp: 2,
    };
    expect(head(makeStored('register-restored', restored))?.restores).toMatchObject([
      { restore: restored.restore },
    ]);
  });
});

describe('what no longer fits is kept as a conflict, and changes nothing else', () => {
  const conflictOf = (change: StoredChange, record = makeRecord()) => {
    const delta = happen(change, record);
    const { conflicts, ...rest } = delta.record ?? makeRecord();
    const { conflicts: _none, ...before } = record;
    if (delta.record !== undefined) expect(rest).toEqual(before);
    return delta.record === undefined ? delta.head?.conflicts : conflicts;
  };
  const fields = { unit: { from: 'Achats', to: 'Ventes' } };

  test.each<readonly [string, StoredChange]>([
    ['a stale amendment', makeStored('facts-amended', { fields }, on)],
    [
      'an amendment of a field there is not',
      makeStored('facts-amended', { fields: { x: { from: null, to: 1 } } }, on),
    ],
    [
      'one to a value that is refused today',
      makeStored('facts-amended', { fields: { unit: { from: null, to: 7 } } }, on),
    ],
    [
      'an assessment of other facts',
      makeStored('risk-assessed', makeAssessing(makeFacts({ title: 'autres' })), on),
    ],
    [
      'a measure there is not',
      makeStored('measure-changed', { measure: 'x', from: makeMeasure(), to: makeMeasure() }, on),
    ],
    ['a document that was not issued', makeStored('document-not-saved', { issued: 'x', cause: 'EIO' }, on)],
    ['an undoing that says nothing', makeStored('undone', { change: 'x' }, on)],
    [
      'undoing a note there is not',
      makeStored('undone', { change: 'x', restored: { type: 'note-added' } }, on),
    ],
    [
      'undoing a measure there is not',
      makeStored('undone', { change: 'x', restored: { type: 'measure-added' } }, on),
    ],
    [
      'undoing a decision there is not',
      makeStored('undone', { change: 'x', restored: { type: 'duty-decided' } }, on),
    ],
    [
      'undoing what was not said',
      makeStored('undone', { change: 'x', restored: { type: 'not-an-incident' } }, on),
    ],
    [
      'undoing what was not annulled',
      makeStored('undone', { change: 'x', restored: { type: 'annulled' } }, on),
    ],
    [
      'undoing a stale amendment',
      makeStored('undone', { change: 'x', restored: { type: 'facts-amended', fields } }, on),
    ],
    [
      'undoing the organisation on a record',
      makeStored('undone', { change: 'x', restored: { type: 'organisation-amended', fields } }, on),
    ],
    ['a register’s change on a record', makeStored('organisation-set', makeOrganisation(), on)],
    ['a second recording', makeStored('incident-recorded', { facts: makeFacts(), number: 'I-2026-002' }, on)],
  ])('%s', (_name, change) => {
    expect(conflictOf(change)).toEqual([
      { change: change.id, type: change.type, record: RECORD, why: 'does-not-fit', seq: 5 },
    ]);
  });

  test.each<readonly [string, StoredChange]>([
    ['a second creation', makeStored('register-created', makeCreation())],
    ['a second organisation', makeStored('organisation-set', makeOrganisation())],
    [
      'a stale organisation',
      makeStored('organisation-amended', { fields: { name: { from: 'x', to: 'y' } } }),
    ],
    ['an unknown record', makeStored('note-added', { text: 'x' }, { record: 'nowhere' })],
    ['no record', makeStored('note-added', { text: 'x' })],
    [
      'a number that is taken',
      makeStored('incident-recorded', { facts: makeFacts(), number: 'I-2026-001' }, { record: 'new' }),
    ],
    ['no number', makeStored('incident-recorded', { facts: makeFacts() }, { record: 'new' })],
    ['no id', makeStored('incident-recorded', { facts: makeFacts(), number: 'I-2026-002' })],
    ['a document that was not issued', makeStored('document-not-saved', { issued: 'x', cause: 'EIO' })],
    ['an undoing of nothing', makeStored('undone', { change: 'x', restored: { type: 'note-added' } })],
  ])('in the register: %s', (_name, change) => {
    const state = stateOf();
    const delta = evolve(state, makeOccurrence(change));
    expect(delta.record).toBeUndefined();
    expect(delta.head).toEqual({
      ...state.head,
      conflicts: [
        { change: change.id, type: change.type, record: change.record, why: 'does-not-fit', seq: 5 },
      ],
    });
  });

  test('before there is an organisation its amendment does not fit', () => {
    const change = makeStored('organisation-amended', { fields: { name: { from: null, to: 'x' } } });
    expect(evolve(holdState(), makeOccurrence(change)).head?.conflicts).toHaveLength(1);
  });

  test('an author without the right: void', () => {
    const change = makeStored('note-added', { text: 'x' }, on);
    const { record } = evolve(stateOf(), makeOccurrence(change, { void: true }));
    expect(record?.notes).toEqual([]);
    expect(record?.conflicts).toMatchObject([{ why: 'void' }]);
    const set = makeStored('organisation-set', makeOrganisation());
    expect(evolve(holdState(), makeOccurrence(set, { void: true })).head).toMatchObject({
      organisation: null,
      conflicts: [{ why: 'void' }],
    });
  });

  test('what cannot be read: unreadable, on its record or on the register', () => {
    const at = { at: NOW, on: TODAY, member: 'm', seq: 8, void: false };
    const unreadable = { id: 'c', type: 'from-the-future', record: RECORD, why: 'unknown-type' };
    expect(evolve(stateOf(), { ...at, unreadable }).record?.conflicts).toEqual([
      { change: 'c', type: 'from-the-future', record: RECORD, why: 'unreadable', seq: 8 },
    ]);
    expect(
      evolve(stateOf(), { ...at, unreadable: { ...unreadable, record: 'nowhere' } }).head?.conflicts,
    ).toHaveLength(1);
  });
});

describe('total', () => {
  test('any sequence of stored entries folds without throwing, and can be shown', () => {
    let effects = 0;
    let conflicts = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWritten, fc.boolean()), { maxLength: 25 }), (written) => {
        const state = holdState();
        const created = makeStored('register-created', makeCreation());
        const recorded = makeStored(
          'incident-recorded',
          { facts: makeFacts(), number: 'I-2026-001' },
          { record: idOf(0x101) },
        );
        state.put(deepFrozen(evolve(state, makeOccurrence(created))));
        state.put(deepFrozen(evolve(state, makeOccurrence(recorded))));
        written.forEach(([change, odd], i) => {
          const read = upcast(change);
          const seq = i + 3;
          const at = { at: NOW, on: TODAY, member: 'member-1', seq, void: odd && i % 7 === 0 };
          const delta = deepFrozen(evolve(state, { ...at, ...read }));
          expect(delta.head !== undefined || delta.record !== undefined).toBe(true);
          state.put(delta);
        });
        conflicts += state.head.conflicts.length;
        effects += state.head.history.length;
        for (const record of state.records.values()) {
          effects += record.history.length;
          conflicts += record.conflicts.length;
          expect(statusOf(record)).toBeTypeOf('string');
          expect(searchText(record)).toBeTypeOf('string');
          expect(Buffer.byteLength(JSON.stringify(rowOf(record, DEFAULT_ZONE)))).toBeLessThanOrEqual(
            LONGEST_ROW,
          );
          expect(state.record(record.id)).toBe(record);
        }
        expect(digestOf(JSON.parse(JSON.stringify(state.head)))).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: 400 },
    );
    // The property says nothing if nothing ever happened.
    expect(effects).toBeGreaterThan(300);
    expect(conflicts).toBeGreaterThan(300);
  });

  test('the same journal gives the same register', () => {
    fc.assert(
      fc.property(fc.array(anyWritten, { maxLength: 15 }), (written) => {
        const fold = (): unknown => {
          const state = holdState();
          written.forEach((change, seq) => {
            state.put(
              evolve(state, {
                at: NOW,
                on: TODAY,
                member: 'm',
                seq,
                void: false,
                ...upcast(change),
              }),
            );
          });
          return [state.head, [...state.records.values()]];
        };
        expect(fold()).toEqual(fold());
      }),
      { numRuns: 100 },
    );
  });
});

describe('what was decided always fits', () => {
  /** Asks for a change of the register as it stands; often sensible, sometimes not. */
  type Command = (register: Register) => unknown;
  const pick = (register: Register, n: number): IncidentRecord | undefined =>
    [...register.state.records.values()][n % Math.max(1, register.state.records.size)];
  const onOne =
    (n: number, change: (record: IncidentRecord) => unknown): Command =>
    (register) => {
      const record = pick(register, n);
      return record === undefined ? null : { record: record.id, ...(change(record) as object) };
    };
  const padded = anyText.map((text) => `  ${text}\n`);
  const anyCommand: fc.Arbitrary<Command> = fc.oneof(
    anyFacts.map((facts): Command => () => ({ type: 'incident-recorded', content: { facts } })),
    fc
      .tuple(
        fc.nat(),
        anyFacts,
        fc.subarray(['title', 'persons', 'unit', 'systems', 'provider', 'aware', 'attempted'] as const),
      )
      .map(([n, facts, keys]) =>
        onOne(n, (record) => ({
          type: 'facts-amended',
          reason: 'x',
          content: {
            fields: Object.fromEntries(keys.map((key) => [key, { from: record.facts[key], to: facts[key] }])),
          },
        })),
      ),
    fc.tuple(fc.nat(), padded).map(([n, text]) =>
      onOne(n, (record) => ({
        type: 'facts-amended',
        reason: 'x',
        content: {
          fields: {
            circumstances: { from: record.facts.circumstances, to: text },
            provider: { from: record.facts.provider, to: { as: 'client', name: text } },
            attempted: { from: record.facts.attempted, to: null },
          },
        },
      })),
    ),
    fc
      .tuple(fc.nat(), anyMeasure)
      .map(([n, measure]) => onOne(n, () => ({ type: 'measure-added', content: { measure } }))),
    fc.tuple(fc.nat(), anyMeasure, padded).map(([n, measure, description]) =>
      onOne(n, (record) => {
        const {
          id,
          stamp: _stamp,
          ...from
        } = record.measures.at(-1) ?? { ...measure, id: 'none', stamp: null };
        return { type: 'measure-changed', content: { measure: id, from, to: { ...measure, description } } };
      }),
    ),
    fc
      .tuple(fc.nat(), padded)
      .map(([n, text]) => onOne(n, () => ({ type: 'note-added', content: { text } }))),
    fc.tuple(fc.nat(), anyAnswers, fc.boolean()).map(([n, answers, serious]) =>
      onOne(n, (record) => ({
        type: 'risk-assessed',
        content: makeAssessing(record.facts, {
          answers,
          conclusions: (['quebec-private', 'pipeda'] as const).map((regime) => ({
            regime,
            serious,
            reasons: 'x',
          })),
        }),
      })),
    ),
    fc.nat().map((n) => onOne(n, () => ({ type: 'duty-decided', content: makeDutyDecision() }))),
    fc.nat().map((n) =>
      onOne(n, (record) => ({
        type: 'notice-sent',
        content: makeNotice(record.documents[0] === undefined ? {} : { document: record.documents[0].id }),
      })),
    ),
    fc
      .tuple(fc.nat(), fc.boolean())
      .map(([n, draft]) => onOne(n, () => ({ type: 'document-issued', content: makeIssue({ draft }) }))),
    fc.nat().map((n) =>
      onOne(n, (record) => ({
        type: 'document-not-saved',
        content: { issued: record.documents.at(-1)?.id ?? 'none', cause: 'EIO' },
      })),
    ),
    fc.constant<Command>(() => ({ type: 'document-issued', content: makeIssue({ kind: 'register' }) })),
    fc.tuple(fc.nat(), fc.constantFrom('not-an-incident', 'closed', 'closed', 'annulled')).map(([n, type]) =>
      onOne(n, (record) => {
        // What is closed is opened again, or else soon nothing would be open.
        const shut = record.closed !== null || record.notIncident !== null;
        if (shut) return { type: 'reopened', reason: 'x', content: {} };
        return { type, reason: 'x', content: type === 'annulled' ? {} : { reasons: ' y ' } };
      }),
    ),
    fc
      .tuple(anyOrganisation, fc.subarray(['name', 'regimes', 'language', 'sector', 'neq'] as const))
      .map(([organisation, keys]): Command => (register) => ({
        type: 'organisation-amended',
        content: {
          fields: Object.fromEntries(
            keys.map((key) => [
              key,
              { from: register.state.head.organisation?.[key], to: organisation[key] ?? null },
            ]),
          ),
        },
      })),
    {
      weight: 3,
      arbitrary: fc.constant<Command>((register) => ({
        type: 'undone',
        content: { change: register.changes.at(-1)?.id },
      })),
    },
  );

  test('whatever is asked for in whatever order: what the door lets through never conflicts', () => {
    const accepted = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(anyCommand, { minLength: 5, maxLength: 40 }), (commands) => {
        const register = makeRegister();
        register.incident();
        for (const command of commands) {
          const input = command(register);
          if (input === null) continue;
          const performed = register.perform(input);
          if (performed.ok) accepted.set(performed.value.type, (accepted.get(performed.value.type) ?? 0) + 1);
        }
        expect(register.state.head.conflicts).toEqual([]);
        const numbers = new Set<string>();
        for (const record of register.state.records.values()) {
          expect(record.conflicts).toEqual([]);
          numbers.add(record.number);
        }
        expect(numbers.size).toBe(register.state.records.size);
        // What the journal holds, written as JSON and folded anew, is the same register.
        const again = holdState();
        register.changes.forEach((change, i) => {
          const written = JSON.parse(JSON.stringify(change)) as WrittenChange;
          const at = { at: NOW, on: TODAY, member: 'member-1', seq: i + 1, void: false };
          again.put(evolve(again, { ...at, ...upcast(written) }));
        });
        expect(digestOf([...again.records.values()])).toBe(digestOf([...register.state.records.values()]));
        expect(digestOf(again.head)).toBe(digestOf(register.state.head));
      }),
      { numRuns: 250 },
    );
    for (const type of [
      'incident-recorded',
      'facts-amended',
      'measure-added',
      'measure-changed',
      'note-added',
      'risk-assessed',
      'duty-decided',
      'notice-sent',
      'document-issued',
      'document-not-saved',
      'not-an-incident',
      'closed',
      'reopened',
      'annulled',
      'organisation-amended',
      'undone',
    ]) {
      expect(accepted.get(type) ?? 0, type).toBeGreaterThan(5);
    }
  });
});
