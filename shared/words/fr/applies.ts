import type { applies as english } from '../en/applies.ts';

export const applies: typeof english = {
  questions: {
    quebec: {
      label:
        'Exploitez-vous une entreprise au Québec, ou y traitez-vous des renseignements personnels\u202f?',
      hint: 'Société, coopérative, association ou personne travaillant à son compte\u202f; aussi lorsque le siège est ailleurs.',
    },
    federal: {
      label: 'Votre organisation est-elle une entreprise fédérale\u202f?',
      hint: 'Banque, télécommunications ou radiodiffusion, transport aérien, chemin de fer, transport d’une province à une autre.',
    },
    borders: {
      label:
        'Des renseignements personnels franchissent-ils la frontière d’une province ou du Canada, ou avez-vous des activités commerciales ailleurs au Canada\u202f?',
      hint: 'Des serveurs, des fournisseurs ou des collègues dans une autre province ou un autre pays comptent, de même que des clients ailleurs au Canada.',
    },
    public: {
      label: 'Êtes-vous un organisme public, ou un organisme de santé et de services sociaux\u202f?',
      hint: 'Ministère, municipalité, organisme scolaire, société d’État\u202f; établissement du réseau de la santé.',
    },
    elsewhere: {
      label:
        'Y a-t-il des clients ou d’autres personnes en Alberta, en Colombie-Britannique, en Ontario ou dans l’Union européenne\u202f?',
      hint: 'Des personnes dont vous détenez des renseignements personnels, où que vous les déteniez.',
    },
  },
  answers: { yes: 'Oui', no: 'Non', unsure: 'Je ne sais pas' },

  unanswered: 'Répondez aux questions\u00a0: ce qu’elles proposent, et pourquoi, paraîtra ici.',
  verdicts: {
    applies: 'S’applique',
    'may-apply': 'Peut s’appliquer\u00a0: proposée',
    disputed: 'Les juristes ne s’entendent pas\u00a0: proposée',
    'does-not': 'Ne semble pas s’appliquer',
    unsettled: 'Les réponses n’en décident pas',
  },
  why: {
    'enterprise-in-quebec':
      'Quiconque exploite une entreprise et traite des renseignements personnels au Québec répond de cette loi.',
    'federal-undertaking-in-quebec':
      'Savoir si cette loi lie aussi une entreprise fédérale est une question constitutionnelle, sur laquelle les juristes ne s’entendent pas. Le choix prudent est de garder les deux lois en vue\u202f; consultez votre juriste.',
    'federal-in-quebec-not-sure':
      'Cette loi s’applique aux entreprises du Québec\u202f; pour une entreprise fédérale, les juristes ne s’entendent pas. Tant que vous ne le savez pas, elle est proposée.',
    'public-not-sure':
      'Cette loi s’applique aux entreprises du Québec, mais non aux organismes publics. Tant que vous ne savez pas ce que vous êtes, elle est proposée.',
    'quebec-not-sure':
      'Elle s’applique dès qu’une entreprise traite des renseignements personnels au Québec. Tant que vous ne le savez pas, elle est proposée.',
    'public-body':
      'Elle ne s’applique ni aux organismes publics ni aux organismes de santé et de services sociaux.',
    'no-enterprise-in-quebec':
      'Elle s’applique aux entreprises qui traitent des renseignements personnels au Québec.',
    'quebec-unanswered': 'Répondez à la première question.',
    'federal-undertaking':
      'Elle s’applique aux entreprises fédérales, pour leur clientèle comme pour leur personnel.',
    'across-borders':
      'Elle s’applique aux activités commerciales ailleurs au Canada et aux renseignements qui franchissent la frontière d’une province ou du pays, souvent en même temps qu’une loi provinciale.',
    'borders-not-sure':
      'Elle s’applique dès que des renseignements personnels franchissent la frontière d’une province ou du pays dans le cadre d’activités commerciales. Tant que vous ne le savez pas, elle est proposée.',
    'persons-elsewhere':
      'Lorsque des personnes se trouvent hors du Québec, des renseignements franchissent d’ordinaire une frontière\u202f; elle s’applique alors. Revoyez la troisième question.',
    'federal-not-sure':
      'Elle s’applique à toute entreprise fédérale. Tant que vous ne le savez pas, elle est proposée.',
    'public-body-activities':
      'Elle régit les activités commerciales. Il faut examiner une à une celles d’un organisme public pour savoir s’il s’en trouve parmi elles.',
    'within-quebec-only':
      'Une entreprise du Québec qui n’est pas fédérale en est exclue pour ce qu’elle traite à l’intérieur du Québec.',
    'exclusion-not-sure':
      'Ce qui est traité à l’intérieur du Québec en est exclu\u202f; la réponse à la première question dira si c’est votre cas.',
    'nothing-federal':
      'Elle régit les entreprises fédérales et les activités commerciales\u00a0: les réponses ne nomment ni les unes ni les autres.',
    'federal-unanswered': 'Répondez à la deuxième et à la troisième question.',
  },

  outsideTitle: 'Lois que Constat ne tient pas',
  outsideIntro:
    'Vos réponses renvoient à d’autres lois. Ce que Constat en connaît figure sous Loi\u202f; il n’évalue rien selon elles et ne surveille aucun de leurs délais pour une fiche\u00a0: surveillez-les avec votre juriste.',
  outside: {
    'quebec-public':
      'Québec, organismes publics\u00a0: la Loi sur l’accès. Ses obligations en cas d’incident ressemblent à celles du secteur privé.',
    'quebec-health':
      'Québec, santé et services sociaux\u00a0: la Loi sur les renseignements de santé. Le ministre est avisé aussi.',
    alberta:
      'Alberta\u00a0: la Personal Information Protection Act. Une atteinte peut devoir être déclarée à l’OIPC.',
    bc: 'Colombie-Britannique\u00a0: la Personal Information Protection Act.',
    'ontario-health':
      'Ontario, santé\u00a0: la Loi sur la protection des renseignements personnels sur la santé, sans seuil de préjudice.',
    gdpr: 'Union européenne\u00a0: le RGPD. Une autorité est avisée, si possible, dans les 72 heures de la prise de connaissance.',
  },

  chosen: 'Lois que ce registre applique',
  chosenHint: 'Les réponses proposent, vous décidez. Au moins une.',
  overruled: {
    added: (law) => `${law}\u00a0: vous la gardez, bien que les réponses ne la proposent pas.`,
    removed: (law) => `${law}\u00a0: vous l’écartez, bien que les réponses la proposent.`,
  },
};
