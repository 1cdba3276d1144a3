import type { ReactNode } from 'react';
import type { RegimeAssessment } from '../../../shared/law/assess.ts';
import { AlertDialog, classesOf } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { type AssessmentDraft, countAnswered } from './draft.ts';
import { QUESTIONS } from './questions.ts';

/** Before the seal: what is concluded, in a few lines, and that it cannot be undone. */
export function SealDialog({
  draft,
  views,
  isOpen,
  isPending,
  onConfirm,
  onCancel,
}: {
  readonly draft: AssessmentDraft;
  readonly views: readonly RegimeAssessment[];
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const said = useSaid();
  const { law, register, window } = said.words;
  const { seal } = window.assessment;
  const { name, on } = draft.consulted;
  const open = QUESTIONS - countAnswered(draft);
  return (
    <AlertDialog
      isOpen={isOpen}
      title={seal.title}
      confirmLabel={seal.confirm}
      cancelLabel={seal.cancel}
      isPending={isPending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ul className={c('summary')}>
        {views.map(({ regime }) => {
          const chosen = draft.conclusions[regime]?.chosen ?? 'outside';
          const named = register.regimes[regime];
          if (chosen === 'outside') return <li key={regime}>{seal.leftOut(named)}</li>;
          const { serious, notSerious } = law.conclusions[regime];
          return <li key={regime}>{seal.concludes(named, chosen === 'serious' ? serious : notSerious)}</li>;
        })}
        {name.trim() !== '' && on !== null && <li>{seal.consulted(name.trim(), said.date(on))}</li>}
        {open > 0 && <li>{said.quantity(open, seal.unanswered)}</li>}
      </ul>
      <p>{seal.cannotUndo}</p>
    </AlertDialog>
  );
}

const c = classesOf(sheet);
