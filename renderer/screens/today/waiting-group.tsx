import { type ReactNode, useId } from 'react';
import { inSentence } from '../../../shared/document/context.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Recipient } from '../../../shared/register/duty.ts';
import { REGIME_IDS, type RegimeId } from '../../../shared/register/organisation.ts';
import type { Row } from '../../../shared/register/row.ts';
import { useSession } from '../../store/session.tsx';
import { Badge, Icon, LinkButton, LinkList, ListRow, Section } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { NO_FILTERS } from '../register/filters.ts';
import { CLEARED, keepingOf } from '../register/kept.ts';
import { type Said, useSaid } from '../said.ts';
import { SourcesMark } from '../source-mark.tsx';
import { daysBetween, spanBetween } from './how-long.ts';
import { type NextStep, nextStep } from './next-step.ts';
import sheet from './today.module.css';
import type { Group, Moment, Waiting } from './waiting.ts';

/** Everything of one kind that waits: for whom, under which law, for how long. Enter does the next step. */
export function WaitingGroup({
  waiting: { group, rows, total },
  moment,
  onMore,
}: {
  readonly waiting: Waiting;
  readonly moment: Moment;
  /** Shows more of them; absent where no more are shown here. */
  readonly onMore: (() => void) | undefined;
}): ReactNode {
  const said = useSaid();
  const { today, law } = { today: said.words.window.today, law: said.words.law };
  const { head, rows: held } = useSession();
  const { regimes } = head.organisation;
  const heading = useId();
  const showAll = (): void => {
    keepingOf(held).set({ ...CLEARED, filters: { ...NO_FILTERS, waiting: group } });
    go({ at: 'register' });
  };
  const hint =
    group === 'review'
      ? law.deferralDue
      : group === 'target' || group === 'items'
        ? today.hints[group]
        : undefined;
  const steps = new Map(rows.map((row) => [row.id, nextStep(row, group, regimes)]));
  return (
    <Section
      id={`waiting-${group}`}
      title={<span id={heading}>{today.groups[group]}</span>}
      mark={<span className={sheet['count']}>{said.number(total)}</span>}
      hint={hint}
    >
      <LinkList
        labelledBy={heading}
        onAction={(id) => {
          const step = steps.get(id);
          if (step !== undefined) go(step.place);
        }}
      >
        {rows.map((row) => (
          <Line key={row.id} {...{ row, group, moment, regimes }} />
        ))}
      </LinkList>
      {rows.length < total && (
        <p className={sheet['more']}>
          {onMore === undefined ? (
            <LinkButton endIcon="arrow-right" onPress={showAll}>
              {today.allInRegister}
            </LinkButton>
          ) : (
            <LinkButton icon="chevron-down" onPress={onMore}>
              {today.more(said.number(total - rows.length))}
            </LinkButton>
          )}
        </p>
      )}
    </Section>
  );
}

function Line({
  row,
  group,
  moment,
  regimes,
}: {
  readonly row: Row;
  readonly group: Group;
  readonly moment: Moment;
  readonly regimes: readonly RegimeId[];
}): ReactNode {
  const said = useSaid();
  const step = nextStep(row, group, regimes);
  const what = sayStep(step, row, said);
  return (
    <ListRow
      id={row.id}
      title={
        <>
          <span className={sheet['number']}>{row.number}</span> {row.title}
        </>
      }
      textValue={`${row.number} ${row.title}`}
      secondary={what}
      trailing={<HowLong row={row} group={group} moment={moment} />}
      actions={<SourcesMark sources={step.sources} />}
    />
  );
}

/** What to do, for whom and under which laws: `To be told: CAI, persons concerned · Quebec (private sector)`. */
function sayStep({ act, whom, laws }: NextStep, { owed }: Row, said: Said): string {
  const { window, register } = said.words;
  const { today } = window;
  const under = (what: string): string =>
    laws.length === 0 ? what : today.under(what, laws.map((each) => register.regimes[each]).join(', '));
  switch (act) {
    case 'tell':
    case 'decide':
      return under(today.next[act](said.list(whom.map((each) => shortName(each, said)))));
    case 'items':
      return under(said.quantity(owed?.items ?? 0, today.next.items));
    case 'assess':
      return under(today.next.assess);
    case 'review':
    case 'measure':
      return today.next[act];
  }
}

/** An authority by its initials, anybody else as in the middle of a sentence. */
function shortName(recipient: Recipient, { words, language }: Said): string {
  const authority = REGIME_IDS.map((id) => regimeById(id).authority).find(({ id }) => id === recipient);
  return authority?.short[language] ?? inSentence(words.register.recipients[recipient]);
}

function HowLong({
  row: { owed, aware },
  group,
  moment: { now, today: day },
}: {
  readonly row: Row;
  readonly group: Group;
  readonly moment: Moment;
}): ReactNode {
  const said = useSaid();
  const { today } = said.words.window;
  if (group === 'review' && owed?.review !== undefined) {
    const days = daysBetween(owed.review, day);
    return <Badge tone="soon">{days === 0 ? today.reviewToday : today.reviewSince(days)}</Badge>;
  }
  if (group === 'measure' && owed?.measure !== undefined) {
    return today.plannedFor(said.date(owed.measure, 'medium'));
  }
  const learned = aware === null ? today.awareUnknown : today.aware({ days: daysBetween(aware, day) });
  const { target } = owed ?? {};
  if (target === undefined || group === 'items') return learned;
  return (
    <span className={sheet['long']}>
      <span>{learned}</span>
      {group === 'target' ? (
        <span className={sheet['overdue']}>
          <Icon name="alert" size="small" /> {today.targetPassed(spanBetween(target, now))}
        </span>
      ) : (
        <span>{today.targetIn(spanBetween(now, target))}</span>
      )}
    </span>
  );
}
