import type { Common } from '../../shared/document/context.ts';
import type { AnswersInput } from '../../shared/register/assessment.ts';
import { answersSchema, type Answers } from '../../shared/register/assessment.ts';
import { factsSchema, type Facts, type FactsInput } from '../../shared/register/incident.ts';
import { organisationSchema, type Language, type Organisation } from '../../shared/register/organisation.ts';
import { type IncidentRecord, newIncident, type Stamp } from '../../shared/register/state.ts';
import { wordsOf } from '../../shared/words/words.ts';

export const MADE_AT = '2026-11-26T15:15:00Z';
export const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export function stamp(seq: number, on: string): Stamp {
  return { change: `c${seq}`, at: `${on}T15:00:00Z`, on, member: 'm1', seq };
}

export const organisation: Organisation = organisationSchema.parse({
  name: 'Coopérative Œuvre & Cœur ᐃᓄᒃᑎᑐᑦ',
  neq: '1142345678',
  address: '12, rue de l’Église\nQuébec (Québec)  G1R 2B5',
  website: 'oeuvreetcoeur.example',
  officer: {
    name: 'Jiří Łukasiewicz',
    title: 'Directrice de la conformité',
    email: 'vie.privee@oeuvreetcoeur.example',
    phone: '418 555-0142',
    address: '12, rue de l’Église, Québec (Québec)  G1R 2B5',
    from: '2025-01-01',
  },
  formerOfficers: [
    {
      name: 'Ancienne Responsable',
      title: 'Avocate',
      email: 'avant@example.org',
      from: '2023-01-01',
      to: '2024-12-31',
    },
  ],
});

export function facts(given: Partial<FactsInput> = {}): Facts {
  return factsSchema.parse({
    title: 'Relevé envoyé au mauvais client',
    aware: { kind: 'date', on: '2026-11-21' },
    ...given,
  });
}

export function record(
  number: string,
  given: Partial<FactsInput> = {},
  more: Partial<IncidentRecord> = {},
): IncidentRecord {
  const one = { id: `id-${number}`, number, facts: facts(given) };
  return { ...newIncident(one, stamp(1, '2026-11-21')), ...more };
}

/** Nothing is known but its title and when it was learned of. */
export const bare = (number = 'I-2026-015'): IncidentRecord => record(number);

export const completeFacts: Partial<FactsInput> = {
  natures: ['unauthorised-communication', 'unauthorised-access'],
  circumstances:
    'Le 20 novembre 2026, un relevé de compte destiné à un membre a été joint par erreur à un courriel adressé à un autre membre. Le destinataire, Řehoř Œuvrard, l’a signalé le lendemain matin.',
  cause: {
    kind: 'known',
    cause: 'misdirected-email',
    detail: 'La saisie automatique a proposé une adresse semblable.',
  },
  occurred: { kind: 'date', on: '2026-11-20' },
  information: {
    kind: 'described',
    categories: ['name', 'postal-address', 'ip-address', 'sin', 'bank-account'],
    description: 'Relevé annuel de 2025, une page par personne.',
  },
  protection: { kind: 'none' },
  personCategories: ['members', 'minors'],
  persons: { kind: 'approximate', n: 12340 },
  personsInQuebec: { kind: 'exact', n: 1180 },
  provider: { as: 'client', name: 'Infonuage Zürich SA', detail: 'Hébergement des relevés' },
  personsToldHow: 'Une lettre est envoyée à chaque personne à sa dernière adresse connue.',
  advice: ['beware-of-phishing', 'watch-accounts', 'fraud-alert', 'sin-watch'],
  adviceText: 'La surveillance du crédit vous est offerte sans frais pendant cinq ans.',
  otherAuthorities: [
    { name: 'Autorité de protection des données (Belgique)', on: '2026-11-24', reference: 'APD-77' },
  ],
};

