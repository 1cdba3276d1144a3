import { official, secondary } from '../source.ts';
import { known, type KnownFact } from './fact.ts';

/** P-39.1 and, r. 3.1: what is not already told by regimes/quebec-private.ts and clocks.ts. */
export const QUEBEC_PRIVATE: readonly KnownFact[] = [
  known(
    'enterprise',
    'applies',
    [
      'It applies to whoever carries on an enterprise and collects, holds, uses or communicates personal information in Quebec.',
      'Elle s’applique à toute personne qui exploite une entreprise et qui recueille, détient, utilise ou communique des renseignements personnels au Québec.',
    ],
    official('P-39.1, ss. 1 to 3'),
  ),
  known(
    'pipeda-excluded',
    'applies',
    [
      'For an enterprise that is no federal undertaking, Part 1 of PIPEDA is excluded for what is handled within Quebec.',
      'Pour une entreprise qui n’est pas une entreprise fédérale, la partie 1 de la LPRPDE est exclue pour ce qui est traité au Québec.',
    ],
    official('SOR/2003-374, s. 1'),
  ),
  known(
    'orders-and-parties',
    'applies',
    [
      'It applies to professional orders and political parties to the extent that their own statutes say.',
      'Elle s’applique aux ordres professionnels et aux partis politiques dans la mesure que prévoient leurs propres lois.',
    ],
    official('P-39.1, s. 1'),
  ),
  known(
    'job-functions',
    'applies',
    [
      'Divisions II and III leave out public information and information about a person’s functions at work. The incident rules stand in Division I.1: such an incident is recorded all the same.',
      'Les sections II et III excluent les renseignements à caractère public et ceux qui concernent l’exercice d’une fonction au travail. Les règles sur les incidents sont à la section I.1 : un tel incident est inscrit tout de même.',
    ],
    official('P-39.1, s. 1'),
  ),
  known(
    'in-charge',
    'authority',
    [
      'The person of the highest authority is in charge of the protection of personal information, and may delegate it in writing, in whole or in part, to anyone. Title and contact details are published.',
      'La personne ayant la plus haute autorité est responsable de la protection des renseignements personnels et peut déléguer cette fonction par écrit, en tout ou en partie, à toute personne. Le titre et les coordonnées sont publiés.',
    ],
    official('P-39.1, s. 3.1'),
  ),
  known(
    'measures',
    'incident',
    [
      'With cause to believe that an incident occurred, reasonable measures are taken to reduce the risk of injury and to prevent others of the same kind: for every incident.',
      'Dès qu’il y a des motifs de croire qu’un incident s’est produit, des mesures raisonnables sont prises pour diminuer le risque de préjudice et éviter d’autres incidents de même nature : pour tout incident.',
    ],
    official('P-39.1, s. 3.5, para. 1'),
  ),
  known(
    'no-real',
    'threshold',
    ['The word “real” of the federal test is absent.', 'Le mot « réel » du critère fédéral en est absent.'],
    official('P-39.1, ss. 3.5 and 3.7'),
  ),
  known(
    'parallel',
    'recipients',
    [
      'The Commission and the persons concerned are told in parallel: nothing makes the persons wait for the Commission, which can order that they be told.',
      'La Commission et les personnes concernées sont avisées en parallèle : rien ne fait attendre les personnes après la Commission, qui peut ordonner qu’elles soient avisées.',
    ],
    official('P-39.1, s. 3.5, para. 2'),
  ),
  known(
    'deferral',
    'recipients',
    [
      'Only the notice to persons may wait, for as long as it could hamper an investigation by a person or body charged by law with preventing, detecting or repressing crime or offences.',
      'Seul l’avis aux personnes peut attendre, tant qu’il serait susceptible d’entraver une enquête d’une personne ou d’un organisme chargé par la loi de prévenir, détecter ou réprimer le crime ou les infractions.',
    ],
    official('P-39.1, s. 3.5, para. 3'),
  ),
  known(
    'may-tell',
    'recipients',
    [
      'Whoever could reduce the risk may be told, with only the information needed and without consent; the person in charge records it.',
      'Quiconque est susceptible de diminuer le risque peut être avisé, avec les seuls renseignements nécessaires et sans consentement ; la personne responsable consigne cette communication.',
    ],
    official('P-39.1, s. 3.5, para. 2'),
  ),
  known(
    'provider',
    'recipients',
    [
      'A provider tells its client’s person in charge without delay of any breach of confidentiality, attempts included.',
      'Un prestataire avise sans délai la personne responsable chez son client de toute violation de la confidentialité, tentatives comprises.',
    ],
    official('P-39.1, s. 18.3, para. 2'),
  ),
  known(
    'incomplete',
    'manner',
    [
      'The Commission expects quick action even with incomplete facts, completed later.',
      'La Commission s’attend à une action rapide même si les faits sont incomplets, quitte à les compléter.',
    ],
    secondary('CAI guidance'),
  ),
  known(
    'public-instead',
    'manner',
    [
      'A public notice replaces the direct one where sending it would increase the injury or cause undue hardship, or where contact details are lacking. To act quickly it comes on top, and the direct notices remain due.',
      'Un avis public remplace l’avis direct lorsque la transmission accroîtrait le préjudice ou représenterait une difficulté excessive, ou lorsque les coordonnées manquent. Pour agir rapidement il s’ajoute, et les avis directs restent dus.',
    ],
    secondary('A-2.1, r. 3.1, s. 6'),
  ),
  known(
    'all-incidents',
    'register',
    [
      'Every incident goes in the register, serious or not; the Commission gets a copy on request.',
      'Tout incident est inscrit au registre, sérieux ou non ; la Commission en reçoit copie sur demande.',
    ],
    official('P-39.1, s. 3.8'),
  ),
  known(
    'then-destroy',
    'retention',
    [
      'Five years are a minimum. Once the purposes are achieved the information is destroyed or anonymised.',
      'Cinq ans sont un minimum. Une fois les fins accomplies, les renseignements sont détruits ou anonymisés.',
    ],
    official('P-39.1, s. 23'),
  ),
  known(
    'access',
    'rights',
    [
      'Access: to have the existence of the information confirmed, to have it communicated and to get a copy; free, but for a reasonable charge for transcription, reproduction or transmission, announced first.',
      'Accès : obtenir la confirmation de l’existence des renseignements, leur communication et une copie ; sans frais, sauf des frais raisonnables de transcription, de reproduction ou de transmission, annoncés d’abord.',
    ],
    official('P-39.1, ss. 27 and 33'),
  ),
  known(
    'portability',
    'rights',
    [
      'Portability: what was collected from the person, and not created or inferred from it, in a structured, commonly used technological format, unless that raises serious practical difficulties.',
      'Portabilité : ce qui a été recueilli auprès de la personne, et non créé ou inféré, dans un format technologique structuré et couramment utilisé, sauf difficultés pratiques sérieuses.',
    ],
    official('P-39.1, s. 27, para. 3'),
  ),
  known(
    'rectification',
    'rights',
    [
      'Rectification of what is inaccurate, incomplete or equivocal, or was collected, communicated or kept without authority; the person gets a free copy of what changed, or an attestation that it was deleted.',
      'Rectification de ce qui est inexact, incomplet ou équivoque, ou dont la collecte, la communication ou la conservation ne sont pas autorisées ; la personne reçoit sans frais copie de ce qui a changé, ou une attestation de suppression.',
    ],
    official('P-39.1, ss. 28 and 35'),
  ),
  known(
    'de-indexing',
    'rights',
    [
      'Ceasing to disseminate, de-indexing or re-indexing; where it is granted the answer attests it.',
      'Cessation de la diffusion, désindexation ou réindexation ; si elle est accordée, la réponse l’atteste.',
    ],
    official('P-39.1, s. 28.1'),
  ),
  known(
    'automated',
    'rights',
    [
      'To be told of a decision made by automated processing alone, to learn on request what information, reasons and principal factors led to it, to have the information corrected and to make observations to a person.',
      'Être informé d’une décision fondée exclusivement sur un traitement automatisé, apprendre sur demande quels renseignements, raisons et principaux facteurs y ont mené, faire rectifier les renseignements et présenter ses observations à une personne.',
    ],
    official('P-39.1, s. 12.1'),
  ),
  known(
    'other-rights',
    'rights',
    [
      'To withdraw consent, to stop prospecting, to know what was collected and who has access, and the source of what came from another enterprise.',
      'Retirer son consentement, faire cesser la prospection, savoir ce qui a été recueilli et qui y a accès, et connaître la source de ce qui provient d’une autre entreprise.',
    ],
    official('P-39.1, ss. 7, 8 and 22'),
  ),
  known(
    'deceased',
    'rights',
    [
      'The spouse or a close relative of a deceased person may get what helps them grieve.',
      'Le conjoint ou un proche parent d’une personne décédée peut obtenir ce qui l’aide dans son deuil.',
    ],
    official('P-39.1, s. 40.1'),
  ),
  known(
    'valid-request',
    'answer',
    [
      'A request is in writing, from somebody who proves who they are, to the person in charge, who helps if it is imprecise or help is asked for.',
      'Une demande est faite par écrit, par une personne qui justifie de son identité, à la personne responsable, qui prête assistance si la demande est imprécise ou si on le lui demande.',
    ],
    official('P-39.1, s. 30'),
  ),
  known(
    'no-extension',
    'answer',
    [
      'The enterprise cannot give itself more time: only the Commission can, if it is asked within the time to answer.',
      'L’entreprise ne peut se donner plus de temps\u00a0: seule la Commission le peut, si elle est saisie dans le délai de réponse.',
    ],
    official('P-39.1, s. 46'),
  ),
  known(
    'refusal-letter',
    'refusal',
    [
      'A refusal gives its reasons, the provision it rests on, the remedies and their time limit, and help to understand it on request.',
      'Un refus donne ses motifs, la disposition sur laquelle il s’appuie, les recours et leur délai, et une aide pour le comprendre sur demande.',
    ],
    official('P-39.1, s. 34'),
  ),
  known(
    'refusal-grounds',
    'refusal',
    [
      'Grounds: serious harm to health, a minor under 14 for medical or social information, an inquiry or judicial proceedings, information on third parties, a succession.',
      'Motifs : préjudice grave à la santé, mineur de moins de 14 ans pour des renseignements médicaux ou sociaux, enquête ou procédure judiciaire, renseignements sur des tiers, succession.',
    ],
    official('P-39.1, ss. 37 to 41'),
  ),
  known(
    'kept-for-remedies',
    'refusal',
    [
      'What was refused is kept until the remedies are exhausted.',
      'Ce qui a été refusé est conservé jusqu’à l’épuisement des recours.',
    ],
    official('P-39.1, s. 36'),
  ),
  known(
    'complaint-process',
    'complaints',
    [
      'The policies of the enterprise include a process for complaints and are published in plain language. No number of days is set for the answer.',
      'Les politiques de l’entreprise comprennent un processus de traitement des plaintes et sont publiées en termes simples. Aucun nombre de jours n’est fixé pour la réponse.',
    ],
    official('P-39.1, s. 3.2'),
  ),
  known(
    'oversight',
    'recourse',
    [
      'A complaint about practices goes to the oversight side of the Commission, also anonymously; no time limit is stated, and reprisals are prohibited.',
      'Une plainte au sujet des pratiques va à la section de surveillance de la Commission, même anonymement ; aucun délai n’est fixé, et les représailles sont interdites.',
    ],
    official('P-39.1, ss. 81 to 81.2'),
  ),
  known(
    'appeal',
    'recourse',
    [
      'A decision of the Commission binds 30 days after its receipt; an appeal to the Court of Québec lies on law or jurisdiction within 30 days of notification.',
      'Une décision de la Commission est exécutoire 30 jours après sa réception ; un appel à la Cour du Québec est possible sur le droit ou la compétence dans les 30 jours de la notification.',
    ],
    official('P-39.1, ss. 58 to 63'),
  ),
  known(
    'administrative',
    'penalties',
    [
      'A monetary administrative penalty is possible for not reporting an incident to the Commission or to the persons, or for inadequate security: at most $50,000 for a natural person, otherwise $10,000,000 or 2% of worldwide turnover, whichever is greater.',
      'Une sanction administrative pécuniaire est possible pour ne pas avoir déclaré un incident à la Commission ou aux personnes, ou pour une sécurité insuffisante : au plus 50 000 $ pour une personne physique, sinon 10 000 000 $ ou 2 % du chiffre d’affaires mondial, selon le montant le plus élevé.',
    ],
    official('P-39.1, ss. 90.1 and 90.12'),
  ),
  known(
    'penal',
    'penalties',
    [
      'Not reporting is also an offence: $5,000 to $100,000 for a natural person, otherwise $15,000 to $25,000,000 or 4% of worldwide turnover; doubled for a second offence.',
      'Ne pas déclarer est aussi une infraction : 5 000 $ à 100 000 $ pour une personne physique, sinon 15 000 $ à 25 000 000 $ ou 4 % du chiffre d’affaires mondial ; le double en cas de récidive.',
    ],
    official('P-39.1, ss. 91 and 92.1'),
  ),
  known(
    'report',
    'coming',
    [
      'The Commission had to report to the government on the Act by 14 June 2026, and does so every five years: amendments may follow.',
      'La Commission devait faire rapport au gouvernement sur la Loi au plus tard le 14 juin 2026, et le fait tous les cinq ans\u202f; des modifications peuvent suivre.',
    ],
    official('P-39.1, s. 88'),
  ),
  known(
    'names',
    'manner',
    [
      'The Commission no longer publishes the names of organisations that declare incidents.',
      'La Commission ne publie plus le nom des organisations qui déclarent des incidents.',
    ],
    secondary('CAI guidance'),
    '2025-05-27',
  ),
];
