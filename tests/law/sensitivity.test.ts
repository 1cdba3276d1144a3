import { describe, expect, it } from 'vitest';
import { HINT_REASONS, HINTS, isBusinessContactOnly, sensitivityOf } from '../../shared/law/sensitivity.ts';
import { INFORMATION_CATEGORIES } from '../../shared/register/information.ts';
import { information } from './make.ts';

describe('sensitivity', () => {
  it('every category has a hint with a reason', () => {
    expect(Object.keys(HINTS)).toEqual(INFORMATION_CATEGORIES);
    for (const { why } of Object.values(HINTS)) expect(HINT_REASONS).toContain(why);
  });

  it.each([
    'sin',
    'drivers-licence',
    'bank-account',
    'card-full',
    'credit',
    'health',
    'passport',
    'password',
  ] as const)('%s is high', (category) => {
    expect(sensitivityOf(information('name', category))).toMatchObject({
      level: 'high',
      categories: [category],
    });
  });

  it('name, address and date of birth together enable identity theft', () => {
    const three = sensitivityOf(information('name', 'postal-address', 'date-of-birth'));
    expect(three).toEqual({
      level: 'moderate',
      categories: ['name', 'date-of-birth', 'postal-address'],
      identityEnabling: ['name', 'date-of-birth', 'postal-address'],
    });
    for (const two of [
      information('name', 'postal-address'),
      information('name', 'date-of-birth'),
      information('postal-address', 'date-of-birth'),
    ]) {
      expect(sensitivityOf(two)?.identityEnabling).toEqual([]);
    }
  });

  it('a higher category keeps its level beside the combination', () => {
    const of = sensitivityOf(information('name', 'postal-address', 'date-of-birth', 'health'));
    expect(of).toMatchObject({ level: 'high', categories: ['health'] });
    expect(of?.identityEnabling.length).toBe(3);
  });

  it('nothing described has no hint', () => {
    expect(sensitivityOf(null)).toBeNull();
    expect(sensitivityOf(information())).toBeNull();
    expect(sensitivityOf({ kind: 'unknown', reason: 'Gone.' })).toBeNull();
  });

  it('business contact information is that alone, with a name or without', () => {
    expect(isBusinessContactOnly(information('business-contact'))).toBe(true);
    expect(isBusinessContactOnly(information('name', 'business-contact'))).toBe(true);
    expect(isBusinessContactOnly(information('name'))).toBe(false);
    expect(isBusinessContactOnly(information('business-contact', 'phone'))).toBe(false);
    expect(isBusinessContactOnly(null)).toBe(false);
  });
});
