import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/register/change.ts';
import { decide } from '../../shared/register/decide.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { type Member, PERSONS_ROLES, type Role } from '../../shared/register/member.ts';
import { mayMake } from '../../shared/register/right.ts';
import { upcast } from '../../shared/register/upcast.ts';
import { makeCreation, makeDoor, makeMember, makeRegister, makeStored, NOW, TODAY } from '../make.ts';
import type { Register } from '../make.ts';

const KEY = 'B'.repeat(44);
const slotOf = (slot: string) => ({ slot, sha256: 'ab'.repeat(32) });

const adding = (id: string, role: Exclude<Role, 'recovery'>, name = id): unknown => ({
  type: 'member-added',
  content: { member: { id, name, role, publicKey: KEY }, slot: slotOf(`slot-of-${id}`) },
});
const about = (type: string, member: string): unknown => ({ type, content: { member } });
const wayIn = (type: string, member: string): unknown => ({
  type,
  content: { member, publicKey: 'C'.repeat(44), slot: slotOf('slot-new') },
});
const toRole = (member: string, from: string, to: string): unknown => ({
  type: 'member-role-changed',
  content: { member, from, to },
});

/** With Hélène, an officer, and an analyst, a reader and a second officer. */
function team(): Register {
  const register = makeRegister();
  for (const [id, role] of [
    ['anne', 'analyst'],
    ['rene', 'reader'],
    ['odile', 'officer'],
  ] as const) {
    register.did(adding(id, role));
  }
  return register;
}

const memberOf = ({ state }: Register, id: string): Member => {
  const found = state.head.members.find((member) => member.id === id);
  if (found === undefined) throw new Error(`no member ${id}`);
  return found;
};
const refusalOf = (register: Register, change: unknown, by = 'member-1'): unknown => {
  const decided = decide(register.state, change as Change, makeDoor({ member: memberOf(register, by) }));
  return decided.ok ? null : decided.code;
};

describe('who may', () => {
  const may = (member: Member, change: unknown): boolean =>
    mayMake(member, change as Change, team().state.head.members);
  const asRole = (role: Role, standing: Member['standing'] = 'active'): Member =>
    makeMember({ role, standing });

  test.each<[string, unknown, readonly Role[]]>([
    ['record an incident', { type: 'incident-recorded', content: {} }, ['officer', 'analyst']],
    ['issue a document', { type: 'document-issued', content: {} }, ['officer', 'analyst']],
    ['amend the organisation', { type: 'organisation-amended', content: {} }, ['officer']],
    [
      'undo a note',
      { type: 'undone', content: { restored: { type: 'note-added' } } },
      ['officer', 'analyst'],
    ],
    [
      'undo what an officer did',
      { type: 'undone', content: { restored: { type: 'organisation-amended' } } },
      ['officer'],
    ],
    ['add an analyst', adding('x', 'analyst'), ['officer']],
    ['add an officer', adding('x', 'officer'), ['officer', 'recovery']],
    ['suspend', about('member-suspended', 'anne'), ['officer']],
    ['remove', about('member-removed', 'anne'), ['officer']],
    ['change a role', toRole('anne', 'analyst', 'officer'), ['officer']],
    ['give an officer a passphrase', wayIn('passphrase-given', 'odile'), ['officer', 'recovery']],
    ['give an analyst a passphrase', wayIn('passphrase-given', 'anne'), ['officer']],
    [
      'change one’s own passphrase',
      { type: 'passphrase-changed', content: {} },
      ['officer', 'analyst', 'reader'],
    ],
    ['replace the recovery key', wayIn('recovery-replaced', 'recovery'), ['officer']],
    ['re-key', { type: 'register-rekeyed', content: {} }, ['officer']],
  ])('%s', (_what, change, roles) => {
    const all: readonly Role[] = [...PERSONS_ROLES, 'recovery'];
    expect(all.filter((role) => may(asRole(role), change))).toEqual(roles);
    for (const standing of ['suspended', 'removed'] as const) {
      expect(all.filter((role) => may(asRole(role, standing), change))).toEqual([]);
    }
  });
});

