import type { ReactNode } from 'react';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Callout, classesOf, LinkButton, Section, TextArea } from '../../ui/kit.ts';
import { placeOfItem } from '../duties/answer-place.ts';
import { go, type Place } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import type { Gap } from './gaps.ts';
import sheet from './notice.module.css';

/** What is missing, item by item with its section: where to answer it, or the reason that stands in for it. */
export function GapList({
  record,
  gaps,
  reasons,
  onReason,
}: {
  readonly record: IncidentRecord;
  readonly gaps: readonly Gap[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (item: string, reason: string) => void;
}): ReactNode {
  const said = useSaid();
  const words = said.words.window.notice.gaps;
  if (gaps.length === 0) {
    return (
      <Section level={2} title={words.title}>
        <Callout tone="done-quietly">{words.none}</Callout>
      </Section>
    );
  }
  return (
    <Section level={2} title={words.title} hint={words.hint}>
      <ul className={c('gaps')}>
        {gaps.map(({ item, sources, reasonAllowed }) => {
          const label = item.label[said.language];
          const place = placeOfItem(item, record.id);
          return (
            <li key={item.id} className={c('gap')} data-gap={item.id}>
              <p className={c('gapLabel')}>
                {label}{' '}
                {sources.map((source) => (
                  <SourceMark key={source.cite} source={source} />
                ))}
              </p>
              <p>
                <LinkButton
                  endIcon="arrow-right"
                  onPress={() => go(place)}
                  aria-label={words.answer(words.places[kindOfPlace(place)], label)}
                >
                  {words.places[kindOfPlace(place)]}
                </LinkButton>
              </p>
              {reasonAllowed && (
                <div role="group" aria-label={label}>
                  <TextArea
                    label={words.reason}
                    hint={words.reasonHint}
                    rows={2}
                    maxLength={5000}
                    value={reasons[item.id] ?? ''}
                    onChange={(reason) => onReason(item.id, reason)}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const c = classesOf(sheet);

function kindOfPlace(place: Place): 'incident' | 'measures' | 'assessment' | 'settings' | 'decision' {
  if (place.at === 'assessment' || place.at === 'settings') return place.at;
  if (place.at !== 'incident') return 'incident';
  if (place.section === 'measures') return 'measures';
  return place.section === 'duties' ? 'decision' : 'incident';
}
