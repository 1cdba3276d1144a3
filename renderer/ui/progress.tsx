import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import sheet from './progress.module.css';

/** How far some work has come. Without a `value` (0 to `maximum`) it only says that it goes on. */
export function Progress({
  label,
  value,
  maximum = 100,
  valueText,
  isLabelHidden = false,
  className,
}: {
  readonly label: string;
  readonly value?: number | undefined;
  readonly maximum?: number | undefined;
  /** "312 of 1,151 rows" instead of a percentage. */
  readonly valueText?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <ProgressBar
      {...given({ value, valueLabel: valueText })}
      maxValue={maximum}
      isIndeterminate={value === undefined}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={cx(c('progress'), className)}
    >
      {({ percentage, valueText: said, isIndeterminate }) => (
        <>
          {!isLabelHidden && (
            <div className={c('head')}>
              <Label className={c('label')}>{label}</Label>
              {!isIndeterminate && <span className={c('value')}>{said}</span>}
            </div>
          )}
          <div className={c('track')}>
            <div
              className={c('fill', isIndeterminate && 'endless')}
              style={isIndeterminate ? {} : { inlineSize: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

/** A small turning ring. Alone it is decoration: with a `label` it says what is awaited. */
export function Spinner({
  label,
  className,
}: {
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      className={cx(c('spinner'), className)}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <circle cx="8" cy="8" r="6.25" className={c('spinnerTrack')} />
      <path d="M8 1.75a6.25 6.25 0 0 1 6.25 6.25" className={c('spinnerArc')} />
    </svg>
  );
}

const c = classesOf(sheet);
