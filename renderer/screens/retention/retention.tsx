import { type ReactNode, useState } from 'react';
import type { RetentionLine } from '../../../shared/host.ts';
import { type Reach, REACHES } from '../../../shared/register/retention.ts';
import { useSession } from '../../store/session.tsx';
import {
  Button,
  Checkbox,
  classesOf,
  EmptyState,
  LinkList,
  ListRow,
  Section,
  useToasts,
} from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { EraseDialog } from '../incident/erase-dialog.tsx';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { Line } from './line.tsx';
import sheet from './retention.module.css';
import { useRetention } from './use-retention.ts';

/** Lines of each kind at first, and what one more press adds. */
const SHOWN = 100;
/** As the keeper lists at most, and as it takes at most at once. */
const MOST = 2000;
const MOST_ERASED = 500;

/** Every record past its legal time, with the rule that governs; nothing goes by itself. */
export function RetentionScreen(): ReactNode {
  const { words, number } = useSaid();
  const ours = words.window.retention;
  const [atMost, setAtMost] = useState(SHOWN);
  const found = useRetention(atMost);
  const groups = found === null ? [] : REACHES.filter((reach) => found[reach].total > 0);
  return (
    <Page
      place="retention"
      title={ours.title}
      back={{ label: ours.back, onPress: () => go({ at: 'register' }) }}
    >
      <p>{ours.text}</p>
      {found !== null && groups.length === 0 && (
        <EmptyState icon="check" title={ours.noneTitle}>
          {ours.none}
        </EmptyState>
      )}
      {found !== null &&
        groups.map((reach) => {
          const { total, lines } = found[reach];
          return (
            <Section key={reach} title={ours.reaches[reach].title} look="ruled">
              <p className={c('soft')}>{ours.reaches[reach].text}</p>
              {reach === 'over' ? <Erasable lines={lines} /> : <Lines reach={reach} lines={lines} />}
              {total > lines.length && atMost < MOST && (
                <Button size="small" onPress={() => setAtMost(Math.min(MOST, atMost * 2))}>
                  {ours.more(number(total))}
                </Button>
              )}
            </Section>
          );
        })}
      <Erased />
    </Page>
  );
}

function Lines({
  reach,
  lines,
}: {
  readonly reach: Reach;
  readonly lines: readonly RetentionLine[];
}): ReactNode {
  const { retention } = useSaid().words.window;
  return (
    <ul className={c('lines')} aria-label={retention.reaches[reach].title}>
      {lines.map((line) => (
        <Line key={line.record} line={line} choice={null} />
      ))}
    </ul>
  );
}

/** Those that may be erased: chosen one by one or all, and erased as one entry, with one reason. */
function Erasable({ lines }: { readonly lines: readonly RetentionLine[] }): ReactNode {
  const { head, host } = useSession();
  const { words, quantity, number } = useSaid();
  const ours = words.window.retention;
  const toasts = useToasts();
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, ask] = useState(false);
  const [isPending, setPending] = useState(false);
  const chosen = lines.filter(({ record }) => picked.has(record));
  const isTooMany = chosen.length > MOST_ERASED;
  if (!head.writing || head.member.role !== 'officer') {
    return (
      <>
        <Lines reach="over" lines={lines} />
        {head.writing && <p className={c('soft')}>{ours.onlyOfficer}</p>}
      </>
    );
  }
  const erase = async (reason: string, confirmed: string): Promise<void> => {
    setPending(true);
    const erased = await host.eraseRecords({
      records: chosen.map(({ record }) => record),
      reason,
      confirmed,
    });
    setPending(false);
    if (!erased.ok) {
      toasts.say(sayRefusal(erased, words), { tone: 'error' });
      return;
    }
    ask(false);
    pick(new Set());
    if (erased.value.finished) toasts.say(ours.done(quantity(erased.value.erased.length, ours.records)));
    else toasts.say(ours.unfinished, { tone: 'error' });
  };
  return (
    <>
      <div className={c('acts')}>
        <Checkbox
          isSelected={chosen.length === lines.length}
          isIndeterminate={chosen.length > 0 && chosen.length < lines.length}
          onChange={(all) => pick(new Set(all ? lines.map(({ record }) => record) : []))}
        >
          {ours.all}
        </Checkbox>
        <Button
          variant="danger"
          size="small"
          icon="trash"
          isDisabled={chosen.length === 0 || isTooMany}
          onPress={() => ask(true)}
        >
          {ours.act}
        </Button>
        <span role="status" className={c('soft')}>
          {chosen.length > 0 && ours.chosen(quantity(chosen.length, ours.records))}
          {isTooMany && ` · ${ours.most(number(MOST_ERASED))}`}
        </span>
      </div>
      <ul className={c('lines')} aria-label={ours.reaches.over.title}>
        {lines.map((line) => (
          <Line
            key={line.record}
            line={line}
            choice={{
              isChosen: picked.has(line.record),
              onChange(isChosen) {
                const next = new Set(picked);
                if (isChosen) next.add(line.record);
                else next.delete(line.record);
                pick(next);
              },
            }}
          />
        ))}
      </ul>
      {isAsking && (
        <EraseDialog
          numbers={chosen.map((line) => line.number)}
          isPending={isPending}
          onErase={(reason, confirmed) => void erase(reason, confirmed)}
          onCancel={() => ask(false)}
        />
      )}
    </>
  );
}

/** Records that were erased, the last first: each leads to its certificate. */
function Erased(): ReactNode {
  const { head } = useSession();
  const { words, date } = useSaid();
  const ours = words.window.retention;
  const gone = head.erasures.filter(({ what }) => what === 'record').toReversed();
  if (gone.length === 0) return null;
  return (
    <Section title={ours.erased}>
      <LinkList label={ours.erased} onAction={(id) => go({ at: 'incident', id })}>
        {gone.map(({ record, number, stamp }) => (
          <ListRow
            key={record}
            id={record}
            icon="document"
            title={ours.certificate(number)}
            secondary={ours.erasedOn(date(stamp.on))}
          />
        ))}
      </LinkList>
    </Section>
  );
}

const c = classesOf(sheet);
