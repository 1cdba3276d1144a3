import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Dates, numbers, order of letters and the kit's own few words ("Next month"), in this language. */
export function LocaleProvider({
  locale,
  children,
}: {
  readonly locale: 'fr-CA' | 'en-CA';
  readonly children: ReactNode;
}): ReactNode {
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
