import type { Language } from '../register/organisation.ts';
import { quiet as english } from './en/quiet.ts';
import { quiet as french } from './fr/quiet.ts';

/** Words from which passphrases are drawn; each list holds a whole number of bits' worth. */
export const quietWords: Readonly<Record<Language, readonly string[]>> = { en: english, fr: french };
