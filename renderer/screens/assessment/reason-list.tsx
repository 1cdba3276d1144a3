import type { ReactNode } from 'react';
import { classesOf } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { DirectionSign } from './direction.tsx';
import { sayReason } from './say-reason.ts';
import type { UnitedReason } from './united-reasons.ts';

/** Reasons with the way each points; one that a single law gives says which. */
export function ReasonList({ reasons }: { readonly reasons: readonly UnitedReason[] }): ReactNode {
  const said = useSaid();
  const { register, window } = said.words;
  return (
    <ul className={c('reasonList')}>
      {reasons.map(({ reason, under }) => (
        <li key={`${reason.factor} ${reason.code}`}>
          <DirectionSign direction={reason.direction} />
          <span>
            {sayReason(reason, said)}
            {under !== null && (
              <span className={c('faint')}> {window.assessment.onlyUnder(register.regimes[under])}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const c = classesOf(sheet);
