import { type ReactNode, useState } from 'react';
import { CODES, refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, ButtonGroup, Pairs, Section, useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import { Unpacking } from '../unpacking.tsx';
import { BackupPlaces } from './backup-places.tsx';
import sheet from './settings.module.css';

/** The last verified copy, and another one now: whoever opens the register may make it, whatever their role. */
export function BackupsSection(): ReactNode {
  const { host, head } = useSession();
  const said = useSaid();
  const { settings } = said.words.window;
  const { backups: ours } = settings;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [isMaking, setMaking] = useState(false);
  const [isDrilling, setDrilling] = useState(false);
  const make = async (): Promise<void> => {
    const out = await choose({ purpose: 'save-file', name: `${ours.fileName}-${said.today}.age` });
    if (out === null) return;
    setMaking(true);
    const made = await host.makeBackup({ out, replace: true });
    setMaking(false);
    if (!made.ok) toasts.say(sayRefusal(made, said.words), { tone: 'error' });
    else toasts.say(ours.done(made.value.file, said.quantity(made.value.records, ours.records)));
  };
  const drillOf = async (): Promise<void> => {
    const file = await choose({ purpose: 'open-backup' });
    if (file === null) return;
    setDrilling(true);
    const done = await host.drill({ file });
    setDrilling(false);
    if (!done.ok) toasts.say(sayRefusal(done, said.words), { tone: 'error' });
    else if (done.value.failed === null) {
      toasts.say(
        ours.drillDone(said.quantity(done.value.records, ours.records), said.number(done.value.newer ?? 0)),
      );
    } else {
      const code = CODES.find((each) => each === done.value.failed) ?? 'backup-unsound';
      const why = describeRefusal(refused(code), said.words);
      toasts.say(ours.drillNotDone(why), { tone: 'error' });
    }
  };
  const last = head.backups.reduce<(typeof head.backups)[number] | null>(
    (newest, each) => (newest === null || newest.at < each.at ? each : newest),
    null,
  );
  const { drill } = head;
  const lastText =
    last === null
      ? ours.none
      : ours.lastText(
          said.instant(last.at, 'medium'),
          said.quantity(last.entries, ours.entries),
          last.fileName,
        );
  return (
    <Section id="backups" title={settings.section.backups} hint={ours.hint} look="ruled">
      <Pairs
        pairs={[
          { id: 'last', label: ours.last, value: lastText },
          ...(drill === null
            ? []
            : [
                {
                  id: 'drill',
                  label: ours.drill,
                  value: (drill.failed === null ? ours.drilled : ours.drillFailed)(
                    said.instant(drill.stamp.at, 'medium'),
                  ),
                },
              ]),
        ]}
      />
      <ButtonGroup>
        <Button icon="download" onPress={() => void make()} isPending={isMaking}>
          {ours.make}
        </Button>
        <Button icon="shield-check" onPress={() => void drillOf()} isPending={isDrilling}>
          {ours.tryOut}
        </Button>
      </ButtonGroup>
      <p role="status" className={sheet['soft']}>
        {isMaking ? ours.making : isDrilling ? ours.trying : ''}
      </p>
      <Unpacking host={host} call="drill" isPending={isDrilling} />
      {!head.sample && <BackupPlaces />}
      <p className={sheet['soft']}>{ours.restoring}</p>
    </Section>
  );
}
