import { describe, expect, test } from 'vitest';
import {
  isDue,
  letterState,
  MOST_PERSONS,
  PERSONS_IN_BODY,
  samePerson,
  seeking,
} from '../../shared/register/persons.ts';
import { makeMember, makeRegister, type Register, TODAY } from '../make.ts';

const LEA = { id: '1'.repeat(16), name: 'Léa Roy', language: 'fr', address: '1, rue A\nMontréal' } as const;
const ANN = { id: '2'.repeat(16), name: 'Ann Lee', language: 'en', email: 'ann@example.test' } as const;
const { id: _id, ...lea } = LEA;

const listed = (): { register: Register; record: string; list: string } => {
  const register = makeRegister();
  const record = register.incident();
  const { id } = register.did({ type: 'persons-added', record, content: { persons: [LEA, ANN] } });
  return { register, record, list: id };
};
const states = ({ state }: Register, record: string) => state.persons(record)?.persons.map(letterState);

describe('a persons list', () => {
  test('stands beside its record and never in it', () => {
    const { register, record } = listed();
    expect(JSON.stringify(register.read(record))).not.toMatch(/Roy|Lee|rue A/);
    expect(register.read(record).history.at(-1)).toMatchObject({ type: 'persons-added' });
    expect(register.state.persons(record)?.persons).toMatchObject([LEA, ANN]);
  });

  test('takes nobody twice under one id, and no more than the most', () => {
    const { register, record } = listed();
    expect(register.perform({ type: 'persons-added', record, content: { persons: [LEA] } })).toMatchObject({
      code: 'invalid',
    });
    for (let from = 2; from < MOST_PERSONS; from += PERSONS_IN_BODY) {
      const persons = Array.from({ length: Math.min(PERSONS_IN_BODY, MOST_PERSONS - from) }, (_, at) => ({
        ...ANN,
        id: (from + at + 16).toString(16).padStart(16, '0'),
      }));
      register.did({ type: 'persons-added', record, content: { persons } });
    }
    const content = { persons: [{ ...ANN, id: 'f'.repeat(16) }] };
    expect(register.perform({ type: 'persons-added', record, content })).toEqual({
      ok: false,
      code: 'persons-too-many',
      details: { most: MOST_PERSONS },
    });
  });

  test('a letter goes out, comes back, and goes out again once the address is corrected', () => {
    const { register, record } = listed();
    expect(states(register, record)).toEqual(['none', 'none']);
    const sending = { persons: [LEA.id, ANN.id], on: TODAY, channel: 'mail' };
    register.did({ type: 'letters-sent', record, content: sending });
    expect(states(register, record)).toEqual(['sent', 'sent']);
    const back = { type: 'letter-returned', record, content: { person: LEA.id, on: TODAY, why: 'moved' } };
    register.did(back);
    expect(states(register, record)).toEqual(['returned', 'sent']);
    expect(register.perform(back)).toMatchObject({ code: 'letter-not-out' });
    const to = { ...lea, address: '2, rue B\nLaval' };
    const amended = { type: 'person-amended', record, content: { person: LEA.id, from: lea, to } };
    register.did(amended);
    expect(states(register, record)).toEqual(['again', 'sent']);
    expect(register.perform(amended)).toMatchObject({ code: 'stale' });
    register.did({ type: 'letters-sent', record, content: { ...sending, persons: [LEA.id] } });
    expect(states(register, record)).toEqual(['sent', 'sent']);
  });

  test.each([
    ['letters-sent', { persons: ['9'.repeat(16)], on: TODAY, channel: 'mail' }, 'person-unknown'],
    ['letters-sent', { persons: [LEA.id], on: '2999-01-01', channel: 'mail' }, 'notice-date-in-future'],
    ['letter-returned', { person: LEA.id, on: TODAY, why: 'moved' }, 'letter-not-out'],
    ['letter-returned', { person: '9'.repeat(16), on: TODAY, why: 'moved' }, 'person-unknown'],
    ['person-amended', { person: LEA.id, from: lea, to: lea }, 'nothing-changed'],
    ['person-amended', { person: '9'.repeat(16), from: lea, to: lea }, 'person-unknown'],
  ])('%s is refused: %#', (type, content, code) => {
    const { register, record } = listed();
    expect(register.perform({ type, record, content })).toMatchObject({ ok: false, code });
  });

  test('a letter does not come back before it went out', () => {
    const { register, record } = listed();
    register.did({
      type: 'letters-sent',
      record,
      content: { persons: [LEA.id], on: TODAY, channel: 'mail' },
    });
    const content = { person: LEA.id, on: '2020-01-01', why: 'moved' };
    expect(register.perform({ type: 'letter-returned', record, content })).toMatchObject({ code: 'invalid' });
  });

  test('is erased whole, by an officer with a reason, and another may follow it', () => {
    const { register, record, list } = listed();
    const content = { what: 'persons', target: list, bodies: {}, blobs: [] };
    const erasing = { type: 'erased', record, reason: 'Plus nécessaire', content };
    expect(register.perform({ ...erasing, reason: undefined })).toMatchObject({ code: 'reason-needed' });
    expect(register.perform(erasing, { member: makeMember({ role: 'analyst' }) })).toMatchObject({
      code: 'member-not-allowed',
    });
    expect(register.perform({ ...erasing, content: { ...content, target: 'other' } })).toMatchObject({
      code: 'persons-none',
    });
    register.did({ type: 'hold-placed', record, reason: 'Litige', content: {} });
    expect(register.perform(erasing)).toMatchObject({ code: 'record-on-hold' });
    register.did({ type: 'hold-lifted', record, reason: 'Réglé', content: {} });
    register.did(erasing);
    expect(register.state.persons(record)).toBeUndefined();
    expect(register.read(record).history.map(({ type }) => type)).not.toContain('persons-added');
    register.did({ type: 'persons-added', record, content: { persons: [LEA] } });
    expect(register.state.persons(record)?.persons).toHaveLength(1);
  });
});

