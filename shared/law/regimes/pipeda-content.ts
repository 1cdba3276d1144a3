import { conclusion, decided, derived, fact, item, officer, sent } from '../item.ts';
import type { RequiredItem } from '../regime.ts';
import { official, secondary, unconfirmed } from '../source.ts';

const s2 = (letter: string) => official(`SOR/2018-64, s. 2(1)(${letter})`);
const s3 = (letter: string) => official(`SOR/2018-64, s. 3(${letter})`);

/** Report to the Commissioner: SOR/2018-64, s. 2(1), seven items. Awareness and risk reasoning are not asked here. */
export const OPC_REPORT: readonly RequiredItem[] = [
  item(
    '(a)',
    'circumstances',
    ['Circumstances of the breach', 'Circonstances de l’atteinte'],
    'always',
    s2('a'),
    [fact('circumstances')],
  ),
  item('(a)', 'cause', ['Cause of the breach', 'Cause de l’atteinte'], 'if-known', s2('a'), [fact('cause')]),
  item(
    '(b)',
    'occurred',
    ['Day or period, or approximate period', 'Date ou période, ou approximation de la période'],
    'always',
    s2('b'),
    [fact('occurred')],
  ),
  item(
    '(c)',
    'pi_description',
    [
      'Personal information that is the subject of the breach',
      'Nature des renseignements personnels visés par l’atteinte',
    ],
    'or-reason',
    s2('c'),
    [fact('information')],
    { en: 'To the extent that it is known.', fr: 'Dans la mesure où elle est connue.' },
  ),
  item(
    '(d)',
    'n_total',
    ['Number of individuals affected, or approximation', 'Nombre d’intéressés visés, ou approximation'],
    'always',
    s2('d'),
    [fact('persons')],
  ),
  item(
    '(e)',
    'harm_steps',
    [
      'Steps taken to reduce or mitigate the risk of harm',
      'Mesures prises pour réduire le risque de préjudice ou atténuer celui-ci',
    ],
    'always',
    s2('e'),
    [{ from: 'measures', aim: 'reduce-risk', state: 'taken' }],
  ),
  item(
    '(f)',
    'notify_steps',
    [
      'Steps taken or intended to notify affected individuals',
      'Mesures prises ou prévues pour aviser les intéressés',
    ],
    'always',
    s2('f'),
    [
      fact('personsToldHow'),
      sent('persons'),
      decided('persons', 'notify'),
      decided('persons', 'prohibition'),
    ],
  ),
  item(
    '(g)',
    'contact',
    [
      'Name and contact information of a person who can answer questions',
      'Nom et coordonnées d’une personne pouvant répondre aux questions',
    ],
    'always',
    s2('g'),
    [officer],
  ),
  item(
    null,
    'form_written',
    ['In writing, by secure means', 'Par écrit, par un moyen sécurisé'],
    'always',
    official('SOR/2018-64, s. 2(1), (3)'),
    [derived],
    { en: 'Any secure means may be used.', fr: 'Tout moyen sécurisé peut être utilisé.' },
  ),
  item(
    null,
    'update',
    ['New information may be submitted later', 'De nouveaux renseignements peuvent être transmis plus tard'],
    'recommended',
    official('SOR/2018-64, s. 2(2)'),
    [derived],
  ),
];

