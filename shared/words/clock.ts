import type { WhyClock } from '../law/why-clock.ts';
import type { Language } from '../register/organisation.ts';
import type { Words } from './en.ts';
import { formatDate, formatNumber } from './format.ts';

/** A rule behind a date, as a sentence. */
export function saidWhyClock(
  { code, n, start, on, holiday }: WhyClock,
  { law }: Words,
  language: Language,
): string {
  return law.clockWhy[code](
    n === undefined ? '' : formatNumber(n, language),
    start === undefined ? '' : law.clockStarts[start],
    on === undefined ? '' : formatDate(on, language, 'full'),
    holiday === undefined ? '' : law.holidays[holiday],
  );
}
