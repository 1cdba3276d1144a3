import { describe, expect, test } from 'vitest';
import { type Change, CHANGE_TYPES, needsRecord, type ChangeType } from '../../shared/register/change.ts';
import { decide } from '../../shared/register/decide.ts';
import { nextNumber } from '../../shared/register/decide-incident.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { DOCUMENT_KINDS } from '../../shared/register/document-kind.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { EMPTY_HEAD, holdState, overlay, statusOf } from '../../shared/register/state.ts';
import {
  idOf,
  makeAnswers,
  makeAssessing,
  makeCreation,
  makeDoor,
  makeDutyDecision,
  makeFacts,
  makeIssue,
  makeMeasure,
  makeMember,
  makeNotice,
  makeOccurrence,
  makeOrganisation,
  makeRegister,
  NOW,
  TODAY,
} from '../make.ts';
import type { Register } from '../make.ts';
import { isOfPersons } from '../../shared/register/persons.ts';

/** Content of the right shape for every change that is made on a record. */
const onRecord = (register: Register, id: string): Readonly<Partial<Record<ChangeType, unknown>>> => ({
  'facts-amended': { fields: { unit: { from: register.read(id).facts.unit, to: 'Ventes' } } },
  'measure-added': { measure: makeMeasure() },
  'measure-changed': { measure: idOf(1), from: makeMeasure(), to: makeMeasure({ state: 'planned' }) },
  'note-added': { text: 'Rappelé la cliente.' },
  'risk-assessed': makeAssessing(register.read(id).facts),
  'duty-decided': makeDutyDecision(),
  'notice-sent': makeNotice(),
  'not-an-incident': { reasons: 'Exercice.' },
  closed: { reasons: 'Fait.' },
  reopened: {},
  annulled: {},
  'hold-placed': {},
  'hold-lifted': {},
  'attachment-added': {
    name: 'a.pdf',
    type: 'application/pdf',
    blob: { name: 'ab'.repeat(16), sha256: 'cd'.repeat(32), size: 3 },
  },
  'persons-added': { persons: [{ id: '0'.repeat(16), name: 'Léa Roy', language: 'fr' }] },
  'person-amended': {
    person: '0'.repeat(16),
    from: { name: 'Léa Roy', language: 'fr' },
    to: { name: 'Léa Roy', language: 'en' },
  },
  'letters-sent': { persons: ['0'.repeat(16)], on: TODAY, channel: 'mail' },
  'letters-issued': {
    persons: ['0'.repeat(16)],
    language: 'fr',
    draft: false,
    sha256: 'ab'.repeat(32),
    fileName: 'a.pdf',
  },
  'letter-returned': { person: '0'.repeat(16), on: TODAY, why: 'moved' },
  erased: { what: 'record', bodies: {}, blobs: [] },
});

/** What is done about keeping and erasing has its own rules, whatever has become of the record. */
const OF_KEEPING = ['hold-placed', 'hold-lifted', 'erased'];

const refusal = (code: string, details: object = {}) => ({ ok: false, code, details });

describe('who and where', () => {
  test('only an officer records', () => {
    const register = makeRegister();
    const id = register.incident();
    const member = makeMember({ role: 'recovery' });
    for (const [type, content] of Object.entries(onRecord(register, id))) {
      expect(register.perform({ type, record: id, content, reason: 'x' }, { member })).toEqual(
        refusal('member-not-allowed', { role: 'recovery' }),
      );
    }
    expect(
      register.perform({ type: 'incident-recorded', content: { facts: makeFacts() } }, { member }),
    ).toMatchObject(refusal('member-not-allowed'));
  });

  test('a register is created once, and before anything else', () => {
    const register = makeRegister();
    expect(register.perform({ type: 'register-created', content: makeCreation() })).toEqual(
      refusal('register-already-created'),
    );
    const empty = holdState();
    const change = { type: 'organisation-set', content: makeOrganisation() } as const;
    expect(decide(empty, change, makeDoor())).toEqual(refusal('not-a-register'));
    expect(decide(empty, { type: 'register-created', content: makeCreation() }, makeDoor())).toMatchObject({
      ok: true,
      value: { type: 'register-created', v: 2, record: null },
    });
  });

  test('every change made on a record names one, and one that is there', () => {
    const register = makeRegister();
    const contents = onRecord(register, register.incident());
    const types = CHANGE_TYPES.filter((type) => needsRecord(type));
    expect(Object.keys(contents).sort()).toEqual([...types].sort());
    for (const type of types) {
      const content = contents[type];
      expect(register.perform({ type, content, reason: 'x' }), type).toEqual(
        refusal('invalid', { issues: [{ path: ['record'], code: 'required' }] }),
      );
      expect(register.perform({ type, record: 'nowhere', content, reason: 'x' }), type).toEqual(
        refusal('unknown-record', { record: 'nowhere' }),
      );
    }
  });

  test('an annulled record takes nothing more', () => {
    const register = makeRegister();
    const id = register.incident();
    const contents = onRecord(register, id);
    register.did({ type: 'annulled', record: id, reason: 'Saisi deux fois', content: {} });
    for (const [type, content] of Object.entries(contents)) {
      if (OF_KEEPING.includes(type)) continue;
      expect(register.perform({ type, record: id, content, reason: 'x' }), type).toEqual(
        refusal('record-annulled', { number: 'I-2026-001' }),
      );
    }
  });

  test('a closed record takes a note and a reopening, and nothing else', () => {
    const register = makeRegister();
    const id = register.incident();
    const contents = onRecord(register, id);
    register.did({ type: 'closed', record: id, content: { reasons: 'Fait.' } });
    for (const [type, content] of Object.entries(contents)) {
      if (OF_KEEPING.includes(type)) continue;
      const performed = register.perform({ type, record: id, content, reason: 'x' });
      // Each change of a list has its own rules; none is refused for the closing.
      if (isOfPersons(type)) expect(performed, type).not.toMatchObject({ code: 'record-closed' });
      else if (['note-added', 'reopened', 'attachment-added'].includes(type))
        expect(performed.ok, type).toBe(true);
      else expect(performed, type).toEqual(refusal('record-closed', { number: 'I-2026-001' }));
      if (type === 'reopened') register.did({ type: 'closed', record: id, content: { reasons: 'Fait.' } });
    }
  });

  test('a decision changes nothing, and gives the same to the same question', () => {
    const register = makeRegister();
    const id = register.incident();
    const before = JSON.stringify([register.state.head, register.read(id)]);
    const change = { type: 'note-added', record: id, content: { text: 'x' } } as const;
    const [a, b] = [decide(register.state, change, makeDoor()), decide(register.state, change, makeDoor())];
    expect(a).toEqual(b);
    expect(a).toEqual({
      ok: true,
      value: { id: idOf(1), type: 'note-added', v: 1, record: id, content: { text: 'x' } },
    });
    expect(JSON.stringify([register.state.head, register.read(id)])).toBe(before);
  });
});

