import type { ReactNode } from 'react';
import sheet from './mark.module.css';

/**
 * The mark of the app: a bracket around one fact, as a seal. Decoration: its name always stands beside it. The same
 * drawing is renderer/icon.svg.
 */
export function Mark({ size = '1.25rem' }: { readonly size?: string }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={sheet['mark']}
      aria-hidden
      focusable="false"
    >
      <rect width="16" height="16" rx="3.5" className={sheet['ground']} />
      <path d="M11.5 3.6H4.6v8.8h6.9" className={sheet['bracket']} />
      <circle cx="9.9" cy="8" r="1.65" className={sheet['fact']} />
    </svg>
  );
}
