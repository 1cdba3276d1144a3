import type { ReactNode } from 'react';
import type { IssuedDocument } from '../../../shared/register/state.ts';
import { Badge, classesOf, LinkButton, Section } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './notice.module.css';

/** Documents of a kind that left the register, the last one first; each can be shown as it was. */
export function IssuedList({
  documents,
  shown,
  onShow,
}: {
  readonly documents: readonly IssuedDocument[];
  readonly shown: string | null;
  readonly onShow: (document: string | null) => void;
}): ReactNode {
  const said = useSaid();
  const words = said.words.window.notice.issued;
  return (
    <Section level={2} title={words.title}>
      {documents.length === 0 && <p className={c('soft')}>{words.none}</p>}
      <ul className={c('issued')}>
        {documents.toReversed().map(({ id, draft, fileName, language, saved, stamp }) => (
          <li key={id} data-issued={id}>
            <LinkButton
              icon="document"
              aria-label={words.show(fileName)}
              aria-expanded={shown === id}
              onPress={() => onShow(shown === id ? null : id)}
            >
              {fileName}
            </LinkButton>
            <p className={c('soft')}>
              <Badge>{draft ? words.draft : words.final}</Badge>{' '}
              {words.line(said.date(stamp.on), said.words.register.languages[language])}
            </p>
            {!saved && <p className={c('soft')}>{words.notSaved}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const c = classesOf(sheet);