describe('organisation', () => {
  test('is set once', () => {
    const register = makeRegister({ organisation: null });
    expect(register.perform({ type: 'organisation-amended', content: { fields: {} } })).toEqual(
      refusal('organisation-missing'),
    );
    register.did({ type: 'organisation-set', content: makeOrganisation() });
    expect(register.perform({ type: 'organisation-set', content: makeOrganisation() })).toEqual(
      refusal('organisation-already-set'),
    );
    expect(register.state.head.organisation?.name).toBe('Coopérative d’hébergement du Nord');
  });

  test('is amended from what it is', () => {
    const register = makeRegister();
    register.did({
      type: 'organisation-amended',
      content: { fields: { name: { from: 'Coopérative d’hébergement du Nord', to: ' Nuage du Nord ' } } },
    });
    expect(register.state.head.organisation?.name).toBe('Nuage du Nord');
  });

  test('what may be absent is taken away, what has a default falls back to it; what is required stays', () => {
    const register = makeRegister({
      organisation: makeOrganisation({ regimes: ['pipeda'], language: 'en' }),
    });
    const { neq, officer } = register.state.head.organisation ?? {};
    const change = register.did({
      type: 'organisation-amended',
      content: {
        fields: {
          neq: { from: neq, to: null },
          regimes: { from: ['pipeda'], to: null },
          language: { from: 'en', to: null },
        },
      },
    });
    expect(change.content).toEqual({
      fields: {
        neq: { from: '1144556677', to: null },
        regimes: { from: ['pipeda'], to: ['quebec-private', 'pipeda'] },
        language: { from: 'en', to: 'fr' },
      },
    });
    const after = register.state.head.organisation;
    expect(after).not.toHaveProperty('neq');
    expect(after?.regimes).toEqual(['quebec-private', 'pipeda']);
    expect(after?.language).toBe('fr');
    expect(
      register.perform({
        type: 'organisation-amended',
        content: { fields: { officer: { from: officer, to: null } } },
      }),
    ).toMatchObject(
      refusal('invalid', { issues: [{ path: ['content', 'fields', 'officer', 'to'], code: 'wrong-type' }] }),
    );
  });

  test.each([
    [{ name: { from: 'Un autre nom', to: 'x' } }, 'stale', { fields: ['name'] }],
    [{ sector: { from: 'Santé', to: 'Éducation' } }, 'stale', { fields: ['sector'] }],
    [{ language: { from: 'fr', to: 'fr' } }, 'nothing-changed', {}],
    [{ sector: { from: null, to: null } }, 'nothing-changed', {}],
    [{ neq: { from: '1144556677', to: '11 44 55 66 77' } }, 'nothing-changed', {}],
    [{}, 'nothing-changed', {}],
    [
      { colour: { from: null, to: 'red' } },
      'invalid',
      { issues: [{ path: ['content', 'fields', 'colour'], code: 'unknown-key' }] },
    ],
    [
      { neq: { from: '1144556677', to: '9' } },
      'invalid',
      { issues: [{ path: ['content', 'fields', 'neq', 'to'], code: 'not-a-neq' }] },
    ],
  ])('%j: %s', (fields, code, details) => {
    expect(makeRegister().perform({ type: 'organisation-amended', content: { fields } })).toEqual(
      refusal(code, details),
    );
  });
});

describe('incident recorded', () => {
  test('needs an organisation: its zone says which year it is', () => {
    const register = makeRegister({ organisation: null });
    expect(register.perform({ type: 'incident-recorded', content: { facts: makeFacts() } })).toEqual(
      refusal('organisation-missing'),
    );
  });

  test('is given an id and a number at the door; who asks for one is refused, not unheard', () => {
    const register = makeRegister();
    const content = { facts: makeFacts() };
    const asked = (change: object) => register.perform({ type: 'incident-recorded', content, ...change });
    expect(asked({ record: 'my own id' })).toMatchObject(
      refusal('invalid', { issues: [{ path: [], code: 'unknown-key', detail: 'record' }] }),
    );
    expect(asked({ content: { ...content, number: 'I-1999-007' } })).toMatchObject(
      refusal('invalid', { issues: [{ path: ['content'], code: 'unknown-key', detail: 'number' }] }),
    );
    const change = register.did({ type: 'incident-recorded', content });
    expect(change.record).toMatch(/^[0-9a-f]{32}$/);
    expect(change.content).toMatchObject({ number: 'I-2026-001' });
    expect(register.read(change.record ?? '').facts).toEqual(makeFacts());
    expect(change.id).not.toBe(change.record);
  });
});