describe('members', () => {
  test('are added with a way in', () => {
    const { state } = team();
    expect(state.head.members.map(({ id, role, standing }) => [id, role, standing])).toEqual([
      ['member-1', 'officer', 'active'],
      ['recovery', 'recovery', 'active'],
      ['anne', 'analyst', 'active'],
      ['rene', 'reader', 'active'],
      ['odile', 'officer', 'active'],
    ]);
    expect(state.head.slots.at(-1)).toEqual({ ...slotOf('slot-of-odile'), member: 'odile' });
  });

  test('are suspended and removed with their way in, and reinstated with another key', () => {
    const register = team();
    register.did(about('member-suspended', 'anne'));
    expect(memberOf(register, 'anne')).toMatchObject({ standing: 'suspended', publicKey: KEY });
    expect(register.state.head.slots.filter(({ member }) => member === 'anne')).toEqual([]);
    expect(refusalOf(register, about('member-suspended', 'anne'))).toBe('member-not-active');
    register.did(wayIn('member-reinstated', 'anne'));
    expect(memberOf(register, 'anne')).toMatchObject({
      standing: 'active',
      publicKey: 'C'.repeat(44),
      formerKeys: [KEY],
    });
    expect(register.state.head.slots.at(-1)).toEqual({ ...slotOf('slot-new'), member: 'anne' });
    expect(refusalOf(register, wayIn('member-reinstated', 'anne'))).toBe('member-active-already');
    register.did(about('member-removed', 'anne'));
    expect(refusalOf(register, wayIn('member-reinstated', 'anne'))).toBe('member-not-active');
    expect(refusalOf(register, wayIn('passphrase-given', 'anne'))).toBe('member-not-active');
    expect(refusalOf(register, toRole('anne', 'analyst', 'reader'))).toBe('member-not-active');
    // Who was removed is known for ever, and her name is free.
    expect(memberOf(register, 'anne').standing).toBe('removed');
    expect(refusalOf(register, adding('anne-2', 'analyst', 'anne'))).toBeNull();
  });

  test('the last one with an officer’s rights and a way in stays so', () => {
    const register = team();
    register.did(about('member-suspended', 'odile'));
    for (const change of [
      about('member-suspended', 'member-1'),
      about('member-removed', 'member-1'),
      toRole('member-1', 'officer', 'analyst'),
    ]) {
      expect(refusalOf(register, change)).toBe('last-officer');
    }
    // The control: with another officer, each of them goes.
    register.did(wayIn('member-reinstated', 'odile'));
    expect(refusalOf(register, about('member-removed', 'member-1'))).toBeNull();
    expect(refusalOf(register, toRole('member-1', 'officer', 'analyst'))).toBeNull();
  });

  test('the recovery key is nobody: it is replaced, and neither removed nor given a role', () => {
    const register = team();
    for (const change of [
      about('member-removed', 'recovery'),
      about('member-suspended', 'recovery'),
      wayIn('passphrase-given', 'recovery'),
      toRole('recovery', 'officer', 'reader'),
    ]) {
      expect(['member-unknown', 'stale']).toContain(refusalOf(register, change));
    }
    expect(refusalOf(register, wayIn('recovery-replaced', 'anne'))).toBe('member-unknown');
    register.did(wayIn('recovery-replaced', 'recovery'));
    expect(register.state.head.slots.filter(({ member }) => member === 'recovery')).toHaveLength(1);
  });

  test('two do not bear one name, whatever its accents and case', () => {
    expect(refusalOf(team(), adding('x', 'reader', 'ODILE'))).toBe('member-name-taken');
    expect(refusalOf(team(), adding('x', 'reader', 'helene cote'))).toBe('member-name-taken');
    expect(refusalOf(team(), adding('x', 'reader', 'Autre'))).toBeNull();
  });

  test('a role is changed from what it is', () => {
    expect(refusalOf(team(), toRole('anne', 'reader', 'officer'))).toBe('stale');
    expect(refusalOf(team(), toRole('anne', 'analyst', 'analyst'))).toBe('nothing-changed');
    expect(refusalOf(team(), toRole('nobody', 'analyst', 'reader'))).toBe('member-unknown');
  });

  test('one’s own passphrase is one’s own slot', () => {
    const register = team();
    register.did({ type: 'passphrase-changed', content: { slot: slotOf('mine') } });
    expect(register.state.head.slots.find(({ member }) => member === 'member-1')).toMatchObject(
      slotOf('mine'),
    );
    expect(memberOf(register, 'member-1').formerKeys).toEqual([]);
  });
});

test('after a merge, the removal of the last officer is a conflict and takes nothing', () => {
  const { state } = makeRegister();
  const change = makeStored('member-removed', { member: 'member-1' });
  const delta = evolve(state, { at: NOW, on: TODAY, member: 'member-1', seq: 9, void: false, change });
  expect(delta.head?.conflicts).toMatchObject([{ type: 'member-removed', why: 'does-not-fit' }]);
  expect(delta.head?.members).toEqual(state.head.members);
});

test('a register created before slots named their members is read as one that does', () => {
  const { slots, ...rest } = makeCreation();
  const first = slots.map(({ slot, sha256 }) => ({ slot, sha256 }));
  const written = {
    ...makeStored('register-created', makeCreation()),
    v: 1,
    content: { ...rest, slots: first },
  };
  expect(upcast(written)).toMatchObject({ change: { v: 2, content: makeCreation() } });
});
