import { describe, expect, test } from 'vitest';
import {
  EMPTY_HEAD,
  holdState,
  lastAssessment,
  overlay,
  statusOf,
  wasIssued,
} from '../../shared/register/state.ts';
import type { IncidentRecord, Status } from '../../shared/register/state.ts';
import { makeAssessment, makeMeasure, makeNotice, makeRecord, makeStamp } from '../make.ts';

describe('the status follows from what is recorded', () => {
  const stamp = makeStamp();
  const taken = { ...makeMeasure(), id: 'm', stamp };
  const serious = makeAssessment({ conclusions: [{ regime: 'pipeda', serious: true, reasons: 'x' }] });
  const calm = makeAssessment();
  const notice = { ...makeNotice(), id: 'n', stamp };
  const closed = { reasons: null, stamp };
  const notIncident = { reasons: 'x', stamp };
  const annulled = { reason: 'x', duplicateOf: null, stamp };

  test.each<readonly [Status, string, Partial<IncidentRecord>]>([
    ['open', 'nothing yet', {}],
    ['open', 'a measure that is only planned', { measures: [{ ...taken, state: 'planned' }] }],
    ['open', 'a measure for later times', { measures: [{ ...taken, aim: 'prevent-recurrence' }] }],
    ['open', 'a notice before any assessment', { notices: [notice] }],
    ['contained', 'a measure taken to reduce the risk', { measures: [taken] }],
    ['assessed', 'an assessment', { assessments: [calm], measures: [taken] }],
    ['assessed', 'a serious risk, nobody told yet', { assessments: [serious] }],
    ['assessed', 'a notice where the risk is not serious', { assessments: [calm], notices: [notice] }],
    ['assessed', 'serious once, not any more', { assessments: [serious, calm], notices: [notice] }],
    ['notices-under-way', 'a serious risk and a notice', { assessments: [calm, serious], notices: [notice] }],
    ['not-an-incident', 'after all', { notIncident, assessments: [serious], notices: [notice] }],
    ['closed', 'a closing', { closed, notIncident, assessments: [serious] }],
    ['annulled', 'an annulment, above all', { annulled, closed, notIncident }],
  ])('%s: %s', (status, _why, over) => {
    expect(statusOf(makeRecord(over))).toBe(status);
  });

  test('the assessment that holds is the last', () => {
    expect(lastAssessment(makeRecord({ assessments: [serious, calm] }))).toBe(calm);
    expect(lastAssessment(makeRecord())).toBeUndefined();
  });
});

describe('a held state', () => {
  test('gives back what was put, by id and by number', () => {
    const state = holdState(EMPTY_HEAD, [makeRecord({ id: 'a', number: 'I-2026-001' })]);
    expect(state.record('a')?.number).toBe('I-2026-001');
    expect(state.idOf('I-2026-001')).toBe('a');
    expect(state.record('b')).toBeUndefined();
    expect(state.idOf('I-2026-002')).toBeUndefined();
    state.put({ record: makeRecord({ id: 'b', number: 'I-2026-002' }) });
    state.put({ head: { ...EMPTY_HEAD, sample: true } });
    expect(state.idOf('I-2026-002')).toBe('b');
    expect(state.head.sample).toBe(true);
    expect([...state.records.keys()]).toEqual(['a', 'b']);
  });

  test('a record put again stays in its place', () => {
    const state = holdState(
      EMPTY_HEAD,
      ['a', 'b'].map((id) => makeRecord({ id, number: id })),
    );
    state.put({ record: makeRecord({ id: 'a', number: 'a', standing: ['unit'] }) });
    expect([...state.records.keys()]).toEqual(['a', 'b']);
    expect(state.record('a')?.standing).toEqual(['unit']);
  });

  test('no id or number reaches a prototype', () => {
    const state = holdState();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(state.record(name)).toBeUndefined();
      expect(state.idOf(name)).toBeUndefined();
    }
  });

  test('EMPTY_HEAD is never changed by what is put over it', () => {
    const before = JSON.stringify(EMPTY_HEAD);
    holdState().put({ head: { ...EMPTY_HEAD, sample: true }, record: makeRecord() });
    expect(JSON.stringify(EMPTY_HEAD)).toBe(before);
  });
});

describe('an overlay', () => {
  test('shows what would be, and leaves what is', () => {
    const base = holdState(EMPTY_HEAD, [makeRecord({ id: 'a', number: 'I-2026-001' })]);
    const ahead = overlay(base);
    ahead.put({ head: { ...EMPTY_HEAD, sample: true } });
    ahead.put({ record: makeRecord({ id: 'a', number: 'I-2026-001', standing: ['unit'] }) });
    ahead.put({ record: makeRecord({ id: 'b', number: 'I-2026-002' }) });
    expect(ahead.head.sample).toBe(true);
    expect(ahead.record('a')?.standing).toEqual(['unit']);
    expect(ahead.idOf('I-2026-002')).toBe('b');
    expect(ahead.idOf('I-2026-001')).toBe('a');
    expect(ahead.deltas).toHaveLength(3);
    expect(base.head.sample).toBe(false);
    expect(base.record('a')?.standing).toEqual([]);
    expect(base.record('b')).toBeUndefined();
  });

  test('one upon another', () => {
    const base = holdState(EMPTY_HEAD, [makeRecord({ id: 'a', number: '1' })]);
    const second = overlay(overlay(base));
    expect(second.record('a')?.number).toBe('1');
    expect(second.idOf('1')).toBe('a');
  });
});

test('what left the register: documents and exports, nothing else', () => {
  const happened = { at: '', member: '', seq: 1 };
  const from = {
    documents: [
      {
        ...({ id: 'd', kind: 'x', language: 'fr', draft: false, fileName: 'x', saved: true } as const),
        pdf: { name: '', sha256: '', size: 0 },
        stamp: makeStamp(),
      },
    ],
    history: [
      { change: 'e', type: 'data-exported' as const, ...happened },
      { change: 'n', type: 'note-added' as const, ...happened },
    ],
  };
  expect(['d', 'e', 'n', 'x'].map((id) => wasIssued(from, id))).toEqual([true, true, false, false]);
});
