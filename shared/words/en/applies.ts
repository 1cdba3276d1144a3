import type { Answer, OutsideLaw, Question, Verdict, WhyApplies } from '../../law/applies.ts';

/** Which laws apply: five plain questions, and what the answers say. */
export const applies = {
  questions: {
    quebec: {
      label: 'Do you carry on an enterprise in Quebec, or handle personal information there?',
      hint: 'A business, a co-operative, an association or a self-employed person; also one whose head office is elsewhere.',
    },
    federal: {
      label: 'Is your organisation a federal work, undertaking or business?',
      hint: 'A bank, a telecommunications or broadcasting company, an airline, a railway, transport across a provincial border.',
    },
    borders: {
      label:
        'Does personal information cross the border of a province or of Canada, or do you trade elsewhere in Canada?',
      hint: 'Servers, providers or colleagues in another province or country count, and so do customers elsewhere in Canada.',
    },
    public: {
      label: 'Are you a public body, or a health and social services body?',
      hint: 'A ministry, a municipality, a school body, a State enterprise; an institution of the health network.',
    },
    elsewhere: {
      label:
        'Are there customers or other persons in Alberta, British Columbia, Ontario or the European Union?',
      hint: 'Persons whose personal information you hold, wherever you hold it.',
    },
  } satisfies Record<Question, { label: string; hint: string }>,
  answers: { yes: 'Yes', no: 'No', unsure: 'Not sure' } satisfies Record<Answer, string>,

  unanswered: 'Answer the questions: what they propose, and why, stands here.',
  verdicts: {
    applies: 'Applies',
    'may-apply': 'May apply: proposed',
    disputed: 'Lawyers disagree: proposed',
    'does-not': 'Does not seem to apply',
    unsettled: 'Not settled by the answers',
  } satisfies Record<Verdict, string>,
  why: {
    'enterprise-in-quebec':
      'Whoever carries on an enterprise and handles personal information in Quebec answers to this Act.',
    'federal-undertaking-in-quebec':
      'Whether this Act also binds a federal undertaking is a constitutional question, and lawyers disagree. Keeping both laws in view is the careful choice; ask your lawyer.',
    'federal-in-quebec-not-sure':
      'This Act applies to enterprises in Quebec; for a federal undertaking lawyers disagree. Until you know, it is proposed.',
    'public-not-sure':
      'This Act applies to enterprises in Quebec, but not to public bodies. Until you know which you are, it is proposed.',
    'quebec-not-sure':
      'It applies as soon as an enterprise handles personal information in Quebec. Until you know, it is proposed.',
    'public-body': 'It does not apply to public bodies, nor to health and social services bodies.',
    'no-enterprise-in-quebec': 'It applies to enterprises that handle personal information in Quebec.',
    'quebec-unanswered': 'Answer the first question.',
    'federal-undertaking':
      'It applies to federal works, undertakings and businesses, for their customers and for their employees.',
    'across-borders':
      'It applies to commercial activities elsewhere in Canada, and to information that crosses a provincial or national border, often together with a law of a province.',
    'borders-not-sure':
      'It applies as soon as personal information crosses a provincial or national border in the course of commercial activities. Until you know, it is proposed.',
    'persons-elsewhere':
      'Persons outside Quebec usually mean that information crosses a border; then it applies. Look at the third question again.',
    'federal-not-sure': 'It applies to every federal undertaking. Until you know, it is proposed.',
    'public-body-activities':
      'It governs commercial activities. Whether any of a public body’s are among them must be looked at one by one.',
    'within-quebec-only':
      'An enterprise of Quebec that is no federal undertaking is excluded for what it handles within Quebec.',
    'exclusion-not-sure':
      'What is handled within Quebec is excluded; whether that is your case depends on the first question.',
    'nothing-federal': 'It governs federal undertakings and commercial activities: the answers name neither.',
    'federal-unanswered': 'Answer the second and third questions.',
  } satisfies Record<WhyApplies, string>,

  outsideTitle: 'Laws that Constat does not keep',
  outsideIntro:
    'Your answers point to other laws. What Constat knows of them stands under Law; it assesses nothing under them, and watches none of their time limits for a record: watch them with your lawyer.',
  outside: {
    'quebec-public':
      'Quebec, public bodies: the Access Act. Its duties for incidents resemble those of the private sector.',
    'quebec-health':
      'Quebec, health and social services: the Act respecting health information. The Minister is notified too.',
    alberta:
      'Alberta: the Personal Information Protection Act. A breach may have to be reported to the OIPC.',
    bc: 'British Columbia: the Personal Information Protection Act.',
    'ontario-health':
      'Ontario, health: the Personal Health Information Protection Act, without a harm threshold.',
    gdpr: 'European Union: the GDPR. An authority is notified, where feasible, within 72 hours of awareness.',
  } satisfies Record<OutsideLaw, string>,

  chosen: 'Laws this register applies',
  chosenHint: 'The answers propose; you decide. At least one.',
  overruled: {
    added: (law: string) => `${law}: you keep it although the answers do not propose it.`,
    removed: (law: string) => `${law}: you leave it out although the answers propose it.`,
  },
};
