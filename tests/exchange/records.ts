import { readFacts, type FactsInput } from '../../shared/register/incident.ts';
import type { Organisation } from '../../shared/register/organisation.ts';
import type { IncidentRecord, Stamp } from '../../shared/register/state.ts';
import { valueOf } from './files.ts';

export const ORGANISATION: Organisation = {
  name: 'Nuages du Nord inc.',
  officer: { name: 'Zoë Tremblay', title: 'Responsable', email: 'zoe@example.org' },
  regimes: ['quebec-private', 'pipeda'],
  language: 'fr',
  zone: 'America/Toronto',
};

const STAMP: Stamp = { change: 'c1', at: '2026-03-02T15:00:00.000Z', on: '2026-03-02', member: 'm1', seq: 2 };

/** A record as the register would hold it: a measure taken, a note, nothing assessed. */
export function recordOf(
  facts: FactsInput,
  more: {
    readonly number?: string;
    readonly annulled?: boolean;
    readonly change?: Partial<IncidentRecord>;
  } = {},
): IncidentRecord {
  const { number = 'I-2026-001', annulled = false, change = {} } = more;
  return {
    kind: 'incident',
    id: `id-${number}`,
    number,
    hold: null,
    attachments: [],
    facts: valueOf(readFacts(facts)),
    measures: [
      {
        id: 'm1',
        stamp: STAMP,
        aim: 'reduce-risk',
        state: 'taken',
        description: 'Wiped from afar',
        on: '2026-03-02',
        timing: null,
      },
    ],
    notes: [{ id: 'n1', text: 'Police told', on: null, stamp: STAMP }],
    assessments: [],
    decisions: [],
    notices: [],
    documents: [],
    notIncident: null,
    closed: null,
    annulled: annulled ? { reason: 'Recorded twice', duplicateOf: 'id-I-2026-001', stamp: STAMP } : null,
    standing: [],
    recorded: STAMP,
    updated: STAMP,
    history: [
      { change: 'c1', type: 'incident-recorded', at: STAMP.at, member: 'm1', seq: 2, reason: undefined },
    ],
    conflicts: [],
    ...change,
  };
}
