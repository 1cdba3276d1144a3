import type { Regime } from '../regime.ts';
import { official, secondary } from '../source.ts';
import { CAI_NOTICE, CAI_SUPPLEMENT } from './quebec-authority.ts';
import { PERSON_NOTICE, PUBLIC_NOTICE, REGISTER_ENTRY } from './quebec-content.ts';

/** Quebec, private sector: CQLR c. P-39.1, ss. 3.5 to 3.8 and 18.3, and its regulation, r. 3.1. */
export const quebecPrivate = {
  id: 'quebec-private',
  name: { en: 'Quebec, private sector', fr: 'Québec, secteur privé' },
  acts: [
    {
      name: {
        en: 'Act respecting the protection of personal information in the private sector',
        fr: 'Loi sur la protection des renseignements personnels dans le secteur privé',
      },
      cite: 'P-39.1',
      source: official('P-39.1, s. 1'),
    },
    {
      name: {
        en: 'Regulation respecting confidentiality incidents',
        fr: 'Règlement sur les incidents de confidentialité',
      },
      cite: 'A-2.1, r. 3.1',
      source: official('A-2.1, r. 3.1, ss. 1 and 2'),
    },
  ],
  authority: {
    id: 'cai',
    name: {
      en: 'Commission d’accès à l’information du Québec',
      fr: 'Commission d’accès à l’information du Québec',
    },
    short: { en: 'CAI', fr: 'CAI' },
  },
  since: null,
  incident: {
    term: { en: 'confidentiality incident', fr: 'incident de confidentialité' },
    natures: [
      'unauthorised-access',
      'unauthorised-use',
      'unauthorised-communication',
      'loss',
      'other-breach',
    ],
    source: official('P-39.1, s. 3.6'),
    text: {
      en: 'Access to personal information, use of it or communication of it that is not authorised by law; its loss, or any other breach in its protection. No failure of security safeguards is needed, and use alone counts.',
      fr: 'L’accès à un renseignement personnel, son utilisation ou sa communication non autorisés par la loi ; sa perte ou toute autre atteinte à sa protection. Aucun manquement aux mesures de sécurité n’est requis, et l’utilisation suffit.',
    },
  },
  test: {
    term: { en: 'risk of serious injury', fr: 'risque qu’un préjudice sérieux soit causé' },
    source: official('P-39.1, ss. 3.5 and 3.7'),
    factors: [
      {
        id: 'sensitivity',
        label: { en: 'Sensitivity of the information', fr: 'Sensibilité du renseignement concerné' },
        source: official('P-39.1, s. 3.7'),
        reads: ['sensitivity'],
      },
      {
        id: 'uses',
        label: { en: 'Possible ill-intentioned uses', fr: 'Utilisations malveillantes possibles' },
        source: official('A-2.1, r. 3.1, s. 7(6)'),
        reads: ['uses'],
      },
      {
        id: 'consequences',
        label: {
          en: 'Anticipated consequences of its use',
          fr: 'Conséquences appréhendées de son utilisation',
        },
        source: official('P-39.1, s. 3.7'),
        reads: ['consequences', 'vulnerability', 'persons'],
      },
      {
        id: 'likelihood',
        label: {
          en: 'Likelihood that it will be used for injurious purposes',
          fr: 'Probabilité qu’il soit utilisé à des fins préjudiciables',
        },
        source: official('P-39.1, s. 3.7'),
        reads: ['protection', 'recipient', 'intent', 'access', 'containment', 'relation', 'misuse'],
      },
    ],
    text: {
      en: 'The Act does not define it. At least the sensitivity of the information, the anticipated consequences of its use and the likelihood of its use for injurious purposes are considered, and the person in charge is consulted.',
      fr: 'La Loi ne le définit pas. On considère notamment la sensibilité du renseignement, les conséquences appréhendées de son utilisation et la probabilité qu’il soit utilisé à des fins préjudiciables, et on consulte la personne responsable de la protection des renseignements personnels.',
    },
  },
  excludes: { businessContactOnly: null },
  consultation: { source: official('P-39.1, s. 3.7') },
  duties: [
    {
      recipient: 'register',
      trigger: 'always',
      timing: 'kept-up-to-date',
      source: official('P-39.1, s. 3.8'),
      document: 'register-entry',
      deferrable: null,
    },
    {
      recipient: 'cai',
      trigger: 'serious',
      timing: 'promptly',
      source: official('P-39.1, s. 3.5, para. 2'),
      document: 'cai-notice',
      deferrable: null,
    },
    {
      recipient: 'persons',
      trigger: 'serious',
      timing: 'promptly',
      source: official('P-39.1, s. 3.5, para. 2'),
      document: 'person-notice',
      deferrable: { source: official('P-39.1, s. 3.5, para. 3') },
    },
    {
      recipient: 'organisations',
      trigger: 'may',
      timing: 'any-time',
      source: official('P-39.1, s. 3.5, para. 2'),
      document: null,
      deferrable: null,
    },
    {
      recipient: 'client',
      trigger: 'provider',
      timing: 'without-delay',
      source: official('P-39.1, s. 18.3, para. 2'),
      document: null,
      deferrable: null,
    },
  ],
  required: {
    'cai-notice': CAI_NOTICE,
    'cai-supplement': CAI_SUPPLEMENT,
    'person-notice': PERSON_NOTICE,
    'public-notice': PUBLIC_NOTICE,
    'register-entry': REGISTER_ENTRY,
  },
  retention: {
    months: 60,
    from: 'awareness-end',
    leapDay: 'next-day',
    source: secondary('A-2.1, r. 3.1, s. 8'),
  },
  supplement: { mandatory: true, source: secondary('A-2.1, r. 3.1, s. 4') },
  publicNotice: {
    grounds: ['increased-injury', 'undue-hardship', 'no-contact-details'],
    inAddition: ['act-quickly'],
    source: secondary('A-2.1, r. 3.1, s. 6'),
  },
} as const satisfies Regime;
