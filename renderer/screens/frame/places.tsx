import type { ReactNode } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Rail, type RailItem } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { go, type Place, usePlace } from '../place.ts';
import { useSaid } from '../said.ts';
import { useWaitingCount } from '../today/use-waiting.ts';
import { useAround } from './around.tsx';
import { Mark } from './mark.tsx';
import sheet from './places.module.css';

type Named = 'today' | 'register' | 'journal' | 'laws' | 'settings';
const ICONS = {
  today: 'today',
  register: 'register',
  journal: 'journal',
  laws: 'law',
  settings: 'settings',
} as const;
const KEYS = { today: 'G T', register: 'G R', journal: 'G J', laws: 'G L', settings: 'G S' } as const;

/** The rail: whose register it is, where one can go, what can be done from anywhere, who one is. */
export function Places(): ReactNode {
  const { frame } = useWords().window;
  const { number } = useSaid();
  const here = usePlace();
  const { records, overdue } = useWaitingCount();
  const item = (at: Named): RailItem => ({
    id: at,
    label: frame.places[at],
    icon: ICONS[at],
    shortcut: KEYS[at],
    isCurrent: railOf(here) === at,
    onPress: () => go({ at }),
  });
  const waiting = number(records);
  const today: RailItem = {
    ...item('today'),
    count: records,
    countTone: overdue > 0 ? 'overdue' : 'plain',
    countLabel: overdue > 0 ? frame.overdue(waiting, number(overdue)) : frame.waiting(waiting),
  };
  return (
    <Rail
      label={frame.rail}
      head={<Head />}
      items={[today, item('register'), item('journal'), item('laws'), item('settings')]}
      foot={<Foot />}
    />
  );
}

function Head(): ReactNode {
  const { head } = useSession();
  const { frame } = useWords().window;
  const { openPalette } = useAround();
  return (
    <div className={sheet['head']}>
      <div className={sheet['whose']}>
        <Mark />
        <span className={sheet['name']}>{head.organisation.name}</span>
      </div>
      {head.writing && (
        <Button
          variant="primary"
          size="small"
          icon="plus"
          shortcut="Ctrl+N"
          className={sheet['act']}
          isWide
          onPress={() => go({ at: 'new-incident' })}
        >
          {frame.newIncident}
        </Button>
      )}
      <Button
        size="small"
        icon="search"
        shortcut="Ctrl+K"
        isWide
        className={sheet['act']}
        onPress={openPalette}
      >
        {frame.search}
      </Button>
    </div>
  );
}

function Foot(): ReactNode {
  const { head, lock } = useSession();
  const words = useWords();
  const { frame } = words.window;
  const { openKeys } = useAround();
  const { name, role } = head.member;
  return (
    <>
      <p className={sheet['who']}>
        {name !== '' && role !== 'recovery' && <span className={sheet['member']}>{name}</span>}
        <span>{words.register.roles[role]}</span>
      </p>
      <Button
        variant="quiet"
        size="small"
        icon="keyboard"
        shortcut="?"
        className={sheet['act']}
        onPress={openKeys}
      >
        {frame.keyboard}
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon="lock"
        shortcut="Ctrl+L"
        className={sheet['act']}
        onPress={lock}
      >
        {frame.lock}
      </Button>
    </>
  );
}

function railOf({ at }: Place): Named {
  return at === 'today' || at === 'journal' || at === 'laws' || at === 'settings' ? at : 'register';
}
