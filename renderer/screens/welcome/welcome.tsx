import { type ReactNode, useState } from 'react';
import type { Opened } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { Create } from './create/create.tsx';
import { usePlaces } from '../picker/choose.tsx';
import { Restore } from '../restore/restore.tsx';
import type { Start } from '../start.ts';
import { useLanguage } from '../../words.tsx';
import { Ways } from './ways.tsx';

/** The first screen: create a register, open one, bring one back, or try the sample. */
export function Welcome({
  start,
  onOpened,
  onFolder,
}: {
  readonly start: Start;
  readonly onOpened: (opened: Opened) => void;
  /** A register's folder was chosen: its passphrase comes next. */
  readonly onFolder: (folder: string) => void;
}): ReactNode {
  const language = useLanguage();
  const { choose } = usePlaces();
  const [way, setWay] = useState<'create' | 'restore' | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);

  const open = async (): Promise<void> => {
    const folder = await choose({ purpose: 'open-register' });
    if (folder !== null) onFolder(folder);
  };
  const sample = async (): Promise<void> => {
    if (isOpening) return;
    setOpening(true);
    setRefusal(null);
    const opened = await start.host.openSample({ language });
    setOpening(false);
    if (opened.ok) onOpened(opened.value);
    else setRefusal(opened);
  };
  const back = (): void => setWay(null);
  if (way === 'create') return <Create start={start} onOpened={onOpened} onLeave={back} />;
  if (way === 'restore') return <Restore start={start} folder={null} onDone={onFolder} onLeave={back} />;
  return (
    <Ways
      start={start}
      refusal={refusal}
      isOpening={isOpening}
      onCreate={() => setWay('create')}
      onOpen={() => void open()}
      onRestore={() => setWay('restore')}
      onSample={() => void sample()}
      onFolder={onFolder}
    />
  );
}
