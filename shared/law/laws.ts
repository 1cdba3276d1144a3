import type { Bilingual } from './regime.ts';

/**
 * The laws whose clocks Constat knows. Those of `REGIME_IDS` (register/organisation.ts) are the ones an organisation
 * can put in play in its settings; of the others the dates are known, and nothing is assessed under them yet.
 */
export const LAW_IDS = [
  'quebec-private',
  'quebec-public',
  'quebec-health',
  'pipeda',
  'federal-institution',
  'alberta',
  'bc',
  'ontario-health',
  'gdpr',
] as const;
export type LawId = (typeof LAW_IDS)[number];

export const LAW_NAMES: Readonly<Record<LawId, Bilingual>> = {
  'quebec-private': { en: 'Quebec, private sector (P-39.1)', fr: 'Québec, secteur privé (P-39.1)' },
  'quebec-public': { en: 'Quebec, public bodies (A-2.1)', fr: 'Québec, organismes publics (A-2.1)' },
  'quebec-health': {
    en: 'Quebec, health and social services (R-22.1)',
    fr: 'Québec, santé et services sociaux (R-22.1)',
  },
  pipeda: { en: 'Canada, private sector (PIPEDA)', fr: 'Canada, secteur privé (LPRPDE)' },
  'federal-institution': {
    en: 'Canada, federal institutions (Privacy Act)',
    fr: 'Canada, institutions fédérales (Loi sur la protection des renseignements personnels)',
  },
  alberta: { en: 'Alberta, private sector (PIPA)', fr: 'Alberta, secteur privé (PIPA)' },
  bc: { en: 'British Columbia (PIPA; FIPPA)', fr: 'Colombie-Britannique (PIPA\u202f; FIPPA)' },
  'ontario-health': { en: 'Ontario, health (PHIPA)', fr: 'Ontario, santé (LPRPS)' },
  gdpr: { en: 'European Union (GDPR)', fr: 'Union européenne (RGPD)' },
};

export function isLaw(id: string): id is LawId {
  return (LAW_IDS as readonly string[]).includes(id);
}
