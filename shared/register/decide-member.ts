import { ok, refused, type Result } from '../result.ts';
import type { Change } from './change.ts';
import type { Decision, Door } from './door.ts';
import { type OfMembers, withMembers } from './evolve-member.ts';
import { folded } from './find.ts';
import type { State } from './state.ts';

/** May this happen to the members? What evolve would not take is refused here, and so is a name that two would bear. */
export function decideOnMembers(
  { head }: State,
  change: OfMembers & Pick<Change, 'reason'>,
  door: Door,
): Result<Decision> {
  if (change.type === 'member-role-changed') {
    const { member, from, to } = change.content;
    const found = head.members.find(({ id }) => id === member);
    if (found !== undefined && found.role !== from) return refused('stale', { fields: ['role'] });
    if (from === to) return refused('nothing-changed');
  }
  if (change.type === 'member-added') {
    const { name } = change.content.member;
    const taken = head.members.some(
      (member) => member.standing !== 'removed' && folded(member.name) === folded(name),
    );
    if (taken) return refused('member-name-taken', { member: name });
  }
  if (change.type === 'register-rekeyed' && change.reason === undefined) return refused('reason-needed');
  // When it is recorded has no bearing on whether it may be.
  const next = withMembers(head, change, { member: door.member.id, at: '' });
  if (typeof next === 'string') return refused(next, named(head, change));
  return ok({ record: null, content: change.content });
}

function named(head: State['head'], { content }: OfMembers): { readonly member?: string } {
  const id = 'member' in content && typeof content.member === 'string' ? content.member : undefined;
  const member = head.members.find((each) => each.id === id);
  return member === undefined ? {} : { member: member.name };
}
