import type { IncidentFile } from '../../shared/exchange/incident-file.ts';
import { DEFAULT_ZONE, type Organisation, REGIME_IDS } from '../../shared/register/organisation.ts';
import { type IncidentRecord, newIncident, type Stamp } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';

/** Where there is no register there is no organisation: every law is looked at, and what any organisation has is there. */
export const supposedOrganisation: Organisation = {
  name: '-',
  officer: { name: '-', title: '-', email: 'nobody@invalid' },
  regimes: [...REGIME_IDS],
  language: 'en',
  zone: DEFAULT_ZONE,
};

/** The incident of a file as if it had just been recorded: no assessment concluded, no decision taken, nothing sent. */
export function supposedRecord(file: IncidentFile, now: string): IncidentRecord {
  const on = dateIn(now, supposedOrganisation.zone);
  const stamp: Stamp = { change: '', at: now, on, member: '', seq: 0 };
  const measures = (file.measures ?? []).map((measure, at) => ({ ...measure, id: String(at), stamp }));
  return { ...newIncident({ id: '', number: '', facts: file.facts }, stamp), measures };
}