test('the same person is known by name and contact, whatever the case and the accents', () => {
  const one = { name: 'Léa  Roy', language: 'fr', email: 'LEA@exemple.test' } as const;
  expect(samePerson(one)).toBe(
    samePerson({ ...one, name: 'LEA ROY', language: 'en', email: 'lea@exemple.test' }),
  );
  expect(samePerson(one)).not.toBe(samePerson({ ...one, address: '1, rue A' }));
});

test('a person is found by words in any order, without accents; a query that says nothing seeks nobody', () => {
  const isSought = (query: string): readonly boolean[] | undefined => {
    const is = seeking(query);
    return is === null ? undefined : [LEA, ANN].map(is);
  };
  expect(isSought('montreal LEA')).toEqual([true, false]);
  expect(isSought('lea lee')).toEqual([false, false]);
  expect(isSought('@example')).toEqual([false, true]);
  expect([isSought(''), isSought('  '), isSought('\u200b')]).toEqual([undefined, undefined, undefined]);
});

test('a letter is due to whoever had none, or came back and was corrected since; not to whom none can reach', () => {
  const sent = { on: TODAY, channel: 'mail', returned: null } as const;
  const returned = { ...sent, returned: { on: TODAY, why: 'moved', note: null } } as const;
  const due = (letters: readonly (typeof sent | typeof returned)[], corrected: boolean): boolean =>
    isDue({ ...LEA, letters, corrected });
  expect(due([], false)).toBe(true);
  expect(due([sent], false)).toBe(false);
  expect(due([returned], false)).toBe(false);
  expect(due([returned], true)).toBe(true);
  expect(isDue({ id: LEA.id, name: LEA.name, language: 'fr', letters: [], corrected: false })).toBe(false);
});
