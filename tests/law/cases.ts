import { readFileSync } from 'node:fs';
import type { Answers } from '../../shared/register/assessment.ts';
import type { Facts } from '../../shared/register/incident.ts';
import { answers, facts, information, protection, type Some } from './make.ts';

type Expected<Test extends string, Tell extends string> = Readonly<Record<Test, string>> &
  Readonly<Record<Tell, boolean | string>>;

/** The reference cases as they were written down, before anybody translated them into the register's words. */
export const FILE = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as {
  readonly incidents: readonly {
    readonly id: string;
    readonly title: string;
    readonly facts: { readonly encrypted: boolean; readonly n_total: number; readonly n_quebec: number };
    readonly expected: {
      readonly quebec: Expected<
        'risk_of_serious_injury',
        'notify_cai' | 'notify_individuals' | 'register_entry'
      >;
      readonly pipeda: Expected<'rrosh', 'report_opc' | 'notify_individuals' | 'record'>;
    };
  }[];
  readonly deadlines: readonly {
    readonly id: string;
    readonly regime: string;
    readonly why: string;
    readonly start?: string;
    readonly receipt?: string;
    readonly request_date?: string;
    readonly extension_days?: number;
    readonly extension_notice_by?: string;
    readonly extension_notice_recommended?: string;
    readonly nominal_due?: string;
    readonly nominal_weekday?: string;
    readonly legal_due?: string;
    readonly recommended_due?: string;
    readonly deemed_refusal_from?: string;
    readonly expected?: string;
    readonly awareness_start?: string;
    readonly awareness_end?: string;
    readonly keep_until_at_least?: string;
    readonly aware?: string;
    readonly due?: null;
  }[];
};

/** The cases of cases.json in the register's own words: what a person in charge would have recorded and answered. */
export type Case = { readonly facts: Facts; readonly answers: Answers };

const told = (id: string): Some => {
  const { title, facts: raw } = FILE.incidents.find((incident) => incident.id === id)!;
  return {
    title,
    natures: ['unauthorised-access'],
    protection: protection(raw.encrypted ? 'encrypted-key-safe' : 'none'),
    persons: { kind: 'exact', n: raw.n_total },
    personsInQuebec: { kind: 'exact', n: raw.n_quebec },
  };
};

export const CASES: Readonly<Record<string, Case>> = {
  'INC-01': {
    facts: facts({
      ...told('INC-01'),
      natures: ['loss'],
      cause: { kind: 'known', cause: 'loss' },
      information: information('name', 'postal-address', 'phone', 'date-of-birth', 'health'),
      provider: { as: 'client', name: 'The carrier' },
    }),
    answers: answers({
      recipient: 'unknown',
      intent: 'accidental',
      access: 'possible',
      containment: 'not-contained',
      misuse: 'none-known',
    }),
  },
  'INC-03': {
    facts: facts({
      ...told('INC-03'),
      cause: { kind: 'known', cause: 'cyberattack' },
      information: information('name', 'postal-address', 'phone', 'email', 'date-of-birth'),
    }),
    answers: answers({
      recipient: 'malicious',
      intent: 'malicious',
      access: 'confirmed',
      containment: 'partly',
      misuse: 'none-known',
    }),
  },
  'INC-05': {
    facts: facts({
      ...told('INC-05'),
      cause: { kind: 'known', cause: 'theft' },
      information: information('name', 'sin', 'drivers-licence'),
    }),
    answers: answers({
      recipient: 'unknown',
      intent: 'malicious',
      access: 'possible',
      containment: 'not-contained',
    }),
  },
  'INC-08': {
    facts: facts({
      ...told('INC-08'),
      natures: ['loss'],
      cause: { kind: 'known', cause: 'theft' },
      information: information('name', 'sin', 'health'),
    }),
    answers: answers({ recipient: 'unknown', intent: 'malicious', containment: 'not-contained' }),
  },
  'INC-09': {
    facts: facts({
      ...told('INC-09'),
      natures: ['unauthorised-communication'],
      cause: { kind: 'known', cause: 'misdirected-email' },
      information: information('name', 'postal-address', 'invoice'),
    }),
    answers: answers({
      recipient: 'known',
      intent: 'accidental',
      access: 'confirmed',
      containment: 'contained',
    }),
  },
  'INC-11': {
    facts: facts({
      ...told('INC-11'),
      natures: ['unauthorised-communication'],
      cause: { kind: 'known', cause: 'cc-instead-of-bcc' },
      information: information('email'),
    }),
    answers: answers({ recipient: 'group', intent: 'accidental', access: 'confirmed' }),
  },
  'INC-12': {
    facts: facts({
      ...told('INC-12'),
      natures: ['unauthorised-communication'],
      cause: { kind: 'known', cause: 'cc-instead-of-bcc' },
      information: information('email', 'name', 'health'),
    }),
    answers: answers({ recipient: 'group', intent: 'accidental', access: 'confirmed' }),
  },
  'INC-14': {
    facts: facts({
      ...told('INC-14'),
      cause: { kind: 'known', cause: 'ransomware' },
      information: information('name', 'sin', 'bank-account'),
    }),
    answers: answers({
      recipient: 'nobody',
      intent: 'malicious',
      access: 'excluded',
      containment: 'contained',
      misuse: 'none-known',
    }),
  },
  'INC-16': {
    facts: facts({
      ...told('INC-16'),
      natures: ['unauthorised-use'],
      cause: { kind: 'known', cause: 'insider-misuse' },
      information: information('name', 'business-relationship', 'email'),
    }),
    answers: answers({ recipient: 'insider', intent: 'deliberate', access: 'confirmed', misuse: 'observed' }),
  },
  'INC-18': {
    facts: facts({
      ...told('INC-18'),
      natures: ['loss'],
      cause: { kind: 'known', cause: 'loss' },
      information: information('name', 'insurance-file'),
    }),
    answers: answers({
      recipient: 'nobody',
      intent: 'accidental',
      access: 'excluded',
      containment: 'contained',
    }),
  },
  'INC-21': {
    facts: facts({
      ...told('INC-21'),
      cause: { kind: 'known', cause: 'cyberattack' },
      information: information('name', 'card-full'),
    }),
    answers: answers({ recipient: 'malicious', intent: 'malicious', access: 'confirmed' }),
  },
  'INC-22': {
    facts: facts({
      ...told('INC-22'),
      cause: { kind: 'known', cause: 'cyberattack' },
      information: information('name', 'sin'),
    }),
    answers: answers({ recipient: 'malicious', intent: 'malicious', access: 'confirmed' }),
  },
  'INC-27': {
    facts: facts({
      ...told('INC-27'),
      natures: ['unauthorised-communication'],
      cause: { kind: 'known', cause: 'human-error' },
      information: information('name', 'business-contact'),
    }),
    answers: answers({
      recipient: 'public',
      intent: 'accidental',
      access: 'possible',
      containment: 'contained',
    }),
  },
};
