import type { ReactNode } from 'react';
import type { RetentionLine } from '../../../shared/host.ts';
import { keptBy } from '../../../shared/law/keeping.ts';
import { saidWhyClock } from '../../../shared/words/clock.ts';
import { Button, Checkbox, classesOf } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './retention.module.css';

/** A record, until when it must be kept under which rule, and what else stands for or against keeping it. */
export function Line({
  line: { record, number, title, keepings, hold },
  choice,
}: {
  readonly line: RetentionLine;
  /** Null where it may not be chosen. */
  readonly choice: { readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void } | null;
}): ReactNode {
  const { words, date, language } = useSaid();
  const ours = words.window.retention;
  const name = (
    <>
      <span className={c('number')}>{number}</span> {title}
    </>
  );
  return (
    <li className={c('line', choice !== null && 'chosen')}>
      <div className={c('words')}>
        {choice === null ? (
          <span>{name}</span>
        ) : (
          <Checkbox isSelected={choice.isChosen} onChange={choice.onChange}>
            {name}
          </Checkbox>
        )}
        {keepings.toReversed().map(({ regime, until, fromLastEntry }, place) => {
          const why = keptBy(regime);
          const said = (place === 0 ? ours.until : ours.alsoUntil)(date(until));
          return (
            <p key={regime} className={c('rules')}>
              {[
                said,
                saidWhyClock(why, words, language),
                ...(fromLastEntry ? [ours.fromLastEntry] : []),
              ].join(' ')}{' '}
              <SourceMark source={why.source} />
            </p>
          );
        })}
        {hold !== null && <p className={c('rules')}>{ours.held(date(hold.on), hold.reason)}</p>}
      </div>
      <Button
        size="small"
        variant="quiet"
        aria-label={ours.open(number)}
        onPress={() => go({ at: 'incident', id: record })}
      >
        {words.window.retention.openIt}
      </Button>
    </li>
  );
}

const c = classesOf(sheet);
