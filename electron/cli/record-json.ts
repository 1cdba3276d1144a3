import { CLOCKS, due, type Due } from '../../shared/law/clock.ts';
import { duties } from '../../shared/law/duties.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { citeIn } from '../../shared/law/source.ts';
import type { Member } from '../../shared/register/member.ts';
import type { Language, Organisation, RegimeId } from '../../shared/register/organisation.ts';
import { type IncidentRecord, statusOf } from '../../shared/register/state.ts';
import { endOf, startOf } from '../../shared/register/when.ts';
import { saidWhyClock } from '../../shared/words/clock.ts';
import type { Words } from '../../shared/words/en.ts';
import { dutyJson } from './duties.ts';

/** What is shown of one record. */
export type About = {
  readonly record: IncidentRecord;
  readonly organisation: Organisation | null;
  readonly members: readonly Member[];
  readonly zone: string;
  readonly now: string;
  readonly words: Words;
  readonly language: Language;
};

export type RunningClock = {
  readonly regime: RegimeId;
  readonly clock: (typeof CLOCKS)[RegimeId][number];
  /** First and last day it counts from; null while they are not known. */
  readonly from: string | null;
  readonly through: string | null;
  readonly due: Due | null;
};

/** The clocks of an incident under the laws in play: Quebec's start at awareness, PIPEDA's at determination. */
export function clocksOf({ record, organisation, zone }: About): readonly RunningClock[] {
  const { aware, determined } = record.facts;
  return (organisation?.regimes ?? []).flatMap((regime) => {
    const awareness = REGIMES[regime].retention.from === 'awareness-end';
    const from = awareness ? startOf(aware, zone) : (determined?.on ?? null);
    const through = awareness ? endOf(aware, zone) : from;
    return CLOCKS[regime].map((clock): RunningClock => {
      // Telling somebody has no date from whatever day it counts; keeping has one once that day is known.
      const start = from ?? (clock === 'retention' ? null : record.recorded.on);
      const dates =
        start === null ? undefined : due({ regime, clock, from: start, through: through ?? start });
      return { regime, clock, from, through, due: dates?.ok === true ? dates.value : null };
    });
  });
}

export function recordJson(about: About): object {
  const { record, organisation, now, words, language } = about;
  const { standing: _standing, ...rest } = record;
  return {
    record: { ...rest, status: statusOf(record) },
    duties:
      organisation === null
        ? []
        : duties({ record, organisation, now }).map((each) => dutyJson(each, words, language)),
    clocks: clocksOf(about).map((clock) => clockJson(clock, about)),
  };
}

function clockJson({ due: dates, ...clock }: RunningClock, { words, language }: About): object {
  const { retention } = REGIMES[clock.regime];
  const unknown = [{ code: 'start-unknown', source: retention.source }] as const;
  const { why, ...days } = dates ?? { ...NO_DATE, why: unknown };
  return {
    ...clock,
    ...days,
    why: why.map((each) => ({
      code: each.code,
      text: each.code === 'start-unknown' ? words.cli.show.noStart : saidWhyClock(each, words, language),
      source: citeIn(each.source, language),
      certainty: each.source.certainty,
    })),
  };
}

const NO_DATE = {
  nominal_due: null,
  legal_due: null,
  recommended_due: null,
  deemed_refusal_earliest: null,
  deemed_refusal_from: null,
} as const satisfies Omit<Due, 'why'>;
