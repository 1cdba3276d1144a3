import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { classesOf, Kbd, RadioGroup, TextArea } from '../../ui/kit.ts';
import { focusFactNow, focusIn } from '../fields/focus.ts';
import { LawMarks } from '../fields/law-marks.tsx';
import { WhenField } from '../fields/when-field.tsx';
import { useSaid } from '../said.ts';
import { AWARENESS, type Awareness, type QuickDraft } from './quick-draft.ts';
import sheet from './quick.module.css';

/**
 * When the organisation learned of it, by one of three: there is no default, for it starts every clock. The letter of a
 * choice takes it and goes on to what comes next.
 */
export function AwarenessChoice({
  entry,
  set,
  error,
}: {
  readonly entry: QuickDraft;
  readonly set: (part: Partial<QuickDraft>) => void;
  readonly error: string | undefined;
}): ReactNode {
  const said = useSaid();
  const { aware } = said.words.window.quick;
  const rest = useRef<HTMLDivElement>(null);
  const choose = (chosen: Awareness): void =>
    set(chosen === 'now' ? { aware: chosen, at: entry.at ?? new Date().toISOString() } : { aware: chosen });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = AWARENESS.find((each) => aware.keys[each].toLowerCase() === event.key.toLowerCase());
    if (chosen === undefined) return;
    event.preventDefault();
    // At once, and not a frame later: the next key may already be on its way.
    flushSync(() => choose(chosen));
    if (chosen === 'now') focusFactNow('persons');
    else focusIn(rest.current);
  };
  const hints: Readonly<Record<Awareness, string>> = {
    now: entry.aware === 'now' && entry.at !== null ? aware.nowAt(said.instant(entry.at)) : aware.nowHint,
    earlier: aware.earlierHint,
    unknown: aware.unknownHint,
  };
  return (
    <div data-fact="aware" className={c('aware')}>
      <div onKeyDown={onKeyDown}>
        <RadioGroup
          label={aware.question}
          isQuestion
          hint={aware.hint}
          mark={<LawMarks fact="aware" />}
          look="cards"
          isAcross
          options={AWARENESS.map((id) => ({
            id,
            label: (
              <span className={c('choice')}>
                {aware.choices[id]} <Kbd keys={aware.keys[id]} />
              </span>
            ),
            description: hints[id],
          }))}
          value={entry.aware}
          onChange={choose}
          error={entry.aware === null ? error : undefined}
        />
      </div>
      <div ref={rest}>
        {entry.aware === 'earlier' && (
          <WhenField
            label={aware.when}
            value={entry.earlier}
            onChange={(earlier) => set({ earlier })}
            error={error}
            isKnown
          />
        )}
        {entry.aware === 'unknown' && (
          <TextArea
            label={aware.because}
            value={entry.unknownBecause}
            onChange={(unknownBecause) => set({ unknownBecause })}
            rows={2}
            error={error}
          />
        )}
      </div>
    </div>
  );
}

const c = classesOf(sheet);
