import type { ReactNode } from 'react';
import { useSession } from '../../store/session.tsx';
import { Badge, Section } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { fingerprintOf } from './fingerprint.ts';
import sheet from './settings.module.css';

/** Who can open the register, and with which key. */
export function MembersSection(): ReactNode {
  const { register, window } = useWords();
  const { head } = useSession();
  const said = window.settings;
  return (
    <Section id="members" title={said.section.members} hint={said.members.hint} look="ruled">
      <div className={sheet['scroll']}>
        <table className={sheet['table']}>
          <thead>
            <tr>
              <th scope="col">{said.members.name}</th>
              <th scope="col">{said.members.role}</th>
              <th scope="col">{said.members.key}</th>
            </tr>
          </thead>
          <tbody>
            {head.members.map(({ id, name, role, publicKey }) => (
              <tr key={id}>
                <th scope="row">
                  {role === 'recovery' ? register.roles.recovery : name}{' '}
                  {id === head.member.id && <Badge icon="check">{said.members.you}</Badge>}
                </th>
                <td>{register.roles[role]}</td>
                <td className={sheet['key']}>{fingerprintOf(publicKey)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={sheet['soft']}>{said.members.keyHint}</p>
    </Section>
  );
}
