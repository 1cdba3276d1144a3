import { type ReactNode, useState } from 'react';
import { hurtTexts } from '../../../shared/words/damage.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Icon, IconButton, type IconName } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { usePerform } from '../perform.ts';
import { go } from '../place.ts';
import { useBackingUp } from '../settings/use-backing-up.ts';
import { useAround } from './around.tsx';
import { RepairDialog } from './repair-dialog.tsx';
import sheet from './banner.module.css';

/** Over every screen: that this is a sample, that nothing can be recorded and why, what the person should know. */
export function Banner(): ReactNode {
  const { head, isStopped } = useSession();
  const perform = usePerform();
  const acknowledge = (): void =>
    void perform([{ type: 'torn-tails-acknowledged', content: {} }], { done: frame.acknowledged });
  const { dismissed, dismiss } = useAround();
  const backing = useBackingUp();
  const words = useWords();
  const { frame } = words.window;
  const warnings = head.warnings.filter((warning) => !dismissed.has(warning));
  const isHarmed = head.damage.length > 0 || head.reasons.includes('forked') || head.hurt.length > 0;
  const [isRepairing, setRepairing] = useState(false);
  // Not where somebody else writes in it, nor for whoever may only read.
  const mayRepair =
    head.reasons.includes('damaged') && !head.reasons.includes('read-only') && head.member.role !== 'reader';
  return (
    <>
      <RepairDialog isOpen={isRepairing} onClose={() => setRepairing(false)} />
      {head.sample && (
        <Strip icon="info" title={frame.sample}>
          {frame.sampleText}
        </Strip>
      )}
      {isStopped && (
        <Strip tone="damage" icon="stop" title={frame.stopped.title}>
          {frame.stopped.strip}
        </Strip>
      )}
      {!head.writing && !isStopped && (
        <Strip
          tone={isHarmed ? 'damage' : 'plain'}
          icon={isHarmed ? 'stop' : 'lock'}
          title={isHarmed ? frame.damaged : frame.readOnly}
          action={
            isHarmed && (
              <>
                {mayRepair && (
                  <Button size="small" onPress={() => setRepairing(true)}>
                    {words.window.repair.act}
                  </Button>
                )}
                <Button size="small" onPress={() => go({ at: 'journal' })}>
                  {frame.verify}
                </Button>
              </>
            )
          }
        >
          {describeRefusal(
            { ok: false, code: 'read-only', details: { reasons: head.reasons, role: head.member.role } },
            words,
          )}
          {head.damage.length + head.hurt.length > 0 && (
            <details className={sheet['found']}>
              <summary>{frame.damageFound}</summary>
              <ul className={sheet['list']}>
                {hurtTexts({ damage: head.damage, files: head.hurt }, words).map((text, at) => (
                  <li key={at}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </Strip>
      )}
      {warnings.map((warning) => (
        <Strip
          key={warning}
          tone="soon"
          icon="alert"
          action={
            <>
              {warning === 'backup-overdue' && head.places.length > 0 && head.writing && (
                <Button size="small" isPending={backing.isPending} onPress={() => void backing.backUp()}>
                  {words.window.settings.places.now}
                </Button>
              )}
              {warning === 'backup-overdue' && (
                <Button size="small" onPress={() => go({ at: 'settings', section: 'backups' })}>
                  {words.window.settings.section.backups}
                </Button>
              )}
              {warning === 'recovery-unchecked' && (
                <Button size="small" onPress={() => go({ at: 'settings', section: 'recovery' })}>
                  {words.window.settings.section.recovery}
                </Button>
              )}
              {warning === 'write-interrupted' && (
                <Button size="small" onPress={() => go({ at: 'journal' })}>
                  {words.window.frame.places.journal}
                </Button>
              )}
              {warning === 'write-interrupted' && head.writing && head.member.role === 'officer' ? (
                <Button size="small" onPress={acknowledge}>
                  {frame.acknowledge}
                </Button>
              ) : (
                <IconButton icon="x" size="small" label={frame.dismiss} onPress={() => dismiss(warning)} />
              )}
            </>
          }
        >
          {words.codes.warnings[warning]}
        </Strip>
      ))}
    </>
  );
}

/** One thin line over the page. */
function Strip({
  tone = 'plain',
  icon,
  title,
  action,
  children,
}: {
  readonly tone?: 'plain' | 'soon' | 'damage';
  readonly icon: IconName;
  readonly title?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // What is found while one works is said at once.
    <div
      className={`${sheet['strip'] ?? ''} ${sheet[tone] ?? ''}`}
      role={tone === 'damage' ? 'alert' : undefined}
    >
      <Icon name={icon} size="small" className={sheet['icon']} />
      <div className={sheet['text']}>
        {title !== undefined && <strong className={sheet['title']}>{title}</strong>} {children}
      </div>
      {action}
    </div>
  );
}
