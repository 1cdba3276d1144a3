import { assessed, closed, note, recorded, type Story, taken } from './story.ts';

export const statement: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.statement;
  return [
    [
      418,
      '10:20',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-communication'],
        cause: { kind: 'known', cause: 'misdirected-mail' },
        occurred: { kind: 'date', on: day(422) },
        aware: { kind: 'date', on: day(418) },
        determined: { on: day(418), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'postal-address', 'customer-id', 'amount-due'],
        },
        protection: { kind: 'none' },
        purposes: ['collections'],
        personCategories: ['customers'],
        persons: { kind: 'exact', n: 2 },
        personsInQuebec: { kind: 'exact', n: 2 },
        places: ['CA-QC'],
        unit: words.units.billing,
      }),
    ],
    [415, '13:30', taken('reduce-risk', said.returned, day(415))],
    [
      414,
      '09:45',
      assessed(telling, false, said.why, day(414), {
        sensitivity: { value: 'moderate' },
        recipient: { value: 'known' },
        intent: { value: 'accidental' },
        access: { value: 'possible' },
        containment: { value: 'contained' },
        relation: { value: 'none' },
        misuse: { value: 'none-known' },
        consequences: { harms: ['humiliation'] },
        uses: { uses: [] },
      }),
      taken('prevent-recurrence', said.envelopes, day(414)),
    ],
    [410, '16:20', closed],
  ];
};

export const laptop: Story = (telling) => {
  const { words, day, at } = telling;
  const said = words.incidents.laptop;
  return [
    [
      391,
      '08:40',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['loss'],
        cause: { kind: 'known', cause: 'loss' },
        occurred: { kind: 'instant', at: at(392, '17:40') },
        aware: { kind: 'instant', at: at(392, '21:15') },
        awareBy: said.awareBy,
        determined: { on: day(391), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'email', 'phone', 'communications'],
          description: said.information,
        },
        protection: { kind: 'encrypted-key-safe', detail: said.protection },
        purposes: ['service-delivery'],
        personCategories: ['customers', 'customer-agents'],
        persons: { kind: 'approximate', n: 120 },
        personsInQuebec: { kind: 'approximate', n: 95 },
        personsElsewhere: [{ place: 'CA-ON', count: { kind: 'approximate', n: 25 } }],
        places: ['CA-QC'],
        unit: words.units.infrastructure,
      }),
      taken('reduce-risk', said.revoked, day(392)),
    ],
    [
      389,
      '14:05',
      assessed(telling, false, said.why, day(389), {
        sensitivity: { value: 'moderate' },
        recipient: { value: 'unknown' },
        intent: { value: 'accidental' },
        access: { value: 'excluded', evidence: said.evidence },
        containment: { value: 'contained' },
        misuse: { value: 'none-known' },
        consequences: { harms: [] },
        uses: { uses: [] },
      }),
    ],
    [384, '11:50', taken('prevent-recurrence', said.lock, day(385)), closed],
    [371, '15:25', note(said.note)],
  ];
};

export const copies: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.copies;
  return [
    [
      349,
      '15:35',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-communication'],
        cause: { kind: 'known', cause: 'cc-instead-of-bcc' },
        occurred: { kind: 'date', on: day(349) },
        aware: { kind: 'date', on: day(349) },
        determined: { on: day(349) },
        information: { kind: 'described', categories: ['name', 'email'] },
        protection: { kind: 'none' },
        purposes: ['service-delivery'],
        personCategories: ['customers', 'customer-agents'],
        persons: { kind: 'exact', n: 214 },
        personsInQuebec: { kind: 'unknown', reason: said.inQuebec },
        places: ['CA-QC'],
        unit: words.units.marketing,
      }),
      taken('reduce-risk', said.recalled, day(349)),
    ],
    [
      347,
      '10:15',
      assessed(telling, false, said.why, day(347), {
        sensitivity: { value: 'low', evidence: said.evidence },
        recipient: { value: 'group' },
        intent: { value: 'accidental' },
        access: { value: 'confirmed' },
        containment: { value: 'partly' },
        relation: { value: 'unknown' },
        misuse: { value: 'none-known' },
        consequences: { harms: [] },
        uses: { uses: ['marketing', 'phishing'] },
      }),
    ],
    [340, '09:30', taken('prevent-recurrence', said.tool, day(341)), closed],
  ];
};

export const portal: Story = (telling) => {
  const { words, day, at } = telling;
  const said = words.incidents.portal;
  return [
    [
      76,
      '08:20',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-communication'],
        cause: { kind: 'known', cause: 'technical-fault' },
        occurred: { kind: 'instant', at: at(76, '06:10') },
        aware: { kind: 'instant', at: at(76, '06:48') },
        determined: { on: day(76), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'postal-address', 'invoice', 'card-partial'],
        },
        protection: { kind: 'none' },
        purposes: ['contract-management'],
        personCategories: ['customers'],
        persons: { kind: 'range', from: 31, to: 37 },
        personsInQuebec: { kind: 'range', from: 24, to: 30 },
        places: ['CA-QC'],
        unit: words.units.billing,
      }),
      taken('reduce-risk', said.withdrawn, day(76)),
      note(said.counted),
    ],
    [75, '10:35', taken('reduce-risk', said.contacted, day(75))],
    [
      73,
      '14:45',
      assessed(telling, false, said.why, day(73), {
        sensitivity: { value: 'low' },
        recipient: { value: 'known' },
        intent: { value: 'accidental' },
        access: { value: 'confirmed', evidence: said.evidence },
        containment: { value: 'contained' },
        relation: { value: 'none' },
        misuse: { value: 'none-known' },
        consequences: { harms: [] },
        uses: { uses: [] },
      }),
    ],
    [66, '09:05', taken('prevent-recurrence', said.tests, day(67)), closed],
  ];
};
