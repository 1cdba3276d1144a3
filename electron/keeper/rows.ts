import { owedOf } from '../../shared/law/owed.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { type Row, rowOf } from '../../shared/register/row.ts';
import type { IncidentRecord, State } from '../../shared/register/state.ts';

/** The row of a record under the laws and in the zone of the register's organisation. */
export function rowIn({ head: { organisation } }: State, record: IncidentRecord): Row {
  if (organisation === null) return rowOf(record, DEFAULT_ZONE);
  return rowOf(record, organisation.zone, owedOf(record, organisation));
}

/** The rows of these records, in the order given; an id that is none is left out. */
export function rowsIn(state: State, ids: Iterable<string>): Row[] {
  return [...ids].flatMap((id) => {
    const record = state.record(id);
    return record === undefined ? [] : [rowIn(state, record)];
  });
}