describe('nothing happens after today', () => {
  const early = (path: readonly string[], ...keys: string[]) =>
    refusal('invalid', {
      issues: keys.map((key) => ({ path: ['content', ...path, key], code: 'in-the-future' })),
    });
  const tomorrow = { kind: 'date', on: '2026-11-21' } as const;
  const record = (over: Parameters<typeof makeFacts>[0]) =>
    makeRegister().perform({ type: 'incident-recorded', content: { facts: makeFacts(over) } });

  test.each([
    [{ aware: tomorrow }, ['aware']],
    [{ aware: { kind: 'period', from: '2026-11-01', to: '2026-11-21' } as const }, ['aware']],
    [{ aware: { kind: 'approximate', from: '2026-11-01', to: '2026-12-01' } as const }, ['aware']],
    // Six in the morning UTC is past midnight in Montréal; four is not yet.
    [{ aware: { kind: 'instant', at: '2026-11-21T06:00:00Z' } as const }, ['aware']],
    [{ determined: { on: '2026-11-21' } }, ['determined']],
    [{ occurred: tomorrow, aware: tomorrow }, ['occurred', 'aware']],
  ])('recorded: %j', (over, keys) => {
    expect(record(over)).toEqual(early(['facts'], ...keys));
  });

  test('today is not the future, in the zone of the organisation; and plans may lie ahead', () => {
    expect(record({ aware: { kind: 'instant', at: '2026-11-21T04:00:00Z' } }).ok).toBe(true);
    expect(record({ aware: { kind: 'date', on: TODAY }, determined: { on: TODAY } }).ok).toBe(true);
    expect(record({ personsToldWhen: tomorrow }).ok).toBe(true);
    const register = makeRegister();
    const measure = makeMeasure({ state: 'planned', on: '2027-02-01' });
    const content = { measure };
    expect(register.perform({ type: 'measure-added', record: register.incident(), content }).ok).toBe(true);
  });

  test.each(['aware', 'occurred', 'determined'] as const)('amended: %s', (key) => {
    const register = makeRegister();
    const id = register.incident();
    const from = register.read(id).facts[key];
    const amend = (on: string) =>
      register.perform({
        type: 'facts-amended',
        record: id,
        reason: 'Corrigé au journal.',
        content: { fields: { [key]: { from, to: key === 'determined' ? { on } : { kind: 'date', on } } } },
      });
    expect(amend('2026-11-21')).toEqual(early(['fields'], key));
    expect(amend(TODAY).ok).toBe(true);
  });
});

describe('numbers', () => {
  const numberOf = (register: Register, id: string): string => register.read(id).number;

  test('count within the year of recording, and begin anew', () => {
    const register = makeRegister();
    const numbers = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'].map((today) =>
      numberOf(register, register.incident(makeFacts(), { today })),
    );
    expect(numbers).toEqual(['I-2026-001', 'I-2026-002', 'I-2027-001', 'I-2027-002']);
  });

  test('a clock set back goes on where the year was left', () => {
    const register = makeRegister();
    for (const today of ['2026-12-31', '2027-01-01']) register.incident(makeFacts(), { today });
    expect(numberOf(register, register.incident(makeFacts(), { today: '2026-12-31' }))).toBe('I-2026-002');
  });

  test('are never given again: not after an annulment, not after it is undone', () => {
    const register = makeRegister();
    const first = register.incident();
    const second = register.incident();
    register.did({ type: 'annulled', record: second, reason: 'Double', content: { duplicateOf: first } });
    expect(numberOf(register, register.incident())).toBe('I-2026-003');
    expect(numberOf(register, second)).toBe('I-2026-002');
    register.did({ type: 'annulled', record: first, reason: 'Double', content: {} });
    const { id } = register.changes.at(-1)!;
    register.did({ type: 'undone', content: { change: id } });
    expect(numberOf(register, register.incident())).toBe('I-2026-004');
  });

  test('grow beyond three digits: the thousandth', () => {
    const head = {
      ...EMPTY_HEAD,
      vaultId: 'x',
      organisation: makeOrganisation(),
      counters: { 'I-2026': 998 },
    };
    const state = holdState(head);
    for (const number of ['I-2026-999', 'I-2026-1000', 'I-2026-1001']) {
      const decided = decide(
        state,
        { type: 'incident-recorded', content: { facts: makeFacts() } },
        makeDoor({ newId: () => number }),
      );
      if (!decided.ok) throw new Error(decided.code);
      expect(decided.value.content).toMatchObject({ number });
      state.put(evolve(state, makeOccurrence(decided.value)));
      expect(state.idOf(number)).toBe(number);
      expect(state.head.conflicts).toEqual([]);
    }
    expect(state.head.counters).toEqual({ 'I-2026': 1001 });
  });

  test('nextNumber is a question: asked twice it says the same', () => {
    const state = holdState({ ...EMPTY_HEAD, counters: { 'I-2026': 9 } });
    expect(nextNumber(state, 'I', TODAY)).toEqual({ key: 'I-2026', number: 'I-2026-010', n: 10 });
    expect(nextNumber(state, 'I', TODAY)).toEqual({ key: 'I-2026', number: 'I-2026-010', n: 10 });
    expect(nextNumber(state, 'I', '2030-01-01').number).toBe('I-2030-001');
    expect(nextNumber(state, 'C', TODAY).number).toBe('C-2026-001');
  });
});

