import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/law/assess.ts';
import { duties, type Duty, unmet } from '../../shared/law/duties.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { type Case, CASES, FILE } from './cases.ts';
import { decision, measure, notice, NOW, organisation, record } from './make.ts';

const SUGGESTION: Readonly<Record<string, string>> = {
  yes: 'serious',
  no: 'not-serious',
  borderline: 'uncertain',
  'n/a': 'not-applicable',
};

function stateFor(expected: boolean | string): string {
  if (expected === 'judgement') return 'undecided';
  return expected === false ? 'not-required' : 'required';
}

const suggest = (of: Case) => assess({ ...of, regimes: ['quebec-private', 'pipeda'] });

function supposed(of: Case, some: Partial<IncidentRecord> = {}): (regime: string, recipient: string) => Duty {
  const all = duties(
    { record: record({ facts: of.facts, ...some }), organisation: organisation(), now: NOW },
    { suppose: suggest(of) },
  );
  return (regime, recipient) => all.find((duty) => duty.regime === regime && duty.recipient === recipient)!;
}

describe('the reference cases', () => {
  it('are all written down', () => {
    expect(Object.keys(CASES)).toEqual(FILE.incidents.map(({ id }) => id));
  });

  it.each(FILE.incidents)('$id $title: suggestion', ({ id, expected }) => {
    const [quebec, pipeda] = suggest(CASES[id]!);
    expect(quebec!.suggestion).toBe(SUGGESTION[expected.quebec.risk_of_serious_injury]);
    expect(pipeda!.suggestion).toBe(SUGGESTION[expected.pipeda.rrosh]);
  });

  it.each(FILE.incidents)('$id $title: duties', ({ id, expected: { quebec, pipeda } }) => {
    const duty = supposed(CASES[id]!);
    expect(duty('quebec-private', 'register').state).toBe(stateFor(quebec.register_entry));
    expect(duty('quebec-private', 'cai').state).toBe(stateFor(quebec.notify_cai));
    expect(duty('quebec-private', 'persons').state).toBe(stateFor(quebec.notify_individuals));
    expect(duty('pipeda', 'register').state).toBe(stateFor(pipeda.record));
    expect(duty('pipeda', 'opc').state).toBe(stateFor(pipeda.report_opc));
    expect(duty('pipeda', 'persons').state).toBe(stateFor(pipeda.notify_individuals));
  });

  it('INC-16: use alone is an incident in Quebec, and unclear under PIPEDA', () => {
    const [quebec, pipeda] = suggest(CASES['INC-16']!);
    expect(quebec!.reasons.map(({ code }) => code)).toContain('use-is-an-incident');
    expect(pipeda!.reasons.map(({ code }) => code)).toContain('definition-unclear');
  });

  it('INC-27: recorded in Quebec, left out of PIPEDA', () => {
    const [quebec, pipeda] = suggest(CASES['INC-27']!);
    expect(quebec!.reasons.map(({ code }) => code)).toContain('business-contact-recorded');
    expect(pipeda!.reasons.map(({ code }) => code)).toContain('business-contact-excluded');
    expect(pipeda!.rule).toBe('outside-the-law');
  });

  it('INC-21: Quebec persons are deferred, the CAI and PIPEDA persons are not', () => {
    const deferral = { authority: 'Sûreté du Québec', reviewOn: '2026-07-10' };
    const defer = (regime: 'quebec-private' | 'pipeda', recipient: 'cai' | 'persons') =>
      decision({ regime, recipient, decision: 'defer', deferral });
    const duty = supposed(CASES['INC-21']!, {
      decisions: [
        defer('quebec-private', 'persons'),
        defer('quebec-private', 'cai'),
        defer('pipeda', 'persons'),
      ],
    });
    const persons = duty('quebec-private', 'persons');
    expect(persons).toMatchObject({ state: 'required', why: 'deferred', met: false, mode: 'direct' });
    expect(persons.deferral).toMatchObject({ ...deferral, reviewDue: false });
    expect(persons.deferral!.source.cite).toBe('P-39.1, s. 3.5, para. 3');
    expect(duty('quebec-private', 'cai')).toMatchObject({ why: 'cannot-be-deferred', deferral: null });
    expect(duty('pipeda', 'persons')).toMatchObject({ why: 'cannot-be-deferred', deferral: null });
  });

  it('INC-21: the register entry lacks item 7 until the notices are sent', () => {
    const of = CASES['INC-21']!;
    const assessments = [
      {
        id: 'a',
        answers: of.answers,
        conclusions: [
          { regime: 'quebec-private' as const, serious: true, reasons: 'Cards in the hands of thieves.' },
        ],
        consulted: null,
        on: '2026-06-10',
        facts: of.facts,
        factsDigest: '0'.repeat(64),
        suggested: [],
        stamp: record().recorded,
      },
    ];
    const sentToCai = notice({ regimes: ['quebec-private'], recipient: 'cai' });
    const entry = (some: Partial<IncidentRecord>) =>
      duties({
        record: record({ facts: of.facts, assessments, measures: [measure()], ...some }),
        organisation: organisation(),
        now: NOW,
      })
        .find(({ recipient }) => recipient === 'register')!
        .missing.filter(({ number }) => number === '7')
        .map(({ item }) => item);
    expect(entry({})).toEqual(['cai_notice_date', 'individual_notice_date']);
    expect(entry({ notices: [sentToCai] })).toEqual(['individual_notice_date']);
  });

  it('INC-22: a public notice where the organisation has no addresses, with its ground', () => {
    const byPublic = (regime: 'quebec-private' | 'pipeda') =>
      decision({
        regime,
        recipient: 'persons',
        decision: 'notify',
        mode: 'public',
        ground: 'no-contact-details',
      });
    const of = CASES['INC-22']!;
    const duty = supposed(of, { decisions: [byPublic('quebec-private'), byPublic('pipeda')] });
    expect(duty('quebec-private', 'persons')).toMatchObject({
      state: 'required',
      mode: 'public',
      ground: 'no-contact-details',
      document: 'public-notice',
      progress: 'decided',
    });
    expect(duty('pipeda', 'persons')).toMatchObject({ mode: 'public', document: 'pipeda-indirect-notice' });
    const sent = notice({ regimes: ['quebec-private', 'pipeda'], recipient: 'persons', mode: 'public' });
    const after = supposed(of, {
      decisions: [byPublic('quebec-private'), byPublic('pipeda')],
      notices: [sent],
    });
    expect(after('quebec-private', 'persons')).toMatchObject({ met: true, progress: 'sent' });
  });

  it('INC-14: nothing is decided for the person in charge', () => {
    const of = CASES['INC-14']!;
    const open = unmet(record({ facts: of.facts }), organisation(), NOW).map(({ recipient, why }) => [
      recipient,
      why,
    ]);
    expect(open).toContainEqual(['cai', 'not-assessed']);
    const [quebec] = suggest(of);
    expect(quebec!.reasons.some(({ direction }) => direction === 'for')).toBe(true);
    expect(quebec!.reasons.some(({ direction }) => direction === 'against')).toBe(true);
  });
});
