import type { AnswersInput } from '../../../shared/register/assessment.ts';
import { assessed, closed, note, planned, recorded, type Story, taken } from './story.ts';

/** Closed, opened again for what was found later, assessed again, and closed. */
export const applications: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.applications;
  const answers: AnswersInput = {
    sensitivity: { value: 'moderate' },
    recipient: { value: 'unknown' },
    intent: { value: 'accidental' },
    access: { value: 'possible', evidence: said.evidence },
    containment: { value: 'contained' },
    relation: { value: 'none' },
    misuse: { value: 'none-known' },
    consequences: { harms: ['humiliation', 'employment'] },
    uses: { uses: [] },
  };
  return [
    [
      211,
      '09:25',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['other-breach'],
        cause: { kind: 'known', cause: 'improper-disposal' },
        occurred: { kind: 'period', from: day(212), to: day(211) },
        aware: { kind: 'date', on: day(211) },
        determined: { on: day(211), by: words.organisation.officer },
        information: {
          kind: 'described',
          categories: ['name', 'postal-address', 'email', 'phone', 'employment-pay'],
        },
        protection: { kind: 'none' },
        purposes: ['employment'],
        personCategories: ['candidates'],
        persons: { kind: 'range', from: 20, to: 35 },
        personsInQuebec: { kind: 'unknown', reason: said.counted },
        places: ['CA-QC'],
        unit: words.units.people,
      }),
      taken('reduce-risk', said.recovered, day(211)),
    ],
    [209, '16:30', assessed(telling, false, said.why, day(209), answers)],
    [204, '10:00', taken('prevent-recurrence', said.shredding, day(205)), closed],
    [
      192,
      '13:15',
      { type: 'reopened', reason: said.reopen, content: {} },
      taken('reduce-risk', said.found, day(192)),
    ],
    [191, '11:40', assessed(telling, false, said.whyAgain, day(191), answers)],
    [191, '11:55', closed],
  ];
};

/** Found not to be an incident: kept and listed, with the reasons. */
export const disk: Story = ({ words, day }) => {
  const { title, circumstances, note: slip, reasons } = words.incidents.disk;
  return [
    [
      160,
      '17:05',
      recorded({
        title,
        circumstances,
        natures: ['loss'],
        occurred: { kind: 'approximate', from: day(190), to: day(160) },
        aware: { kind: 'date', on: day(160) },
        unit: words.units.infrastructure,
      }),
    ],
    [158, '09:15', note(slip)],
    [158, '09:40', { type: 'not-an-incident', content: { reasons } }],
  ];
};

/** Assessed, and open until what was planned is in place. */
export const folder: Story = (telling) => {
  const { words, day } = telling;
  const said = words.incidents.folder;
  return [
    [
      33,
      '13:50',
      recorded({
        title: said.title,
        circumstances: said.circumstances,
        natures: ['unauthorised-access'],
        cause: { kind: 'known', cause: 'wrong-access-right' },
        occurred: { kind: 'approximate', from: day(54), to: day(33) },
        aware: { kind: 'date', on: day(33) },
        determined: { on: day(33), by: words.organisation.officer },
        information: { kind: 'described', categories: ['name', 'employment-pay', 'bank-account'] },
        protection: { kind: 'none' },
        purposes: ['employment'],
        personCategories: ['employees'],
        persons: { kind: 'exact', n: 186 },
        personsInQuebec: { kind: 'exact', n: 171 },
        personsElsewhere: [{ place: 'CA-ON', count: { kind: 'exact', n: 15 } }],
        places: ['CA-QC'],
        unit: words.units.people,
      }),
      taken('reduce-risk', said.closed, day(33)),
    ],
    [
      31,
      '15:10',
      assessed(telling, false, said.why, day(31), {
        sensitivity: { value: 'high' },
        recipient: { value: 'insider' },
        intent: { value: 'accidental' },
        access: { value: 'confirmed', evidence: said.evidence },
        containment: { value: 'contained' },
        relation: { value: 'acquainted' },
        misuse: { value: 'none-known' },
        consequences: { harms: ['humiliation'] },
        uses: { uses: [] },
      }),
    ],
    [30, '09:20', planned('prevent-recurrence', said.review, day(-18))],
  ];
};
