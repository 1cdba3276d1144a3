import type { Words } from '../../en.ts';

export const quick: Words['window']['quick'] = {
  title: 'Nouvel incident',
  subtitle:
    'Rien n’est consigné et aucun numéro n’est attribué avant que vous ne consigniez l’incident. Le reste peut être ajouté plus tard.',

  templates: {
    label: 'Est-ce un des petits incidents habituels\u202f?',
    hint: 'Une touche remplit la nature, la cause et ce qu’un tel envoi contient toujours. Ou écrivez ce qui s’est passé.',
    names: {
      email: 'Courriel mal adressé',
      letter: 'Lettre mal adressée',
      device: 'Appareil perdu',
      access: 'Droit d’accès erroné',
      copies: 'Cc au lieu de Cci',
    },
    stems: {
      email: 'Courriel envoyé à la mauvaise personne\u00a0: ',
      letter: 'Lettre envoyée à la mauvaise personne\u00a0: ',
      device: 'Appareil perdu\u00a0: ',
      access: 'Droit d’accès qui n’aurait pas dû exister\u00a0: ',
      copies: 'Destinataires visibles les uns des autres\u00a0: ',
    },
    filled: (natures, cause) => `Déjà rempli\u00a0: ${natures}\u202f; cause\u00a0: ${cause}.`,
  },

  what: 'Que s’est-il passé\u202f?',
  whatHint: 'Une ligne suffit\u00a0: elle devient le titre. Évitez ce qui nommerait une personne concernée.',
  duplicate: (number) => `Est-ce ${number}\u202f? Un incident du même jour porte le même titre.`,
  openDuplicate: (number) => `Ouvrir ${number}`,

  aware: {
    question: 'Quand l’organisation l’a-t-elle appris\u202f?',
    hint: 'C’est le premier membre du personnel à l’avoir su qui compte. Ce moment est fixé une fois\u202f; le corriger plus tard demande un motif.',
    choices: { now: 'Maintenant', earlier: 'Plus tôt', unknown: 'Inconnu' },
    keys: { now: 'M', earlier: 'P', unknown: 'I' },
    nowHint: 'À l’instant',
    nowAt: (at) => `Appris le ${at}`,
    earlierHint: 'Une date, ou ce qu’on en sait de plus précis',
    unknownHint: 'Et pourquoi on ne le sait pas',
    when: 'Quand, alors\u202f?',
    because: 'Pourquoi ne sait-on pas quand l’organisation l’a appris\u202f?',
  },

  persons: 'Combien de personnes à peu près sont concernées\u202f?',
  personsHint: 'Laissez vide pour répondre plus tard.',
  information: 'Quels renseignements\u202f?',
  informationHint: 'Ce qu’on en sait pour l’instant\u202f; laissez vide pour répondre plus tard.',

  record: 'Consigner l’incident',
  discard: 'Abandonner',

  draft: {
    title: 'Vous aviez commencé un incident',
    text: (title, at) => `«\u00a0${title}\u00a0», conservé en brouillon le ${at}. Il n’est pas consigné.`,
    untitled: 'Sans titre',
    resume: 'Reprendre',
    discard: 'L’abandonner et recommencer',
  },

  recorded: {
    title: 'C’est consigné',
    text: (number) => `L’incident porte le numéro ${number}.`,
    next: 'La suite',
    clocks: 'Ce que les lois demandent maintenant',
    internal: (at) => `Cible interne\u00a0: ${at}. Aucune loi ne la fixe.`,
    open: 'Ouvrir l’incident',
    assess: 'Évaluer le risque',
    assessHint: 'L’évaluation du risque dira qui doit être avisé',
    another: 'En consigner un autre',
    missing: (items) => `${items} dans son inscription au registre`,
  },

  readOnly: {
    title: 'Rien ne peut être consigné pour le moment',
    text: 'Ce registre est ouvert en lecture seule\u202f; la ligne du haut en donne la raison.',
  },
};
