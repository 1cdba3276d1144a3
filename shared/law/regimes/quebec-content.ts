import { conclusion, decided, derived, fact, item, officer, sent } from '../item.ts';
import type { RequiredItem } from '../regime.ts';
import { official, secondary, unconfirmed } from '../source.ts';

const R = 'A-2.1, r. 3.1';
const s5 = (number: string) => official(`${R}, s. 5(${number})`);
const s7 = (number: string) => official(`${R}, s. 7(${number})`);

/** Notice to the person concerned: s. 5, six items. Cause, awareness and number of persons are not asked here. */
export const PERSON_NOTICE: readonly RequiredItem[] = [
  item(
    '1',
    'pi_description',
    [
      'Description of the personal information involved, or why it cannot be described',
      'Description des renseignements personnels visés ou raison justifiant l’impossibilité de la fournir',
    ],
    'or-reason',
    s5('1'),
    [fact('information')],
  ),
  item(
    '2',
    'circumstances',
    ['Brief description of the circumstances', 'Brève description des circonstances'],
    'always',
    s5('2'),
    [fact('circumstances')],
  ),
  item(
    '3',
    'occurred',
    ['Date or period, or approximate period', 'Date ou période, ou approximation de cette période'],
    'always',
    s5('3'),
    [fact('occurred')],
  ),
  item(
    '4',
    'measures',
    [
      'Brief description of measures taken or planned to reduce the risk of injury',
      'Brève description des mesures prises ou envisagées pour diminuer les risques de préjudice',
    ],
    'always',
    s5('4'),
    [{ from: 'measures', aim: 'reduce-risk' }],
  ),
  item(
    '5',
    'advice',
    ['Measures the person is advised to take', 'Mesures que la personne est invitée à prendre'],
    'always',
    s5('5'),
    [fact('advice'), fact('adviceText')],
  ),
  item(
    '6',
    'contact',
    ['Where to get more information', 'Coordonnées pour se renseigner davantage'],
    'always',
    s5('6'),
    [officer],
  ),
  item(
    null,
    'language',
    ['French version available, French first', 'Version française offerte, en premier'],
    'recommended',
    unconfirmed('Charter of the French language'),
    [derived],
  ),
];

/** Public notice: s. 6; the same six items, without personal information. */
export const PUBLIC_NOTICE: readonly RequiredItem[] = [
  item(
    null,
    'ground',
    [
      'Ground: increased injury, undue hardship, no contact details, or acting quickly (on top of direct notices)',
      'Motif : préjudice accru, difficulté excessive, coordonnées inconnues, ou agir rapidement (en plus des avis directs)',
    ],
    'always',
    secondary(`${R}, s. 6`),
    [decided('persons', 'ground')],
  ),
  item(
    null,
    'content',
    ['Same six items as the notice to the person', 'Mêmes six éléments que l’avis à la personne'],
    'always',
    secondary(`${R}, ss. 5 and 6`),
    [derived],
    {
      en: 'No personal information in the public text.',
      fr: 'Aucun renseignement personnel dans le texte public.',
    },
  ),
  item(
    null,
    'medium',
    ['Medium and publication date', 'Moyen et date de publication'],
    'always',
    secondary(`${R}, s. 6`),
    [fact('personsToldHow'), sent('persons', 'public')],
  ),
];

/** Register entry: s. 7, eight items, for every incident. */
export const REGISTER_ENTRY: readonly RequiredItem[] = [
  item(
    '1',
    'pi_description',
    [
      'Description of the personal information involved, or why it cannot be described',
      'Description des renseignements personnels visés ou raison justifiant l’impossibilité de la fournir',
    ],
    'or-reason',
    s7('1'),
    [fact('information')],
  ),
  item(
    '2',
    'circumstances',
    ['Brief description of the circumstances', 'Brève description des circonstances'],
    'always',
    s7('2'),
    [fact('circumstances')],
  ),
  item(
    '3',
    'occurred',
    ['Date or period, or approximate period', 'Date ou période, ou approximation de cette période'],
    'always',
    s7('3'),
    [fact('occurred')],
  ),
  item(
    '4',
    'aware',
    ['Date or period of awareness', 'Date ou période de prise de connaissance'],
    'always',
    s7('4'),
    [fact('aware')],
  ),
  item(
    '5',
    'n_total',
    ['Number of persons concerned, or approximation', 'Nombre de personnes concernées, ou approximation'],
    'always',
    s7('5'),
    [fact('persons')],
  ),
  item(
    '6',
    'risk_reasons',
    [
      'What led to concluding whether or not there is a risk of serious injury',
      'Éléments amenant à conclure qu’il existe ou non un risque qu’un préjudice sérieux soit causé',
    ],
    'always',
    s7('6'),
    [conclusion],
    { en: 'Required for a “no” as well as for a “yes”.', fr: 'Exigé pour un « non » comme pour un « oui ».' },
  ),
  item(
    '7',
    'cai_notice_date',
    ['Date the notice to the Commission was sent', 'Date de transmission de l’avis à la Commission'],
    'if-serious',
    s7('7'),
    [sent('cai')],
  ),
  item(
    '7',
    'individual_notice_date',
    [
      'Date(s) the notices to the persons were sent',
      'Date(s) de transmission des avis aux personnes concernées',
    ],
    'if-serious',
    s7('7'),
    [sent('persons', 'direct'), decided('persons', 'deferral')],
  ),
  item(
    '7',
    'public_notice',
    ['Whether public notices were given, and why', 'Avis publics donnés ou non, et raison'],
    'if-serious',
    s7('7'),
    [decided('persons', 'ground'), derived],
  ),
  item(
    '8',
    'measures',
    [
      'Brief description of measures taken to reduce the risk of injury',
      'Brève description des mesures prises pour diminuer les risques de préjudice',
    ],
    'always',
    s7('8'),
    [{ from: 'measures', aim: 'reduce-risk', state: 'taken' }],
  ),
  item(
    null,
    'dpo_consulted',
    [
      'Proof that the person in charge was consulted',
      'Preuve de la consultation de la personne responsable de la protection des renseignements personnels',
    ],
    'recommended',
    official('P-39.1, s. 3.7'),
    [{ from: 'consultation' }],
    {
      en: 'The consultation is mandatory; recording it is practice.',
      fr: 'La consultation est obligatoire ; la consigner est une pratique.',
    },
  ),
  item(
    null,
    'retention_until',
    [
      'Keep at least until (awareness + 5 years)',
      'Conserver au moins jusqu’au (prise de connaissance + 5 ans)',
    ],
    'always',
    secondary(`${R}, s. 8`),
    [fact('aware')],
  ),
];
