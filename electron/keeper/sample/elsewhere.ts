import { amended, assessed, planned, recorded, sent, type Story, taken } from './story.ts';

/** Attempted only, and in a client's information: the client is told, whatever the risk. */
export const attempt: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.attempt;
  return [
    [
      20,
      '08:30',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-access'],
        attempted: true,
        cause: { kind: 'known', cause: 'cyberattack' },
        occurred: { kind: 'period', from: day(22), to: day(20) },
        aware: { kind: 'date', on: day(20) },
        information: { kind: 'described', categories: ['name', 'health', 'health-insurance-number'] },
        protection: { kind: 'none', detail: said.evidence },
        personCategories: ['patients'],
        persons: { kind: 'unknown', reason: said.persons },
        provider: { as: 'provider', name: said.client, detail: said.detail },
        places: ['CA-QC'],
        unit: words.units.infrastructure,
      }),
      taken('reduce-risk', said.blocked, day(20)),
    ],
    [
      20,
      '10:05',
      sent({
        regimes: ['quebec-private'],
        recipient: 'client',
        name: said.client,
        on: day(20),
        channel: 'email',
        told: said.told,
      }),
    ],
    [
      19,
      '15:50',
      assessed(telling, false, said.why, day(19), {
        sensitivity: { value: 'high' },
        recipient: { value: 'nobody' },
        intent: { value: 'malicious' },
        access: { value: 'excluded', evidence: said.evidence },
        containment: { value: 'contained' },
        misuse: { value: 'none-known' },
        consequences: { harms: [] },
        uses: { uses: [] },
      }),
    ],
    [18, '14:15', planned('prevent-recurrence', said.keys, day(-10))],
  ];
};

/** A provider's breach of information that is ours: assessed as serious, and nobody told yet. */
export const mailing: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.mailing;
  return [
    [
      14,
      '17:10',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-access', 'unauthorised-communication'],
        cause: { kind: 'known', cause: 'provider' },
        occurred: { kind: 'approximate', from: day(24), to: day(17) },
        aware: { kind: 'date', on: day(14) },
        awareBy: said.awareBy,
        information: { kind: 'described', categories: ['name', 'email', 'browsing'] },
        protection: { kind: 'none' },
        purposes: ['prospecting', 'customer-relationship'],
        personCategories: ['customers', 'prospects'],
        persons: { kind: 'unknown', reason: said.unknown },
        provider: { as: 'client', name: said.provider, detail: said.detail },
        places: ['CA-ON', 'US'],
        unit: words.units.marketing,
      }),
    ],
    [13, '09:20', taken('reduce-risk', said.keys, day(13))],
    [
      11,
      '15:30',
      amended({
        determined: { on: day(11), by: words.organisation.officer },
        persons: { kind: 'approximate', n: 3100 },
        personsInQuebec: { kind: 'approximate', n: 2400 },
        personsElsewhere: [
          { place: 'CA-ON', count: { kind: 'approximate', n: 550 } },
          { place: 'FR', count: { kind: 'approximate', n: 150 } },
        ],
      }),
      planned('prevent-recurrence', said.erase, day(-21)),
    ],
    [
      10,
      '11:00',
      assessed(telling, true, said.why, day(10), {
        sensitivity: { value: 'moderate' },
        recipient: { value: 'malicious' },
        intent: { value: 'malicious' },
        access: { value: 'confirmed', evidence: said.evidence },
        containment: { value: 'not-contained' },
        misuse: { value: 'observed' },
        consequences: { harms: ['financial-loss', 'identity-theft'], description: said.harm },
        uses: { uses: ['phishing', 'resale'] },
      }),
    ],
  ];
};

/** Of which next to nothing is known, and that is said. */
export const archive: Story = ({ words, day }) => {
  const said = words.incidents.archive;
  return [
    [
      9,
      '14:50',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['other-breach'],
        cause: { kind: 'known', cause: 'human-error' },
        occurred: { kind: 'unknown', reason: said.occurred },
        aware: { kind: 'date', on: day(9) },
        awareBy: said.awareBy,
        information: { kind: 'unknown', reason: said.information },
        persons: { kind: 'unknown', reason: said.persons },
        unit: words.units.infrastructure,
      }),
    ],
  ];
};
