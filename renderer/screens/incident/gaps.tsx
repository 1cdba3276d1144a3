import type { ReactNode } from 'react';
import { itemsOf } from '../../../shared/law/regimes.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { classesOf, LinkButton, Section } from '../../ui/kit.ts';
import { placeOfItem } from '../duties/answer-place.ts';
import { go, type Place } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './incident.module.css';
import { registerGaps } from './sections.ts';

/** What each law's register still asks for, each line leading to its answer. */
export function RegisterGaps({
  record,
  onPart,
}: {
  readonly record: IncidentRecord;
  /** Leads to a part or a fact of this incident. */
  readonly onPart: (name: string) => void;
}): ReactNode {
  const { organisation } = useSession().head;
  const { words, language, now } = useSaid();
  const { missing } = words.window.incident;
  const gaps = registerGaps({ record, organisation, now });
  const lead = (place: Place): void => {
    if (place.at === 'incident' && place.section !== undefined) onPart(place.section);
    else go(place);
  };
  if (gaps.length === 0) return null;
  return (
    <Section title={missing.title}>
      {gaps.map((duty) => {
        const items = duty.document === null ? [] : itemsOf(duty.document);
        const lacking = items.filter(({ id }) => duty.missing.some(({ item }) => item === id));
        return (
          <div key={duty.regime} className={c('gapsOf')}>
            <h3 className={c('gapsTitle')}>
              {words.register.regimes[duty.regime]} <SourceMark source={duty.source} />
            </h3>
            {lacking.length === 0 ? (
              <p className={c('quiet')}>{missing.complete}</p>
            ) : (
              <ul className={c('gaps')}>
                {lacking.map((item) => (
                  <li key={item.id}>
                    <LinkButton onPress={() => lead(placeOfItem(item, record.id))}>
                      {item.label[language]}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </Section>
  );
}

const c = classesOf(sheet);
