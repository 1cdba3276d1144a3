import { describe, expect, it } from 'vitest';
import type { InformationCategory, Protection } from '../../shared/register/information.ts';
import { assess } from '../../shared/law/assess.ts';
import { answers, facts, information, protection, type Some, suggestionOf } from './make.ts';

type Given = { what: InformationCategory[]; kept?: Protection['kind']; facts?: Some } & {
  answers: Parameters<typeof answers>[0];
};

/** Pairs and triples that differ by one thing, and what that one thing does. */
const NEAR_MISSES: readonly (readonly [title: string, given: Given, suggestion: string])[] = [
  [
    'a stolen laptop, encrypted, key safe',
    {
      what: ['name', 'sin', 'health'],
      kept: 'encrypted-key-safe',
      answers: { recipient: 'unknown', intent: 'malicious' },
    },
    'not-serious',
  ],
  [
    'the same laptop, with the key on a sticky note',
    {
      what: ['name', 'sin', 'health'],
      kept: 'encrypted-key-exposed',
      answers: { recipient: 'unknown', intent: 'malicious' },
    },
    'serious',
  ],
  [
    'the same laptop, hashed only',
    {
      what: ['name', 'sin', 'health'],
      kept: 'hashed',
      answers: { recipient: 'unknown', intent: 'malicious' },
    },
    'serious',
  ],
  [
    'the same laptop, said to be encrypted, but the numbers are being used',
    {
      what: ['name', 'sin', 'health'],
      kept: 'encrypted-key-safe',
      answers: { recipient: 'unknown', intent: 'malicious', misuse: 'observed' },
    },
    'serious',
  ],
  [
    'an HIV list to one clinic that is bound to secrecy and confirmed deletion',
    {
      what: ['name', 'health'],
      answers: { recipient: 'trusted', intent: 'accidental', access: 'confirmed', containment: 'contained' },
    },
    'not-serious',
  ],
  [
    'the same list, the clinic has not answered',
    {
      what: ['name', 'health'],
      answers: { recipient: 'trusted', intent: 'accidental', containment: 'unknown' },
    },
    'uncertain',
  ],
  [
    'the same list to a neighbour who deleted it',
    {
      what: ['name', 'health'],
      answers: { recipient: 'known', intent: 'accidental', access: 'confirmed', containment: 'contained' },
    },
    'uncertain',
  ],
  [
    'the same list to a neighbour who will not answer',
    {
      what: ['name', 'health'],
      answers: { recipient: 'known', intent: 'accidental', containment: 'not-contained' },
    },
    'serious',
  ],
  [
    'a SIN to a known customer who confirmed deletion',
    {
      what: ['name', 'sin'],
      answers: { recipient: 'known', intent: 'accidental', access: 'confirmed', containment: 'contained' },
    },
    'uncertain',
  ],
  [
    'a SIN on a public page for an hour',
    {
      what: ['name', 'sin'],
      answers: { recipient: 'public', intent: 'accidental', containment: 'contained' },
    },
    'serious',
  ],
  [
    'an employee snoops on a neighbour’s phone and location',
    {
      what: ['name', 'phone', 'location'],
      answers: { recipient: 'insider', intent: 'deliberate', relation: 'none' },
    },
    'uncertain',
  ],
  [
    'the same, and she knows the person',
    {
      what: ['name', 'phone', 'location'],
      answers: { recipient: 'insider', intent: 'deliberate', relation: 'acquainted' },
    },
    'serious',
  ],
  [
    'the same, and he is the ex-spouse',
    {
      what: ['name', 'phone', 'location'],
      answers: { recipient: 'insider', intent: 'deliberate', relation: 'hostile' },
    },
    'serious',
  ],
  [
    'an address and a phone seen by an ex-spouse',
    {
      what: ['postal-address', 'phone'],
      answers: { recipient: 'insider', intent: 'deliberate', relation: 'hostile' },
    },
    'uncertain',
  ],
  [
    'names and addresses lost in the mail',
    {
      what: ['name', 'postal-address'],
      answers: { recipient: 'unknown', intent: 'accidental', containment: 'not-contained' },
    },
    'not-serious',
  ],
  [
    'names and dates of birth lost in the mail',
    {
      what: ['name', 'date-of-birth'],
      answers: { recipient: 'unknown', intent: 'accidental', containment: 'not-contained' },
    },
    'uncertain',
  ],
  [
    'names, addresses and dates of birth lost in the mail, nobody known to have opened it',
    {
      what: ['name', 'postal-address', 'date-of-birth'],
      answers: {
        recipient: 'unknown',
        intent: 'accidental',
        access: 'possible',
        containment: 'not-contained',
        misuse: 'none-known',
      },
    },
    'serious',
  ],
  [
    'the same envelope, found sealed the next day',
    {
      what: ['name', 'postal-address', 'date-of-birth'],
      answers: { recipient: 'nobody', intent: 'accidental', access: 'excluded', containment: 'contained' },
    },
    'not-serious',
  ],
  [
    'the same envelope, found open',
    {
      what: ['name', 'postal-address', 'date-of-birth'],
      answers: { recipient: 'unknown', intent: 'accidental', access: 'possible', containment: 'contained' },
    },
    'uncertain',
  ],
  [
    'ransomware, clean logs, bank accounts',
    {
      what: ['name', 'bank-account'],
      answers: { recipient: 'unknown', intent: 'malicious', access: 'excluded' },
    },
    'uncertain',
  ],
  [
    'ransomware, no logs, bank accounts',
    {
      what: ['name', 'bank-account'],
      answers: { recipient: 'unknown', intent: 'malicious', access: 'possible' },
    },
    'serious',
  ],
  [
    'ransomware, clean logs, customer numbers',
    { what: ['customer-id'], answers: { recipient: 'nobody', intent: 'malicious', access: 'excluded' } },
    'not-serious',
  ],
  [
    'an attempt that did not get in',
    {
      what: ['name', 'sin'],
      facts: { attempted: true },
      answers: { recipient: 'nobody', intent: 'malicious', access: 'excluded' },
    },
    'not-serious',
  ],
  [
    'an attempt of which nobody knows how far it got',
    {
      what: ['name', 'sin'],
      facts: { attempted: true },
      answers: { intent: 'malicious', access: 'possible' },
    },
    'uncertain',
  ],
  [
    'e-mail addresses in the hands of thieves',
    { what: ['email'], answers: { recipient: 'malicious', intent: 'malicious', access: 'confirmed' } },
    'uncertain',
  ],
  [
    'a newsletter in cc, to the parents of minors',
    {
      what: ['email'],
      facts: { personCategories: ['minors'] },
      answers: { recipient: 'group', intent: 'accidental' },
    },
    'uncertain',
  ],
  [
    'a newsletter in cc, to persons in a shelter',
    {
      what: ['email', 'name'],
      answers: { recipient: 'group', intent: 'accidental', vulnerability: 'vulnerable' },
    },
    'uncertain',
  ],
  [
    'a mailbox taken over, ordinary correspondence',
    {
      what: ['name', 'communications'],
      answers: { recipient: 'unknown', intent: 'malicious', access: 'confirmed' },
    },
    'serious',
  ],
  [
    'a colleague opened the wrong file by mistake and closed it',
    {
      what: ['name', 'employment-pay'],
      answers: { recipient: 'insider', intent: 'accidental', access: 'confirmed', containment: 'contained' },
    },
    'not-serious',
  ],
  [
    'a sealed file recovered unread, but somebody who wishes the person harm had it',
    {
      what: ['name', 'insurance-file'],
      answers: {
        recipient: 'known',
        intent: 'deliberate',
        access: 'excluded',
        containment: 'contained',
        relation: 'hostile',
      },
    },
    'uncertain',
  ],
  [
    'a file sought on purpose and given back unread',
    {
      what: ['name', 'insurance-file'],
      answers: { recipient: 'known', intent: 'deliberate', access: 'excluded', containment: 'contained' },
    },
    'uncertain',
  ],
  [
    'pay slips given back by a thief',
    {
      what: ['name', 'employment-pay'],
      answers: { recipient: 'known', intent: 'malicious', access: 'possible', containment: 'contained' },
    },
    'uncertain',
  ],
];

