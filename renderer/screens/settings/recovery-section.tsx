import { type ReactNode, useState } from 'react';
import { isRecheckDue, recheckAt } from '../../../shared/register/member.ts';
import { dateIn } from '../../../shared/register/when.ts';
import { useSession } from '../../store/session.tsx';
import { Badge, Button, ButtonGroup, Pairs, Section } from '../../ui/kit.ts';
import { useMinute } from '../now.ts';
import { useSaid } from '../said.ts';
import { CheckKeyDialog } from './check-key-dialog.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** The recovery key: when its sheet was last seen, when to look again, and another one in its place. */
export function RecoverySection(): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const { recovery, settings } = said.words.window;
  const now = Date.parse(useMinute());
  const [asking, ask] = useState<'check' | 'replace' | null>(null);
  const close = (): void => ask(null);
  const { recoveryCheckedAt: checkedAt } = head;
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
        </ButtonGroup>
      )}
      {asking === 'check' && <CheckKeyDialog onClose={close} />}
      {asking === 'replace' && <NewKeyDialog onClose={close} />}
    </Section>
  );
}
