import { official, secondary, unconfirmed } from '../source.ts';
import { known, type KnownFact } from './fact.ts';

/** the incident rules only. */
export const QUEBEC_HEALTH: readonly KnownFact[] = [
  known(
    'bodies',
    'applies',
    [
      'It applies to health and social services bodies of Quebec and to those who hold their information.',
      'Elle s’applique aux organismes de santé et de services sociaux du Québec et à ceux qui détiennent leurs renseignements.',
    ],
    official('P-39.1, s. 3(3)'),
  ),
  known(
    'both',
    'recipients',
    [
      'Where there is a risk of serious injury, the Minister and the Commission are both told promptly, and the persons concerned.',
      'En présence d’un risque de préjudice sérieux, le ministre et la Commission sont tous deux avisés avec diligence, ainsi que les personnes concernées.',
    ],
    official('R-22.1, s. 108'),
  ),
  known(
    'content',
    'content',
    [
      'A regulation of its own says what the notices contain.',
      'Un règlement qui lui est propre dit ce que contiennent les avis.',
    ],
    official('R-22.1, r. 1, ss. 11 and 15'),
  ),
];

export const FEDERAL_INSTITUTION: readonly KnownFact[] = [
  known(
    'material',
    'threshold',
    [
      'A breach is material where it creates a real risk of significant harm.',
      'Une atteinte est substantielle lorsqu’elle crée un risque réel de préjudice grave.',
    ],
    official('Directive on Privacy Practices, App. B'),
  ),
  known(
    'recipients',
    'recipients',
    [
      'The Commissioner and the Treasury Board Secretariat are told within 7 days of the determination that the breach is material; the individuals too.',
      'Le Commissariat et le Secrétariat du Conseil du Trésor sont avisés dans les 7 jours qui suivent la conclusion que l’atteinte est substantielle ; les personnes touchées aussi.',
    ],
    official('Policy on Privacy Protection, 4.2.12'),
  ),
  known(
    'access',
    'answer',
    [
      'Access is answered within 30 days of receipt, extended by at most 30; no answer in time is deemed to be a refusal.',
      'Il est répondu à une demande d’accès dans les 30 jours de la réception, prolongés d’au plus 30 ; l’absence de réponse à temps vaut refus.',
    ],
    official('Privacy Act, ss. 14 to 16'),
  ),
];

export const ALBERTA: readonly KnownFact[] = [
  known(
    'only',
    'applies',
    [
      'For what is handled within Alberta, it takes the place of Part 1 of PIPEDA.',
      'Pour ce qui est traité en Alberta, elle tient lieu de la partie 1 de la LPRPDE.',
    ],
    official('SOR/2004-219, s. 1'),
  ),
  known(
    'trigger',
    'incident',
    [
      'Loss, unauthorised access or unauthorised disclosure, where a reasonable person would see a real risk of significant harm.',
      'Perte, accès non autorisé ou communication non autorisée, lorsqu’une personne raisonnable y verrait un risque réel de préjudice grave.',
    ],
    official('PIPA (Alberta), s. 34.1'),
  ),
  known(
    'test',
    'threshold',
    [
      'As applied: harm that is real and significant (important, meaningful, more than trivial), likely beyond speculation, and caused by the breach.',
      'Tel qu’appliqué : un préjudice réel et grave (important, non négligeable), vraisemblable et non conjectural, et causé par l’atteinte.',
    ],
    secondary('PIPA (Alberta), s. 34.1'),
  ),
  known(
    'recipients',
    'recipients',
    [
      'The organisation tells the Commissioner without unreasonable delay; the individuals when the Commissioner requires it, or voluntarily before.',
      'L’organisation avise le commissaire sans retard déraisonnable ; les personnes lorsque le commissaire l’exige, ou volontairement auparavant.',
    ],
    secondary('PIPA (Alberta), ss. 34.1 and 37.1'),
  ),
  known(
    'content',
    'content',
    [
      'What the notices contain stands in the regulation.',
      'Ce que contiennent les avis figure dans le règlement.',
    ],
    secondary('PIPA Regulation (Alberta), ss. 19 and 19.1'),
  ),
  known(
    'decisions',
    'recourse',
    [
      'Published decisions all find a real risk of significant harm: none finds that there was none. Since April 2024 no decision is published where the organisation notified properly.',
      'Les décisions publiées concluent toutes à un risque réel de préjudice grave : aucune ne conclut à son absence. Depuis avril 2024, aucune n’est publiée lorsque l’organisation a dûment avisé.',
    ],
    secondary('OIPC (Alberta)'),
  ),
];