describe('facts amended', () => {
  const amend = (register: Register, record: string, fields: unknown, reason?: string) =>
    register.perform({
      type: 'facts-amended',
      record,
      content: { fields },
      ...(reason === undefined ? {} : { reason }),
    });

  test('from what is recorded to what is read: only what changes is written', () => {
    const register = makeRegister();
    const id = register.incident();
    const { persons, title } = register.read(id).facts;
    const change = register.did({
      type: 'facts-amended',
      record: id,
      content: {
        fields: {
          unit: { from: null, to: '  Ventes ' },
          persons: { from: persons, to: { kind: 'exact', n: 3 } },
          title: { from: title, to: title },
          systems: { from: null, to: ['CRM'] },
        },
      },
    });
    expect(change.content).toEqual({
      fields: {
        unit: { from: null, to: 'Ventes' },
        persons: { from: { kind: 'exact', n: 1 }, to: { kind: 'exact', n: 3 } },
        systems: { from: null, to: ['CRM'] },
      },
    });
    expect(register.read(id).facts).toEqual({
      ...makeFacts(),
      unit: 'Ventes',
      persons: { kind: 'exact', n: 3 },
      systems: ['CRM'],
    });
    expect(register.read(id).conflicts).toEqual([]);
  });

  test('a value is the same whatever the order of its keys', () => {
    const register = makeRegister();
    const id = register.incident();
    const from = { n: 1, kind: 'exact' };
    expect(amend(register, id, { persons: { from, to: { n: 1, kind: 'exact' } } })).toEqual(
      refusal('nothing-changed'),
    );
    expect(amend(register, id, { persons: { from, to: { n: 2, kind: 'exact' } } }).ok).toBe(true);
  });

  test.each([
    [{ unit: { from: 'Achats', to: 'Ventes' } }, 'stale', { fields: ['unit'] }],
    [
      { title: { from: null, to: 'x' }, unit: { from: 'x', to: 'y' } },
      'stale',
      { fields: ['title', 'unit'] },
    ],
    [{ title: { to: 'x' } }, 'invalid', undefined],
    [{ title: { from: 'x' } }, 'invalid', undefined],
    [{}, 'nothing-changed', {}],
    [{ unit: { from: null, to: null } }, 'nothing-changed', {}],
    [
      { colour: { from: null, to: 'x' } },
      'invalid',
      { issues: [{ path: ['content', 'fields', 'colour'], code: 'unknown-key' }] },
    ],
    [
      { constructor: { from: null, to: 'x' } },
      'invalid',
      { issues: [{ path: ['content', 'fields', 'constructor'], code: 'unknown-key' }] },
    ],
    [{ natures: { from: ['unauthorised-communication'], to: ['x'] } }, 'invalid', undefined],
    [{ title: { from: 'Courriel envoyé au mauvais destinataire', to: '' } }, 'invalid', undefined],
  ])('%j: %s', (fields, code, details) => {
    const register = makeRegister();
    const performed = amend(register, register.incident(), fields);
    expect(performed).toMatchObject({ ok: false, code });
    if (details !== undefined) expect(performed).toEqual(refusal(code, details));
  });

  test('awareness wants a reason, always', () => {
    const register = makeRegister();
    const id = register.incident();
    const fields = {
      aware: { from: { kind: 'date', on: '2026-11-18' }, to: { kind: 'date', on: '2026-11-16' } },
    };
    expect(amend(register, id, fields)).toEqual(refusal('reason-needed', { fields: ['aware'] }));
    expect(amend(register, id, fields, 'La réception le savait déjà.').ok).toBe(true);
    expect(register.read(id).facts.aware).toEqual({ kind: 'date', on: '2026-11-16' });
  });

  test('an awareness that is named but stays what it is wants none', () => {
    const register = makeRegister();
    const id = register.incident();
    const aware = { kind: 'date', on: '2026-11-18' };
    expect(
      amend(register, id, { aware: { from: aware, to: aware }, unit: { from: null, to: 'Ventes' } }).ok,
    ).toBe(true);
  });

  test('what stands in a sealed assessment wants a reason; what was not answered then does not', () => {
    const register = makeRegister();
    const id = register.incident();
    register.did({ type: 'risk-assessed', record: id, content: makeAssessing(register.read(id).facts) });
    const persons = { persons: { from: { kind: 'exact', n: 1 }, to: { kind: 'exact', n: 2 } } };
    expect(amend(register, id, persons)).toEqual(refusal('reason-needed', { fields: ['persons'] }));
    expect(amend(register, id, persons, 'Une deuxième cliente a écrit.').ok).toBe(true);
    expect(amend(register, id, { unit: { from: null, to: 'Ventes' } }).ok).toBe(true);
    // Answered since, but it does not stand in the assessment.
    expect(amend(register, id, { unit: { from: 'Ventes', to: 'Achats' } }).ok).toBe(true);
  });

  test('what stands in an issued document wants a reason; in a draft it does not', () => {
    const register = makeRegister();
    const id = register.incident();
    const title = (to: string) => ({ title: { from: register.read(id).facts.title, to } });
    register.did({ type: 'document-issued', record: id, content: makeIssue({ draft: true }) });
    expect(amend(register, id, title('Un')).ok).toBe(true);
    register.did({ type: 'document-issued', record: id, content: makeIssue() });
    expect(amend(register, id, title('Deux'))).toEqual(refusal('reason-needed', { fields: ['title'] }));
  });
});

describe('measures', () => {
  test('added, then changed from what it is', () => {
    const register = makeRegister();
    const id = register.incident();
    const { id: measure } = register.did({
      type: 'measure-added',
      record: id,
      content: { measure: makeMeasure({ state: 'planned', on: null, timing: 'au printemps' }) },
    });
    const from = makeMeasure({ state: 'planned', on: null, timing: 'au printemps' });
    const to = makeMeasure({ state: 'taken' });
    const change = (content: unknown) => register.perform({ type: 'measure-changed', record: id, content });
    expect(change({ measure: 'nowhere', from, to })).toEqual(
      refusal('measure-unknown', { measure: 'nowhere' }),
    );
    expect(change({ measure, from: to, to: from })).toEqual(refusal('stale', { fields: ['measure'] }));
    expect(change({ measure, from, to: from })).toEqual(refusal('nothing-changed'));
    expect(change({ measure, from, to }).ok).toBe(true);
    expect(register.read(id).measures).toMatchObject([{ id: measure, ...to }]);
  });

  test('of another record is unknown', () => {
    const register = makeRegister();
    const [a, b] = [register.incident(), register.incident()];
    const { id } = register.did({ type: 'measure-added', record: a, content: { measure: makeMeasure() } });
    expect(
      register.perform({
        type: 'measure-changed',
        record: b,
        content: { measure: id, from: makeMeasure(), to: makeMeasure({ state: 'planned' }) },
      }),
    ).toEqual(refusal('measure-unknown', { measure: id }));
  });
});

