import type { ReactNode } from 'react';
import type { Source } from '../../shared/law/regime.ts';
import { citeIn } from '../../shared/law/source.ts';
import { formatDate } from '../../shared/words/format.ts';
import { LawMark, type LawSource } from '../ui/kit.ts';
import { useLanguage, useWords } from '../words.tsx';
import { useLeadOn } from './lead-on.ts';

/** The section sign of a source: what it is called, when it was read, how sure it is. */
export function SourceMark({ source, text }: { readonly source: Source; readonly text?: string }): ReactNode {
  return <SourcesMark sources={[source]} {...(text === undefined ? {} : { text })} />;
}

/** One section sign for several sources; each section is named once. Nothing where there is none. */
export function SourcesMark({
  sources,
  text,
}: {
  readonly sources: readonly Source[];
  /** What the first of them says, in short. */
  readonly text?: string;
}): ReactNode {
  const { law, window } = useWords();
  const language = useLanguage();
  const leadOn = useLeadOn();
  const named = new Map(sources.map((source) => [citeIn(source, language), source]));
  const [first, ...also] = [...named].map(([cite, source]): LawSource => ({
    cite,
    read: window.frame.readOn(formatDate(source.read, language)),
    certainty: law.certainty[source.certainty],
    certaintyTone: source.certainty === 'official' ? 'sure' : 'check',
    ...leadOn(source.cite),
  }));
  if (first === undefined) return null;
  const label = window.frame.source(first.cite);
  return (
    <LawMark
      label={also.length === 0 ? label : window.incident.fields.asked(label, also.length)}
      {...first}
      text={text}
      also={also}
    />
  );
}
