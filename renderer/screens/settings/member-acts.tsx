import { type ReactNode, useState } from 'react';
import type { Performed } from '../../../shared/host.ts';
import { type Member, PERSONS_ROLES, type PersonsRole } from '../../../shared/register/member.ts';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { Refused, Result } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { AlertDialog, MenuButton, type MenuEntry, RadioGroup, TextField, useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { ConfirmOwn } from './confirm-own.tsx';
import { WayInDialog } from './way-in-dialog.tsx';

type Act = 'suspend' | 'remove' | 'give' | 'reinstate' | PersonsRole;

/** What an officer may do about another member. */
export function MemberActs({
  member,
  onEnded,
}: {
  readonly member: Member;
  /** Their way in was taken away. */
  readonly onEnded: () => void;
}): ReactNode {
  const { host, head } = useSession();
  const { words } = useSaid();
  const { members } = words.window.settings;
  const toasts = useToasts();
  const [asking, ask] = useState<Act | null>(null);
  const [isPending, setPending] = useState(false);
  const settle = useSettling(() => ask(null));
  const cancel = (): void => ask(null);
  const end = async (how: 'member-suspended' | 'member-removed', reason: string): Promise<void> => {
    setPending(true);
    const done = await host.endMember({ member: member.id, how, ...(reason === '' ? {} : { reason }) });
    setPending(false);
    const refused = settle(done, members.done[how](member.name));
    if (refused !== null) toasts.say(sayRefusal(refused, words), { tone: 'error' });
    else onEnded();
  };
  const items = actsOn(member, words);
  if (items.length === 0 || member.id === head.member.id) return null;
  const role = PERSONS_ROLES.find((each) => each === asking);
  const isGiving = asking === 'give' || asking === 'reinstate';
  return (
    <>
      <MenuButton label={members.acts(member.name)} items={items} onAction={ask} />
      {(asking === 'suspend' || asking === 'remove') && (
        <AlertDialog
          isOpen
          title={members[asking].title(member.name)}
          confirmLabel={members[asking].confirm}
          cancelLabel={members.cancel}
          tone="danger"
          isPending={isPending}
          reason={{ label: members.reason, required: false, error: '' }}
          onConfirm={(reason) =>
            void end(asking === 'suspend' ? 'member-suspended' : 'member-removed', reason)
          }
          onCancel={cancel}
        >
          <p>{members[asking].text}</p>
          <p>{members.noFuture}</p>
        </AlertDialog>
      )}
      {role !== undefined && (
        <ConfirmOwn
          title={members.makeRole(words.register.roles[role])}
          text={`${member.name} · ${members.roles[role]}`}
          confirmLabel={members.changeRole}
          onDone={async (own) =>
            settle(
              await host.changeRole({ member: member.id, to: role, own }),
              members.roleChanged(member.name),
            )
          }
          onCancel={cancel}
        />
      )}
      {isGiving && (
        <WayInDialog
          title={members[asking].title(member.name)}
          text={members[asking].text}
          confirmLabel={members[asking].confirm}
          about={[head.organisation.name, member.name]}
          onDone={async (passphrase, own) => {
            const how = asking === 'give' ? 'passphrase-given' : 'member-reinstated';
            const done = await host.givePassphrase({ member: member.id, how, passphrase, own });
            return settle(done, members.done[how](member.name));
          }}
          onCancel={cancel}
        />
      )}
    </>
  );
}

/** What was asked is said where it was done, and gives the refusal where it was not. */
export function useSettling(close: () => void): (done: Result<Performed>, said: string) => Refused | null {
  const toasts = useToasts();
  return (done, said) => {
    if (!done.ok) return done;
    toasts.say(said);
    close();
    return null;
  };
}

function actsOn(
  { standing, role }: Member,
  { window, register }: ReturnType<typeof useSaid>['words'],
): readonly MenuEntry<Act>[] {
  const { members } = window.settings;
  if (role === 'recovery' || standing === 'removed') return [];
  const removing: MenuEntry<Act> = {
    id: 'remove',
    label: members.remove.action,
    icon: 'ban',
    isDanger: true,
  };
  if (standing === 'suspended') {
    return [{ id: 'reinstate', label: members.reinstate.action, icon: 'add-user' }, removing];
  }
  return [
    { id: 'give', label: members.give.action, icon: 'key' },
    ...PERSONS_ROLES.filter((each) => each !== role).map((each): MenuEntry<Act> => ({
      id: each,
      label: members.makeRole(register.roles[each]),
      icon: 'users',
    })),
    { id: 'suspend', label: members.suspend.action, icon: 'lock' },
    removing,
  ];
}

/** A new member: a name, a role, and a passphrase that the member types. */
export function AddMember({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { host, head } = useSession();
  const { words } = useSaid();
  const { members } = words.window.settings;
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonsRole>('analyst');
  const settle = useSettling(onClose);
  return (
    <WayInDialog
      title={members.add.title}
      text={members.add.text}
      confirmLabel={members.add.confirm}
      about={[head.organisation.name, name]}
      isReady={saysSomething(name)}
      onDone={async (passphrase, own) =>
        settle(await host.addMember({ name, role, passphrase, own }), members.done['member-added'](name))
      }
      onCancel={onClose}
    >
      {(isTried) => (
        <>
          <TextField
            label={members.add.name}
            value={name}
            onChange={setName}
            isRequired
            autoFocus
            error={isTried && !saysSomething(name) ? members.add.nameEmpty : undefined}
          />
          <RadioGroup<PersonsRole>
            label={members.role}
            options={PERSONS_ROLES.map((id) => ({
              id,
              label: words.register.roles[id],
              description: members.roles[id],
            }))}
            value={role}
            onChange={setRole}
          />
        </>
      )}
    </WayInDialog>
  );
}

/** One's own passphrase. */
export function ChangeOwn({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { host, head } = useSession();
  const { members } = useSaid().words.window.settings;
  const settle = useSettling(onClose);
  return (
    <WayInDialog
      title={members.change.title}
      text={members.change.text}
      confirmLabel={members.change.confirm}
      about={[head.organisation.name, head.member.name]}
      onDone={async (passphrase, own) =>
        settle(await host.changePassphrase({ passphrase, own }), members.change.done)
      }
      onCancel={onClose}
    />
  );
}
