import { type ReactNode, useEffect, useRef } from 'react';
import sheet from './sheet.module.css';
import { Mark } from './mark.tsx';

/** A page that says one thing, where no register is shown: locked, gone, broken. */
export function Sheet({
  title,
  children,
  actions,
  isUrgent = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once: it came by itself. */
  readonly isUrgent?: boolean;
}): ReactNode {
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  return (
    <main ref={page} tabIndex={-1} className={sheet['page']}>
      <div className={sheet['sheet']} {...(isUrgent ? { role: 'alert' } : {})}>
        <Mark size="2rem" />
        <h1 className={sheet['title']}>{title}</h1>
        <div className={sheet['text']}>{children}</div>
        {actions !== undefined && <div className={sheet['actions']}>{actions}</div>}
      </div>
    </main>
  );
}