export const answers = answersSchema.parse({
  sensitivity: { value: 'high', reason: 'Le numéro d’assurance sociale permet l’usurpation d’identité.' },
  recipient: { value: 'known', evidence: 'Courriel du destinataire du 21 novembre.' },
  intent: { value: 'accidental' },
  access: { value: 'confirmed' },
  containment: { value: 'partly', reason: 'Une copie demeure peut-être dans la boîte de réception.' },
  relation: { value: 'none' },
  misuse: { value: 'none-known' },
  vulnerability: { value: 'vulnerable' },
  consequences: {
    harms: ['identity-theft', 'financial-loss', 'credit-record'],
    description: 'Ouverture de comptes au nom des membres.',
  },
  uses: { uses: ['identity-fraud', 'phishing'] },
} satisfies AnswersInput) as Answers;

/** Everything that any document asks for. */
export function complete(number = 'I-2026-014', given: Partial<FactsInput> = {}): IncidentRecord {
  const base = record(number, { ...completeFacts, ...given });
  return {
    ...base,
    measures: [
      {
        id: 'm2',
        aim: 'prevent-recurrence',
        state: 'planned',
        description: 'Désactiver la saisie automatique des adresses externes.',
        on: null,
        timing: 'avant la fin de janvier 2027',
        stamp: stamp(4, '2026-11-22'),
      },
      {
        id: 'm1',
        aim: 'reduce-risk',
        state: 'taken',
        description: 'Suppression confirmée par écrit par le destinataire.',
        on: '2026-11-22',
        timing: null,
        stamp: stamp(3, '2026-11-22'),
      },
      {
        id: 'm3',
        aim: 'reduce-risk',
        state: 'planned',
        description: 'Offrir la surveillance du crédit.',
        on: '2026-12-01',
        timing: null,
        stamp: stamp(5, '2026-11-22'),
      },
    ],
    assessments: [
      {
        id: 'a1',
        answers,
        conclusions: [
          {
            regime: 'quebec-private',
            serious: true,
            reasons: 'Des renseignements d’identité et bancaires sont entre les mains d’un tiers.',
          },
          {
            regime: 'pipeda',
            serious: true,
            reasons: 'Sensibilité élevée et probabilité de mauvaise utilisation.',
          },
        ],
        consulted: { name: 'Jiří Łukasiewicz', on: '2026-11-22' },
        on: '2026-11-23',
        facts: base.facts,
        factsDigest: DIGEST,
        suggested: [],
        stamp: stamp(6, '2026-11-23'),
      },
    ],
    decisions: [
      {
        id: 'd1',
        regime: 'quebec-private',
        recipient: 'persons',
        decision: 'notify',
        reason: 'Exigé.',
        mode: 'direct',
        stamp: stamp(7, '2026-11-23'),
      },
    ],
    notices: [
      {
        id: 'n1',
        regimes: ['quebec-private'],
        recipient: 'cai',
        on: '2026-11-23',
        channel: 'online-form',
        reference: '2026-CAI-9',
        stamp: stamp(8, '2026-11-23'),
      },
      {
        id: 'n2',
        regimes: ['pipeda'],
        recipient: 'opc',
        on: '2026-11-24',
        channel: 'portal',
        stamp: stamp(9, '2026-11-24'),
      },
      {
        id: 'n3',
        regimes: ['quebec-private', 'pipeda'],
        recipient: 'persons',
        on: '2026-11-24',
        channel: 'mail',
        mode: 'direct',
        persons: 1180,
        stamp: stamp(10, '2026-11-24'),
      },
      {
        id: 'n4',
        regimes: ['quebec-private'],
        recipient: 'persons',
        on: '2026-11-25',
        channel: 'publication',
        mode: 'public',
        ground: 'act-quickly',
        stamp: stamp(11, '2026-11-25'),
      },
    ],
  };
}

export function common(language: Language, given: Partial<Common> = {}): Common {
  return {
    organisation,
    language,
    words: wordsOf(language),
    draft: false,
    reasons: {},
    journalHead: { seq: 1234, digest: DIGEST },
    sample: false,
    madeAt: MADE_AT,
    version: '0.1.0',
    ...given,
  };
}
