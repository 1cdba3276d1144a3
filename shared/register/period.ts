import { ok, refused, type Issue, type Result } from '../result.ts';
import type { IncidentRecord } from './state.ts';
import { endOf, isDate, startOf } from './when.ts';

/** First and last day, YYYY-MM-DD in the organisation's zone, both within; null where it is open. */
export type Period = { readonly from: string | null; readonly to: string | null };

/** A period as somebody asks for it; refused as `invalid` where a day is none, or where it ends before it begins. */
export function periodOf({
  from = null,
  to = null,
}: {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}): Result<Period> {
  const issues: Issue[] = Object.entries({ from, to })
    .filter(([, day]) => day !== null && !isDate(day))
    .map(([field]) => ({ path: [field], code: 'not-a-date' }));
  if (issues.length === 0 && from !== null && to !== null && to < from) {
    issues.push({ path: ['to'], code: 'dates-reversed' });
  }
  return issues.length === 0 ? ok({ from, to }) : refused('invalid', { issues });
}

/** Was it known in the period? By the days of awareness; by the day of recording where these are not known. */
export function inPeriod(
  { facts, recorded }: Pick<IncidentRecord, 'facts' | 'recorded'>,
  { from, to }: Period,
  zone: string,
): boolean {
  const first = startOf(facts.aware, zone) ?? recorded.on;
  const last = endOf(facts.aware, zone) ?? recorded.on;
  return (to === null || first <= to) && (from === null || from <= last);
}

/** In the order of the numbers: I-2026-101 stands before I-2026-1000. */
export function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  const [one, other] = [split(a.number), split(b.number)];
  if (one.series !== other.series) return one.series < other.series ? -1 : 1;
  if (one.n !== other.n) return one.n - other.n;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

function split(number: string): { readonly series: string; readonly n: number } {
  const end = /\d*$/.exec(number)?.[0] ?? '';
  return { series: number.slice(0, number.length - end.length), n: Number(end) };
}
