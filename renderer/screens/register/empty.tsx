import type { ReactNode } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, classesOf, EmptyState } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { go } from '../place.ts';
import { CLEARED } from './kept.ts';
import sheet from './register.module.css';
import { useWithin } from './within.tsx';

/** The register is empty: what belongs here, and the two ways to begin. */
export function NoRecord(): ReactNode {
  const { head } = useSession();
  const { register } = useWords().window;
  return (
    <EmptyState
      icon="register"
      title={register.empty.title}
      action={
        head.writing && (
          <>
            <Button
              variant="primary"
              icon="plus"
              shortcut="Ctrl+N"
              onPress={() => go({ at: 'new-incident' })}
            >
              {register.newIncident}
            </Button>
            <Button icon="import" onPress={() => go({ at: 'import' })}>
              {register.empty.import}
            </Button>
          </>
        )
      }
    >
      {register.empty.text}
    </EmptyState>
  );
}

/** Nothing has all of what was asked for. */
export function NothingFound(): ReactNode {
  const { set } = useWithin();
  const { register } = useWords().window;
  return (
    <EmptyState
      icon="search"
      className={c('nothing')}
      title={register.nothing.title}
      action={
        <Button icon="x" onPress={() => set(CLEARED)}>
          {register.clear}
        </Button>
      }
    >
      {register.nothing.text}
    </EmptyState>
  );
}

const c = classesOf(sheet);