describe('risk assessed', () => {
  const assess = (over: Parameters<typeof makeAssessing>[1], door = {}) => {
    const register = makeRegister();
    const record = register.incident();
    const content = makeAssessing(register.read(record).facts, over);
    return register.perform({ type: 'risk-assessed', record, content }, door);
  };
  const no = { serious: false, reasons: 'Destinataire connue.' };

  test('is sealed with the facts as they stand, and with what was suggested', () => {
    const register = makeRegister();
    const id = register.incident();
    const { facts } = register.read(id);
    const change = register.did({
      type: 'risk-assessed',
      record: id,
      content: makeAssessing(facts),
    });
    const suggested = [
      { regime: 'quebec-private', suggestion: 'not-serious' },
      { regime: 'pipeda', suggestion: 'not-serious' },
    ];
    expect(change.content).toMatchObject({ suggested, factsDigest: digestOf(facts) });
    expect(register.read(id).assessments).toMatchObject([{ facts, suggested }]);
  });

  test('the suggestion is the keeper’s: who brings one is refused', () => {
    expect(assess({ suggested: [{ regime: 'pipeda', suggestion: 'serious' }] })).toMatchObject(
      refusal('invalid', { issues: [{ path: ['content'], code: 'unknown-key', detail: 'suggested' }] }),
    );
  });

  test('on facts that have moved since: refused', () => {
    expect(assess({ factsDigest: digestOf(makeFacts({ title: 'avant' })) })).toEqual(
      refusal('assessment-facts-moved'),
    );
  });

  test('not of tomorrow', () => {
    expect(assess({ on: '2026-11-21' })).toEqual(
      refusal('invalid', { issues: [{ path: ['content', 'on'], code: 'in-the-future' }] }),
    );
    expect(assess({ on: '2026-11-01' }).ok).toBe(true);
  });

  test('nor after a consultation of tomorrow', () => {
    expect(assess({ consulted: { name: 'Hélène Côté', on: '2026-11-21' } })).toEqual(
      refusal('invalid', { issues: [{ path: ['content', 'consulted', 'on'], code: 'in-the-future' }] }),
    );
  });

  test('that nobody saw it is shown, not only said', () => {
    const answers = (evidence?: string) =>
      makeAnswers({ access: { value: 'excluded', ...(evidence === undefined ? {} : { evidence }) } });
    expect(assess({ answers: answers() })).toEqual(
      refusal('assessment-evidence-needed', { factor: 'access' }),
    );
    expect(assess({ answers: answers('Enveloppe revenue scellée.') }).ok).toBe(true);
    expect(assess({ answers: makeAnswers({ access: { value: 'possible' } }) }).ok).toBe(true);
  });

  test('the person in charge must be consulted where the law says so (P-39.1 s. 3.7)', () => {
    expect(assess({ consulted: null })).toEqual(refusal('assessment-consultation-needed'));
    expect(assess({ consulted: null }, { consultationNeeded: false }).ok).toBe(true);
  });

  test('under a law that is not in play: refused', () => {
    const register = makeRegister({ organisation: makeOrganisation({ regimes: ['pipeda'] }) });
    const record = register.incident();
    const content = makeAssessing(register.read(record).facts);
    expect(register.perform({ type: 'risk-assessed', record, content })).toEqual(
      refusal('regime-not-in-play', { regimes: ['quebec-private'] }),
    );
  });

  test('each law that was asked wants its conclusion, and one', () => {
    expect(assess({ conclusions: [{ regime: 'pipeda', ...no }] })).toEqual(
      refusal('assessment-conclusion-missing', { regime: 'quebec-private' }),
    );
    expect(
      assess({
        conclusions: [
          { regime: 'quebec-private', ...no },
          { regime: 'pipeda', ...no },
          { regime: 'pipeda', serious: true, reasons: 'x' },
        ],
      }),
    ).toEqual(refusal('assessment-conclusion-missing', { regime: 'pipeda' }));
  });

  test('a law that does not apply wants none', () => {
    const suggest = () => [
      { regime: 'quebec-private', suggestion: 'uncertain' } as const,
      { regime: 'pipeda', suggestion: 'not-applicable' } as const,
    ];
    expect(assess({ conclusions: [{ regime: 'quebec-private', ...no }] }, { suggest }).ok).toBe(true);
  });

  test.each([
    [true, '  '],
    [false, ''],
    [true, '.'],
    [false, ' \u200b—\u00ad'],
  ])('serious: %j, it wants reasons in words: %j are none', (serious, reasons) => {
    expect(
      assess({
        conclusions: [
          { regime: 'quebec-private', ...no },
          { regime: 'pipeda', serious, reasons },
        ],
      }),
    ).toEqual(refusal('assessment-reasons-needed', { regime: 'pipeda', suggestion: 'not-serious' }));
  });

  test('a conclusion may go against the suggestion: a number never decides', () => {
    const yes = { serious: true, reasons: 'La cliente est l’ex-conjointe.' };
    expect(
      assess({
        conclusions: [
          { regime: 'quebec-private', ...yes },
          { regime: 'pipeda', ...yes },
        ],
      }).ok,
    ).toBe(true);
  });
});

describe('duty decided', () => {
  const decideDuty = (over: Parameters<typeof makeDutyDecision>[0], regimes?: ['pipeda']) => {
    const register = makeRegister({
      organisation: makeOrganisation(regimes === undefined ? {} : { regimes }),
    });
    const record = register.incident();
    return register.perform({ type: 'duty-decided', record, content: makeDutyDecision(over) });
  };
  const deferral = { authority: 'Sûreté du Québec', reviewOn: '2026-12-15' };

  test('under a law in play', () => {
    expect(decideDuty({}).ok).toBe(true);
    expect(decideDuty({}, ['pipeda'])).toEqual(
      refusal('regime-not-in-play', { regimes: ['quebec-private'] }),
    );
  });

  test('only a notice to persons waits, in Quebec, for an investigation that is named (P-39.1 s. 3.5)', () => {
    expect(decideDuty({ decision: 'defer', recipient: 'cai', deferral })).toEqual(
      refusal('deferral-not-allowed', { regime: 'quebec-private', recipient: 'cai' }),
    );
    expect(decideDuty({ decision: 'defer', regime: 'pipeda', recipient: 'persons', deferral })).toEqual(
      refusal('deferral-not-allowed', { regime: 'pipeda', recipient: 'persons' }),
    );
    expect(decideDuty({ decision: 'defer', recipient: 'persons' })).toEqual(
      refusal('invalid', { issues: [{ path: ['content', 'deferral'], code: 'required' }] }),
    );
    expect(decideDuty({ decision: 'defer', recipient: 'persons', deferral }).ok).toBe(true);
  });

  test('to somebody whom that law has told', () => {
    const quebec = 'register, cai, persons, organisations, client';
    expect(decideDuty({ recipient: 'opc' })).toEqual(
      refusal('invalid', {
        issues: [{ path: ['content', 'recipient'], code: 'not-in-list', detail: quebec }],
      }),
    );
    expect(decideDuty({ regime: 'pipeda', recipient: 'cai' })).toMatchObject(refusal('invalid'));
    expect(decideDuty({ regime: 'pipeda', recipient: 'opc' }).ok).toBe(true);
  });

  test('in public on a ground that is said', () => {
    expect(decideDuty({ recipient: 'persons', mode: 'public' })).toEqual(
      refusal('invalid', { issues: [{ path: ['content', 'ground'], code: 'required' }] }),
    );
    for (const ground of ['undue-hardship', 'act-quickly'] as const)
      expect(decideDuty({ recipient: 'persons', mode: 'public', ground }).ok).toBe(true);
    expect(decideDuty({ recipient: 'persons', mode: 'direct' }).ok).toBe(true);
  });

  test('not to tell the persons: only a law that prohibits it allows that (PIPEDA s. 10.1(3))', () => {
    const not = { decision: 'do-not-notify', regime: 'pipeda', recipient: 'persons' } as const;
    expect(decideDuty(not)).toEqual(
      refusal('invalid', { issues: [{ path: ['content', 'prohibition'], code: 'required' }] }),
    );
    expect(decideDuty({ ...not, prohibition: { law: 'Code criminel, art. 487.0191' } }).ok).toBe(true);
    expect(decideDuty({ ...not, recipient: 'opc' }).ok).toBe(true);
    expect(decideDuty({ ...not, regime: 'quebec-private' }).ok).toBe(true);
    expect(decideDuty({ ...not, decision: 'notify' }).ok).toBe(true);
  });
});

