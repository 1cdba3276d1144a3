import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { owedOf } from '../../shared/law/owed.ts';
import { unmet } from '../../shared/law/duties.ts';
import { pairSet, pairsOf } from '../../shared/register/owed.ts';
import { RECIPIENTS } from '../../shared/register/duty.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import {
  anyFacts,
  makeAssessment,
  makeDutyDecision,
  makeFacts,
  makeMeasure,
  makeNotice,
  makeOrganisation,
  makeRecord,
  makeStamp,
} from '../make.ts';

const organisation = makeOrganisation();
const stamp = makeStamp();
const serious = makeAssessment({
  conclusions: [{ regime: 'quebec-private', serious: true, reasons: 'NAS en clair.' }],
});
const quebec = makeOrganisation({ regimes: ['quebec-private'] });

describe('what is still to be done for a record', () => {
  test('an incident that was just recorded is to be assessed, and its entry completed', () => {
    const owed = owedOf(makeRecord({ facts: makeFacts({ persons: null, information: null }) }), organisation);
    expect(owed?.assess).toBe(2);
    expect(owed?.items).toBeGreaterThanOrEqual(2);
    expect(owed).not.toHaveProperty('tell');
    expect(owed).not.toHaveProperty('target');
  });

  test('a law without a conclusion is to be assessed still', () => {
    expect(owedOf(makeRecord({ assessments: [serious] }), organisation)?.assess).toBe(1);
    expect(owedOf(makeRecord({ assessments: [serious] }), quebec)).not.toHaveProperty('assess');
  });

  test('notices that are required and not given, each under its law', () => {
    const owed = owedOf(makeRecord({ assessments: [serious] }), quebec);
    expect(pairsOf(owed?.tell)).toEqual([
      { regime: 'quebec-private', recipient: 'cai' },
      { regime: 'quebec-private', recipient: 'persons' },
    ]);
    const notices = [{ ...makeNotice({ regimes: ['quebec-private'], recipient: 'cai' }), id: 'n', stamp }];
    expect(pairsOf(owedOf(makeRecord({ assessments: [serious], notices }), quebec)?.tell)).toEqual([
      { regime: 'quebec-private', recipient: 'persons' },
    ]);
  });

  test('a notice put off is to be looked at again, not to be given', () => {
    const deferral = { authority: 'SPVM', reviewOn: '2026-12-04' };
    const decided = makeDutyDecision({
      regime: 'quebec-private',
      recipient: 'persons',
      decision: 'defer',
      deferral,
    });
    const decisions = [{ ...decided, id: 'd', stamp }];
    const owed = owedOf(makeRecord({ assessments: [serious], decisions }), quebec);
    expect(owed?.review).toBe('2026-12-04');
    expect(pairsOf(owed?.tell).map(({ recipient }) => recipient)).toEqual(['cai']);
  });

  test('whom to tell under PIPEDA besides the persons is to be decided', () => {
    const assessment = makeAssessment({
      conclusions: [{ regime: 'pipeda', serious: true, reasons: 'NAS en clair.' }],
    });
    const owed = owedOf(makeRecord({ assessments: [assessment] }), makeOrganisation({ regimes: ['pipeda'] }));
    expect(pairsOf(owed?.decide)).toEqual([{ regime: 'pipeda', recipient: 'organisations' }]);
  });

  test('the internal target counts from awareness, a day from its start in the zone, and stands until the authority is told', () => {
    const own = makeOrganisation({ regimes: ['quebec-private'], internalTargetHours: 72 });
    const target = (aware: Parameters<typeof makeFacts>[0]) =>
      owedOf(makeRecord({ facts: makeFacts(aware) }), own)?.target;
    expect(target({ aware: { kind: 'date', on: '2026-11-18' } })).toBe('2026-11-21T05:00Z');
    expect(target({ aware: { kind: 'instant', at: '2026-11-18T10:20:30-05:00' } })).toBe('2026-11-21T15:20Z');
    // The clocks go forward on 8 March 2026: seventy-two hours are seventy-two hours.
    expect(target({ aware: { kind: 'date', on: '2026-03-07' } })).toBe('2026-03-10T05:00Z');
    expect(target({ aware: { kind: 'unknown', reason: 'x' } })).toBeUndefined();
    const notices = [{ ...makeNotice({ regimes: ['quebec-private'], recipient: 'cai' }), id: 'n', stamp }];
    expect(owedOf(makeRecord({ assessments: [serious], notices }), own)).not.toHaveProperty('target');
  });

  test('the earliest planned measure that has a day', () => {
    const measures = [
      { ...makeMeasure({ state: 'planned', on: '2027-02-01' }), id: 'a', stamp },
      { ...makeMeasure({ state: 'planned', on: '2026-12-15' }), id: 'b', stamp },
      { ...makeMeasure({ state: 'planned', on: null, timing: 'Au printemps' }), id: 'c', stamp },
      { ...makeMeasure({ state: 'taken', on: '2026-01-01' }), id: 'd', stamp },
    ];
    expect(owedOf(makeRecord({ measures }), organisation)?.measure).toBe('2026-12-15');
  });

  test.each([
    ['closed', { closed: { reasons: 'x', stamp } }],
    ['annulled', { annulled: { reason: 'x', duplicateOf: null, stamp } }],
    ['not an incident', { notIncident: { reasons: 'x', stamp } }],
  ])('nothing for a record that is %s', (_name, over) => {
    expect(owedOf(makeRecord({ assessments: [serious], ...over }), organisation)).toBeNull();
  });

  test('says nothing exactly where nothing stands against closing', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, assessed) => {
        const record = makeRecord({ facts, assessments: assessed ? [serious] : [] });
        const open = unmet(record, organisation, '2026-11-20');
        const { measure: _measure, ...owed } = owedOf(record, organisation) ?? {};
        expect(Object.keys(owed).length > 0).toBe(open.length > 0);
        const register = open.filter(({ recipient }) => recipient === 'register');
        expect(owed.items ?? 0).toBe(Math.max(0, ...register.map(({ missing }) => missing.length)));
      }),
    );
  });
});

test('pairs come back from their letters as they went in', () => {
  const all = REGIME_IDS.flatMap((regime) => RECIPIENTS.map((recipient) => ({ regime, recipient })));
  expect(pairsOf(pairSet(all))).toEqual(all);
  expect(pairSet(all)).toHaveLength(2 * all.length);
  expect(pairsOf('zz')).toEqual([]);
  expect(pairsOf(undefined)).toEqual([]);
});
