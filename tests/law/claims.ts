import type { LawId } from '../../shared/law/laws.ts';
import type { Certainty } from '../../shared/law/regime.ts';

/**
 * What the reference text on these laws establishes, taken from it line by line: what must be said (in English and in
 * French), under which section, and how sure it may be at most.
 */
export type Claim = {
  readonly law: LawId;
  readonly says: readonly [en: RegExp, fr: RegExp];
  readonly cite: RegExp;
  readonly most: Certainty;
};

const claim = (law: LawId, cite: RegExp, most: Certainty, en: RegExp, fr: RegExp): Claim => ({
  law,
  says: [en, fr],
  cite,
  most,
});

const QC = 'quebec-private';
export const CLAIMS: readonly Claim[] = [
  // Which law applies
  claim(QC, /^P-39\.1, ss\. 1 to 3/, 'official', /carries on an enterprise/, /exploite une entreprise/),
  claim(
    QC,
    /^SOR\/2003-374, s\. 1/,
    'official',
    /Part 1 of PIPEDA is excluded/,
    /partie 1 de la LPRPDE est exclue/,
  ),
  claim(QC, /^P-39\.1, s\. 1/, 'official', /Division I\.1/, /section I\.1/),
  claim('alberta', /^SOR\/2004-219/, 'official', /Part 1 of PIPEDA/, /partie 1 de la LPRPDE/),
  claim('bc', /^SOR\/2004-220/, 'official', /Part 1 of PIPEDA/, /partie 1 de la LPRPDE/),
  claim(
    'pipeda',
    /s\. 4\(1\)|ss\. 2\(1\) and 4/,
    'official',
    /lawyers differ.*shows both/,
    /juristes diffèrent.*montre les deux/,
  ),
  claim('pipeda', /^PIPEDA, s\. 4\.01/, 'official', /business contact/, /coordonnées d’affaires/),
  claim(
    'quebec-health',
    /^P-39\.1, s\. 3\(3\)/,
    'official',
    /health and social services/,
    /santé et de services sociaux/,
  ),
  // Incidents in Quebec
  claim(QC, /^P-39\.1, s\. 3\.6/, 'official', /use/i, /utilisation/i),
  claim(QC, /^P-39\.1, s\. 3\.5, para\. 1/, 'official', /for every incident/, /pour tout incident/),
  claim(QC, /^P-39\.1, s\. 3\.7/, 'official', /consulted.*mandatory/, /consultée.*obligatoire/),
  claim(QC, /^P-39\.1, s\. 3\.7/, 'official', /sensitivity/i, /sensibilité/i),
  claim(QC, /^P-39\.1, s\. 3\.5, para\. 2/, 'official', /in parallel/, /en parallèle/),
  claim(
    QC,
    /^P-39\.1, s\. 3\.5, para\. 2/,
    'official',
    /promptly; it sets no number of hours or days/,
    /aucun nombre d’heures ni de jours/,
  ),
  claim(
    QC,
    /^P-39\.1, s\. 3\.5, para\. 3/,
    'official',
    /Only the notice to persons may wait/,
    /Seul l’avis aux personnes peut attendre/,
  ),
  claim(
    QC,
    /^P-39\.1, s\. 3\.5, para\. 2/,
    'official',
    /without consent.*records it/,
    /sans consentement.*consigne/,
  ),
  claim(QC, /^P-39\.1, s\. 18\.3/, 'official', /attempts included/, /tentatives comprises/),
  claim(
    QC,
    /^P-39\.1, s\. 3\.8/,
    'official',
    /Every incident.*serious or not/,
    /Tout incident.*sérieux ou non/,
  ),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 3\(1\)/, 'secondary', /NEQ/, /NEQ/),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 3\(7\)/, 'secondary', /Quebec/, /Québec/),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 3\(11\)/, 'secondary', /outside Quebec/, /(hors|extérieur du) Québec/),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 4/, 'secondary', /promptly once it is known/, /avec diligence/),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 5\(5\)/, 'official', /person/, /personne/),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 6/, 'secondary', /direct notices remain due/, /avis directs restent dus/),
  claim(QC, /^A-2\.1, r\. 3\.1, s\. 7\(6\)/, 'official', /whether or not/, /ou non/),
  claim(
    QC,
    /^A-2\.1, r\. 3\.1, s\. 8$/,
    'secondary',
    /Five years at least.*aware/,
    /Au moins cinq ans.*connaissance/,
  ),
  claim(
    QC,
    /^P-39\.1, s\. 23/,
    'official',
    /minimum.*destroyed or anonymised/,
    /minimum.*détruits ou anonymisés/,
  ),
  claim(QC, /^P-39\.1, s\. 3\.1/, 'official', /in writing/, /par écrit/),
  claim(
    QC,
    /^P-39\.1, ss?\. 90/,
    'official',
    /\$50,000.*\$10,000,000 or 2%/,
    /50.000.\$.*10.000.000.\$ ou 2.%/,
  ),
  claim(
    QC,
    /^P-39\.1, ss?\. 91/,
    'official',
    /\$15,000 to \$25,000,000 or 4%/,
    /15.000.\$ à 25.000.000.\$ ou 4.%/,
  ),
  // Requests in Quebec
  claim(QC, /^P-39\.1, s\. 32/, 'official', /30 days from receipt/, /30 jours à compter de la réception/),
  claim(
    QC,
    /^P-39\.1, s\. 32, para\. 2/,
    'official',
    /deemed to be a refusal/,
    /réputé être un refus|vaut refus|refus/,
  ),
  claim(QC, /^P-39\.1, s\. 46/, 'official', /only the Commission can/, /seule la Commission/),
  claim(
    QC,
    /^P-39\.1, s\. 27, para\. 3/,
    'official',
    /collected from the person, and not created or inferred/,
    /recueilli auprès de la personne, et non créé ou inféré/,
  ),
  claim(QC, /^P-39\.1, s\. 28\.1/, 'official', /de-indexing/, /désindexation/),
  claim(QC, /^P-39\.1, s\. 12\.1/, 'official', /no number of days/, /aucun nombre de jours/),
  claim(
    QC,
    /^P-39\.1, s\. 34/,
    'official',
    /reasons.*provision.*remedies.*time limit/,
    /motifs.*disposition.*recours.*délai/,
  ),
  claim(
    QC,
    /^P-39\.1, s\. 36/,
    'official',
    /until the remedies are exhausted/,
    /jusqu’à l’épuisement des recours/,
  ),
  claim(QC, /^P-39\.1, s\. 43/, 'official', /30 days from the refusal/, /30 jours à compter du refus/),
  claim(QC, /^P-39\.1, s\. 3\.2/, 'official', /No number of days|sets a number of days/, /[Aa]ucun(e loi)? /),
  claim(QC, /^P-39\.1, s\. 81/, 'official', /no time limit/, /[Aa]ucun délai/),
  claim(QC, /^I-16, s\. 52/, 'secondary', /day off \(Quebec\)/, /férié \(Québec\)/),
  claim(QC, /^A-2\.1, r\. 6, s\. 2/, 'unconfirmed', /not confirmed/, /pas été confirmé/),
  // Public bodies and health in Quebec
  claim('quebec-public', /^A-2\.1, s\. 63\.8/, 'official', /promptly/, /avec diligence/),
  claim('quebec-public', /^A-2\.1, s\. 63\.11/, 'secondary', /Every incident/, /Tout incident/),
  claim('quebec-public', /^A-2\.1, s\. 98/, 'official', /20 days.*at most 10/, /20 jours.*au plus 10/),
  claim('quebec-public', /^A-2\.1, s\. 135/, 'official', /within 30 days/, /30 jours/),
  claim(
    'quebec-health',
    /^R-22\.1, s\. 108/,
    'official',
    /Minister and the Commission/,
    /ministre et la Commission/,
  ),
  // PIPEDA
  claim(
    'pipeda',
    /^PIPEDA, s\. 10\.1\(1\)/,
    'official',
    /one individual is enough/,
    /un seul individu suffit/,
  ),
  claim(
    'pipeda',
    /^PIPEDA, s\. 10\.1/,
    'official',
    /as soon as feasible.*no number/i,
    /plus tôt possible.*aucun nombre/i,
  ),
  claim(
    'pipeda',
    /^PIPEDA, s\. 10\.1\(3\)/,
    'official',
    /police is no such prohibition/,
    /police n’est pas une telle interdiction/,
  ),
  claim('pipeda', /^PIPEDA, s\. 10\.2\(1\)/, 'official', /individuals are told/, /intéressés sont avisés/),
  claim(
    'pipeda',
    /^PIPEDA, s\. 10\.3/,
    'official',
    /every breach.*whatever the risk/,
    /toutes les atteintes.*quel que soit le risque/,
  ),
  claim('pipeda', /^SOR\/2018-64, s\. 2\(1\)\(a\)/, 'official', /circumstances/i, /circonstances/i),
  claim('pipeda', /^SOR\/2018-64, s\. 5\(1\)/, 'official', /undue hardship/, /difficulté excessive/),
  claim(
    'pipeda',
    /^SOR\/2018-64, s\. 6\(1\)/,
    'official',
    /Twenty-four months.*determined/,
    /Vingt-quatre mois.*conclu/,
  ),
  claim(
    'pipeda',
    /^PIPEDA, s\. 28/,
    'official',
    /\$10,000.*\$100,000.*Having had a breach is none/,
    /10.000.\$.*100.000.\$.*Avoir subi une atteinte/,
  ),
  claim(
    'pipeda',
    /^PIPEDA, s\. 8\(3\)/,
    'official',
    /30 days from receipt/,
    /30 jours à compter de la réception/,
  ),
  claim(
    'pipeda',
    /^PIPEDA, s\. 8\(4\)/,
    'official',
    /30 days of the date of the request/,
    /30 jours à compter de la date de la demande/,
  ),
  claim('pipeda', /^PIPEDA, s\. 8\(4\)\(a\)/, 'official', /extended by 30 days at most/, /30 jours/),
  claim('pipeda', /^PIPEDA, s\. 11\(3\)/, 'official', /6 months/, /6 mois/),
  claim('pipeda', /^PIPEDA, s\. 14\(2\)/, 'official', /12 months/, /12 mois/),
  claim(
    'pipeda',
    /cl\. 4\.10/,
    'official',
    /all are investigated.*No number of days/,
    /toutes font l’objet d’une enquête.*Aucun nombre de jours/,
  ),
  claim('pipeda', /^Bill C-36/, 'secondary', /law in no text read/, /force de loi dans aucun texte lu/),
  claim('pipeda', /^S\.C\. 2026, c\. 3, s\. 389/, 'official', /not in force/, /pas en vigueur/),
  claim('pipeda', /^Interpretation Act \(Canada\), s\. 26/, 'official', /day off/, /férié/),
  // The others
  claim(
    'federal-institution',
    /^Policy on Privacy Protection/,
    'official',
    /within 7 days/,
    /dans les 7 jours/,
  ),
  claim('federal-institution', /^Privacy Act/, 'official', /30 days.*at most 30/, /30 jours.*au plus 30/),
  claim(
    'alberta',
    /^PIPA \(Alberta\), s\. 34\.1/,
    'official',
    /real risk of significant harm/,
    /risque réel de préjudice grave/,
  ),
  claim(
    'alberta',
    /^PIPA \(Alberta\)/,
    'official',
    /without unreasonable delay/,
    /sans retard déraisonnable/,
  ),
  claim(
    'bc',
    /^PIPA \(British Columbia\)/,
    'secondary',
    /no notice.*is mandatory/,
    /aucun avis.*n’est obligatoire/,
  ),
  claim('bc', /^FIPPA.*s\. 36\.3/, 'secondary', /immediate and grave harm/, /préjudice immédiat et grave/),
  claim('bc', /^PIPA \(British Columbia\), s\. 1/, 'official', /business days/, /jours ouvrables/),
  claim(
    'ontario-health',
    /^PHIPA, s\. 12\(2\)/,
    'official',
    /no threshold of harm/,
    /aucun seuil de préjudice/,
  ),
  claim(
    'ontario-health',
    /^PHIPA, s\. 12\(2\)/,
    'official',
    /may complain to the Commissioner/,
    /porter plainte au commissaire/,
  ),
  claim(
    'ontario-health',
    /^PHIPA, s\. 17\.1/,
    'official',
    /30 days from the event/,
    /30 jours à compter de l’événement/,
  ),
  claim('ontario-health', /^O\. Reg\. 329\/04/, 'unconfirmed', /./, /./),
  claim('gdpr', /^GDPR, art\. 33\(1\)/, 'secondary', /72 hours from awareness.*feasible/, /72 heures/),
  claim('gdpr', /^GDPR, art\. 34/, 'secondary', /risk is high/, /risque est élevé/),
];

/** Numbers with their unit that the reference text gives for a law: any other one on the page contradicts it. */
export const NUMBERS: Readonly<Record<LawId, readonly string[]>> = {
  'quebec-private': [
    '30 days',
    '5 years',
    '$50,000',
    '$10,000,000',
    '2%',
    '$5,000',
    '$100,000',
    '$15,000',
    '$25,000,000',
    '4%',
  ],
  'quebec-public': ['20 days', '10 days', '30 days'],
  'quebec-health': [],
  pipeda: ['30 days', '24 months', '6 months', '12 months', '$10,000', '$100,000'],
  'federal-institution': ['7 days', '30 days'],
  alberta: ['45 days', '30 days'],
  bc: ['30 business days', '30 days'],
  'ontario-health': ['30 days'],
  gdpr: ['72 hours'],
};
/** Of these, what the reference text does not give at all: it is on the page only as not confirmed. */
export const GENERAL_KNOWLEDGE: Readonly<Partial<Record<LawId, readonly string[]>>> = {
  alberta: ['45 days', '30 days'],
};
