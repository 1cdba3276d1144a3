import type { ReactNode } from 'react';
import type { Direction } from '../../../shared/law/reason.ts';
import { classesOf, Icon, VisuallyHidden } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './assessment.module.css';

const ICONS = { for: 'plus', against: 'minus', unclear: 'question' } as const;

/** For a risk, against it, or not settled: a sign, and its word to who listens. */
export function DirectionSign({ direction }: { readonly direction: Direction }): ReactNode {
  const { law } = useWords();
  return (
    <span className={c('direction')}>
      <Icon name={ICONS[direction]} size="small" />
      <VisuallyHidden>{law.directions[direction]}</VisuallyHidden>
    </span>
  );
}

const c = classesOf(sheet);
