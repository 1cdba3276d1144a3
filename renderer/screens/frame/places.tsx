import type { ReactNode } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Rail, type RailItem } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { go, type Place, usePlace } from '../place.ts';

type Named = 'today' | 'register' | 'journal' | 'settings';
const ICONS = { today: 'today', register: 'register', journal: 'journal', settings: 'settings' } as const;

/** The rail: where one can go. */
export function Places(): ReactNode {
  const { frame } = useWords().window;
  const { lock } = useSession();
  const here = usePlace();
  const item = (at: Named): RailItem => ({
    id: at,
    label: frame.places[at],
    icon: ICONS[at],
    isCurrent: railOf(here) === at,
    onPress: () => go({ at }),
  });
  return (
    <Rail
      label={frame.rail}
      items={[item('today'), item('register'), item('journal'), item('settings')]}
      foot={
        <Button variant="quiet" icon="lock" onPress={lock}>
          {frame.lock}
        </Button>
      }
    />
  );
}

function railOf({ at }: Place): Named {
  return at === 'today' || at === 'journal' || at === 'settings' ? at : 'register';
}
