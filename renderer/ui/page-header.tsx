import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import { LinkButton } from './link-button.tsx';
import sheet from './page-header.module.css';

/** The head of a page: its one title of the first level, what it is about, and what can be done with it. */
export function PageHeader({
  title,
  number,
  subtitle,
  status,
  actions,
  back,
  isStruck = false,
}: {
  readonly title: ReactNode;
  /** "I-2026-014", before the title. */
  readonly number?: ReactNode;
  readonly subtitle?: ReactNode;
  /** A Status or Badges, on the number's line. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Struck through: it no longer counts, and stays. */
  readonly isStruck?: boolean | undefined;
}): ReactNode {
  return (
    <header className={c('header')}>
      {back && (
        <div data-print="no">
          <LinkButton icon="arrow-left" onPress={back.onPress} className={c('back')}>
            {back.label}
          </LinkButton>
        </div>
      )}
      <div className={c('row')}>
        <div className={c('words')}>
          {(number !== undefined || status !== undefined) && (
            <div className={c('line')}>
              {number !== undefined && <span className={c('number')}>{number}</span>}
              {status}
            </div>
          )}
          <h1 className={c('title', isStruck && 'struck')}>{title}</h1>
        </div>
        {actions !== undefined && (
          <div className={c('actions')} data-print="no">
            {actions}
          </div>
        )}
      </div>
      {subtitle !== undefined && <div className={c('subtitle')}>{subtitle}</div>}
    </header>
  );
}

const c = classesOf(sheet);
