import { recorded, type Story, taken } from './story.ts';

/** Just recorded: nothing was done yet. */
export const invoice: Story = ({ words, day }) => {
  const { title, circumstances, reportedBy } = words.incidents.invoice;
  return [
    [
      1,
      '16:42',
      recorded({
        title,
        circumstances,
        reportedBy,
        natures: ['unauthorised-communication'],
        cause: { kind: 'known', cause: 'misdirected-email' },
        occurred: { kind: 'date', on: day(2) },
        aware: { kind: 'date', on: day(1) },
        information: { kind: 'described', categories: ['name', 'postal-address', 'customer-id', 'invoice'] },
        personCategories: ['customers'],
        persons: { kind: 'exact', n: 1 },
        unit: words.units.billing,
      }),
    ],
  ];
};

/** Contained: something was done to reduce the risk, and nothing is assessed yet. */
export const contract: Story = ({ words, day }) => {
  const { title, circumstances, returned, checked } = words.incidents.contract;
  return [
    [
      2,
      '11:15',
      recorded({
        title,
        circumstances,
        natures: ['unauthorised-communication'],
        cause: { kind: 'known', cause: 'misdirected-mail' },
        occurred: { kind: 'date', on: day(4) },
        aware: { kind: 'date', on: day(2) },
        determined: { on: day(2), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'postal-address', 'phone', 'business-relationship', 'amount-due'],
        },
        protection: { kind: 'none' },
        purposes: ['contract-management'],
        personCategories: ['customers'],
        persons: { kind: 'exact', n: 1 },
        personsInQuebec: { kind: 'exact', n: 1 },
        places: ['CA-QC'],
        unit: words.units.support,
      }),
    ],
    [2, '14:40', taken('reduce-risk', returned, day(2))],
    [1, '10:05', taken('prevent-recurrence', checked, day(1))],
  ];
};
