import type { ReactNode } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { Button, Callout } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { mayMend, tellingOf } from './refusals.ts';
import sheet from './unlock.module.css';

/** Why it does not open, in full, and what can be done; never an offer to delete or to begin anew. */
export function Refusal({
  refusal,
  onRead,
  onRepair,
}: {
  readonly refusal: Refused;
  readonly onRead: () => void;
  readonly onRepair: () => void;
}): ReactNode {
  const words = useWords();
  const said = words.window.unlock;
  const telling = tellingOf(refusal.code);
  const sentence = describeRefusal(refusal, words);
  if (telling === 'locked') {
    const host = refusal.details['host'];
    return (
      <Callout
        tone="info"
        icon="lock"
        isLive
        title={typeof host === 'string' ? said.writer.title(host) : undefined}
        actions={<Button onPress={onRead}>{said.openForReading}</Button>}
      >
        {sentence}
      </Callout>
    );
  }
  if (telling === 'plain' || telling === 'at-field') {
    return (
      <Callout tone="damage" isLive>
        {sentence}
      </Callout>
    );
  }
  const { title, then } = said.grave[telling];
  return (
    <Callout
      tone={telling === 'newer' ? 'info' : 'damage'}
      isLive
      title={title}
      actions={mayMend(telling) && <Button onPress={onRepair}>{words.window.repair.act}</Button>}
    >
      <p>{sentence}</p>
      <h2 className={sheet['then']}>{said.then}</h2>
      <ol className={sheet['steps']}>
        {then.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Callout>
  );
}
