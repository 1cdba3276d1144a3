import { conclusionOfRisk, decided, derived, fact, item, officer, reasonFor, sent } from '../item.ts';
import type { RequiredItem } from '../regime.ts';
import { official, secondary, unconfirmed } from '../source.ts';

const R = 'A-2.1, r. 3.1';
/** Items 1 to 7 of s. 3 were read as quoted by others, 8 to 11 in the twin regulation, r. 1. */
const s3 = (number: string) => secondary(`${R}, s. 3(${number})`);

/** Notice to the Commission, r. 3.1, s. 3, eleven items, some of them in two parts. */
export const CAI_NOTICE: readonly RequiredItem[] = [
  item(
    '1',
    'org_name',
    ['Name of the organisation affected', 'Nom de l’organisation ayant fait l’objet de l’incident'],
    'always',
    s3('1'),
    [{ from: 'organisation', field: 'name' }],
  ),
  item(
    '1',
    'neq',
    ['Quebec enterprise number (NEQ)', 'Numéro d’entreprise du Québec (NEQ)'],
    'if-any',
    s3('1'),
    [{ from: 'organisation', field: 'neq' }],
    {
      en: 'Ten digits; only if the organisation has one.',
      fr: 'Dix chiffres ; seulement si l’organisation en a un.',
    },
  ),
  item(
    '2',
    'contact',
    [
      'Name and contact information of the person to contact in the organisation',
      'Nom et coordonnées de la personne à contacter au sein de l’organisation',
    ],
    'always',
    s3('2'),
    [officer],
  ),
  item(
    '3',
    'pi_description',
    ['Description of the personal information involved', 'Description des renseignements personnels visés'],
    'or-reason',
    s3('3'),
    [fact('information')],
  ),
  item(
    '3',
    'pi_unknown_reason',
    [
      'Why the information cannot be described',
      'Raison justifiant l’impossibilité de fournir la description',
    ],
    'if-any',
    s3('3'),
    [reasonFor('information')],
    {
      en: 'Only where the information cannot be described.',
      fr: 'Seulement si les renseignements ne peuvent être décrits.',
    },
  ),
  item(
    '4',
    'circumstances',
    ['Brief description of the circumstances', 'Brève description des circonstances'],
    'always',
    s3('4'),
    [fact('circumstances')],
  ),
  item('4', 'cause', ['Cause of the incident', 'Cause de l’incident'], 'if-known', s3('4'), [fact('cause')]),
  item(
    '5',
    'occurred',
    ['Date or period of the incident', 'Date ou période où l’incident a eu lieu'],
    'always',
    s3('5'),
    [fact('occurred')],
    {
      en: 'Where it is not known, an approximate period.',
      fr: 'Si elle n’est pas connue, une approximation de la période.',
    },
  ),
  item(
    '6',
    'aware',
    [
      'Date or period when the organisation became aware',
      'Date ou période au cours de laquelle l’organisation a pris connaissance de l’incident',
    ],
    'always',
    s3('6'),
    [fact('aware')],
  ),
  item(
    '7',
    'n_total',
    ['Number of persons concerned', 'Nombre de personnes concernées'],
    'always',
    s3('7'),
    [fact('persons')],
    { en: 'An approximation will do.', fr: 'Une approximation suffit.' },
  ),
  item(
    '7',
    'n_quebec',
    ['Number of those persons residing in Quebec', 'Nombre de personnes concernées qui résident au Québec'],
    'always',
    s3('7'),
    [fact('personsInQuebec')],
    { en: 'An approximation will do.', fr: 'Une approximation suffit.' },
  ),
  item(
    '8',
    'risk_reasons',
    [
      'What leads to the conclusion that there is a risk of serious injury',
      'Éléments amenant à conclure qu’il existe un risque qu’un préjudice sérieux soit causé',
    ],
    'always',
    s3('8'),
    [conclusionOfRisk],
    {
      en: 'Sensitivity, possible ill-intentioned uses, anticipated consequences, likelihood of injurious use.',
      fr: 'Sensibilité, utilisations malveillantes possibles, conséquences appréhendées, probabilité d’utilisation à des fins préjudiciables.',
    },
  ),
  item(
    '9',
    'notify_measures',
    [
      'Measures taken or planned to notify the persons concerned',
      'Mesures prises ou envisagées pour aviser les personnes concernées',
    ],
    'always',
    s3('9'),
    [fact('personsToldHow'), sent('persons'), decided('persons', 'notify'), decided('persons', 'deferral')],
  ),
  item(
    '9',
    'notify_date',
    [
      'Date the persons were notified, or expected timing',
      'Date à laquelle les personnes ont été avisées, ou délai envisagé',
    ],
    'always',
    s3('9'),
    [fact('personsToldWhen'), sent('persons'), decided('persons', 'deferral')],
    {
      en: 'If the notice is deferred (P-39.1, s. 3.5, para. 3), say so.',
      fr: 'Si l’avis est reporté (P-39.1, art. 3.5, al. 3), le mentionner.',
    },
  ),
  item(
    '10',
    'measures',
    [
      'Measures taken or planned after the incident, to reduce the risk of injury or mitigate the injury and to prevent recurrence',
      'Mesures prises ou envisagées à la suite de l’incident, pour diminuer le risque de préjudice ou l’atténuer et pour éviter que de nouveaux incidents de même nature ne se produisent',
    ],
    'always',
    s3('10'),
    [{ from: 'measures' }],
  ),
  item(
    '10',
    'measures_date',
    ['Date or expected timing of those measures', 'Date ou délai de mise en œuvre de ces mesures'],
    'always',
    s3('10'),
    [{ from: 'measures', dated: true }],
  ),
  item(
    '11',
    'foreign_authority',
    [
      'That an authority outside Quebec with similar oversight functions was told',
      'Mention qu’une autorité exerçant des fonctions semblables à l’extérieur du Québec a été avisée',
    ],
    'if-any',
    s3('11'),
    [fact('otherAuthorities'), sent('opc')],
  ),
  item(
    null,
    'form_written',
    ['Notice is in writing', 'Avis fait par écrit'],
    'always',
    official(`${R}, s. 3`),
    [derived],
  ),
];

/** What is learned after the notice was sent: s. 4, mandatory and prompt. */
export const CAI_SUPPLEMENT: readonly RequiredItem[] = [
  item(
    null,
    'ref',
    [
      'Reference to the earlier notice (CAI file number if given)',
      'Renvoi à l’avis initial (numéro de dossier de la Commission, s’il a été attribué)',
    ],
    'recommended',
    unconfirmed('good practice'),
    [sent('cai')],
  ),
  item(
    null,
    'new_items',
    [
      'Any item of section 3 learned after the notice was sent',
      'Tout élément de l’article 3 connu après la transmission de l’avis',
    ],
    'always',
    secondary(`${R}, s. 4`),
    [derived],
  ),
  item(
    null,
    'known_on',
    ['Date the new information became known', 'Date à laquelle le nouvel élément a été connu'],
    'recommended',
    unconfirmed('good practice'),
    [derived],
  ),
];
