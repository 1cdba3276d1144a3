import { type ReactNode, useId, useState } from 'react';
import type { Duty } from '../../../shared/law/duties.ts';
import { itemsOf } from '../../../shared/law/regimes.ts';
import type { RequiredItem } from '../../../shared/law/regime.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { classesOf, LinkButton } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import { placeOfItem } from './answer-place.ts';
import sheet from './board.module.css';
import { lawOf } from './stand.ts';

/** How many required items are missing, and which: each leads to where it is answered. */
export function MissingOf({
  duty,
  record,
}: {
  readonly duty: Duty;
  readonly record: IncidentRecord;
}): ReactNode {
  const said = useSaid();
  const [isOpen, open] = useState(false);
  const list = useId();
  const words = said.words.window.duties;
  const items = missingIn(duty);
  return (
    <>
      <LinkButton
        aria-expanded={isOpen}
        aria-controls={list}
        endIcon={isOpen ? 'chevron-up' : 'chevron-down'}
        onPress={() => open(!isOpen)}
      >
        {said.quantity(items.length, words.missing)}
      </LinkButton>
      <ul id={list} hidden={!isOpen} className={c('missing')}>
        {items.map((item) => (
          <li key={item.id}>
            <LinkButton onPress={() => go(placeOfItem(item, record.id))}>
              {item.label[said.language]}
            </LinkButton>{' '}
            <SourceMark source={item.source} />
          </li>
        ))}
      </ul>
    </>
  );
}

const c = classesOf(sheet);

/** The items a duty lacks, as the law's data describes them; a public notice holds those of a direct one too. */
function missingIn(duty: Duty): readonly RequiredItem[] {
  const ids = new Set(duty.missing.map(({ item }) => item));
  const documents = new Set([lawOf(duty).document, duty.document].filter((each) => each !== null));
  return [...documents].flatMap((each) => itemsOf(each)).filter(({ id }) => ids.has(id));
}
