import type { ReactNode } from 'react';
import type { FactorView } from '../../../shared/law/assess.ts';
import { classesOf, Icon, LinkButton } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { sayAnswer, sayReason } from './say-reason.ts';

/** What the facts say by themselves: a place to start from, and no answer until somebody gives it. */
export function FromFacts({
  view,
  question,
  isTaken,
  onTake,
}: {
  readonly view: FactorView;
  readonly question: string;
  readonly isTaken: boolean;
  readonly onTake: () => void;
}): ReactNode {
  const said = useSaid();
  const words = said.words.window.assessment;
  return (
    <div className={c('fromFacts')}>
      <Icon name="info" size="small" className={c('factsIcon')} />
      <div>
        <p>
          {words.fromFacts(sayAnswer(view, said) ?? '')}{' '}
          {!isTaken && (
            <LinkButton onPress={onTake} aria-label={words.takeItFor(question)}>
              {words.takeIt}
            </LinkButton>
          )}
        </p>
        <p className={c('soft')}>{view.reasons.map((reason) => sayReason(reason, said)).join(' ')}</p>
      </div>
    </div>
  );
}

const c = classesOf(sheet);
