import type { Regime } from '../regime.ts';
import { official } from '../source.ts';
import { OPC_REPORT, PIPEDA_INDIRECT_NOTICE, PIPEDA_PERSON_NOTICE, PIPEDA_RECORD } from './pipeda-content.ts';

/** Canada, private sector: PIPEDA, ss. 10.1 to 10.3, and SOR/2018-64. */
export const pipeda = {
  id: 'pipeda',
  name: { en: 'Canada, private sector (PIPEDA)', fr: 'Canada, secteur privé (LPRPDE)' },
  acts: [
    {
      name: {
        en: 'Personal Information Protection and Electronic Documents Act',
        fr: 'Loi sur la protection des renseignements personnels et les documents électroniques',
      },
      cite: 'PIPEDA',
      source: official('PIPEDA, s. 4(1)'),
    },
    {
      name: {
        en: 'Breach of Security Safeguards Regulations',
        fr: 'Règlement sur les atteintes aux mesures de sécurité',
      },
      cite: 'SOR/2018-64',
      source: official('SOR/2018-64, s. 2'),
    },
  ],
  authority: {
    id: 'opc',
    name: {
      en: 'Office of the Privacy Commissioner of Canada',
      fr: 'Commissariat à la protection de la vie privée du Canada',
    },
    short: { en: 'OPC', fr: 'CPVP' },
  },
  since: null,
  incident: {
    term: { en: 'breach of security safeguards', fr: 'atteinte aux mesures de sécurité' },
    // Use alone, and a breach that is none of the three, may be outside s. 2(1): unclear, and recorded all the same.
    natures: ['unauthorised-access', 'unauthorised-communication', 'loss'],
    source: official('PIPEDA, s. 2(1)'),
    text: {
      en: 'Loss of personal information, unauthorised access to it or unauthorised disclosure of it, resulting from a breach of security safeguards or from a failure to establish them.',
      fr: 'Communication non autorisée ou perte de renseignements personnels, ou accès non autorisé à ceux-ci, par suite d’une atteinte aux mesures de sécurité ou de l’absence de telles mesures.',
    },
  },
  test: {
    term: { en: 'real risk of significant harm', fr: 'risque réel de préjudice grave' },
    source: official('PIPEDA, s. 10.1(7) and (8)'),
    factors: [
      {
        id: 'sensitivity',
        label: { en: 'Sensitivity of the information', fr: 'Degré de sensibilité des renseignements' },
        source: official('PIPEDA, s. 10.1(8)(a)'),
        reads: ['sensitivity'],
      },
      {
        id: 'probability',
        label: {
          en: 'Probability that it has been, is being or will be misused',
          fr: 'Probabilité qu’ils aient été mal utilisés, soient en train ou en voie de l’être',
        },
        source: official('PIPEDA, s. 10.1(8)(b)'),
        reads: ['protection', 'recipient', 'intent', 'access', 'containment', 'relation', 'misuse', 'uses'],
      },
      {
        id: 'harms',
        label: { en: 'Significant harm', fr: 'Préjudice grave' },
        source: official('PIPEDA, s. 10.1(7)'),
        reads: ['consequences', 'vulnerability', 'persons'],
      },
    ],
    text: {
      en: 'Significant harm includes bodily harm, humiliation, damage to reputation or relationships, loss of employment, business or professional opportunities, financial loss, identity theft, negative effects on the credit record and damage to or loss of property. One person is enough.',
      fr: 'Le préjudice grave comprend la lésion corporelle, l’humiliation, le dommage à la réputation ou aux relations, la perte de possibilités d’emploi ou d’occasions d’affaires ou d’activités professionnelles, la perte financière, le vol d’identité, l’effet négatif sur le dossier de crédit et le dommage aux biens ou leur perte. Une seule personne suffit.',
    },
  },
  excludes: { businessContactOnly: official('PIPEDA, s. 4.01') },
  consultation: null,
  duties: [
    {
      recipient: 'register',
      trigger: 'always',
      timing: 'kept-up-to-date',
      source: official('PIPEDA, s. 10.3'),
      document: 'pipeda-record',
      deferrable: null,
    },
    {
      recipient: 'opc',
      trigger: 'serious',
      timing: 'as-soon-as-feasible',
      source: official('PIPEDA, s. 10.1(1) and (2)'),
      document: 'opc-report',
      deferrable: null,
    },
    {
      recipient: 'persons',
      trigger: 'serious',
      timing: 'as-soon-as-feasible',
      source: official('PIPEDA, s. 10.1(3) and (6)'),
      document: 'pipeda-person-notice',
      // A request of the police is no prohibition: only a law that forbids the notice is.
      deferrable: null,
      unlessProhibited: { source: official('PIPEDA, s. 10.1(3)') },
    },
    {
      recipient: 'organisations',
      trigger: 'can-reduce-risk',
      timing: 'as-soon-as-feasible',
      source: official('PIPEDA, s. 10.2'),
      document: null,
      deferrable: null,
    },
  ],
  required: {
    'opc-report': OPC_REPORT,
    'pipeda-person-notice': PIPEDA_PERSON_NOTICE,
    'pipeda-indirect-notice': PIPEDA_INDIRECT_NOTICE,
    'pipeda-record': PIPEDA_RECORD,
  },
  retention: {
    months: 24,
    from: 'determination',
    leapDay: 'last-day',
    source: official('SOR/2018-64, s. 6(1)'),
  },
  supplement: { mandatory: false, source: official('SOR/2018-64, s. 2(2)') },
  publicNotice: {
    grounds: ['increased-injury', 'undue-hardship', 'no-contact-details'],
    inAddition: [],
    source: official('SOR/2018-64, s. 5(1)'),
  },
} as const satisfies Regime;
