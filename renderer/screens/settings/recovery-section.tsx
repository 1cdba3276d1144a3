import { type ReactNode, useState } from 'react';
import { isRecheckDue, recheckAt } from '../../../shared/register/member.ts';
import { dateIn } from '../../../shared/register/when.ts';
import { useSession } from '../../store/session.tsx';
import { Badge, Button, ButtonGroup, Pairs, Section } from '../../ui/kit.ts';
import { useMinute } from '../now.ts';
import { useSaid } from '../said.ts';
import { CheckKeyDialog } from './check-key-dialog.tsx';
import { useSettling } from './member-acts.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { RekeyDialog } from './rekey-dialog.tsx';

/** The recovery key: when its sheet was last seen, when to look again, and another one in its place. */
export function RecoverySection(): ReactNode {
  const { host, head } = useSession();
  const said = useSaid();
  const { recovery, rekey, settings } = said.words.window;
  const now = Date.parse(useMinute());
  const [asking, ask] = useState<'check' | 'replace' | 'rekey' | null>(null);
  const close = (): void => ask(null);
  const settle = useSettling(close);
  const { recoveryCheckedAt: checkedAt, rekeyedAt } = head;
  const isDue = isRecheckDue(checkedAt, now);
  return (
    <Section id="recovery" title={settings.section.recovery} hint={recovery.hint} look="ruled">
      {checkedAt !== null && (
        <Pairs
          pairs={[
            { label: recovery.last, value: said.instant(checkedAt, 'medium') },
            {
              label: recovery.next,
              value: (
                <>
                  {said.date(dateIn(new Date(recheckAt(checkedAt)).toISOString(), said.zone))}{' '}
                  {isDue && (
                    <Badge tone="soon" icon="alert">
                      {recovery.due}
                    </Badge>
                  )}
                </>
              ),
            },
            {
              label: rekey.label,
              value: rekeyedAt === null ? rekey.first : rekey.since(said.instant(rekeyedAt, 'medium')),
            },
          ]}
        />
      )}
      {head.writing && head.member.role === 'officer' && (
        <ButtonGroup>
          <Button icon="shield-check" onPress={() => ask('check')}>
            {recovery.check.action}
          </Button>
          <Button icon="key" onPress={() => ask('replace')}>
            {recovery.replace.action}
          </Button>
          <Button icon="lock" onPress={() => ask('rekey')}>
            {rekey.action}
          </Button>
        </ButtonGroup>
      )}
      {asking === 'check' && <CheckKeyDialog onClose={close} />}
      {asking === 'replace' && (
        <NewKeyDialog
          title={recovery.replace.title}
          text={recovery.replace.text}
          confirmLabel={recovery.replace.confirm}
          onDone={async (typedBack, own) =>
            settle(await host.replaceRecoveryKey({ typedBack, own }), recovery.replaced)
          }
          onClose={close}
        />
      )}
      {asking === 'rekey' && <RekeyDialog onClose={close} />}
    </Section>
  );
}
