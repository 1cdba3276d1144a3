import { describe, expect, it } from 'vitest';
import { duties, type Duty, unmet } from '../../shared/law/duties.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import type { Organisation } from '../../shared/register/organisation.ts';
import {
  concluded,
  decision,
  facts,
  information,
  measure,
  notice,
  NOW,
  organisation,
  record,
  stamp,
} from './make.ts';

const of = (some: Partial<IncidentRecord> = {}, house: Partial<Organisation> = {}, now = NOW) => {
  const all = duties({ record: record(some), organisation: organisation(house), now });
  return (regime: string, recipient: string): Duty =>
    all.find((duty) => duty.regime === regime && duty.recipient === recipient)!;
};
const SERIOUS = { assessments: [concluded({ 'quebec-private': true, pipeda: true })] };
const NOT_SERIOUS = { assessments: [concluded({ 'quebec-private': false, pipeda: false })] };

describe('before an assessment', () => {
  it('the register is owed and the rest is undecided', () => {
    const states = duties({ record: record(), organisation: organisation(), now: NOW }).map(
      ({ regime, recipient, state, why }) => [regime, recipient, state, why],
    );
    expect(states).toEqual([
      ['quebec-private', 'register', 'required', 'every-incident'],
      ['quebec-private', 'cai', 'undecided', 'not-assessed'],
      ['quebec-private', 'persons', 'undecided', 'not-assessed'],
      ['quebec-private', 'organisations', 'not-required', 'may-tell-and-record'],
      ['quebec-private', 'client', 'not-required', 'not-a-provider'],
      ['pipeda', 'register', 'required', 'every-incident'],
      ['pipeda', 'opc', 'undecided', 'not-assessed'],
      ['pipeda', 'persons', 'undecided', 'not-assessed'],
      ['pipeda', 'organisations', 'undecided', 'not-assessed'],
    ]);
  });

  it('only the laws in play ask anything', () => {
    const all = duties({ record: record(), organisation: organisation({ regimes: ['pipeda'] }), now: NOW });
    expect(new Set(all.map(({ regime }) => regime))).toEqual(new Set(['pipeda']));
  });

  it('a decision not to notify decides nothing without a conclusion, one to notify is a promise', () => {
    const decide = (chosen: 'notify' | 'do-not-notify') =>
      of({ decisions: [decision({ regime: 'quebec-private', recipient: 'cai', decision: chosen })] })(
        'quebec-private',
        'cai',
      );
    expect(decide('do-not-notify').state).toBe('undecided');
    expect(decide('notify')).toMatchObject({
      state: 'required',
      why: 'decided-to-notify',
      progress: 'decided',
    });
  });
});