/** Notice to the individual: SOR/2018-64, s. 3, six items, and the form of PIPEDA s. 10.1(4) and (5). */
export const PIPEDA_PERSON_NOTICE: readonly RequiredItem[] = [
  item(
    '(a)',
    'circumstances',
    ['Circumstances of the breach', 'Circonstances de l’atteinte'],
    'always',
    s3('a'),
    [fact('circumstances')],
  ),
  item(
    '(b)',
    'occurred',
    ['Day or period, or approximate period', 'Date ou période, ou approximation de la période'],
    'always',
    s3('b'),
    [fact('occurred')],
  ),
  item(
    '(c)',
    'pi_description',
    ['Personal information involved', 'Nature des renseignements personnels visés'],
    'or-reason',
    s3('c'),
    [fact('information')],
    { en: 'To the extent that it is known.', fr: 'Dans la mesure où elle est connue.' },
  ),
  item(
    '(d)',
    'org_steps',
    [
      'Steps the organisation took to reduce the risk of harm',
      'Mesures prises par l’organisation pour réduire le risque de préjudice',
    ],
    'always',
    s3('d'),
    [{ from: 'measures', aim: 'reduce-risk', state: 'taken' }],
  ),
  item(
    '(e)',
    'individual_steps',
    ['Steps the individual could take', 'Mesures que peut prendre l’intéressé'],
    'always',
    s3('e'),
    [fact('advice'), fact('adviceText')],
  ),
  item(
    '(f)',
    'contact',
    ['Contact information for more details', 'Coordonnées permettant de se renseigner davantage'],
    'always',
    s3('f'),
    [officer],
  ),
  item(
    null,
    'significance',
    [
      'Enough information to understand the significance of the breach',
      'Information suffisante pour comprendre l’importance de l’atteinte',
    ],
    'always',
    official('PIPEDA, s. 10.1(4)'),
    [derived],
  ),
  item(
    null,
    'conspicuous',
    ['Conspicuous and direct', 'Avis manifeste et donné directement'],
    'always',
    official('PIPEDA, s. 10.1(5)'),
    [derived],
  ),
];

/** Indirect notice: SOR/2018-64, s. 5; the same content, by a public communication. */
export const PIPEDA_INDIRECT_NOTICE: readonly RequiredItem[] = [
  item(
    null,
    'ground',
    [
      'Ground: further harm, undue hardship, or no contact information',
      'Motif : préjudice accru, difficulté excessive ou coordonnées manquantes',
    ],
    'always',
    official('SOR/2018-64, s. 5(1)'),
    [decided('persons', 'ground')],
  ),
  item(
    null,
    'medium',
    [
      'Public communication likely to reach the individuals',
      'Communication publique susceptible de joindre les intéressés',
    ],
    'always',
    official('SOR/2018-64, s. 5(2)'),
    [fact('personsToldHow'), sent('persons', 'public')],
  ),
  item(
    null,
    'content',
    ['Same content as the notice to the individual', 'Même contenu que l’avis à l’intéressé'],
    'always',
    official('SOR/2018-64, s. 3'),
    [derived],
  ),
];

/** Record of every breach: SOR/2018-64, s. 6; what the Commissioner expects in it is guidance. */
export const PIPEDA_RECORD: readonly RequiredItem[] = [
  item(
    null,
    'determined',
    [
      'Day the organisation determined that the breach occurred',
      'Date à laquelle l’organisation a conclu qu’il y avait eu atteinte',
    ],
    'always',
    official('SOR/2018-64, s. 6(1)'),
    [fact('determined')],
  ),
  item(
    null,
    'occurred',
    ['Date or estimated date of the breach', 'Date réelle ou estimée de l’atteinte'],
    'always',
    secondary('OPC guidance'),
    [fact('occurred')],
  ),
  item(
    null,
    'circumstances',
    ['General description of the circumstances', 'Description générale des circonstances'],
    'always',
    secondary('OPC guidance'),
    [fact('circumstances')],
  ),
  item(
    null,
    'pi_nature',
    ['Nature of the information involved', 'Nature des renseignements visés'],
    'or-reason',
    secondary('OPC guidance'),
    [fact('information')],
  ),
  item(
    null,
    'reported',
    [
      'Whether the breach was reported to the Commissioner and the individuals were notified',
      'Si l’atteinte a été déclarée au commissaire et si les intéressés ont été avisés',
    ],
    'always',
    unconfirmed('SOR/2018-64, s. 6(2)'),
    [conclusion, sent('opc'), sent('persons')],
  ),
  item(
    null,
    'rrosh_reasons',
    [
      'Why there is or is not a real risk of significant harm',
      'Pourquoi il existe ou non un risque réel de préjudice grave',
    ],
    'always',
    official('SOR/2018-64, s. 6(2)'),
    [conclusion],
    {
      en: 'Sensitivity, probability of misuse; enough for the Commissioner to verify compliance.',
      fr: 'Sensibilité, probabilité de mauvaise utilisation ; assez pour que le commissaire puisse vérifier la conformité.',
    },
  ),
  item(
    null,
    'retention_until',
    ['Keep until (determination + 24 months)', 'Conserver jusqu’au (conclusion + 24 mois)'],
    'always',
    official('SOR/2018-64, s. 6(1)'),
    [fact('determined')],
  ),
];
