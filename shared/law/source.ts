import type { Language } from '../register/organisation.ts';
import type { Source } from './regime.ts';

/** The day the sources of shared/law were read. A source read again gets its own date. */
export const READ = '2026-11-22';

/** The official text, or an official reproduction of the section, was read. */
export function official(cite: string): Source {
  return { cite, read: READ, certainty: 'official' };
}

/** Another text that quotes the section or sums it up was read. */
export function secondary(cite: string): Source {
  return { cite, read: READ, certainty: 'secondary' };
}

/** Neither was read: to be checked before anything depends on it. */
export function unconfirmed(cite: string): Source {
  return { cite, read: READ, certainty: 'unconfirmed' };
}

/** How a citation reads in French, piece by piece; the number of a regulation (`r. 3.1`) is the same in both. */
const IN_FRENCH: readonly (readonly [RegExp, string])[] = [
  [/\bss?\. /g, 'art. '],
  [/\bcl\. /g, 'art. '],
  [/\bpara\. /g, 'al. '],
  [/\bSch\. /g, 'ann. '],
  [/\bApp\. /g, 'ann. '],
  [/\bHolidays Act\b/g, 'Loi instituant des jours de fête légale'],
  [/\bInterpretation Act \(Canada\)/g, 'Loi d’interprétation (Canada)'],
  [/\bLegislation Act, 2006\b/g, 'Loi de 2006 sur la législation'],
  [/\bPrivacy Act\b/g, 'Loi sur la protection des renseignements personnels (Canada)'],
  [
    /\bDirective on Privacy Practices\b/g,
    'Directive sur les pratiques relatives à la protection de la vie privée',
  ],
  [/\bBritish Columbia\b/g, 'Colombie-Britannique'],
  [/\bSOR\//g, 'DORS/'],
  [/\bPIPEDA\b/g, 'LPRPDE'],
  [/\bPHIPA\b/g, 'LPRPS'],
  [/\bGDPR\b/g, 'RGPD'],
  [/ and /g, ' et '],
  [/ to /g, ' à '],
  [/\bBill C-/g, 'projet de loi C-'],
  [/\bS\.C\. (\d{4}), c\. /g, 'L.C. $1, ch. '],
  [/\bCAI guidance\b/g, 'lignes directrices de la CAI'],
  [/\bPolicy on Privacy Protection\b/g, 'Politique sur la protection de la vie privée'],
  [/\bO\. Reg\. /g, 'Règl. de l’Ont. '],
  [/\bOPC guidance\b/g, 'lignes directrices du CPVP'],
  [/\bgood practice\b/g, 'bonne pratique'],
  [/\bCharter of the French language\b/g, 'Charte de la langue française'],
];

/** The citation as it is written in a language: `A-2.1, r. 3.1, s. 3(5)` is `A-2.1, r. 3.1, art. 3(5)` in French. */
export function citeIn(source: Source, language: Language): string {
  if (language === 'en') return source.cite;
  return IN_FRENCH.reduce((cite, [pattern, french]) => cite.replace(pattern, french), source.cite);
}
