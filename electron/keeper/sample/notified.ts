import {
  amended,
  assessed,
  BOTH,
  closed,
  decided,
  planned,
  recorded,
  sent,
  type Story,
  taken,
} from './story.ts';

/** Serious, everybody told, the count made exact afterwards and told as well, and closed. */
export const phishing: Story = (telling) => {
  const { words, day, at } = telling;
  const said = words.incidents.phishing;
  return [
    [
      302,
      '08:55',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-access', 'unauthorised-communication'],
        cause: { kind: 'known', cause: 'phishing' },
        occurred: { kind: 'period', from: day(305), to: day(302) },
        aware: { kind: 'instant', at: at(302, '07:30') },
        awareBy: said.awareBy,
        determined: { on: day(302), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'email', 'phone', 'communications', 'identity-document', 'proof-of-address'],
          description: said.information,
        },
        protection: { kind: 'none' },
        purposes: ['customer-relationship', 'fraud-and-payment-security'],
        personCategories: ['customers', 'customer-agents'],
        persons: { kind: 'approximate', n: 640 },
        personsInQuebec: { kind: 'approximate', n: 600 },
        places: ['CA-QC'],
        unit: words.units.support,
      }),
      taken('reduce-risk', said.sessions, day(302)),
    ],
    [
      300,
      '14:30',
      assessed(telling, true, said.why, day(300), {
        sensitivity: { value: 'high' },
        recipient: { value: 'malicious' },
        intent: { value: 'malicious' },
        access: { value: 'confirmed', evidence: said.evidence },
        containment: { value: 'partly' },
        relation: { value: 'unknown' },
        misuse: { value: 'none-known' },
        consequences: { harms: ['identity-theft', 'financial-loss'], description: said.harm },
        uses: { uses: ['identity-fraud', 'account-takeover', 'phishing'] },
      }),
      ...BOTH.map((regime) =>
        decided({ regime, recipient: 'persons', decision: 'notify', reason: said.decision, mode: 'direct' }),
      ),
    ],
    [
      299,
      '11:10',
      sent({
        regimes: ['quebec-private'],
        recipient: 'cai',
        on: day(299),
        channel: 'online-form',
        reference: 'CAI-EX-0082',
        language: 'fr',
      }),
      sent({
        regimes: ['pipeda'],
        recipient: 'opc',
        on: day(299),
        channel: 'online-form',
        reference: 'OPC-EX-0051',
        language: 'en',
      }),
    ],
    [
      297,
      '16:00',
      amended({
        personsToldHow: said.toldHow,
        personsToldWhen: { kind: 'period', from: day(297), to: day(294) },
        advice: ['beware-of-phishing', 'change-password', 'credit-report', 'fraud-alert'],
        adviceText: said.advice,
      }),
    ],
    [
      294,
      '10:20',
      sent({
        regimes: BOTH,
        recipient: 'persons',
        on: day(294),
        channel: 'email',
        mode: 'direct',
        persons: 618,
      }),
      amended(
        {
          persons: { kind: 'exact', n: 618 },
          personsInQuebec: { kind: 'exact', n: 590 },
          personsElsewhere: [{ place: 'CA-ON', count: { kind: 'exact', n: 28 } }],
        },
        said.counted,
      ),
    ],
    [
      293,
      '09:00',
      sent({
        regimes: ['quebec-private'],
        recipient: 'cai',
        on: day(293),
        channel: 'online-form',
        reference: 'CAI-EX-0082',
        language: 'fr',
        supplement: true,
        told: said.supplement,
      }),
      decided({
        regime: 'pipeda',
        recipient: 'organisations',
        decision: 'do-not-notify',
        reason: said.noOthers,
      }),
    ],
    [
      288,
      '13:40',
      taken('prevent-recurrence', said.keys, day(289)),
      taken('reduce-risk', said.removed, day(290)),
    ],
    [256, '15:05', closed],
  ];
};

/** One person, and serious all the same: told, and open until what was planned is in place. */
export const acquaintance: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.acquaintance;
  return [
    [
      120,
      '10:10',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-access', 'unauthorised-use'],
        cause: { kind: 'known', cause: 'insider-misuse' },
        occurred: { kind: 'approximate', from: day(245), to: day(125) },
        aware: { kind: 'date', on: day(121) },
        awareBy: said.awareBy,
        determined: { on: day(120), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'postal-address', 'phone', 'invoice', 'login-log'],
        },
        protection: { kind: 'none' },
        purposes: ['customer-relationship'],
        personCategories: ['customers'],
        persons: { kind: 'exact', n: 1 },
        personsInQuebec: { kind: 'exact', n: 1 },
        places: ['CA-QC'],
        unit: words.units.support,
      }),
      taken('reduce-risk', said.withdrawn, day(120)),
    ],
    [
      119,
      '13:20',
      assessed(telling, true, said.why, day(119), {
        sensitivity: { value: 'high' },
        recipient: { value: 'insider' },
        intent: { value: 'deliberate' },
        access: { value: 'confirmed', evidence: said.evidence },
        containment: { value: 'partly' },
        relation: { value: 'hostile' },
        misuse: { value: 'none-known' },
        vulnerability: { value: 'vulnerable' },
        consequences: { harms: ['bodily-harm', 'humiliation'], description: said.harm },
        uses: { uses: ['harassment'] },
      }),
    ],
    [
      118,
      '09:30',
      decided({
        regime: 'quebec-private',
        recipient: 'persons',
        decision: 'notify',
        reason: said.decision,
        mode: 'direct',
      }),
      amended({
        personsToldHow: said.toldHow,
        personsToldWhen: { kind: 'date', on: day(118) },
        advice: ['change-password', 'report-to-police'],
        adviceText: said.advice,
      }),
      sent({
        regimes: BOTH,
        recipient: 'persons',
        on: day(118),
        channel: 'phone',
        mode: 'direct',
        persons: 1,
      }),
    ],
    [
      118,
      '15:45',
      sent({
        regimes: ['quebec-private'],
        recipient: 'cai',
        on: day(118),
        channel: 'online-form',
        reference: 'CAI-EX-0119',
        language: 'fr',
      }),
      sent({
        regimes: ['pipeda'],
        recipient: 'opc',
        on: day(118),
        channel: 'online-form',
        reference: 'OPC-EX-0070',
        language: 'en',
      }),
    ],
    [112, '11:30', taken('reduce-risk', said.undertaking, day(113))],
    [111, '09:10', planned('prevent-recurrence', said.alerts, day(-12))],
  ];
};
