import { official, secondary } from '../source.ts';
import { known, type KnownFact } from './fact.ts';

/** A-2.1 (the Access Act), read for public bodies in versions of 2018, 2021 and 2024. */
export const QUEBEC_PUBLIC: readonly KnownFact[] = [
  known(
    'bodies',
    'applies',
    [
      'It applies to public bodies of Quebec: ministries, municipalities, school bodies, agencies of the Crown.',
      'Elle s’applique aux organismes publics du Québec : ministères, municipalités, organismes scolaires, organismes de l’État.',
    ],
    official('P-39.1, s. 3(1)'),
  ),
  known(
    'cai',
    'authority',
    [
      'The Commission d’accès à l’information oversees it, and can order protective measures after an incident.',
      'La Commission d’accès à l’information en surveille l’application et peut ordonner des mesures de protection après un incident.',
    ],
    secondary('A-2.1, s. 127.2'),
  ),
  known(
    'definition',
    'incident',
    [
      'A confidentiality incident is defined as in the private sector.',
      'L’incident de confidentialité est défini comme dans le secteur privé.',
    ],
    secondary('A-2.1, s. 63.9'),
  ),
  known(
    'factors',
    'threshold',
    [
      'The risk of serious injury is assessed by the same factors as in the private sector.',
      'Le risque de préjudice sérieux s’évalue selon les mêmes facteurs que dans le secteur privé.',
    ],
    secondary('A-2.1, s. 63.10'),
  ),
  known(
    'duties',
    'recipients',
    [
      'Where there is a risk of serious injury, the Commission and the persons concerned are told promptly.',
      'En présence d’un risque de préjudice sérieux, la Commission et les personnes concernées sont avisées avec diligence.',
    ],
    official('A-2.1, s. 63.8'),
  ),
  known(
    'content',
    'content',
    [
      'The contents of the notices and of the register are those of the same regulation as in the private sector.',
      'Le contenu des avis et du registre est celui du même règlement que dans le secteur privé.',
    ],
    official('A-2.1, r. 3.1, ss. 1, 5 and 7'),
  ),
  known(
    'register',
    'register',
    ['Every incident goes in the register.', 'Tout incident est inscrit au registre.'],
    secondary('A-2.1, s. 63.11'),
  ),
  known(
    'own-information',
    'rights',
    [
      'Access to one’s own information and its correction, promptly and within 20 days of receipt, extended once by at most 10 days with a notice by mail within the first 20.',
      'Accès à ses propres renseignements et rectification, avec diligence et dans les 20 jours de la réception, prolongés une fois d’au plus 10 jours par un avis envoyé par la poste dans les 20 premiers.',
    ],
    official('A-2.1, s. 98'),
  ),
  known(
    'documents',
    'rights',
    [
      'Access to documents, on an oral or written request, within 20 days of receipt.',
      'Accès aux documents, sur demande verbale ou écrite, dans les 20 jours de la réception.',
    ],
    official('A-2.1, ss. 43 and 47'),
  ),
  known(
    'review',
    'recourse',
    [
      'Review by the Commission within 30 days of the decision or of the end of the time to answer; it may relieve from that for a serious cause.',
      'Révision par la Commission dans les 30 jours de la décision ou de l’expiration du délai de réponse ; elle peut en relever pour un motif sérieux.',
    ],
    official('A-2.1, s. 135'),
  ),
];