describe('after a conclusion', () => {
  it('serious: authority and persons in parallel, neither waiting for the other', () => {
    const duty = of(SERIOUS);
    for (const [regime, recipient] of [
      ['quebec-private', 'cai'],
      ['quebec-private', 'persons'],
      ['pipeda', 'opc'],
      ['pipeda', 'persons'],
    ] as const) {
      expect(duty(regime, recipient)).toMatchObject({
        state: 'required',
        why: 'concluded-serious',
        met: false,
      });
    }
    const told = of({ ...SERIOUS, notices: [notice({ regimes: ['quebec-private'], recipient: 'persons' })] });
    expect(told('quebec-private', 'persons').met).toBe(true);
    expect(told('quebec-private', 'cai')).toMatchObject({ state: 'required', met: false });
  });

  it('not serious: nobody is told, and the register is owed all the same', () => {
    const duty = of(NOT_SERIOUS);
    expect(duty('quebec-private', 'cai')).toMatchObject({
      state: 'not-required',
      why: 'concluded-not-serious',
    });
    expect(duty('pipeda', 'organisations').state).toBe('not-required');
    expect(duty('quebec-private', 'register').state).toBe('required');
    expect(duty('pipeda', 'register').state).toBe('required');
  });

  it('each law follows its own conclusion', () => {
    const duty = of({ assessments: [concluded({ 'quebec-private': true, pipeda: false })] });
    expect(duty('quebec-private', 'persons').state).toBe('required');
    expect(duty('pipeda', 'persons').state).toBe('not-required');
  });

  it('the last sealed assessment holds', () => {
    const duty = of({ assessments: [...SERIOUS.assessments, ...NOT_SERIOUS.assessments] });
    expect(duty('quebec-private', 'cai').state).toBe('not-required');
  });

  it('what is supposed does not count against what is concluded', () => {
    const suppose = [{ regime: 'quebec-private' as const, suggestion: 'serious' as const }];
    const all = duties({ record: record(NOT_SERIOUS), organisation: organisation(), now: NOW }, { suppose });
    expect(all.find(({ recipient }) => recipient === 'cai')!.state).toBe('not-required');
  });

  it('a decision not to notify lifts neither the CAI nor the OPC nor Quebec’s persons; only a law that prohibits it lifts PIPEDA’s', () => {
    const no = (regime: 'quebec-private' | 'pipeda', recipient: 'cai' | 'opc' | 'persons') =>
      decision({ regime, recipient, decision: 'do-not-notify' });
    const duty = of({
      ...SERIOUS,
      decisions: [
        no('quebec-private', 'cai'),
        no('quebec-private', 'persons'),
        no('pipeda', 'opc'),
        no('pipeda', 'persons'),
      ],
    });
    expect(duty('quebec-private', 'cai')).toMatchObject({ state: 'required', why: 'decision-cannot-lift' });
    expect(duty('quebec-private', 'persons').why).toBe('decision-cannot-lift');
    expect(duty('pipeda', 'opc').why).toBe('decision-cannot-lift');
    expect(duty('pipeda', 'persons')).toMatchObject({ state: 'required', why: 'decision-cannot-lift' });
    expect(duty('pipeda', 'organisations').state).toBe('undecided');
  });

  it('a law that prohibits telling lifts PIPEDA’s persons, whom else to tell, and nothing else', () => {
    const prohibited = (regime: 'quebec-private' | 'pipeda', recipient: 'opc' | 'persons') =>
      decision({
        regime,
        recipient,
        decision: 'do-not-notify',
        prohibition: { law: 'Criminal Code, s. 487.0191' },
      });
    const duty = of({
      ...SERIOUS,
      decisions: [
        prohibited('quebec-private', 'persons'),
        prohibited('pipeda', 'opc'),
        prohibited('pipeda', 'persons'),
      ],
    });
    expect(duty('pipeda', 'persons')).toMatchObject({ state: 'not-required', why: 'prohibited-by-law' });
    expect(duty('pipeda', 'organisations')).toMatchObject({ state: 'not-required', why: 'persons-not-told' });
    expect(duty('pipeda', 'opc')).toMatchObject({ state: 'required', why: 'decision-cannot-lift' });
    expect(duty('quebec-private', 'persons').why).toBe('decision-cannot-lift');
    // The report says why nobody is told.
    expect(duty('pipeda', 'opc').missing.map(({ item }) => item)).not.toContain('notify_steps');
  });

  it('a law said not to apply asks nothing, even for its record, unless the conclusion says otherwise', () => {
    const suggested = [{ regime: 'pipeda' as const, suggestion: 'not-applicable' as const }];
    const assessed = (serious: Record<string, boolean>) =>
      of({ assessments: [concluded(serious, undefined, undefined, suggested)] });
    const outside = assessed({ 'quebec-private': false });
    expect(outside('pipeda', 'register')).toMatchObject({ state: 'not-required', why: 'outside-the-law' });
    expect(outside('pipeda', 'opc').state).toBe('not-required');
    expect(outside('quebec-private', 'register').state).toBe('required');
    expect(assessed({ 'quebec-private': false, pipeda: true })('pipeda', 'opc').state).toBe('required');
  });
});

