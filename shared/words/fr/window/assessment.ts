import type { Words } from '../../en.ts';

export const assessment: Words['window']['assessment'] = {
  title: 'Évaluation du risque',
  again: 'Nouvelle évaluation du risque',
  sealed: 'Évaluation scellée',
  back: 'Retour à l’incident',
  contextLabel: 'Ce que disent les critères, et ce qui s’ensuivrait',
  answered: (n, all) => `Réponses\u00a0: ${n} sur ${all}`,
  draftKept: 'Conservé comme brouillon\u202f; rien n’est consigné avant le scellement.',
  draftNotKept: 'Ce brouillon n’a pas pu être conservé. Il reste à l’écran.',
  resumed: 'Repris là où vous l’aviez laissé.',
  startOver: 'Recommencer',
  startOverAsk: {
    title: 'Jeter ce brouillon\u202f?',
    text: 'Ce que vous avez répondu depuis le dernier scellement est perdu. Rien de ce qui est consigné n’est touché.',
    confirm: 'Jeter',
    cancel: 'Garder',
  },
  notHere: {
    annulled: 'Ce dossier est annulé\u00a0: son risque n’est plus évalué.',
    closed: 'Ce dossier est fermé. Rouvrez-le avec un motif pour évaluer de nouveau le risque.',
    notIncident: 'Il a été établi que ce n’était pas un incident\u00a0: le risque n’est pas évalué.',
    readOnly: 'Le registre est ouvert en lecture seule.',
    never: 'Le risque n’a jamais été évalué.',
  },

  questions: {
    sensitivity: {
      ask: 'Quelle est la sensibilité des renseignements\u202f?',
      hint: 'Pensez à ce qu’ils révèlent et à ce que l’on peut en faire, seuls ou réunis.',
    },
    recipient: {
      ask: 'Qui a les renseignements, ou pourrait les avoir\u202f?',
      hint: 'Toute personne qui les a reçus, trouvés ou pris, ou qui pouvait y accéder.',
    },
    intent: {
      ask: 'Était-ce un accident, ou quelqu’un l’a-t-il voulu\u202f?',
      hint: 'De la part de qui a causé l’incident.',
    },
    access: {
      ask: 'Les renseignements ont-ils été vus ou pris\u202f?',
      hint: 'Ne l’excluez que si quelque chose le démontre\u00a0: des journaux d’accès, une enveloppe encore cachetée.',
    },
    containment: {
      ask: 'Les renseignements ont-ils été récupérés ou détruits\u202f?',
      hint: 'Une confirmation écrite vaut plus qu’une promesse.',
    },
    relation: {
      ask: 'La personne qui les a connaît-elle les personnes concernées\u202f?',
      hint: 'Une personne proche, une ou un collègue ou une partie adverse peut tirer parti de ce qui ne dit rien à autrui.',
    },
    misuse: {
      ask: 'En a-t-on fait mauvais usage, ou l’a-t-on tenté\u202f?',
      hint: 'Tentatives de fraude, messages étranges, plaintes reçues.',
    },
    vulnerability: {
      ask: 'Les personnes concernées sont-elles particulièrement vulnérables\u202f?',
      hint: 'Personnes mineures ou aînées, personnes ayant fui la violence, et toute autre pour qui le préjudice serait plus lourd.',
    },
    consequences: {
      ask: 'Que pourrait-il en résulter pour les personnes si l’on s’en servait\u202f?',
      hint: 'La loi nomme ces préjudices\u202f; la liste est ouverte.',
    },
    uses: {
      ask: 'Que pourrait en faire une personne malveillante\u202f?',
      hint: 'Que l’on sache ou non si quelqu’un y songe.',
    },
  },
  none: {
    consequences: 'Aucune n’est appréhendée',
    uses: 'Aucune n’est prévue',
  },
  description: 'Dans vos mots',
  reason: 'Pourquoi cette réponse',
  evidence: 'Ce qui le démontre',
  evidenceNeeded: 'Une réponse qui exclut l’accès ne compte qu’avec sa preuve.',
  optional: 'facultatif',
  fromFacts: (answer) => `D’après les faits\u00a0: ${answer}.`,
  takeIt: 'Répondre ainsi',
  takeItFor: (question) => `Répondre selon les faits\u00a0: ${question}`,
  about: (sentence, list) => `${sentence.replace(/\.$/, '')} (${list}).`,
  fromFactsIn: (answer) => `${answer}, d’après les faits`,
  onlyUnder: (law) => `(${law} seulement)`,
  bearsOn: (law, factor) => `${law}\u00a0: ${factor}`,

  tests: {
    title: 'Les deux critères',
    one: 'Le critère',
    raised: 'Relevée d’un degré pour ce qui suit\u00a0:',
    hint: 'Les deux sont lus à partir des mêmes réponses.',
    reasons: 'Raisons, pour et contre',
    comparison: 'Facteur par facteur',
    comparisonHint:
      'Ce que dit chaque réponse selon chaque loi\u00a0: pour un risque, contre, ou ni l’un ni l’autre.',
    factor: 'Facteur et réponse',
    says: 'Ce qu’il en ressort',
    saysNothing: 'Rien pour ni contre.',
    definition: 'Définition de la loi',
    notNamed: 'Non nommé par cette loi',
    now: (law, suggestion) => `${law}\u00a0: ${suggestion}.`,
  },
  follows: {
    title: 'Ce qui s’ensuivrait',
    hint: 'Si l’on concluait ainsi.',
  },

  consulted: {
    title: 'Consultation',
    hint: 'La personne responsable doit être consultée avant la conclusion.',
    name: 'Personne responsable consultée',
    nameHint: (name) =>
      `Proposée d’après le registre\u00a0: ${name}. Changez-la si une autre personne était responsable.`,
    on: 'Jour de la consultation',
    today: 'Aujourd’hui',
  },
  conclusion: {
    title: 'Conclusion de l’évaluation',
    question: (law) => `Conclusion\u00a0: ${law}`,
    leaveOut: 'Aucune conclusion\u00a0: cette loi ne s’applique pas à ces renseignements',
    reasons: 'Motifs de la conclusion',
    reasonsHint:
      'Dans les mots de la personne responsable. Un «\u00a0non\u00a0» en demande autant qu’un «\u00a0oui\u00a0».',
    suggestion: (sentence) => `Suggestion\u00a0: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.`,
  },
  faults: {
    evidence:
      'Dites ce qui démontre que personne ne les a vus ni pris, ou répondez que l’accès est possible.',
    consultedName: 'Nommez la personne responsable qui a été consultée.',
    consultedOn: 'Indiquez le jour de la consultation.',
    conclusion: 'Concluez pour cette loi.',
    reasons: 'Donnez les motifs\u00a0: un «\u00a0non\u00a0» en demande autant qu’un «\u00a0oui\u00a0».',
    nothingConcluded: 'Il faut une conclusion pour au moins une loi.',
    some: 'L’évaluation ne peut pas encore être scellée\u00a0: ce qui manque est indiqué dans la page.',
  },
  seal: {
    act: 'Sceller l’évaluation',
    hint: 'Elle est scellée avec les faits tels qu’ils sont, et elle détermine qui doit être avisé.',
    title: 'Sceller cette évaluation\u202f?',
    cannotUndo:
      'Elle ne pourra être ni annulée ni modifiée. Si l’on apprend autre chose, le risque est évalué de nouveau.',
    concludes: (law, conclusion) => `${law}\u00a0: ${conclusion}.`,
    leftOut: (law) => `${law}\u00a0: aucune conclusion, la loi ne s’applique pas.`,
    consulted: (name, date) => `Consultation\u00a0: ${name}, le ${date}.`,
    unanswered: { one: 'question reste sans réponse.', other: 'questions restent sans réponse.' },
    confirm: 'Sceller',
    cancel: 'Pas encore',
    done: 'Scellée, avec les faits tels qu’ils étaient.',
  },
  moved: {
    title: 'Les faits ont changé depuis le début de ces réponses',
    text: (facts) => `Changés\u00a0: ${facts}. Relisez-les, revoyez vos réponses, puis poursuivez.`,
    read: 'Je les ai revues',
    sinceSeal: 'Des faits ont changé depuis le scellement de cette évaluation',
    sinceSealText: (facts) =>
      `Changés\u00a0: ${facts}. S’ils touchent le risque, évaluez-le de nouveau\u202f; ce qui est scellé demeure.`,
  },
  assessAgain: 'Évaluer de nouveau',

  view: {
    sealedOn: (on, who) => `Scellée le ${on} par ${who}`,
    madeOn: (date) => `Évaluation du ${date}`,
    consulted: (name, date) => `${name}, le ${date}`,
    notConsulted: 'Aucune consultation n’a été consignée.',
    answers: 'Réponses',
    notAnswered: 'Sans réponse',
    reason: (text) => `Pourquoi\u00a0: ${text}`,
    evidence: (text) => `Ce qui le démontre\u00a0: ${text}`,
    conclusions: 'Conclusions consignées',
    suggested: (sentence) => `Il avait été suggéré\u00a0: ${sentence}`,
    facts: 'Les faits tels qu’ils étaient connus alors',
    factsHint: 'Ce qui est différent aujourd’hui est indiqué.',
    now: (value) => `Aujourd’hui\u00a0: ${value}`,
    changed: 'Changé depuis',
    close: 'Revenir à l’évaluation',
    show: (date) => `Voir l’évaluation du ${date}`,
  },
  earlier: {
    title: 'Évaluations scellées',
    hint: 'Chacune avec les faits tels qu’ils étaient connus alors.',
    last: 'La dernière fait foi',
  },
};
