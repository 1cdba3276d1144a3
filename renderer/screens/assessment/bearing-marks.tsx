import type { ReactNode } from 'react';
import type { Factor } from '../../../shared/law/reason.ts';
import { citeIn } from '../../../shared/law/source.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { LawMark, type LawSource } from '../../ui/kit.ts';
import { useLeadOn } from '../lead-on.ts';
import { useSaid } from '../said.ts';
import { bearingsOf } from './questions.ts';

/** The section sign of the statutory factors that an answer bears on, one section for each law. */
export function BearingMarks({
  factor,
  regimes,
}: {
  readonly factor: Factor;
  readonly regimes: readonly RegimeId[];
}): ReactNode {
  const said = useSaid();
  const leadOn = useLeadOn();
  const { law, register, window } = said.words;
  const sources = bearingsOf(factor, regimes, said.language).map(({ regime, source, label }): LawSource => ({
    cite: citeIn(source, said.language),
    text: window.assessment.bearsOn(register.regimes[regime], label),
    read: window.frame.readOn(said.date(source.read)),
    certainty: law.certainty[source.certainty],
    certaintyTone: source.certainty === 'official' ? 'sure' : 'check',
    ...leadOn(source.cite),
  }));
  const [first, ...also] = sources;
  if (first === undefined) return null;
  const label = window.frame.source(said.list(sources.map(({ cite }) => cite)));
  return <LawMark label={label} {...first} also={also} />;
}
