import type { Language } from '../register/organisation.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

/** The words of a language. A document takes its own, whatever language the screen speaks. */
export function wordsOf(language: Language): Words {
  return language === 'fr' ? fr : en;
}