export const BC: readonly KnownFact[] = [
  known(
    'only',
    'applies',
    [
      'For what is handled within British Columbia, PIPA takes the place of Part 1 of PIPEDA.',
      'Pour ce qui est traité en Colombie-Britannique, la PIPA tient lieu de la partie 1 de la LPRPDE.',
    ],
    official('SOR/2004-220, s. 1'),
  ),
  known(
    'voluntary',
    'recipients',
    [
      'In the private sector no notice of a breach is mandatory: the Act read has no such section.',
      'Dans le secteur privé, aucun avis d’atteinte n’est obligatoire : la loi lue n’a pas de tel article.',
    ],
    secondary('PIPA (British Columbia)'),
  ),
  known(
    'public-bodies',
    'recipients',
    [
      'Public bodies tell the Commissioner and the individual without unreasonable delay where significant harm could reasonably be expected, unless the notice would cause immediate and grave harm.',
      'Les organismes publics avisent le commissaire et la personne sans retard déraisonnable lorsqu’un préjudice grave est raisonnablement à prévoir, sauf si l’avis causait un préjudice immédiat et grave.',
    ],
    secondary('FIPPA (British Columbia), s. 36.3'),
    '2023-02-01',
  ),
  known(
    'days',
    'answer',
    [
      'A day is neither a Saturday nor a holiday: its 30 days are business days.',
      'Un jour n’est ni un samedi ni un jour férié : ses 30 jours sont des jours ouvrables.',
    ],
    official('PIPA (British Columbia), s. 1'),
  ),
];

export const ONTARIO_HEALTH: readonly KnownFact[] = [
  known(
    'no-threshold',
    'threshold',
    [
      'There is no threshold of harm: personal health information that was stolen, lost, or used or disclosed without authority is enough.',
      'Il n’y a aucun seuil de préjudice : des renseignements personnels sur la santé volés, perdus, ou utilisés ou divulgués sans autorisation suffisent.',
    ],
    official('PHIPA, s. 12(2)'),
  ),
  known(
    'individual',
    'recipients',
    [
      'The individual is told at the first reasonable opportunity; the notice says that they may complain to the Commissioner.',
      'La personne est avisée à la première occasion raisonnable ; l’avis dit qu’elle peut porter plainte au commissaire.',
    ],
    official('PHIPA, s. 12(2)'),
  ),
  known(
    'commissioner',
    'recipients',
    [
      'The Commissioner is told in the circumstances that are prescribed, and the regulatory College in others, within 30 days of the event.',
      'Le commissaire est avisé dans les circonstances prescrites, et l’ordre professionnel dans d’autres, dans les 30 jours de l’événement.',
    ],
    official('PHIPA, ss. 12(3) and 17.1'),
  ),
  known(
    'prescribed',
    'recipients',
    [
      'Which circumstances are prescribed, and the yearly statistics, stand in the regulation.',
      'Les circonstances prescrites et les statistiques annuelles figurent dans le règlement.',
    ],
    unconfirmed('O. Reg. 329/04, s. 6.3'),
  ),
];

export const GDPR: readonly KnownFact[] = [
  known(
    'applies',
    'applies',
    [
      'It applies in addition where there is an establishment in the European Union or the European Economic Area, or where people there are targeted.',
      'Il s’applique en outre en présence d’un établissement dans l’Union européenne ou l’Espace économique européen, ou lorsque des personnes s’y trouvant sont ciblées.',
    ],
    unconfirmed('GDPR, art. 3'),
  ),
  known(
    'authority',
    'recipients',
    [
      'The supervisory authority is told where there is a risk to rights and freedoms; a late notice gives its reasons, and information may come in phases.',
      'L’autorité de contrôle est avisée en présence d’un risque pour les droits et libertés ; un avis tardif donne ses motifs, et l’information peut être échelonnée.',
    ],
    secondary('GDPR, art. 33(1) and (4)'),
  ),
  known(
    'individuals',
    'recipients',
    [
      'The persons are told where the risk is high.',
      'Les personnes sont avisées lorsque le risque est élevé.',
    ],
    secondary('GDPR, art. 34'),
  ),
  known(
    'documented',
    'register',
    ['Every breach is documented.', 'Toute violation est documentée.'],
    secondary('GDPR, art. 33(5)'),
  ),
];
