import type { ReactNode } from 'react';
import type { Assessment } from '../../../shared/register/state.ts';
import { classesOf, LinkButton, Section } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';

/** Every assessment that was sealed, the last one first; each can be read with the facts as known then. */
export function EarlierAssessments({
  assessments,
  shown,
  onShow,
}: {
  readonly assessments: readonly Assessment[];
  /** The id of the one that is read now. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}): ReactNode {
  const said = useSaid();
  const { law, register, window } = said.words;
  const ours = window.assessment.earlier;
  if (assessments.length === 0) return null;
  return (
    <Section title={ours.title} hint={ours.hint}>
      <ol className={c('earlier')}>
        {assessments.toReversed().map(({ id, on, conclusions }, at) => (
          <li key={id}>
            <LinkButton
              icon="seal"
              onPress={() => onShow(id)}
              aria-expanded={shown === id}
              aria-label={window.assessment.view.show(said.date(on))}
            >
              {said.date(on)}
            </LinkButton>
            {at === 0 && assessments.length > 1 && <span className={c('faint')}> {ours.last}</span>}
            {conclusions.map(({ regime, serious }) => (
              <p key={regime} className={c('soft')}>
                {window.assessment.seal.concludes(
                  register.regimes[regime],
                  law.conclusions[regime][serious ? 'serious' : 'notSerious'],
                )}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const c = classesOf(sheet);
