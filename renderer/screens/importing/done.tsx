import type { ReactNode } from 'react';
import type { ImportDone } from '../../../shared/host.ts';
import { useSession } from '../../store/session.tsx';
import { Button, EmptyState } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { NO_FILTERS } from '../register/filters.ts';
import { FROM_THE_TOP, keepingOf } from '../register/kept.ts';
import { useSaid } from '../said.ts';

/** What was recorded, and the way to it. */
export function Done({
  done: { recorded, first, last },
  onAnother,
}: {
  readonly done: ImportDone;
  readonly onAnother: () => void;
}): ReactNode {
  const { rows } = useSession();
  const said = useSaid();
  const { done } = said.words.window.importing;
  const show = (): void => {
    keepingOf(rows).set({
      ...FROM_THE_TOP,
      query: '',
      sorting: [],
      filters: { ...NO_FILTERS, numbers: { from: first, to: last } },
    });
    onAnother();
    go({ at: 'register' });
  };
  return (
    <div role="status">
      <EmptyState
        icon="circle-check"
        title={said.quantity(recorded, done.recorded)}
        action={
          <>
            <Button variant="primary" icon="register" onPress={show} autoFocus>
              {done.show}
            </Button>
            <Button onPress={onAnother}>{done.another}</Button>
          </>
        }
      >
        <p>{done.text(first, last)}</p>
        <p>{done.next}</p>
      </EmptyState>
    </div>
  );
}