describe('notice sent', () => {
  const send = (over: Parameters<typeof makeNotice>[0], regimes?: ['pipeda']) => {
    const register = makeRegister({
      organisation: makeOrganisation(regimes === undefined ? {} : { regimes }),
    });
    const record = register.incident();
    return register.perform({ type: 'notice-sent', record, content: makeNotice(over) });
  };

  test('today or before, not tomorrow', () => {
    expect(send({ on: TODAY }).ok).toBe(true);
    expect(send({ on: '2026-11-19' }).ok).toBe(true);
    expect(send({ on: '2026-11-21' })).toEqual(
      refusal('notice-date-in-future', { on: '2026-11-21', today: TODAY }),
    );
  });

  test('under laws in play', () => {
    expect(send({ regimes: ['quebec-private', 'pipeda'] }, ['pipeda'])).toEqual(
      refusal('regime-not-in-play', { regimes: ['quebec-private'] }),
    );
  });

  test('to somebody whom each of these laws has told', () => {
    const both = ['quebec-private', 'pipeda'] as const;
    expect(send({ regimes: ['pipeda'], recipient: 'cai' })).toEqual(
      refusal('invalid', {
        issues: [
          {
            path: ['content', 'recipient'],
            code: 'not-in-list',
            detail: 'register, opc, persons, organisations',
          },
        ],
      }),
    );
    expect(send({ regimes: ['quebec-private'], recipient: 'opc' })).toMatchObject(refusal('invalid'));
    expect(send({ regimes: [...both], recipient: 'cai' })).toMatchObject(refusal('invalid'));
    expect(send({ regimes: [...both], recipient: 'opc' })).toMatchObject(refusal('invalid'));
    expect(send({ regimes: [...both], recipient: 'persons' }).ok).toBe(true);
  });

  test('in public on a ground that is said', () => {
    const persons = { recipient: 'persons', channel: 'publication', mode: 'public' } as const;
    expect(send(persons)).toEqual(
      refusal('invalid', { issues: [{ path: ['content', 'ground'], code: 'required' }] }),
    );
    expect(send({ ...persons, ground: 'act-quickly' }).ok).toBe(true);
  });

  test('with a document of this record', () => {
    const register = makeRegister();
    const [a, b] = [register.incident(), register.incident()];
    const { id } = register.did({ type: 'document-issued', record: a, content: makeIssue() });
    const sent = (record: string, document: string) =>
      register.perform({ type: 'notice-sent', record, content: makeNotice({ document }) });
    expect(sent(b, id)).toEqual(refusal('document-unknown', { document: id }));
    expect(sent(a, 'nowhere')).toEqual(refusal('document-unknown', { document: 'nowhere' }));
    expect(sent(a, id).ok).toBe(true);
    expect(register.read(a).notices).toMatchObject([{ document: id }]);
  });
});

describe('documents and exports', () => {
  test('issued on a record or on the register', () => {
    const register = makeRegister();
    const record = register.incident();
    expect(register.perform({ type: 'document-issued', record: 'nowhere', content: makeIssue() })).toEqual(
      refusal('unknown-record', { record: 'nowhere' }),
    );
    register.did({ type: 'document-issued', record, content: makeIssue() });
    register.did({ type: 'document-issued', content: makeIssue({ kind: 'register' }) });
    expect(register.read(record).documents).toMatchObject([{ kind: 'cai-notice', saved: true }]);
    expect(register.state.head.documents).toMatchObject([{ kind: 'register', saved: true }]);
  });

  test('of a kind that Constat makes', () => {
    const register = makeRegister();
    for (const kind of ['love-letter', 'constructor', 'CAI-notice'])
      expect(register.perform({ type: 'document-issued', content: makeIssue({ kind }) })).toEqual(
        refusal('invalid', {
          issues: [
            {
              path: ['content', 'kind'],
              code: 'not-in-list',
              detail: 'cai-notice, opc-report, person-notice, register, erasure, law',
            },
          ],
        }),
      );
    for (const kind of DOCUMENT_KINDS)
      expect(register.perform({ type: 'document-issued', content: makeIssue({ kind }) }).ok).toBe(true);
  });

  test('not saved: of a document or an export that there is', () => {
    const register = makeRegister();
    const record = register.incident();
    const issued = register.did({ type: 'document-issued', record, content: makeIssue() }).id;
    const copy = register.did({ type: 'document-issued', content: makeIssue({ kind: 'register' }) }).id;
    const exported = register.did({
      type: 'data-exported',
      content: { format: 'csv', records: 1, sha256: 'cd'.repeat(32), fileName: 'registre.csv' },
    }).id;
    const failed = (id: string, on?: string) =>
      register.perform({
        type: 'document-not-saved',
        ...(on === undefined ? {} : { record: on }),
        content: { issued: id, cause: 'ENOSPC' },
      });
    expect(failed('nowhere')).toEqual(refusal('document-unknown', { document: 'nowhere' }));
    expect(failed(issued)).toEqual(refusal('document-unknown', { document: issued }));
    expect(failed(copy, record)).toEqual(refusal('document-unknown', { document: copy }));
    expect(failed(issued, 'nowhere')).toEqual(refusal('unknown-record', { record: 'nowhere' }));
    expect(failed(issued, record).ok).toBe(true);
    expect(failed(copy).ok).toBe(true);
    expect(failed(exported).ok).toBe(true);
    expect(register.read(record).documents).toMatchObject([{ saved: false }]);
    expect(register.state.head.documents).toMatchObject([{ saved: false }]);
    expect(register.state.head.conflicts).toEqual([]);
  });

  test('a torn tail is noted', () => {
    const register = makeRegister();
    register.did({
      type: 'torn-tail-found',
      content: { segment: 'd/000001.seg', offset: 9, bytes: 3, sha256: 'cd'.repeat(32), keptAs: 'x.torn' },
    });
    expect(register.state.head.tails).toMatchObject([
      { segment: 'd/000001.seg', bytes: 3, acknowledged: null },
    ]);
  });

  test('a torn tail is acknowledged once, with all that were announced by then, and never before', () => {
    const register = makeRegister();
    const seen = { type: 'torn-tails-acknowledged', content: {} };
    expect(register.perform(seen)).toMatchObject({ ok: false, code: 'nothing-announced' });
    const found = (segment: string) =>
      register.did({
        type: 'torn-tail-found',
        content: { segment, offset: 9, bytes: 3, sha256: 'cd'.repeat(32), keptAs: 'x.torn' },
      });
    found('d/000001.seg');
    found('d/000002.seg');
    register.did(seen);
    const stamps = register.state.head.tails.map(({ acknowledged }) => acknowledged);
    expect(stamps).toEqual([expect.objectContaining({ member: 'member-1' }), stamps[0]]);
    expect(register.perform(seen)).toMatchObject({ ok: false, code: 'nothing-announced' });
    found('d/000003.seg');
    expect(register.state.head.tails.map(({ acknowledged }) => acknowledged)).toEqual([...stamps, null]);
  });
});

