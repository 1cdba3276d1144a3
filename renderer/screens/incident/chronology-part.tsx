import type { ReactNode } from 'react';
import type { ChangeView, EntryView } from '../../../shared/host.ts';
import { readContent } from '../../../shared/register/change.ts';
import type { IncidentRecord, IssuedDocument } from '../../../shared/register/state.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import {
  Callout,
  classesOf,
  type IconName,
  LinkButton,
  Pairs,
  Timeline,
  type TimelineEntry,
} from '../../ui/kit.ts';
import { sayRecorded } from '../fields/say-fact.ts';
import { useMemberName } from '../member-name.ts';
import { type Said, useSaid } from '../said.ts';
import sheet from './incident.module.css';
import { Part } from './part.tsx';
import { IssuedActs } from './issued-acts.tsx';
import { fieldsOf, sayChange } from './say-change.ts';
import type { EntriesNow } from './use-entries.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  'incident-recorded': 'new-file',
  'facts-amended': 'pen',
  'measure-added': 'shield',
  'measure-changed': 'shield',
  'note-added': 'complaint',
  'risk-assessed': 'law',
  'duty-decided': 'list',
  'notice-sent': 'send',
  'document-issued': 'document',
  'document-not-saved': 'alert',
  'not-an-incident': 'ban',
  closed: 'lock',
  reopened: 'unlock',
  annulled: 'ban',
  undone: 'undo',
};

/** Everything that happened with the record, the last first, each with what it changed; its documents can be had again. */
export function ChronologyPart({
  record,
  entries,
}: {
  readonly record: IncidentRecord;
  readonly entries: EntriesNow;
}): ReactNode {
  const said = useSaid();
  const { chronology } = said.words.window.incident;
  const nameOf = useMemberName();
  return (
    <Part id="chronology">
      {entries.refusal !== null && (
        <Callout tone="damage">{describeRefusal(entries.refusal, said.words)}</Callout>
      )}
      {entries.entries === undefined && entries.refusal === null && (
        <p className={c('none')}>{chronology.reading}</p>
      )}
      {entries.entries !== undefined && (
        <Timeline
          label={chronology.label}
          detailLabel={chronology.detail}
          entries={entries.entries.flatMap((entry) =>
            entry.changes.map((change, at): TimelineEntry => {
              const issued = record.documents.find(({ id }) => id === change.id);
              return {
                id: change.id,
                time: said.instant(entry.at, 'medium'),
                dateTime: entry.at,
                icon: ICONS[change.type] ?? 'circle',
                text: <Text change={change} record={record} said={said} issued={issued} />,
                actor: actorOf(entry, at, nameOf(entry.member), said),
                detail: detailOf(change, said),
              };
            }),
          )}
        />
      )}
      {entries.isMore && <LinkButton onPress={entries.more}>{chronology.earlier}</LinkButton>}
      {record.conflicts.map((conflict) => (
        <Callout key={conflict.change} tone="soon">
          {chronology.conflict(said.words.register.conflicts[conflict.why])}
        </Callout>
      ))}
    </Part>
  );
}

function Text({
  change,
  record,
  said,
  issued,
}: {
  readonly change: ChangeView;
  readonly record: IncidentRecord;
  readonly said: Said;
  readonly issued: IssuedDocument | undefined;
}): ReactNode {
  const { chronology } = said.words.window.incident;
  const more = issued && [issued.draft ? chronology.draft : null, issued.saved ? null : chronology.notSaved];
  return (
    <>
      <span className={c('clamped')}>
        {[sayChange(change, record, said), ...(more ?? [])].filter((part) => part !== null).join(', ')}
      </span>
      {change.reason !== null && <p className={c('quiet')}>{chronology.reason(change.reason)}</p>}
      {issued && <IssuedActs issued={issued} />}
    </>
  );
}

/** Who, and in which entry of the journal; what else the entry holds is said with its last change. */
function actorOf(entry: EntryView, at: number, name: string, { words, number }: Said): string {
  const { chronology } = words.window.incident;
  const by = chronology.by(name, chronology.entry(number(entry.place)));
  const isLast = at === entry.changes.length - 1;
  return isLast && entry.more > 0 ? `${by}, ${chronology.more(number(entry.more))}` : by;
}

/** From what to what; nothing where a change has no more to it than its line. */
function detailOf(change: ChangeView, said: Said): ReactNode | undefined {
  const { register, window } = said.words;
  const { chronology } = window.incident;
  const fields = Object.entries(fieldsOf(change.type, change.content));
  if (fields.length > 0) {
    const labels: Readonly<Record<string, string>> = register.facts;
    return fields.map(([field, { from, to }]) => (
      <div key={field} className={c('fromTo')}>
        <p className={c('fromToField')}>{labels[field] ?? field}</p>
        <Pairs
          look="stacked"
          pairs={[
            { label: chronology.from, value: sayRecorded(field, from, said).join('\n') },
            { label: chronology.to, value: sayRecorded(field, to, said).join('\n') },
          ]}
        />
      </div>
    ));
  }
  if (change.type === 'note-added') {
    const read = readContent('note-added', change.content);
    return read.ok && read.value.text.length > LONG ? read.value.text : undefined;
  }
  if (change.type === 'risk-assessed') {
    const read = readContent('risk-assessed', change.content);
    if (!read.ok) return undefined;
    return (
      <Pairs
        look="stacked"
        pairs={read.value.conclusions.map(({ regime, serious, reasons }) => ({
          id: regime,
          label: register.regimes[regime],
          value: `${said.words.law.conclusions[regime][serious ? 'serious' : 'notSerious']}\n${reasons}`,
        }))}
      />
    );
  }
  if (change.type !== 'measure-changed') return undefined;
  const read = readContent('measure-changed', change.content);
  if (!read.ok) return undefined;
  const say = ({ description, state, on, timing }: typeof read.value.from): string =>
    [description, register.measures.states[state], on === null ? null : said.date(on), timing]
      .filter((part) => part !== null)
      .join(' · ');
  return (
    <Pairs
      look="stacked"
      pairs={[
        { label: chronology.from, value: say(read.value.from) },
        { label: chronology.to, value: say(read.value.to) },
      ]}
    />
  );
}

/** A line longer than this is cut in the list, and whole where it is unfolded. */
const LONG = 160;

const c = classesOf(sheet);
