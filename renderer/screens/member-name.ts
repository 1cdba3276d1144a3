import { useSession } from '../store/session.tsx';
import { useWords } from '../words.tsx';

/** Says who a member is, by id: the recovery key is named in the language spoken, and nobody knows a stranger. */
export function useMemberName(): (member: string) => string {
  const { head } = useSession();
  const { register, window } = useWords();
  return (id) => {
    const member = head.members.find((each) => each.id === id);
    if (member === undefined) return window.journal.somebody;
    return member.role === 'recovery' ? register.roles.recovery : member.name;
  };
}