describe('not an incident, closed, reopened, annulled', () => {
  const withRecord = () => {
    const register = makeRegister();
    const id = register.incident();
    const perform = (type: ChangeType, content: unknown = {}, reason?: string, door = {}) =>
      register.perform({ type, record: id, content, ...(reason === undefined ? {} : { reason }) }, door);
    return { register, id, perform };
  };

  test('not an incident, once', () => {
    const { register, id, perform } = withRecord();
    expect(perform('not-an-incident', {})).toMatchObject(
      refusal('invalid', { issues: [{ path: ['content', 'reasons'], code: 'required' }] }),
    );
    expect(perform('not-an-incident', { reasons: 'Exercice.' }).ok).toBe(true);
    expect(perform('not-an-incident', { reasons: 'Encore.' })).toEqual(
      refusal('not-an-incident-already', { number: 'I-2026-001' }),
    );
    expect(statusOf(register.read(id))).toBe('not-an-incident');
  });

  test('what is no incident is not assessed, and nobody is told of it, until it is reopened', () => {
    const { register, id, perform } = withRecord();
    const ofIncidents: readonly (readonly [ChangeType, unknown])[] = [
      ['risk-assessed', makeAssessing(register.read(id).facts)],
      ['duty-decided', makeDutyDecision()],
      ['notice-sent', makeNotice()],
    ];
    perform('not-an-incident', { reasons: 'Exercice.' });
    for (const [type, content] of ofIncidents)
      expect(perform(type, content), type).toEqual(
        refusal('record-not-an-incident', { number: 'I-2026-001' }),
      );
    expect(perform('note-added', { text: 'Vérifié.' }).ok).toBe(true);
    expect(perform('facts-amended', { fields: { unit: { from: null, to: 'Ventes' } } }).ok).toBe(true);
    perform('reopened', {}, 'C’en était un.');
    const facts = digestOf(register.read(id).facts);
    for (const [type, content] of ofIncidents)
      expect(
        perform(type, type === 'risk-assessed' ? { ...Object(content), factsDigest: facts } : content).ok,
        type,
      ).toBe(true);
  });

  test('a record that was never assessed is not closed without reasons', () => {
    const { perform } = withRecord();
    expect(perform('closed')).toEqual(refusal('still-open', { unassessed: true, unmet: [] }));
    expect(perform('closed', { reasons: 'Reçu en double par courriel.' }).ok).toBe(true);
  });

  test('nor one with duties unmet', () => {
    const { register, id, perform } = withRecord();
    register.did({ type: 'risk-assessed', record: id, content: makeAssessing(register.read(id).facts) });
    const unmet = ['quebec-private/cai'];
    expect(perform('closed', {}, undefined, { unmet: () => unmet })).toEqual(
      refusal('still-open', { unassessed: false, unmet }),
    );
    expect(perform('closed').ok).toBe(true);
  });

  test('what is not an incident is closed as it is', () => {
    const { perform } = withRecord();
    perform('not-an-incident', { reasons: 'Exercice.' });
    expect(perform('closed', {}, undefined, { unmet: () => ['x'] }).ok).toBe(true);
  });

  test('reopened: only what is closed or no incident, and with a reason', () => {
    const { register, id, perform } = withRecord();
    expect(perform('reopened', {}, 'x')).toEqual(refusal('record-not-closed', { number: 'I-2026-001' }));
    perform('closed', { reasons: 'Fait.' });
    expect(perform('reopened')).toEqual(refusal('reason-needed'));
    expect(perform('reopened', {}, 'Une autre cliente a écrit.').ok).toBe(true);
    expect(statusOf(register.read(id))).toBe('open');
    perform('not-an-incident', { reasons: 'Exercice.' });
    expect(perform('reopened', {}, 'C’en était un.').ok).toBe(true);
    expect(statusOf(register.read(id))).toBe('open');
  });

  test('annulled: with a reason, and the record it duplicates must be another that is there', () => {
    const { register, id, perform } = withRecord();
    const other = register.incident();
    expect(perform('annulled')).toEqual(refusal('reason-needed'));
    expect(perform('annulled', { duplicateOf: id }, 'x')).toEqual(refusal('unknown-record', { record: id }));
    expect(perform('annulled', { duplicateOf: 'nowhere' }, 'x')).toEqual(
      refusal('unknown-record', { record: 'nowhere' }),
    );
    expect(perform('annulled', { duplicateOf: other }, 'Saisi deux fois').ok).toBe(true);
    expect(register.read(id).annulled).toMatchObject({ reason: 'Saisi deux fois', duplicateOf: other });
    expect(register.state.records.has(id)).toBe(true);
  });
});

