import type { ChangeType } from '../../shared/register/change.ts';
import { folded } from '../../shared/register/find.ts';
import type { Member } from '../../shared/register/member.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { Keeper, Performed } from '../keeper/keeper.ts';
import type { Call, Said } from './verb.ts';

/** A member by name, whatever its accents and case, or by id; one who was removed only where nobody else is called so. */
export function memberNamed({ state }: Keeper, name: string): Result<Member> {
  const called = state.head.members.filter(
    (member) => member.id === name || (member.role !== 'recovery' && folded(member.name) === folded(name)),
  );
  const found = called.find(({ standing }) => standing !== 'removed') ?? called[0];
  return found === undefined ? refused('member-unknown', { member: name }) : ok(found);
}

/** What was recorded about members, as an answer. */
export function saidOf({ words }: Call, type: ChangeType, performed: Result<Performed>): Result<Said> {
  if (!performed.ok) return performed;
  const { seq, hash } = performed.value;
  return ok({ json: { seq, hash, type }, lines: [words.cli.performed(words.register.changes[type], '')] });
}
