import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import { Icon } from './icon.tsx';
import sheet from './steps.module.css';

export interface Step {
  readonly id: string;
  readonly label: string;
}

/** Where one is in a few steps that follow each other. */
export function Steps({
  label,
  steps,
  current,
  currentText,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
  /** Read out when the step changes: "Step 2 of 4: The laws that apply". */
  readonly currentText: string;
}): ReactNode {
  const at = steps.findIndex(({ id }) => id === current);
  return (
    <div className={c('steps')}>
      <ol aria-label={label} className={c('list')}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
            className={c('step', index < at && 'done', index === at && 'current')}
          >
            <span className={c('number')} aria-hidden>
              {index < at ? <Icon name="check" size="small" /> : index + 1}
            </span>
            <span>{step.label}</span>
          </li>
        ))}
      </ol>
      <div role="status" className={c('said')}>
        {currentText}
      </div>
    </div>
  );
}

const c = classesOf(sheet);