describe('deferral', () => {
  const deferral = { authority: 'SPVM', reviewOn: '2026-06-20' };
  const deferred = {
    ...SERIOUS,
    decisions: [decision({ regime: 'quebec-private', recipient: 'persons', decision: 'defer', deferral })],
  };

  it('is looked at again on its day, counted in the organisation’s zone', () => {
    const due = (now: string) => of(deferred, {}, now)('quebec-private', 'persons').deferral!.reviewDue;
    expect(due('2026-06-19')).toBe(false);
    expect(due('2026-06-20T03:00:00Z')).toBe(false); // still the 19th in Toronto
    expect(due('2026-06-20T04:00:00Z')).toBe(true);
    expect(due('2026-06-20')).toBe(true);
  });

  it('stands against closing, and ends with the notice', () => {
    const open = unmet(record(deferred), organisation(), NOW).map(
      ({ regime, recipient }) => `${regime}/${recipient}`,
    );
    expect(open).toContain('quebec-private/persons');
    const sent = { ...deferred, notices: [notice({ regimes: ['quebec-private'], recipient: 'persons' })] };
    expect(of(sent)('quebec-private', 'persons').met).toBe(true);
  });

  it('a later decision replaces it', () => {
    const again = decision({ regime: 'quebec-private', recipient: 'persons', decision: 'notify' });
    const duty = of({ ...deferred, decisions: [...deferred.decisions, again] })('quebec-private', 'persons');
    expect(duty).toMatchObject({ why: 'concluded-serious', deferral: null });
  });
});

describe('notices', () => {
  const persons = (...notices: IncidentRecord['notices']) =>
    of({ ...SERIOUS, notices })('quebec-private', 'persons');

  it('a public notice counts only on a ground that replaces the direct ones', () => {
    const on = (ground?: 'undue-hardship' | 'act-quickly') =>
      notice({
        regimes: ['quebec-private'],
        recipient: 'persons',
        mode: 'public',
        ...(ground === undefined ? {} : { ground }),
      });
    expect(persons(on('undue-hardship'))).toMatchObject({ met: true, mode: 'public' });
    expect(persons(on('act-quickly'))).toMatchObject({ met: false, mode: 'direct', progress: 'sent' });
    expect(persons(on())).toMatchObject({ met: false });
    const direct = notice({ regimes: ['quebec-private'], recipient: 'persons', mode: 'direct' });
    expect(persons(on('act-quickly'), direct).met).toBe(true);
  });

  it('a notice counts for the laws it was sent under, and a supplement is no first notice', () => {
    expect(persons(notice({ regimes: ['pipeda'], recipient: 'persons' })).met).toBe(false);
    expect(persons(notice({ regimes: ['quebec-private', 'pipeda'], recipient: 'persons' })).met).toBe(true);
    const supplement = notice({ regimes: ['quebec-private'], recipient: 'cai', supplement: true });
    expect(of({ ...SERIOUS, notices: [supplement] })('quebec-private', 'cai').met).toBe(false);
  });
});

describe('other organisations', () => {
  it('Quebec allows it and asks for a trace; PIPEDA asks for a decision where persons are told', () => {
    const duty = of(SERIOUS);
    expect(duty('quebec-private', 'organisations')).toMatchObject({
      state: 'not-required',
      why: 'may-tell-and-record',
    });
    expect(duty('pipeda', 'organisations')).toMatchObject({
      state: 'undecided',
      why: 'able-to-reduce-undecided',
    });
    const decide = (chosen: 'notify' | 'do-not-notify') =>
      of({
        ...SERIOUS,
        decisions: [decision({ regime: 'pipeda', recipient: 'organisations', decision: chosen })],
      })('pipeda', 'organisations').state;
    expect(decide('notify')).toBe('required');
    expect(decide('do-not-notify')).toBe('not-required');
  });
});

describe('a provider', () => {
  const provider = (attempted: boolean) =>
    facts({
      provider: { as: 'provider', name: 'Ville-Marie ltée' },
      attempted,
      information: information('sin'),
    });

  it('tells its client without delay, of a breach and of an attempt', () => {
    expect(of({ facts: provider(false) })('quebec-private', 'client')).toMatchObject({
      state: 'required',
      why: 'acts-for-client',
      timing: 'without-delay',
    });
    expect(of({ facts: provider(true) })('quebec-private', 'client').why).toBe('attempt-against-client');
    const told = {
      facts: provider(true),
      notices: [notice({ regimes: ['quebec-private'], recipient: 'client' })],
    };
    expect(of(told)('quebec-private', 'client').met).toBe(true);
  });

  it('leaves the other notices to be decided: the client controls the information', () => {
    const duty = of({ ...SERIOUS, facts: provider(false) });
    expect(duty('quebec-private', 'cai')).toMatchObject({ state: 'undecided', why: 'client-in-control' });
    const no = decision({ regime: 'quebec-private', recipient: 'cai', decision: 'do-not-notify' });
    expect(of({ ...SERIOUS, facts: provider(false), decisions: [no] })('quebec-private', 'cai').state).toBe(
      'not-required',
    );
  });

  it('a client of a provider has no client to tell', () => {
    const client = facts({ provider: { as: 'client', name: 'Host inc.' } });
    expect(of({ facts: client })('quebec-private', 'client').state).toBe('not-required');
    expect(of({ ...SERIOUS, facts: client })('quebec-private', 'cai').state).toBe('required');
  });

  it('an attempt asks whether there is a client', () => {
    expect(of({ facts: facts({ attempted: true }) })('quebec-private', 'client')).toMatchObject({
      state: 'undecided',
      why: 'provider-role-not-known',
    });
  });
});

