import type { ReactNode } from 'react';
import { citeIn } from '../../../shared/law/source.ts';
import type { FactKey } from '../../../shared/register/incident.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { useSession } from '../../store/session.tsx';
import { LawMark, type LawSource } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { useLeadOn } from '../lead-on.ts';
import { type Asked, askedOf } from './law-of.ts';

/** The section sign beside a fact: every place where a law in play asks for it. Nothing where none does. */
export function LawMarks({ fact }: { readonly fact: FactKey }): ReactNode {
  const { law, window } = useWords();
  const language = useLanguage();
  const leadOn = useLeadOn();
  const { regimes } = useSession().head.organisation;
  const [first, ...also] = askedOf(fact, regimes, language).map(({ source, text }: Asked): LawSource => ({
    cite: citeIn(source, language),
    text,
    read: window.frame.readOn(formatDate(source.read, language)),
    certainty: law.certainty[source.certainty],
    certaintyTone: source.certainty === 'official' ? 'sure' : 'check',
    ...leadOn(source.cite),
  }));
  if (first === undefined) return null;
  return (
    <LawMark
      label={window.incident.fields.asked(window.frame.source(first.cite), also.length)}
      {...first}
      also={also}
    />
  );
}
