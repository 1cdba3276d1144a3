import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Badge, Button, ButtonGroup, Callout, Section } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { fingerprintOf } from './fingerprint.ts';
import { AddMember, ChangeOwn, MemberActs } from './member-acts.tsx';
import { RekeyDialog } from './rekey-dialog.tsx';
import sheet from './settings.module.css';

/** Who can open the register, as what, and with which key; an officer adds and ends. */
export function MembersSection(): ReactNode {
  const { register, window } = useWords();
  const { head } = useSession();
  const [asking, ask] = useState<'add' | 'change' | 'rekey' | null>(null);
  const [isOffered, offer] = useState(false);
  const said = window.settings;
  const isOfficer = head.writing && head.member.role === 'officer';
  const mayChange = head.writing && head.member.role !== 'recovery';
  const close = (): void => ask(null);
  return (
    <Section id="members" title={said.section.members} hint={said.members.hint} look="ruled">
      <div className={sheet['scroll']}>
        <table className={sheet['table']}>
          <thead>
            <tr>
              <th scope="col">{said.members.name}</th>
              <th scope="col">{said.members.role}</th>
              <th scope="col">{said.members.standing}</th>
              <th scope="col">{said.members.key}</th>
              {isOfficer && <td />}
            </tr>
          </thead>
          <tbody>
            {head.members.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.role === 'recovery' ? register.roles.recovery : member.name}{' '}
                  {member.id === head.member.id && <Badge icon="check">{said.members.you}</Badge>}
                </th>
                <td>{register.roles[member.role]}</td>
                <td>{register.standings[member.standing]}</td>
                <td className={sheet['key']}>{fingerprintOf(member.publicKey)}</td>
                {isOfficer && (
                  <td>
                    <MemberActs member={member} onEnded={() => offer(true)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isOffered && isOfficer && (
        <Callout isLive>
          <p>{window.rekey.offered}</p>
          <Button icon="lock" onPress={() => ask('rekey')}>
            {window.rekey.action}
          </Button>
        </Callout>
      )}
      <p className={sheet['soft']}>{said.members.keyHint}</p>
      {(isOfficer || mayChange) && (
        <ButtonGroup>
          {isOfficer && (
            <Button icon="add-user" onPress={() => ask('add')}>
              {said.members.add.action}
            </Button>
          )}
          {mayChange && (
            <Button icon="key" onPress={() => ask('change')}>
              {said.members.change.action}
            </Button>
          )}
        </ButtonGroup>
      )}
      {asking === 'add' && <AddMember onClose={close} />}
      {asking === 'change' && <ChangeOwn onClose={close} />}
      {asking === 'rekey' && <RekeyDialog onDone={() => offer(false)} onClose={close} />}
    </Section>
  );
}
