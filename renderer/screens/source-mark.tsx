import type { ReactNode } from 'react';
import type { Source } from '../../shared/law/regime.ts';
import { citeIn } from '../../shared/law/source.ts';
import { formatDate } from '../../shared/words/format.ts';
import { LawMark } from '../ui/kit.ts';
import { useLanguage, useWords } from '../words.tsx';

/** The section sign of a source: what it is called, when it was read, how sure it is. */
export function SourceMark({ source, text }: { readonly source: Source; readonly text?: string }): ReactNode {
  const { law, window } = useWords();
  const language = useLanguage();
  const cite = citeIn(source, language);
  return (
    <LawMark
      label={window.frame.source(cite)}
      cite={cite}
      text={text}
      read={window.frame.readOn(formatDate(source.read, language))}
      certainty={law.certainty[source.certainty]}
      certaintyTone={source.certainty === 'official' ? 'sure' : 'check'}
    />
  );
}
