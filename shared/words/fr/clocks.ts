import type { clocks as english } from '../en/clocks.ts';

const jours = (n: string): string => (n === '1' ? '1 jour' : `${n} jours`);

/** Les mots des délais : ce qu’est chacun, d’où il court, et ce qui le déplace. */
export const clocks: typeof english = {
  clocks: {
    'cai-notice': 'Avis à la Commission',
    'minister-notice': 'Avis au ministre de la Santé et des Services sociaux',
    'opc-report': 'Déclaration au commissaire',
    'treasury-report': 'Déclaration au Secrétariat du Conseil du Trésor',
    'oipc-notice': 'Avis au commissaire provincial',
    'public-oipc-notice': 'Avis d’un organisme public au commissaire provincial',
    'ipc-report':
      'Déclaration au commissaire à l’information et à la protection de la vie privée de l’Ontario',
    'college-report': 'Déclaration à l’ordre professionnel',
    'authority-notice': 'Notification à l’autorité de contrôle',
    'person-notice': 'Avis aux personnes concernées',
    'public-person-notice': 'Avis d’un organisme public aux personnes concernées',
    'client-notice': 'Avis d’un prestataire à son client',
    supplement: 'Complément à l’avis',
    retention: 'À conserver au moins jusqu’au',
    access: 'Réponse à une demande d’accès à ses propres renseignements',
    'document-access': 'Réponse à une demande d’accès à des documents',
    portability: 'Réponse à une demande de portabilité',
    rectification: 'Réponse à une demande de rectification',
    correction: 'Réponse à une demande de correction',
    'de-indexing': 'Réponse à une demande de cessation de diffusion, de désindexation ou de réindexation',
    'automated-decision': 'Explication d’une décision automatisée',
    'collection-information': 'Information sur une collecte',
    'extension-notice': 'Avis de prolongation du délai',
    'cai-time-request': 'Demande de prolongation de l’organisation à la Commission',
    'cai-review': 'Recours de la personne devant la Commission',
    'opc-complaint': 'Plainte de la personne au commissaire',
    'federal-court': 'Recours de la personne devant la Cour fédérale',
    complaint: 'Réponse à une plainte',
    'cai-complaint': 'Plainte à la Commission au sujet des pratiques',
  },

  topics: {
    applies: 'À qui elle s’applique',
    authority: 'Qui veille à son application',
    incident: 'Ce qu’est un incident',
    threshold: 'Quand d’autres doivent être avisés',
    recipients: 'Qui est avisé',
    content: 'Ce que contient un avis',
    manner: 'Comment et quand l’avis est donné',
    register: 'Le registre',
    retention: 'Durée de conservation',
    rights: 'Droits d’une personne',
    answer: 'Répondre à une demande',
    refusal: 'Refuser une demande',
    complaints: 'Plaintes',
    recourse: 'Recours',
    penalties: 'Ce que peut coûter l’omission de déclarer',
    coming: 'Ce qui changera probablement',
  },

  prescribed: {
    'cai-notice': 'Avis à la Commission',
    'cai-supplement': 'Complément à l’avis',
    'person-notice': 'Avis aux personnes concernées',
    'public-notice': 'Avis public',
    'register-entry': 'Inscription au registre',
    'opc-report': 'Déclaration au commissaire',
    'pipeda-person-notice': 'Avis aux intéressés',
    'pipeda-indirect-notice': 'Avis indirect',
    'pipeda-record': 'Registre des atteintes',
  },

  clockStarts: {
    receipt: 'de la réception de la demande',
    'request-date': 'de la date de la demande',
    'refusal-or-expiry': 'du refus, ou de l’expiration du délai de réponse',
    'commissioner-report': 'du rapport du commissaire',
    determination: 'du jour où il est conclu que l’atteinte est substantielle',
    awareness: 'de la prise de connaissance',
    event: 'de l’événement',
  },

  holidays: {
    'new-year': 'le jour de l’An',
    'second-of-january': 'le 2 janvier',
    'family-day': 'le jour de la Famille',
    'good-friday': 'le Vendredi saint',
    'easter-monday': 'le lundi de Pâques',
    'sovereigns-birthday': 'la fête de la Reine ou du Roi (Journée nationale des patriotes)',
    'quebec-national-day': 'la fête nationale du Québec',
    'canada-day': 'la fête du Canada',
    'bc-day': 'le jour de la Colombie-Britannique',
    'labour-day': 'la fête du Travail',
    'truth-and-reconciliation': 'la Journée nationale de la vérité et de la réconciliation',
    thanksgiving: 'le jour de l’Action de grâces',
    'remembrance-day': 'le jour du Souvenir',
    christmas: 'le jour de Noël',
    'boxing-day': 'le lendemain de Noël',
    saturday: 'un samedi',
    sunday: 'un dimanche',
  },

  sourceUnconfirmed: (cite) => `${cite}\u202f; non confirmé\u00a0: à vérifier avant de s’y fier`,

  clockWhy: {
    'promptly-no-number': () =>
      'La loi dit « avec diligence » ; elle ne fixe aucun nombre d’heures ni de jours.',
    'as-soon-as-feasible-no-number': () =>
      'La loi dit « le plus tôt possible » après qu’il a été conclu qu’il y a eu atteinte ; elle ne fixe aucun nombre d’heures ni de jours.',
    'without-delay-no-number': () =>
      'La loi dit « sans délai » ; elle ne fixe aucun nombre d’heures ni de jours.',
    'without-unreasonable-delay-no-number': () =>
      'La loi demande d’agir sans retard déraisonnable (indu) ; elle ne fixe aucun nombre d’heures ni de jours.',
    'first-opportunity-no-number': () =>
      'La loi demande d’agir à la première occasion raisonnable ; elle ne fixe aucun nombre d’heures ni de jours.',
    'on-demand-no-number': () =>
      'Exigible lorsque le commissaire le demande ; il peut être donné de soi-même auparavant. Aucun nombre d’heures ni de jours n’est fixé.',
    'voluntary-no-rule': () => 'Cette loi n’exige aucun avis ; il peut en être donné un volontairement.',
    'supplement-promptly': () =>
      'Ce qui est appris après l’avis doit être transmis avec diligence dès que c’est connu ; aucun nombre d’heures ni de jours n’est fixé.',
    'no-number-fixed': () => 'La loi le demande et ne fixe aucun nombre de jours.',
    'commitment-not-law': () =>
      'Aucune loi ne fixe de nombre de jours pour une plainte : le délai de réponse est celui que l’organisation a publié comme son propre engagement.',
    'no-time-limit': () => 'La loi ne fixe aucun délai pour cette plainte.',

    'retention-from-awareness-end': () =>
      'Au moins cinq ans, à compter de la date ou de la fin de la période de prise de connaissance par l’organisation.',
    'retention-from-determination': () =>
      'Vingt-quatre mois à compter de la date à laquelle l’organisation a conclu qu’il y avait eu atteinte.',
    'counted-from-end-of-period': () => 'Calculé à partir du dernier jour de la période.',
    'leap-day-to-1-march': () =>
      'Du 29 février à une année qui n’en a pas : à conserver jusqu’au 1er mars inclusivement, selon la lecture la plus longue.',
    'leap-day-to-last-of-february': () =>
      'Du 29 février à une année qui n’en a pas : à conserver jusqu’au dernier jour de février inclusivement.',
    'retention-is-a-minimum': () =>
      'C’est la durée minimale de conservation ; une autre fin peut en exiger davantage.',
    'no-holiday-moves-it': () => 'Aucun jour férié ne déplace cette date : ce n’est pas un délai pour agir.',

    'days-from-start': (n, start) =>
      `${jours(n)} à compter ${start} : ce jour n’est pas compté, le dernier l’est.`,
    'business-days-from-start': (n, start) =>
      `${n} jours ouvrables à compter ${start} : ce jour n’est pas compté, le dernier l’est.`,
    'business-days-defined': () => 'Dans cette loi, un jour n’est ni un samedi ni un jour férié.',
    'business-holidays-unconfirmed': () =>
      'Il n’a pas été confirmé quels jours y sont fériés, et chacun déplace la date\u202f; refaites le compte avant de vous y fier.',
    'months-from-start': (n, start) =>
      `${n} mois à compter ${start} : le même quantième, ou le dernier jour d’un mois qui ne l’a pas.`,
    'hours-from-awareness': (n, start) => `${n} heures à compter ${start}, si possible.`,
    'hours-counted-safely': (_n, _start, on) =>
      `Seul le jour est donné ici, et non l’heure ; le délai est respecté jusqu’à la fin de cette date, quelle qu’ait été l’heure : ${on}.`,
    extended: (n) => `Prolongé de ${jours(n)}.`,

    'day-off': (_n, _start, on, holiday) => `Le délai n’expire pas à cette date, ${on} : c’est ${holiday}.`,
    'moved-to': (_n, _start, on) => `Il est reporté au prochain jour non férié : ${on}.`,
    'saturday-is-no-holiday': (_n, _start, on) =>
      `Le samedi n’est pas férié ici : le délai peut expirer à cette date, ${on}.`,
    'holiday-elsewhere': (_n, _start, on, holiday) =>
      `Un jour férié ailleurs, qui n’est pas sur la liste de cette loi (${holiday}) : le délai expire bien à cette date, ${on}.`,
    'no-holiday-rule-known': () =>
      'Aucune règle connue ne reporterait cette date en raison d’un jour férié : elle est prise telle quelle.',
    'commission-days-off-unconfirmed': () =>
      'Qu’un samedi, un jour férié, le 26 décembre ou le 2 janvier reporte ce délai a été écrit pour la loi sur les organismes publics ; il n’a pas été confirmé que cela vaut ici aussi. Fiez-vous à la date recommandée.',
    'recommended-before': (_n, _start, on) =>
      `La date recommandée est le dernier jour ouvrable au plus tard à la date nominale, à temps selon toutes les lectures : ${on}.`,

    'silence-is-refusal': () => 'Passé ce délai, le silence est réputé être un refus.',
    'expiry-opens-review': () =>
      'Passé ce délai, la personne peut s’adresser à la Commission comme en cas de refus.',
    'refusal-two-readings': () =>
      'Il n’a pas été confirmé que le jour férié reporte aussi le refus présumé : les deux jours sont donnés, et le premier est celui à craindre.',

    'no-own-extension': (_n, _start, on) =>
      `Aucune prolongation de son propre chef : seule la Commission peut accorder plus de temps, si elle en est saisie au plus tard à cette date, ${on}.`,
    'extension-possible': (n) =>
      `Il peut être prolongé de ${jours(n)} au plus, pour un motif que la loi nomme.`,
    'extension-notice-by': (n, start, on) =>
      `L’avis de prolongation doit être donné dans un délai de ${jours(n)} à compter ${start} : au plus tard à cette date, ${on}.`,
    'extension-notice-needs-date': (n) =>
      `L’avis de prolongation doit être donné dans un délai de ${jours(n)} à compter de la date que porte la demande, et non de sa réception : indiquez cette date.`,
  },
};
