import type { ReactNode } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { formatTime } from '../../../shared/words/format.ts';
import { Icon } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { DraftState as State } from './draft-saver.ts';
import styles from './fields.module.css';

/** When what is being typed was last sealed; nothing while there is nothing to seal. */
export function DraftState({ state }: { readonly state: State }): ReactNode {
  const { words, language, zone } = useSaid();
  const { draft } = words.window.incident;
  return (
    <p role="status" className={styles['draftState']}>
      {state.is === 'saved' && (
        <>
          <Icon name="check" size="small" />
          {draft.saved(formatTime(state.at, language, zone))}
        </>
      )}
      {state.is === 'refused' && (
        <>
          <Icon name="alert" size="small" />
          {describeRefusal(state.refusal, words)}
        </>
      )}
    </p>
  );
}