describe('near misses', () => {
  it.each(NEAR_MISSES)('%s', (_title, given, suggestion) => {
    expect(
      suggestionOf({
        facts: {
          information: information(...given.what),
          protection: protection(given.kept ?? 'none'),
          ...given.facts,
        },
        answers: given.answers,
      }),
    ).toBe(suggestion);
  });

  it('one person or a million: the suggestion is the same, and the number is a reason', () => {
    const given = (n: number) =>
      assess({
        facts: facts({ information: information('sin'), persons: { kind: 'exact', n } }),
        answers: answers({ recipient: 'unknown' }),
        regimes: ['pipeda'],
      })[0]!;
    expect(given(1).suggestion).toBe('serious');
    expect(given(1_000_000).suggestion).toBe('serious');
    expect(given(1).reasons).toContainEqual({
      factor: 'persons',
      direction: 'unclear',
      code: 'one-person-is-enough',
    });
    expect(given(1_000_000).reasons).toContainEqual({
      factor: 'persons',
      direction: 'for',
      code: 'many-persons',
    });
  });

  it('bought back from thieves is not contained (INC-03)', () => {
    const given = { facts: { information: information('name', 'postal-address', 'date-of-birth') } };
    const bought = { recipient: 'malicious', intent: 'malicious', containment: 'contained' } as const;
    expect(suggestionOf({ ...given, answers: bought })).toBe('serious');
  });

  it('nothing answered, or information not known, settles nothing', () => {
    expect(suggestionOf({})).toBe('uncertain');
    expect(suggestionOf({ facts: { information: information('sin') } })).toBe('uncertain');
    expect(suggestionOf({ facts: { information: information('name') } })).toBe('uncertain');
    const unknown = { information: { kind: 'unknown', reason: 'The drive is gone.' } } as const;
    expect(suggestionOf({ facts: unknown, answers: { recipient: 'unknown' } })).toBe('uncertain');
    expect(suggestionOf({ facts: unknown, answers: { recipient: 'malicious', sensitivity: 'low' } })).toBe(
      'uncertain',
    );
    expect(suggestionOf({ facts: unknown, answers: { recipient: 'malicious', sensitivity: 'high' } })).toBe(
      'serious',
    );
    const said = (sensitivity: 'low' | 'moderate' | 'high') =>
      suggestionOf({
        facts: unknown,
        answers: { recipient: 'trusted', containment: 'contained', sensitivity },
      });
    expect([said('low'), said('moderate'), said('high')]).toEqual(['uncertain', 'uncertain', 'uncertain']);
  });
});