describe('no duties', () => {
  it.each([
    ['not an incident', { notIncident: { reasons: 'A test.', stamp } }],
    ['annulled', { annulled: { reason: 'Twice.', duplicateOf: null, stamp } }],
  ])('%s', (_title, some) => {
    expect(
      duties({ record: record({ ...SERIOUS, ...some }), organisation: organisation(), now: NOW }),
    ).toEqual([]);
  });
});

describe('the internal target', () => {
  const target = (aware: IncidentRecord['facts']['aware'], hours?: number) =>
    of({ facts: facts({ aware }) }, hours === undefined ? {} : { internalTargetHours: hours });

  it('is there only where the organisation set one, is said to be internal, and is for the authority', () => {
    expect(target({ kind: 'date', on: '2026-06-10' })('quebec-private', 'cai').internalTarget).toBeNull();
    const duty = target({ kind: 'instant', at: '2026-06-10T14:00:00Z' }, 48);
    expect(duty('quebec-private', 'cai').internalTarget).toEqual({
      kind: 'internal',
      hours: 48,
      by: '2026-06-12T14:00:00.000Z',
    });
    expect(duty('pipeda', 'opc').internalTarget?.hours).toBe(48);
    expect(duty('quebec-private', 'persons').internalTarget).toBeNull();
  });

  it('a day counts from its start in the organisation’s zone, over a change of the clocks too', () => {
    const by = (on: string) => target({ kind: 'date', on }, 24)('quebec-private', 'cai').internalTarget!.by;
    expect(by('2026-06-10')).toBe('2026-06-11T04:00:00.000Z');
    expect(by('2026-11-01')).toBe('2026-11-02T04:00:00.000Z'); // 25 hours long: 24 hours end at 23:00
  });

  it('has no moment while awareness is not known', () => {
    const duty = target({ kind: 'unknown', reason: 'An old file.' }, 48)('quebec-private', 'cai');
    expect(duty.internalTarget).toEqual({ kind: 'internal', hours: 48, by: null });
  });
});

describe('what stands against closing', () => {
  const complete = facts({
    natures: ['loss'],
    circumstances: 'An envelope was lost.',
    cause: { kind: 'known', cause: 'loss' },
    occurred: { kind: 'date', on: '2026-06-09' },
    information: information('name'),
    persons: { kind: 'exact', n: 1 },
    determined: { on: '2026-06-10' },
  });

  it('nothing, once the risk is concluded and the register entry is complete', () => {
    const closing = record({ facts: complete, ...NOT_SERIOUS, measures: [measure()] });
    expect(unmet(closing, organisation(), NOW)).toEqual([]);
  });

  it('an incomplete entry, with what it lacks', () => {
    const closing = record({
      facts: { ...complete, persons: null, determined: null },
      ...NOT_SERIOUS,
      measures: [measure()],
    });
    expect(
      unmet(closing, organisation(), NOW).map(({ regime, missing }) => [
        regime,
        missing.map(({ item }) => item),
      ]),
    ).toEqual([
      ['quebec-private', ['n_total']],
      ['pipeda', ['determined', 'retention_until']],
    ]);
  });

  it('every required or undecided duty without a notice', () => {
    const closing = record({ facts: complete, ...SERIOUS, measures: [measure()] });
    expect(unmet(closing, organisation(), NOW).map(({ recipient }) => recipient)).toEqual([
      'register',
      'cai',
      'persons',
      'opc',
      'persons',
      'organisations',
    ]);
  });
});
