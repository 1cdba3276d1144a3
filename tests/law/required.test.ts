import { describe, expect, it } from 'vitest';
import { missingItems, required } from '../../shared/law/required.ts';
import type { Prescribed } from '../../shared/law/regime.ts';
import { regimeOf } from '../../shared/law/regimes.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import type { Organisation } from '../../shared/register/organisation.ts';
import { concluded, decision, facts, information, measure, notice, organisation, record } from './make.ts';

const states = (
  prescribed: Prescribed,
  some: Partial<IncidentRecord> = {},
  house: Partial<Organisation> = {},
) =>
  Object.fromEntries(
    required(prescribed, regimeOf(prescribed), record(some), organisation(house)).map(({ item, state }) => [
      item.id,
      state,
    ]),
  );
const missing = (prescribed: Prescribed, some: Partial<IncidentRecord> = {}) =>
  missingItems(prescribed, record(some), organisation()).map(({ item }) => item);

const FULL: Partial<IncidentRecord> = {
  facts: facts({
    natures: ['unauthorised-access'],
    circumstances: 'A mailbox was opened by a stranger.',
    cause: { kind: 'known', cause: 'phishing' },
    occurred: { kind: 'period', from: '2026-06-01', to: '2026-06-09' },
    determined: { on: '2026-06-10' },
    information: information('name', 'sin'),
    persons: { kind: 'approximate', n: 40 },
    personsInQuebec: { kind: 'range', from: 30, to: 40 },
    personsToldHow: 'By letter.',
    personsToldWhen: { kind: 'date', on: '2026-06-12' },
    advice: ['fraud-alert'],
  }),
  measures: [measure()],
  assessments: [concluded({ 'quebec-private': true, pipeda: true })],
};

describe('a complete record', () => {
  it.each(['cai-notice', 'person-notice', 'opc-report', 'pipeda-person-notice', 'pipeda-record'] as const)(
    'lacks nothing for the %s',
    (prescribed) => {
      expect(missing(prescribed, FULL)).toEqual([]);
    },
  );

  it('lacks in the register only the notices that are not sent', () => {
    expect(missing('register-entry', FULL)).toEqual(['cai_notice_date', 'individual_notice_date']);
  });
});

describe('a quick entry', () => {
  it('lacks, for the CAI, all that it does not say, with section and whether a reason may stand in', () => {
    const all = missingItems('cai-notice', record(), organisation());
    expect(all.map(({ item }) => item)).toEqual([
      'pi_description',
      'circumstances',
      'cause',
      'occurred',
      'n_total',
      'n_quebec',
      'risk_reasons',
      'notify_measures',
      'notify_date',
      'measures',
      'measures_date',
    ]);
    const of = (item: string) => all.find((candidate) => candidate.item === item);
    expect(of('pi_description')).toMatchObject({ reasonAllowed: true, number: '3' });
    expect(of('circumstances')).toMatchObject({ reasonAllowed: false });
    expect(of('risk_reasons')?.source.cite).toBe('A-2.1, r. 3.1, s. 3(8)');
  });

  it('asks of persons neither the cause nor their number', () => {
    expect(missing('person-notice')).toEqual([
      'pi_description',
      'circumstances',
      'occurred',
      'measures',
      'advice',
    ]);
  });
});

describe('what is known to be unknown', () => {
  const unknown = { kind: 'unknown', reason: 'The logs are gone.' } as const;

  it('is answered by its reason', () => {
    const of = states('cai-notice', {
      facts: facts({
        information: unknown,
        cause: unknown,
        occurred: unknown,
        persons: unknown,
        personsToldWhen: unknown,
      }),
    });
    expect(of).toMatchObject({
      pi_description: 'unknown-with-reason',
      pi_unknown_reason: 'answered',
      cause: 'unknown-with-reason',
      occurred: 'unknown-with-reason',
      n_total: 'unknown-with-reason',
      notify_date: 'unknown-with-reason',
      n_quebec: 'missing',
    });
  });

  it('a described information needs no reason, and an empty description is none', () => {
    expect(states('cai-notice', FULL)).toMatchObject({
      pi_description: 'answered',
      pi_unknown_reason: 'not-applicable',
    });
    const empty = facts({ information: { kind: 'described', categories: [] } });
    expect(states('cai-notice', { facts: empty })['pi_description']).toBe('missing');
    const said = facts({ information: { kind: 'described', categories: [], description: 'A diary.' } });
    expect(states('cai-notice', { facts: said })['pi_description']).toBe('answered');
  });
});

