import { amended, assessed, decided, note, planned, recorded, sent, type Story, taken } from './story.ts';

/** Serious; the authorities are told, and the persons wait for an investigation: notices are under way. */
export const ransomware: Story = (telling) => {
  const { words, day, at } = telling;
  const said = words.incidents.ransomware;
  return [
    [
      47,
      '06:20',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-access', 'unauthorised-communication', 'loss'],
        cause: { kind: 'known', cause: 'ransomware' },
        occurred: { kind: 'period', from: day(48), to: day(47) },
        aware: { kind: 'instant', at: at(47, '03:12') },
        awareBy: said.awareBy,
        persons: { kind: 'approximate', n: 140 },
        unit: words.units.people,
      }),
    ],
    [47, '07:05', taken('reduce-risk', said.isolated, day(47))],
    [
      46,
      '09:30',
      amended({
        determined: { on: day(46), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: [
            'name',
            'postal-address',
            'date-of-birth',
            'sin',
            'bank-account',
            'employment-pay',
            'health',
            'business-relationship',
          ],
          description: said.information,
        },
        protection: { kind: 'none' },
        purposes: ['employment', 'contract-management'],
        personCategories: ['employees', 'former-employees', 'suppliers'],
        persons: { kind: 'exact', n: 143 },
        personsInQuebec: { kind: 'exact', n: 131 },
        personsElsewhere: [
          { place: 'CA-ON', count: { kind: 'exact', n: 9 } },
          { place: 'CA-NB', count: { kind: 'exact', n: 3 } },
        ],
        places: ['CA-QC'],
      }),
    ],
    [46, '16:10', taken('reduce-risk', said.restored, day(46))],
    [
      45,
      '10:45',
      assessed(telling, true, said.why, day(45), {
        sensitivity: { value: 'high' },
        recipient: { value: 'malicious' },
        intent: { value: 'malicious' },
        access: { value: 'confirmed', evidence: said.evidence },
        containment: { value: 'not-contained' },
        relation: { value: 'unknown' },
        misuse: { value: 'none-known' },
        consequences: { harms: ['identity-theft', 'financial-loss', 'humiliation'], description: said.harm },
        uses: { uses: ['identity-fraud', 'blackmail', 'resale'] },
      }),
    ],
    [
      45,
      '15:20',
      sent({
        regimes: ['quebec-private'],
        recipient: 'cai',
        on: day(45),
        channel: 'online-form',
        reference: 'CAI-EX-0147',
        language: 'fr',
      }),
    ],
    [
      44,
      '11:00',
      sent({
        regimes: ['pipeda'],
        recipient: 'opc',
        on: day(44),
        channel: 'online-form',
        reference: 'OPC-EX-0093',
        language: 'en',
      }),
    ],
    [
      44,
      '11:25',
      decided({
        regime: 'quebec-private',
        recipient: 'persons',
        decision: 'defer',
        reason: said.deferral,
        deferral: { authority: INVESTIGATORS, reviewOn: day(-4) },
      }),
    ],
    [43, '14:00', note(said.note), planned('prevent-recurrence', said.segments, day(-30))],
    [
      20,
      '13:35',
      amended(
        { persons: { kind: 'exact', n: 151 }, personsInQuebec: { kind: 'exact', n: 139 } },
        said.counted,
      ),
    ],
  ];
};

/** Recorded twice: struck through, and still listed. */
export const duplicate: Story = ({ words, day }) => {
  const { title, circumstances, annulled } = words.incidents.duplicate;
  return [
    [
      47,
      '08:50',
      recorded({
        title,
        circumstances,
        natures: ['loss'],
        cause: { kind: 'known', cause: 'technical-fault' },
        aware: { kind: 'date', on: day(47) },
        unit: words.units.people,
      }),
    ],
    [46, '08:15', { type: 'annulled', reason: annulled, content: { duplicateOf: 'ransomware' } }],
  ];
};

/** A real body charged by law with such investigations; its name is the same in both languages. */
const INVESTIGATORS = 'Sûreté du Québec';
