import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../shared/register/organisation.ts';
import type { Words } from '../shared/words/en.ts';
import { wordsOf } from '../shared/words/words.ts';

const Spoken = createContext<Language>('fr');

/** What is inside speaks this language. */
export function Speaking({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  return <Spoken value={language}>{children}</Spoken>;
}

/** The language spoken here. */
export function useLanguage(): Language {
  return useContext(Spoken);
}

/** The words of the language spoken here. */
export function useWords(): Words {
  return wordsOf(useContext(Spoken));
}