describe('item by item', () => {
  it('an NEQ and another authority are asked only where there is one', () => {
    expect(states('cai-notice')).toMatchObject({
      neq: 'not-applicable',
      foreign_authority: 'not-applicable',
    });
    expect(states('cai-notice', {}, { neq: '1143920115' })['neq']).toBe('answered');
    const opc = notice({ regimes: ['pipeda'], recipient: 'opc' });
    expect(states('cai-notice', { notices: [opc] })['foreign_authority']).toBe('answered');
    const alberta = facts({ otherAuthorities: [{ name: 'OIPC Alberta', on: '2026-06-12' }] });
    expect(states('cai-notice', { facts: alberta })['foreign_authority']).toBe('answered');
  });

  it('a deferral says how and when persons are told to the CAI, and nothing to the OPC', () => {
    const decisions = [
      decision({
        regime: 'quebec-private',
        recipient: 'persons',
        decision: 'defer',
        deferral: { authority: 'SPVM', reviewOn: '2026-07-01' },
      }),
    ];
    expect(states('cai-notice', { decisions })).toMatchObject({
      notify_measures: 'answered',
      notify_date: 'answered',
    });
    expect(states('opc-report', { decisions })['notify_steps']).toBe('missing');
  });

  it('every measure has a day or a timing', () => {
    const planned = measure({ state: 'planned', on: null, timing: 'within two weeks' });
    expect(states('cai-notice', { measures: [measure(), planned] })['measures_date']).toBe('answered');
    const vague = measure({ state: 'planned', on: null });
    expect(states('cai-notice', { measures: [measure(), vague] })).toMatchObject({
      measures: 'answered',
      measures_date: 'missing',
    });
  });

  it('the register and the OPC want a measure taken; a notice to persons may promise one', () => {
    const measures = [measure({ state: 'planned' })];
    expect(states('register-entry', { measures })['measures']).toBe('missing');
    expect(states('opc-report', { measures })['harm_steps']).toBe('missing');
    expect(states('person-notice', { measures })['measures']).toBe('answered');
    const other = [measure({ aim: 'prevent-recurrence' })];
    expect(states('person-notice', { measures: other })['measures']).toBe('missing');
    expect(states('cai-notice', { measures: other })['measures']).toBe('answered');
  });

  it('each law wants its own conclusion', () => {
    const assessments = [concluded({ pipeda: false })];
    expect(states('register-entry', { assessments })['risk_reasons']).toBe('missing');
    expect(states('pipeda-record', { assessments })).toMatchObject({
      rrosh_reasons: 'answered',
      reported: 'answered',
    });
  });

  it('advice in its own words will do', () => {
    expect(states('person-notice', { facts: facts({ advice: [], adviceText: 'Call us.' }) })['advice']).toBe(
      'answered',
    );
    expect(states('person-notice', { facts: facts({ advice: [] }) })['advice']).toBe('missing');
  });
});

describe('a conclusion that a notice follows', () => {
  it('has to be that there is a risk; the register takes the reasons of a “no” too', () => {
    const no = { assessments: [concluded({ 'quebec-private': false, pipeda: false })] };
    expect(states('cai-notice', no)['risk_reasons']).toBe('missing');
    expect(states('register-entry', no)['risk_reasons']).toBe('answered');
    expect(states('pipeda-record', no)['rrosh_reasons']).toBe('answered');
    const yes = { assessments: [concluded({ 'quebec-private': true })] };
    expect(states('cai-notice', yes)['risk_reasons']).toBe('answered');
  });
});

describe('item 7 of the register', () => {
  const seven = (some: Partial<IncidentRecord>) => {
    const { cai_notice_date, individual_notice_date, public_notice } = states(
      'register-entry',
      some,
    ) as Record<string, string> & {
      cai_notice_date: string;
      individual_notice_date: string;
      public_notice: string;
    };
    return [cai_notice_date, individual_notice_date, public_notice];
  };
  const serious = { assessments: [concluded({ 'quebec-private': true })] };
  const publicly = (ground?: 'no-contact-details' | 'act-quickly') =>
    notice({
      regimes: ['quebec-private'],
      recipient: 'persons',
      mode: 'public',
      ...(ground === undefined ? {} : { ground }),
    });

  it('is asked only where there is a risk of serious injury', () => {
    const none = ['not-applicable', 'not-applicable', 'not-applicable'];
    expect(seven({})).toEqual(none);
    expect(seven({ assessments: [concluded({ 'quebec-private': false })] })).toEqual(none);
    expect(seven(serious)).toEqual(['missing', 'missing', 'answered']);
  });

  it('a deferral that the law allows answers for the direct notices until another decision ends it', () => {
    const defer = decision({
      regime: 'quebec-private',
      recipient: 'persons',
      decision: 'defer',
      deferral: { authority: 'SPVM', reviewOn: '2026-07-01' },
    });
    const tell = decision({ regime: 'quebec-private', recipient: 'persons', decision: 'notify' });
    expect(seven({ ...serious, decisions: [defer] })).toEqual(['missing', 'answered', 'answered']);
    expect(seven({ ...serious, decisions: [defer, tell] })).toEqual(['missing', 'missing', 'answered']);
  });

  it('a public notice in place of direct ones says why; one to act quickly replaces none', () => {
    expect(seven({ ...serious, notices: [publicly('no-contact-details')] })).toEqual([
      'missing',
      'not-applicable',
      'answered',
    ]);
    expect(seven({ ...serious, notices: [publicly()] })).toEqual(['missing', 'missing', 'missing']);
    expect(seven({ ...serious, notices: [publicly('act-quickly')] })).toEqual([
      'missing',
      'missing',
      'answered',
    ]);
  });
});
