import { useEffect } from 'react';
import type { Preferences } from '../../shared/host.ts';
import type { Language } from '../../shared/register/organisation.ts';
import { localeOf } from '../../shared/words/format.ts';

/** The language the window speaks: as it was chosen, else the register's, else the system's where it is one of ours. */
export function spokenLanguage(
  { language }: Pick<Preferences, 'language'>,
  register: Language | null,
  system: readonly string[],
): Language {
  if (language !== null) return language;
  if (register !== null) return register;
  const known = system
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'fr' || tag === 'en');
  return known === 'en' ? 'en' : 'fr';
}

/** Puts language, appearance and density on the page itself, where the styles read them. */
export function useLooks({ appearance, density }: Preferences, language: Language): void {
  useEffect(() => {
    const page = document.documentElement;
    page.lang = localeOf(language);
    page.dataset['appearance'] = appearance;
    page.dataset['density'] = density;
  }, [appearance, density, language]);
}
