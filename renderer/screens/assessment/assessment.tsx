import type { ReactNode } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useRecord } from '../../store/live.ts';
import { Callout } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Page } from '../frame/page.tsx';
import { go } from '../place.ts';
import { AssessmentOf } from './assessment-of.tsx';

/** The risk of one incident: assessed, concluded in writing, and sealed; and every assessment sealed before. */
export function AssessmentScreen({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const { assessment } = words.window;
  const now = useRecord(id);
  const place = `assessment ${id}`;
  const back = { label: assessment.back, onPress: () => go({ at: 'incident', id }) };
  if (now.state === 'there') return <AssessmentOf record={now.record} place={place} back={back} />;
  return (
    <Page place={place} title={assessment.title} back={back}>
      {now.state === 'refused' && <Callout tone="damage">{describeRefusal(now.refusal, words)}</Callout>}
    </Page>
  );
}
