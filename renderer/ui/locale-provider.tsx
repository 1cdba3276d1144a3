import { createContext, type ReactNode, useContext } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useCancelledTransitions } from './cancelled-transitions.ts';

/** What the kit says by itself and react-aria has no words for. */
export type KitWords = { readonly incompleteDate: string };

/** Dates, numbers, order of letters and the kit's own few words ("Next month"), in this language. */
export function LocaleProvider({
  locale,
  words,
  children,
}: {
  readonly locale: 'fr-CA' | 'en-CA';
  readonly words: KitWords;
  readonly children: ReactNode;
}): ReactNode {
  useCancelledTransitions();
  return (
    <I18nProvider locale={locale}>
      <Spoken value={words}>{children}</Spoken>
    </I18nProvider>
  );
}

export function useKitWords(): KitWords {
  return useContext(Spoken);
}

const Spoken = createContext<KitWords>({ incompleteDate: '' });
