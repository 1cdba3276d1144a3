import { stopped } from '../stop.ts';
import type { documents as english } from '../en/documents.ts';

/** Les mots des documents qui sortent : lus par une autorité, ou par une personne inquiète. */
export const documents: typeof english = {
  kinds: {
    'cai-notice': 'Avis à la Commission d’accès à l’information',
    'opc-report': 'Déclaration au commissaire à la protection de la vie privée du Canada',
    'person-notice': 'Lettre aux personnes concernées',
    register: 'Copie du registre pour la Commission d’accès à l’information',
    erasure: 'Attestation d’effacement d’une fiche',
    law: 'La loi telle que Constat la connaît',
  },
  titles: {
    'cai-notice': 'Avis d’incident de confidentialité',
    'opc-report': 'Déclaration d’atteinte aux mesures de sécurité',
    'person-notice': 'Avis au sujet de vos renseignements personnels',
    register: 'Registre des incidents de confidentialité',
    erasure: 'Attestation d’effacement',
    law: 'La loi telle que Constat la connaît',
  },

  marks: { draft: 'PROJET', sample: 'EXEMPLE' },
  foot: {
    page: 'Page {x} de {y}',
    journal: (entry, digest) => `Journal du registre\u00a0: écriture ${entry}, SHA-256 ${digest}`,
    madeBy: (version, at) => `Fait avec Constat ${version}, ${at}`,
  },
  subtitle: (number, date) => `Incident ${number} · ${date}`,
  neq: (neq) => `NEQ ${neq}`,

  notStated: 'Non indiqué.',
  notStatedBecause: (reason) => `Non indiqué à ce jour. Motif\u00a0: ${reason}`,
  notApplicable: 'Sans objet.',
  draftNote: {
    concluded: (conclusion) => `Projet. La conclusion à ce jour\u00a0: ${conclusion}`,
    notConcluded: 'Projet. La personne responsable n’a pas encore conclu au sujet du risque.',
  },

  cai: {
    intro:
      'Le présent avis est donné par écrit en vertu de l’article 3.5 de la Loi sur la protection des renseignements personnels dans le secteur privé (RLRQ, chapitre\u00a0P-39.1). Ses éléments suivent l’ordre de l’article 3 du Règlement sur les incidents de confidentialité (RLRQ, chapitre\u00a0A-2.1, r.\u00a03.1).',
    later:
      'Tout renseignement relatif à ces éléments dont l’organisation prendra connaissance après l’envoi du présent avis sera transmis à la Commission avec diligence (A-2.1, r. 3.1, art.\u00a04).',
  },
  opc: {
    conclusion: 'Conclusion qu’il existe un risque réel de préjudice grave',
    intro:
      'La présente déclaration est faite par écrit en vertu du paragraphe 10.1(1) de la Loi sur la protection des renseignements personnels et les documents électroniques (L.C. 2000, ch. 5). Ses éléments suivent l’ordre du paragraphe 2(1) du Règlement sur les atteintes aux mesures de sécurité (DORS/2018-64).',
    later:
      'Tout nouveau renseignement dont l’organisation prendra connaissance pourra être transmis au commissaire par la suite (DORS/2018-64, art.\u00a02(2)).',
  },

  answers: {
    labelled: (label, text) => `${label}\u00a0: ${text}`,
    noNeq: 'Aucun n’est consigné.',
    causeUnknown: 'Inconnue à ce jour.',
    informationUnknown: 'Il n’est pas possible de les décrire pour le moment.',
    provider: {
      client: 'Fournisseur de services qui agissait pour nous',
      provider: 'Client pour lequel nous agissions',
    },
    sent: (mode, channel, date) => `${mode}, le ${date} (${channel})`,
    reached: (persons) => persons,
    person: { one: 'personne jointe', other: 'personnes jointes' },
    supplement: 'avis complémentaire',
    reference: (reference) => `référence ${reference}`,
    deferred: (cite, authority) =>
      `L’avis aux personnes concernées est reporté (${cite}), parce qu’il serait susceptible d’entraver une enquête (autorité\u00a0: ${authority}).`,
    deferralReview: (reviewOn) => `Le report sera révisé le ${reviewOn}.`,
    deferredInBrief: (cite, authority, reviewOn) =>
      `Reporté (${cite}), parce que l’avis serait susceptible d’entraver une enquête (autorité\u00a0: ${authority})\u202f; à réviser le ${reviewOn}.`,
    planned: { direct: 'Un avis direct est prévu.', public: 'Un avis public est prévu.' },
    notPlanned: (reason) =>
      `Il a été décidé de ne pas aviser les personnes concernées. Motif\u00a0: ${reason}`,
    prohibited: (law, reason) =>
      `Les personnes concernées ne sont pas avisées, parce qu’une loi l’interdit (${law}). Motif\u00a0: ${reason}`,
    publicBecause: (ground) => `Motif de l’avis public\u00a0: ${ground}`,
    expected: (when) => `Prévu\u00a0: ${when}`,
    noMeasureDate: 'non indiqué',
    authorityTold: (name, date) => `${name}, avis donné le ${date}`,
    noAuthority: 'Aucune n’est consignée à ce jour.',
    noPublicNotice: 'Aucun avis public n’a été donné.',
    measure: { taken: 'prise', planned: 'envisagée' },
    on: (state, when) => `${state}, ${when}`,
    columns: {
      measure: 'Mesure',
      aim: 'But',
      state: 'État',
      date: 'Date ou délai de mise en œuvre de la mesure',
    },
  },

  risk: {
    sensitivity: 'Sensibilité des renseignements',
    uses: 'Utilisations malveillantes possibles',
    consequences: 'Conséquences appréhendées de l’utilisation',
    likelihood: 'Probabilité d’utilisation à des fins préjudiciables',
    conclusion: 'Conclusion',
    reasons: 'Motifs',
    consulted: 'Personne responsable consultée',
    assessedOn: 'Évalué le',
    consultedOn: (name, date) => `${name}, le ${date}`,
    evidence: (text) => `Éléments à l’appui\u00a0: ${text}`,
    notAnswered: 'Non évalué',
    none: 'Aucune appréhendée',
    accesses: { excluded: 'non, c’est exclu', possible: 'c’est possible', confirmed: 'oui, c’est confirmé' },
    conclusions: {
      'quebec-private': {
        serious: 'Il existe un risque qu’un préjudice sérieux soit causé.',
        notSerious: 'Il n’existe pas de risque qu’un préjudice sérieux soit causé.',
      },
      pipeda: {
        serious: 'Il existe un risque réel de préjudice grave.',
        notSerious: 'Il n’existe pas de risque réel de préjudice grave.',
      },
    },
  },

  person: {
    // Elle est sous les yeux de la personne : rien à offrir.
    frenchVersion: '',
    salutation: 'Madame, Monsieur,',
    opening: (organisation) =>
      `Nous vous écrivons pour vous informer qu’un incident de confidentialité vise des renseignements personnels vous concernant, détenus par ${stopped(organisation)} Cette lettre vous explique ce qui s’est passé, ce que nous faisons et ce que vous pouvez faire pour vous protéger.`,
    happened: 'Ce qui s’est passé',
    when: (when) => `Moment de l’incident\u00a0: ${when}`,
    whenUnknown: (reason) => `Nous ne savons pas encore quand l’incident s’est produit. ${reason}`,
    information: 'Les renseignements visés',
    informationList: 'Les renseignements visés sont les suivants\u00a0:',
    informationUnknown: (reason) =>
      `Nous ne sommes pas en mesure de décrire les renseignements visés pour le moment. Motif\u00a0: ${reason}`,
    meaning: 'Ce que cela pourrait signifier pour vous',
    harms: (list) =>
      `Nous avons évalué ce qui pourrait se produire si ces renseignements étaient mal utilisés. Conséquences possibles\u00a0: ${list}.`,
    uses: (list) => `Une personne pourrait tenter de s’en servir à ces fins\u00a0: ${list}.`,
    measures: 'Ce que nous faisons',
    taken:
      'Pour diminuer le risque que cet incident vous cause un préjudice, nous avons pris ces mesures\u00a0:',
    planned: 'Ces mesures sont prévues\u00a0:',
    advice: 'Ce que vous pouvez faire',
    adviceList: 'Voici ce que nous vous suggérons\u00a0:',
    contact: 'Si vous avez des questions',
    contactIntro: (number) =>
      `Communiquez avec la personne responsable de la protection des renseignements personnels de notre organisation, en mentionnant le numéro ${number}\u00a0:`,
    recourse: 'Vos recours',
    recourses: {
      'quebec-private':
        'Vous pouvez aussi vous adresser à la Commission d’accès à l’information du Québec, qui veille à la protection des renseignements personnels au Québec.',
      pipeda:
        'Vous pouvez aussi porter plainte auprès du Commissariat à la protection de la vie privée du Canada.',
    },
    regret: 'Nous sommes désolés de cet incident et de l’inquiétude qu’il peut vous causer.',
    closing: 'Veuillez recevoir, Madame, Monsieur, nos salutations distinguées.',
  },

  contact: {
    name: 'Nom',
    title: 'Fonction',
    email: 'Courriel',
    phone: 'Téléphone',
    address: 'Adresse',
  },
  officerTitle: 'Personne responsable de la protection des renseignements personnels',

  law: {
    subtitle: (date) => `En date du ${date}`,
    between: '\u202f; ',
    toCheck: (cite, check) => `(${cite}\u202f; non confirmé. ${check}.)`,
  },

  erasure: {
    subtitle: (number, date) => `Fiche ${number} · effacée le ${date}`,
    intros: {
      record:
        'Les renseignements de cette fiche ont été effacés au terme du délai pendant lequel la loi veut qu’ils soient gardés (RLRQ, chapitre\u00a0P-39.1, art.\u00a023). Cette attestation dit ce qui a été retiré, ce qui demeure et ce que le logiciel n’a pas pu atteindre.',
      persons:
        'La liste des personnes concernées par cet incident a été effacée, puisque personne n’en a plus besoin (RLRQ, chapitre\u00a0P-39.1, art.\u00a023). Cette attestation dit ce qui a été retiré, ce qui demeure et ce que le logiciel n’a pas pu atteindre.',
      attachment:
        'Un fichier gardé avec cette fiche a été effacé, puisque personne n’en a plus besoin (RLRQ, chapitre\u00a0P-39.1, art.\u00a023). Cette attestation dit ce qui a été retiré, ce qui demeure et ce que le logiciel n’a pas pu atteindre.',
    },
    record: 'Fiche',
    what: 'Ce qui a été effacé',
    keptUntil: 'À garder jusqu’au',
    erased: 'Effacée',
    erasedBy: (at, name) => `${at}, par ${name}`,
    first: 'Effacée d’abord',
    again: (at) => `${at}\u202f; ramenée depuis par une sauvegarde restaurée`,
    reason: 'Motif',
    entry: 'Consignée au journal',
    entryText: (place) => `écriture ${place}, avant que quoi que ce soit soit retiré`,
    done: 'Ce qui a été retiré',
    bodies: {
      record: {
        one: 'contenu d’une écriture du journal\u00a0: faits, notes, évaluations, décisions et documents tels qu’ils ont été produits.',
        other:
          'contenus d’écritures du journal\u00a0: faits, notes, évaluations, décisions et documents tels qu’ils ont été produits.',
      },
      persons: {
        one: 'contenu d’une écriture du journal\u00a0: noms, adresses, langues et lettres de personnes.',
        other: 'contenus d’écritures du journal\u00a0: noms, adresses, langues et lettres de personnes.',
      },
      attachment: {
        one: 'contenu d’une écriture du journal\u00a0: le nom du fichier, sa sorte, sa taille et son empreinte.',
        other:
          'contenus d’écritures du journal\u00a0: le nom du fichier, sa sorte, sa taille et son empreinte.',
      },
    },
    files: { one: 'fichier scellé de cette fiche.', other: 'fichiers scellés de cette fiche.' },
    noFiles: 'Aucun fichier scellé\u00a0: cette fiche n’en avait pas.',
    besides: {
      record:
        'Ce qui était en cours de saisie à son sujet, et tous les résumés de travail du registre faits auparavant.',
      persons: 'Tous les résumés de travail du registre faits auparavant.',
      attachment: 'Tous les résumés de travail du registre faits auparavant.',
    },
    stays: 'Ce qui demeure, et pourquoi',
    chain:
      'L’empreinte de chaque contenu. Elle ne dit rien de ce qui s’y trouvait\u202f; grâce à elle, le journal se vérifie comme avant depuis sa première écriture.',
    envelope: 'Qui a consigné quelque chose au sujet de cette fiche, quand, et de quelle sorte.',
    stay: {
      record: 'Le numéro de la fiche, qui n’est pas redonné, et l’écriture qui dit qu’elle a été effacée.',
      persons:
        'La fiche elle-même, avec les avis envoyés tels que ses écritures les disent, et l’écriture qui dit que la liste a été effacée.',
      attachment: 'La fiche elle-même, et l’écriture qui dit qu’une pièce jointe a été effacée.',
    },
    elsewhere: 'Ce qui peut subsister ailleurs',
    backups:
      'Les sauvegardes faites avant l’effacement, jusqu’à ce qu’elles soient éliminées à leur tour (au plus six ans pour l’annuelle). Restaurées à la place de ce registre, elles sont effacées de nouveau\u202f; restaurées ailleurs, elles ne le sont pas.',
    backup: (file, at) => `Sauvegarde ${file}, qui montre le registre en date du ${at}.`,
    copies:
      'Les copies du registre produites auparavant, dont les exemplaires scellés demeurent au registre\u00a0:',
    copyOf: (file, date) => `${file}, produite le ${date}.`,
    left: 'Tout ce qui est sorti du registre\u00a0: avis, lettres, exportations, et ce qu’en ont fait leurs destinataires.',
    disk: 'Des traces sur le disque dont aucun logiciel ne peut répondre (cellules de mémoire usées, instantanés du système de fichiers, dossiers synchronisés avec un nuage). Un disque chiffré les rend illisibles.',
  },

  register: {
    subtitle: (period, date) => `${period} · copie du ${date}`,
    period: (from, to) => `Incidents connus du ${from} au ${to}`,
    since: (from) => `Incidents connus depuis le ${from}`,
    until: (to) => `Incidents connus jusqu’au ${to}`,
    whole: 'Tous les incidents',
    intro:
      'Copie du registre tenu en vertu de l’article 3.8 de la Loi sur la protection des renseignements personnels dans le secteur privé (RLRQ, chapitre\u00a0P-39.1), avec les éléments de l’article 7 du Règlement sur les incidents de confidentialité (RLRQ, chapitre\u00a0A-2.1, r.\u00a03.1). Tous les incidents y figurent, qu’ils présentent ou non un risque qu’un préjudice sérieux soit causé.',
    summary: 'Sommaire',
    organisation: 'Organisation',
    neq: 'Numéro d’entreprise du Québec (NEQ)',
    officer: 'Personne responsable',
    incidents: 'Incidents',
    serious: 'Avec un risque de préjudice sérieux',
    annulled: 'Inscriptions annulées',
    notIncidents: 'Événements qui ne sont pas des incidents',
    complete: 'Inscriptions complètes',
    ofTotal: (n, total) => `${n} sur ${total}`,
    journal: 'Tête du journal',
    journalHead: (entry, digest) => `écriture ${entry}, SHA-256 ${digest}`,
    items: 'Éléments de chaque inscription',
    itemColumns: { number: 'Nº', item: 'Élément', section: 'Article' },
    short: {
      pi_description: 'Renseignements visés',
      circumstances: 'Circonstances',
      occurred: 'Date ou période',
      aware: 'Prise de connaissance',
      n_total: 'Personnes concernées',
      risk_reasons: 'Risque de préjudice sérieux',
      cai_notice_date: 'Avis à la Commission',
      individual_notice_date: 'Avis aux personnes',
      public_notice: 'Avis publics',
      measures: 'Mesures prises',
      dpo_consulted: 'Personne responsable consultée',
      retention_until: 'À conserver au moins jusqu’au',
    },
    entries: 'Incidents',
    none: 'Aucun incident dans cette période.',
    entryTitle: (number, title) => `${number} · ${title}`,
    recorded: 'Consigné le',
    state: 'État de la fiche',
    origin: 'Importé de',
    imported: (source, reference) => `${source}, référence ${reference}`,
    annulledOn: (date) => `Annulée le ${date}.`,
    annulledBecause: (reason) => `Motif\u00a0: ${reason}`,
    duplicateOf: (number) => `Doublon de ${number}.`,
    notSerious: 'Sans objet\u00a0: il a été conclu qu’il n’existe pas de risque de préjudice sérieux.',
    notAssessed: 'Sans objet tant que le risque n’est pas évalué.',
    retentionUnknown:
      'Ne peut pas être calculé\u00a0: le délai court de la prise de connaissance, dont la date est inconnue.',
    notSentYet: 'Aucun envoi n’est consigné.',
    notIncidentTitle: 'Événements qui ne sont pas des incidents',
    notIncidentColumns: { number: 'Numéro', title: 'Événement', on: 'Constaté le', reasons: 'Motifs' },
    completeness: 'Complétude',
    allComplete: 'Chaque inscription contient tous les éléments exigés par l’article 7.',
    incomplete: (n) => `Inscriptions auxquelles il manque un élément exigé\u00a0: ${n}.`,
    completenessColumns: { number: 'Numéro', missing: 'Éléments non indiqués' },
    anchor: {
      title: 'Ancrage du journal',
      what: (entry, at) =>
        `Le code et les 24 mots ci-dessous énoncent jusqu’où allait le journal du registre quand cette copie a été faite\u00a0: écriture ${entry}, consignée le ${at}. Si une personne étrangère à la tenue du registre garde cette copie, rien de ce qui était consigné alors ne peut être retiré ou modifié sans que cela se voie, même par qui détient les clés.`,
      label: 'Code QR contenant la tête signée du journal',
      how: 'Pour comparer plus tard\u00a0: dans Constat, écran Journal, «\u00a0Comparer à des mots imprimés\u00a0»\u202f; ou constat verify DOSSIER --words «\u00a0les mots\u00a0». Les mots sont l’empreinte SHA-256 de la dernière écriture (liste française BIP-39, avec somme de contrôle)\u202f; le code contient en plus la signature. Ni l’un ni les autres ne révèlent ce que contient le registre, ne protègent ce qui est consigné depuis, ni ne montrent que ce qui a été consigné est vrai.',
      wordsOnly:
        'Pour comparer plus tard\u00a0: dans Constat, écran Journal, «\u00a0Comparer à des mots imprimés\u00a0»\u202f; ou constat verify DOSSIER --words «\u00a0les mots\u00a0». Les mots sont l’empreinte SHA-256 de la dernière écriture (liste française BIP-39, avec somme de contrôle). La tête signée est trop longue pour un code QR\u202f; constat anchor l’écrit dans un fichier. Les mots ne révèlent pas ce que contient le registre, ne protègent pas ce qui est consigné depuis, et ne montrent pas que ce qui a été consigné est vrai.',
    },
  },
};
