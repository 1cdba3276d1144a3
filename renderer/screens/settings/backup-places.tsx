import { type ReactNode, useState } from 'react';
import type { BackupPlaceView } from '../../../shared/host.ts';
import { refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, ButtonGroup, Callout, classesOf, Section, useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import sheet from './settings.module.css';
import { useBackingUp } from './use-backing-up.ts';

const PLACES = ['first', 'second'] as const satisfies readonly BackupPlaceView['place'][];

/** The two places that backups go to by themselves, and how each stands. */
export function BackupPlaces(): ReactNode {
  const { head } = useSession();
  const { places: said } = useSaid().words.window.settings;
  const backing = useBackingUp();
  return (
    <Section level={3} title={said.title} hint={said.hint}>
      {PLACES.map((place) => (
        <Place key={place} place={place} known={head.places.find((each) => each.place === place)} />
      ))}
      {head.places.length > 0 && head.writing && (
        <ButtonGroup>
          <Button icon="save" onPress={() => void backing.backUp()} isPending={backing.isPending}>
            {said.now}
          </Button>
        </ButtonGroup>
      )}
    </Section>
  );
}

function Place({
  place,
  known,
}: {
  readonly place: BackupPlaceView['place'];
  readonly known: BackupPlaceView | undefined;
}): ReactNode {
  const { host, head } = useSession();
  const { words, instant, quantity } = useSaid();
  const { places: said, backups } = words.window.settings;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [isPending, setPending] = useState(false);
  const last = head.backups.find((each) => each.place === place && each.kind === 'routine');
  const name = said.names[place];
  const failed = known?.failed ?? null;
  const set = async (folder: string | null): Promise<void> => {
    setPending(true);
    const chosen = await host.chooseBackupPlace({ place, folder });
    setPending(false);
    if (!chosen.ok) toasts.say(sayRefusal(chosen, words), { tone: 'error' });
    else toasts.say(folder === null ? said.letGo(name) : said.chosen(name));
  };
  const ask = async (): Promise<void> => {
    const folder = await choose({ purpose: 'backup-folder' });
    if (folder !== null) await set(folder);
  };
  return (
    <div className={c('place')} role="group" aria-label={name}>
      <p>
        <strong>{name}</strong> {known === undefined ? said.none : known.folder}
      </p>
      {known !== undefined && (
        <p className={c('soft')}>
          {last === undefined
            ? said.notYet
            : said.last(instant(last.at, 'medium'), quantity(last.entries, backups.entries))}
        </p>
      )}
      {known !== undefined && failed !== null && (
        <Callout tone="soon" title={said.failed(instant(failed.at, 'medium'))}>
          {describeRefusal(refused(failed.code, { folder: known.folder }), words)} {said.again}
        </Callout>
      )}
      {head.writing && (
        <ButtonGroup>
          <Button
            size="small"
            icon="folder"
            isPending={isPending}
            onPress={() => void ask()}
            aria-label={said.chooseOf(name)}
          >
            {known === undefined ? said.choose : said.change}
          </Button>
          {known !== undefined && (
            <Button
              size="small"
              variant="quiet"
              isDisabled={isPending}
              onPress={() => void set(null)}
              aria-label={said.dropOf(name)}
            >
              {said.drop}
            </Button>
          )}
        </ButtonGroup>
      )}
    </div>
  );
}

const c = classesOf(sheet);