describe('a batch is decided one upon the other', () => {
  test('numbers, ids and facts of the changes before it count, and the register waits', () => {
    const register = makeRegister();
    const ahead = overlay(register.state);
    let ids = 0x900;
    const step = (change: Parameters<typeof decide>[1]) => {
      const decided = decide(ahead, change, makeDoor({ newId: () => idOf((ids += 1)) }));
      if (!decided.ok) return decided;
      ahead.put(
        evolve(ahead, { at: NOW, on: TODAY, member: 'member-1', seq: 9, void: false, change: decided.value }),
      );
      return decided;
    };
    const first = step({ type: 'incident-recorded', content: { facts: makeFacts() } });
    const second = step({ type: 'incident-recorded', content: { facts: makeFacts() } });
    if (!first.ok || !second.ok) throw new Error('refused');
    expect([first.value.content, second.value.content]).toMatchObject([
      { number: 'I-2026-001' },
      { number: 'I-2026-002' },
    ]);
    const record = first.value.record ?? '';
    const unit = (from: string | null, to: string) =>
      step({ type: 'facts-amended', record, content: { fields: { unit: { from, to } } } });
    expect(unit(null, 'Ventes').ok).toBe(true);
    expect(unit(null, 'Achats')).toEqual(refusal('stale', { fields: ['unit'] }));
    expect(unit('Ventes', 'Achats').ok).toBe(true);
    expect(ahead.record(record)?.facts.unit).toBe('Achats');
    expect(ahead.idOf('I-2026-002')).toBe(second.value.record);

    expect(register.state.records.size).toBe(0);
    expect(register.state.idOf('I-2026-001')).toBeUndefined();
    expect(register.state.head.counters).toEqual({});
    for (const delta of ahead.deltas) register.state.put(delta);
    expect(register.state.record(record)).toEqual(ahead.record(record));
    expect(register.state.head.counters).toEqual({ 'I-2026': 2 });
  });
});

describe('keeping and erasing', () => {
  const erasing = (record: string) => ({
    type: 'erased',
    record,
    reason: 'Au terme de sa conservation',
    content: { what: 'record', bodies: {}, blobs: [] },
  });
  const closed = () => {
    const register = makeRegister();
    const id = register.incident();
    register.did({ type: 'closed', record: id, content: { reasons: 'Fait.' } });
    return { register, id };
  };

  test('on the last day of its legal time a record is kept, and on the day after it may go', () => {
    const { register, id } = closed();
    const keepUntil = () => '2031-03-01';
    expect(register.perform(erasing(id), { today: '2031-03-01', keepUntil })).toEqual(
      refusal('still-to-be-kept', { number: 'I-2026-001', until: '2031-03-01' }),
    );
    expect(register.did(erasing(id), { today: '2031-03-02', keepUntil })).toMatchObject({
      record: id,
      content: { number: 'I-2026-001', keptUntil: '2031-03-01' },
    });
    expect(register.state.record(id)).toBeUndefined();
    expect(register.state.idOf('I-2026-001')).toBeUndefined();
    expect(register.state.head.erasures).toMatchObject([
      { record: id, number: 'I-2026-001', reason: 'Au terme de sa conservation' },
    ]);
  });

  test('its number is not given again, and nothing more is recorded on it', () => {
    const { register, id } = closed();
    register.did(erasing(id), { keepUntil: () => '2020-01-01' });
    expect(register.perform({ type: 'note-added', record: id, content: { text: 'x' } })).toEqual(
      refusal('unknown-record', { record: id }),
    );
    expect(register.read(register.incident()).number).toBe('I-2026-002');
    const { id: change } = register.changes.at(-2)!;
    expect(register.perform({ type: 'undone', content: { change } }).ok).toBe(false);
  });

  test('what is open is not erased; what was set aside or annulled may be', () => {
    const register = makeRegister();
    const keepUntil = () => '2020-01-01';
    const [open, annulled, aside] = [register.incident(), register.incident(), register.incident()];
    register.did({ type: 'annulled', record: annulled, reason: 'Double', content: {} });
    register.did({ type: 'not-an-incident', record: aside, content: { reasons: 'Rien.' } });
    expect(register.perform(erasing(open), { keepUntil })).toEqual(
      refusal('record-still-open', { number: 'I-2026-001' }),
    );
    for (const id of [annulled, aside]) expect(register.perform(erasing(id), { keepUntil }).ok).toBe(true);
  });

  test('never while on hold; the hold has its reason, also on a closed record, and an officer lifts it', () => {
    const { register, id } = closed();
    const keepUntil = () => '2020-01-01';
    const hold = { type: 'hold-placed', record: id, content: {} };
    expect(register.perform(hold)).toEqual(refusal('reason-needed'));
    register.did({ ...hold, reason: 'Demande de la CAI' });
    expect(register.perform({ ...hold, reason: 'encore' })).toEqual(
      refusal('record-on-hold', { number: 'I-2026-001' }),
    );
    expect(register.perform(erasing(id), { keepUntil })).toEqual(
      refusal('record-on-hold', { number: 'I-2026-001' }),
    );
    const lift = { type: 'hold-lifted', record: id, reason: 'Dossier fermé', content: {} };
    expect(register.perform(lift, { member: makeMember({ role: 'analyst' }) })).toMatchObject(
      refusal('member-not-allowed', { role: 'analyst' }),
    );
    register.did(lift);
    expect(register.perform(lift)).toEqual(refusal('record-not-on-hold', { number: 'I-2026-001' }));
    expect(register.perform(erasing(id), { keepUntil }).ok).toBe(true);
  });

  test('what a restore brought back is erased again by whoever restores, as the record stands there', () => {
    const register = makeRegister();
    const id = register.incident();
    const again = { at: '2026-01-01T00:00:00.000Z', keptUntil: '2025-12-31' };
    const change = { ...erasing(id), content: { ...erasing(id).content, again } };
    for (const role of ['officer', 'analyst', 'recovery'] as const) {
      const decided = decide(register.state, change as Change, makeDoor({ member: makeMember({ role }) }));
      expect(decided, role).toMatchObject({
        ok: true,
        value: { content: { keptUntil: '2025-12-31', again } },
      });
    }
    expect(register.perform(change, { member: makeMember({ role: 'reader' }) }).ok).toBe(false);
  });

  test('only an officer erases, and says why', () => {
    const { register, id } = closed();
    const keepUntil = () => '2020-01-01';
    const analyst = makeMember({ role: 'analyst' });
    expect(register.perform(erasing(id), { keepUntil, member: analyst })).toMatchObject(
      refusal('member-not-allowed', { role: 'analyst' }),
    );
    const { reason: _reason, ...silent } = erasing(id);
    expect(register.perform(silent, { keepUntil })).toEqual(refusal('reason-needed'));
  });
});
