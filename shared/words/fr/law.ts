import type { law as english } from '../en/law.ts';
import { clocks } from './clocks.ts';
import { known } from './known.ts';
import { register } from './register.ts';

export const law: typeof english = {
  certainty: {
    official: 'texte officiel lu',
    secondary: 'lu dans un autre texte qui le cite ou le résume',
    unconfirmed: 'non confirmé : à vérifier avant de s’y fier',
  },
  source: (cite, date, certainty) => `${cite} ; lu le ${date} ; ${certainty}`,

  timing: {
    promptly: 'Avec diligence ; la loi ne fixe aucun nombre d’heures ni de jours',
    'as-soon-as-feasible':
      'Le plus tôt possible après avoir conclu qu’il y a eu atteinte ; la loi ne fixe aucun nombre d’heures ni de jours',
    'without-delay': 'Sans délai',
    'kept-up-to-date': 'Tenu à jour en tout temps',
    'any-time': 'En tout temps ; la loi ne fixe aucun délai',
  },

  recipients: register.recipients,

  suggestions: {
    'quebec-private': {
      serious: 'Il semble exister un risque qu’un préjudice sérieux soit causé',
      uncertain:
        'Les réponses actuelles ne permettent pas de dire s’il existe un risque qu’un préjudice sérieux soit causé',
      'not-serious': 'Il ne semble pas exister de risque qu’un préjudice sérieux soit causé',
      'not-applicable': 'La loi ne semble pas s’appliquer à ces renseignements',
    },
    pipeda: {
      serious: 'Il semble exister un risque réel de préjudice grave',
      uncertain:
        'Les réponses actuelles ne permettent pas de dire s’il existe un risque réel de préjudice grave',
      'not-serious': 'Il ne semble pas exister de risque réel de préjudice grave',
      'not-applicable': 'La loi ne semble pas s’appliquer à ces renseignements',
    },
  },
  onlySuggests:
    'Il s’agit d’une suggestion, tirée des réponses et des faits. La personne responsable conclut par écrit, avec motifs : pour un « non » autant que pour un « oui ».',
  conclusions: {
    'quebec-private': {
      serious: 'Il existe un risque qu’un préjudice sérieux soit causé',
      notSerious: 'Il n’existe pas de risque qu’un préjudice sérieux soit causé',
    },
    pipeda: {
      serious: 'Il existe un risque réel de préjudice grave',
      notSerious: 'Il n’existe pas de risque réel de préjudice grave',
    },
  },

  factors: {
    definition: 'Ce qui s’est produit, au sens de la loi',
    ...register.risk.factors,
    protection: 'Protection des renseignements',
    persons: 'Nombre de personnes concernées',
  },
  from: {
    answer: 'réponse donnée',
    facts: 'tiré des faits',
    nothing: 'sans réponse',
  },
  personsAnswers: { many: 'Nombreuses', few: 'Peu nombreuses' },

  directions: {
    for: 'En faveur d’un risque',
    against: 'Contre un risque',
    unclear: 'Non établi',
  },

  reasons: {
    'use-is-an-incident':
      'L’utilisation que la loi n’autorise pas constitue à elle seule un incident, même si rien n’a été communiqué à quiconque.',
    'definition-unclear':
      'La définition vise la perte, l’accès et la communication : ce qui s’est produit pourrait ne pas y correspondre. L’incident est tout de même évalué et consigné.',
    'business-contact-excluded':
      'Seules des coordonnées d’affaires sont visées : la loi ne s’y applique pas lorsqu’elles servent uniquement à communiquer avec la personne au sujet de son travail.',
    'business-contact-recorded':
      'Seuls des renseignements relatifs au travail de la personne sont visés, ce qui diminue le risque ; l’incident est tout de même consigné au registre.',
    'attempted-only': 'Les faits décrivent une tentative qui n’a pas réussi.',
    'sensitivity-high': 'Les renseignements sont très sensibles.',
    'sensitivity-moderate': 'Les renseignements sont moyennement sensibles.',
    'sensitivity-low': 'Les renseignements sont peu sensibles en eux-mêmes.',
    'sensitivity-below-hint':
      'La sensibilité a été jugée moindre que ce qu’appellent habituellement ces catégories de renseignements : dites pourquoi.',
    'sensitivity-unanswered': 'La sensibilité des renseignements n’a pas été précisée.',
    'identity-enabling':
      'Réunis, le nom, l’adresse et la date de naissance rendent possible un vol d’identité, quelle que soit la valeur de chacun pris seul.',
    'information-unknown':
      'On ne sait pas quels renseignements sont visés : on ne peut les tenir pour inoffensifs.',
    'in-clear': 'Les renseignements n’étaient pas protégés : quiconque les a peut les lire.',
    'encrypted-key-safe':
      'Les renseignements étaient chiffrés et la clé est en sûreté : personne ne peut les lire.',
    'encrypted-key-exposed':
      'Les renseignements étaient chiffrés, mais la clé est peut-être connue de tiers.',
    'encryption-did-not-hold':
      'Les renseignements sont dits chiffrés et leur clé en sûreté, mais leur utilisation malveillante a été constatée : la protection ne semble pas avoir tenu.',
    hashed:
      'Les renseignements étaient hachés : selon la méthode et ce qui a été haché, il est parfois possible de les retrouver.',
    'protection-unknown': 'On ne sait pas si les renseignements étaient protégés.',
    'protection-unanswered': 'Il n’a pas été précisé si les renseignements étaient protégés.',
    'recipient-nobody': 'À ce que l’on sait, personne n’a les renseignements.',
    'recipient-trusted': 'La personne qui a les renseignements est tenue à la confidentialité et collabore.',
    'recipient-known':
      'La personne qui a les renseignements est connue, mais elle n’est pas tenue à la confidentialité.',
    'recipient-group': 'Plusieurs personnes ont les renseignements, même si elles sont connues.',
    'recipient-insider': 'Un membre du personnel s’est servi d’un accès accordé à d’autres fins.',
    'recipient-unknown':
      'On ne sait pas qui a, ou peut avoir, les renseignements. Qu’on ne connaisse personne qui les ait vus ne règle rien.',
    'recipient-public': 'Les renseignements étaient à la portée de tous.',
    'recipient-malicious': 'La personne qui a les renseignements est mal intentionnée.',
    'recipient-unanswered': 'Il n’a pas été précisé qui a, ou peut avoir, les renseignements.',
    'intent-accidental': 'L’événement est accidentel.',
    'intent-deliberate': 'Le geste était délibéré.',
    'intent-malicious': 'Le geste était malveillant.',
    'intent-unknown': 'L’intention est inconnue.',
    'intent-unanswered': 'Rien n’a été précisé au sujet de l’intention.',
    'access-excluded': 'Des éléments montrent que personne n’a vu ni pris les renseignements.',
    'access-excluded-without-evidence':
      'Il est indiqué que personne n’a vu ni pris les renseignements, mais rien ne l’appuie : cela est lu comme possible.',
    'access-possible': 'Les renseignements ont pu être vus ou pris.',
    'access-confirmed': 'Les renseignements ont été vus ou pris.',
    'access-unanswered': 'Il n’a pas été précisé si les renseignements ont été vus ou pris.',
    contained: 'Les renseignements ont été récupérés, ou leur destruction a été confirmée.',
    'partly-contained': 'Une partie seulement des renseignements a été récupérée ou détruite.',
    'not-contained': 'Les renseignements n’ont pas été récupérés.',
    'containment-unknown': 'On ne sait pas si les renseignements ont été récupérés.',
    'containment-unanswered': 'Il n’a pas été précisé si les renseignements ont été récupérés.',
    'relation-none': 'La personne qui a les renseignements n’a aucun lien avec les personnes concernées.',
    'relation-acquainted': 'La personne qui a les renseignements connaît une personne concernée.',
    'relation-acquainted-deliberate':
      'Quelqu’un qui connaît une personne concernée a recherché les renseignements à dessein, ce qui rend le préjudice plus probable.',
    'relation-hostile':
      'La personne qui a les renseignements pourrait vouloir nuire à une personne concernée.',
    'relation-unknown': 'Le lien avec les personnes concernées est inconnu.',
    'relation-unanswered': 'Rien n’a été précisé au sujet du lien avec les personnes concernées.',
    'misuse-none-known':
      'Aucune utilisation malveillante n’est connue à ce jour ; cela ne démontre pas qu’il n’y en a pas.',
    'misuse-attempted': 'Quelqu’un a tenté d’utiliser les renseignements à mauvais escient.',
    'misuse-observed': 'Une utilisation malveillante des renseignements a été constatée.',
    'misuse-unanswered': 'Il n’a pas été précisé si une utilisation malveillante a été constatée.',
    'vulnerability-none': 'Les personnes concernées ne sont pas particulièrement vulnérables.',
    'vulnerable-persons': 'Des personnes vulnérables figurent parmi les personnes concernées.',
    'minors-concerned': 'Des personnes mineures figurent parmi les personnes concernées.',
    'vulnerability-unanswered': 'Il n’a pas été précisé si les personnes concernées sont vulnérables.',
    'harms-anticipated':
      'L’utilisation des renseignements pourrait causer un préjudice d’une nature qui compte.',
    'bodily-harm-anticipated': 'Quelqu’un pourrait subir une lésion corporelle.',
    'no-harm-anticipated': 'Aucun préjudice n’est appréhendé de l’utilisation des renseignements.',
    'consequences-unanswered': 'Les conséquences appréhendées n’ont pas été décrites.',
    'ill-intentioned-uses': 'Les renseignements se prêtent à des utilisations malveillantes.',
    'no-ill-intentioned-use': 'Aucune utilisation malveillante des renseignements n’est prévisible.',
    'uses-unanswered': 'Les utilisations malveillantes possibles n’ont pas été décrites.',
    'many-persons':
      'De nombreuses personnes sont concernées : il est d’autant plus plausible que l’une d’elles subisse un préjudice.',
    'one-person-is-enough':
      'Peu de personnes sont concernées, ce qui ne change rien : il suffit qu’une seule soit à risque.',
    'persons-unknown':
      'On ne sait pas combien de personnes sont concernées ; il suffit qu’une seule soit à risque.',
  },

  rules: {
    'encrypted-key-safe': 'Les renseignements étaient chiffrés et la clé est en sûreté.',
    'only-attempted': 'La tentative a échoué, et des éléments excluent que quiconque ait eu accès.',
    misused:
      'Des renseignements qui importent ont été utilisés à mauvais escient, ou quelqu’un a tenté de le faire.',
    'misused-by-insider-low':
      'Un membre du personnel a détourné des renseignements peu sensibles, sans malveillance et sans les transmettre.',
    'misused-low': 'Les renseignements ont été utilisés à mauvais escient, mais ils sont peu sensibles.',
    'seen-by-nobody':
      'Des éléments excluent l’accès, les renseignements ont été récupérés et personne ne voulait nuire.',
    'access-excluded-low': 'Des éléments excluent l’accès, et les renseignements sont peu sensibles.',
    'access-excluded':
      'Des éléments excluent l’accès, mais les renseignements sont sensibles ou inconnus, et quelque chose milite encore pour un risque : c’est affaire de jugement, à documenter.',
    'information-not-known':
      'On ne sait pas quels renseignements sont visés, ou à quel point ils sont sensibles.',
    'malicious-hands': 'Des renseignements sensibles sont entre les mains d’une personne mal intentionnée.',
    'malicious-hands-low':
      'Les renseignements sont entre les mains d’une personne mal intentionnée, mais ils sont peu sensibles.',
    'recipient-not-answered': 'Il n’a pas été précisé qui a, ou peut avoir, les renseignements.',
    'public-grave':
      'Des renseignements très sensibles, ou qui rendent possible un vol d’identité, étaient à la portée de tous.',
    'public-moderate': 'Des renseignements moyennement sensibles étaient à la portée de tous.',
    'public-low': 'Les renseignements étaient à la portée de tous, mais ils sont peu sensibles.',
    'group-high': 'Plusieurs personnes ont des renseignements très sensibles.',
    'group-moderate': 'Plusieurs personnes ont des renseignements moyennement sensibles.',
    'group-low': 'Plusieurs personnes ont les renseignements, mais ils sont peu sensibles.',
    'unknown-recovered':
      'Les renseignements ont été récupérés, mais une personne inconnue a pu les voir entre-temps.',
    'unknown-grave':
      'Des renseignements très sensibles, ou qui rendent possible un vol d’identité, sont peut-être entre des mains inconnues.',
    'unknown-moderate': 'Des renseignements moyennement sensibles sont peut-être entre des mains inconnues.',
    'unknown-low':
      'Les renseignements sont peut-être entre des mains inconnues, mais ils sont peu sensibles.',
    'trusted-contained':
      'La personne qui a reçu les renseignements est tenue à la confidentialité et les a rendus ou détruits.',
    'trusted-sensitive':
      'La personne qui a reçu les renseignements sensibles est tenue à la confidentialité, mais rien ne montre qu’elle les a rendus ou détruits.',
    'trusted-low':
      'La personne qui a reçu les renseignements est tenue à la confidentialité, et ils sont peu sensibles.',
    'known-contained-high':
      'Une personne connue a reçu des renseignements très sensibles ; ils ont été récupérés, mais elle a pu les lire.',
    'known-contained': 'Une personne connue a reçu les renseignements, et ils ont été récupérés ou détruits.',
    'known-high': 'Une personne connue a des renseignements très sensibles, et ils n’ont pas été récupérés.',
    'known-moderate':
      'Une personne connue a des renseignements moyennement sensibles, et ils n’ont pas été récupérés.',
    'known-low': 'Une personne connue a les renseignements, mais ils sont peu sensibles.',
    'insider-by-mistake-high':
      'Un membre du personnel a vu par erreur des renseignements très sensibles ; la situation est maîtrisée.',
    'insider-by-mistake':
      'Un membre du personnel a vu les renseignements par erreur ; la situation est maîtrisée.',
    'insider-high': 'Un membre du personnel a consulté des renseignements très sensibles sans y avoir droit.',
    'insider-moderate':
      'Un membre du personnel a consulté des renseignements moyennement sensibles sans y avoir droit.',
    'insider-low': 'Un membre du personnel a consulté des renseignements peu sensibles sans y avoir droit.',
    'nobody-low': 'À ce que l’on sait, personne n’a les renseignements, et ils sont peu sensibles.',
    'nobody-contained': 'À ce que l’on sait, personne n’a les renseignements, et ils ont été récupérés.',
    'not-settled':
      'À ce que l’on sait, personne n’a les renseignements, mais trop peu d’éléments le montrent.',
    'outside-the-law': 'Ces renseignements ne relèvent pas de cette loi.',
  },
  raised: 'Relevée d’un degré pour ce qui suit :',

  hints: {
    'identity-theft': 'Peut servir à usurper une identité.',
    'financial-fraud': 'Peut servir à frauder.',
    'account-access': 'Peut ouvrir un compte, ici ou ailleurs.',
    intimate: 'Touche la santé, le corps ou la vie privée.',
    discrimination: 'Peut mener à de la discrimination ou nuire à une réputation.',
    children: 'Concerne des enfants.',
    habits: 'Révèle des habitudes ou des déplacements.',
    'pay-or-debt': 'Révèle des revenus ou des dettes.',
    'identifies-further': 'Aide à identifier une personne, surtout avec un nom et une adresse.',
    'content-varies': 'Tout dépend du contenu : il faut le regarder.',
    'contact-only': 'Sert à joindre une personne ; le contexte peut le rendre sensible.',
    'work-only': 'Concerne le travail ou les affaires.',
    commercial: 'Concerne une relation commerciale ordinaire.',
    technical: 'Est technique et dit peu de choses d’une personne à lui seul.',
  },

  dutyStates: {
    required: 'Obligatoire',
    'not-required': 'Non obligatoire',
    undecided: 'À décider',
  },
  progress: {
    none: 'Rien n’est encore fait',
    decided: 'Décidé',
    sent: 'Transmis',
  },
  why: {
    'every-incident': 'Tout incident est consigné, qu’il y ait ou non un risque.',
    'outside-the-law': 'Ces renseignements ne relèvent pas de cette loi.',
    'not-assessed': 'Le risque n’a pas encore été évalué.',
    'concluded-serious': 'La personne responsable a conclu que le risque atteint le seuil prévu par la loi.',
    'concluded-not-serious':
      'La personne responsable a conclu que le risque n’atteint pas le seuil prévu par la loi.',
    'suggested-serious': 'La suggestion, si elle était retenue, l’exigerait.',
    'suggested-not-serious': 'La suggestion, si elle était retenue, ne l’exigerait pas.',
    'suggested-uncertain': 'La suggestion est incertaine : la personne responsable doit conclure.',
    deferred:
      'Obligatoire, mais reporté tant que l’avis serait susceptible d’entraver une enquête faite par une personne ou un organisme qui, en vertu de la loi, est chargé de prévenir, détecter ou réprimer le crime ou les infractions aux lois.',
    'cannot-be-deferred':
      'Obligatoire dès maintenant : cet avis ne peut être reporté en raison d’une enquête.',
    'decision-cannot-lift':
      'Obligatoire en raison de la conclusion : la décision de ne pas aviser n’y change rien à elle seule. Une nouvelle évaluation le peut.',
    'prohibited-by-law': 'Non donné, parce qu’une loi l’interdirait ; cette loi et le motif sont consignés.',
    'client-in-control':
      'L’organisation agit pour un client, qui a la gestion des renseignements et donne normalement cet avis : décidez qui le donne.',
    'decided-to-notify': 'L’organisation a décidé d’aviser.',
    'decided-not-to-notify': 'L’organisation a décidé de ne pas aviser ; le motif est consigné.',
    'may-tell-and-record':
      'Permis, non obligatoire : toute personne ou tout organisme susceptible de diminuer le risque peut être avisé, avec les seuls renseignements nécessaires, et la communication doit être enregistrée.',
    'able-to-reduce-undecided':
      'Obligatoire si l’organisation croit qu’une autre organisation ou une institution gouvernementale peut réduire le risque de préjudice ou atténuer celui-ci : à décider.',
    'persons-not-told': 'Ne s’applique que si les personnes concernées sont avisées.',
    'acts-for-client':
      'L’organisation agit pour un client : la personne responsable chez le client doit être avisée sans délai de toute violation.',
    'attempt-against-client':
      'L’organisation agit pour un client : la personne responsable chez le client doit aussi être avisée sans délai d’une tentative de violation.',
    'provider-role-not-known':
      'Une tentative doit être signalée au client si l’organisation agit pour un client : dites si c’est le cas.',
    'not-a-provider': 'L’organisation n’agit pas ici pour un client.',
  },

  deferral: (authority, date) => `Reporté en raison de l’enquête de : ${authority} ; à revoir le ${date}`,
  deferralDue:
    'Le jour de revoir le report est venu : dès que l’obstacle disparaît, avisez rapidement les personnes.',
  internalTarget: (hours) =>
    `Cible interne : ${hours} ${hours < 2 ? 'heure' : 'heures'} à compter de la prise de connaissance. C’est celle de l’organisation ; aucune loi ne la fixe.`,

  needs: {
    always: 'exigé',
    'or-reason': 'exigé, ou la raison pour laquelle il ne peut être fourni',
    'if-known': 'exigé s’il est connu',
    'if-any': 'exigé le cas échéant',
    'if-serious': 'exigé s’il existe un risque qu’un préjudice sérieux soit causé',
    recommended: 'recommandé',
  },
  itemStates: {
    answered: 'Réponse donnée',
    'unknown-with-reason': 'Inconnu, avec le motif',
    'not-applicable': 'Sans objet',
    missing: 'Manquant',
  },

  ...clocks,
  known,
};
