import { type ReactNode, useEffect, useState } from 'react';
import type { Draft, EntryView } from '../../../shared/host.ts';
import { labelled } from '../../../shared/words/details.ts';
import { useRows } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Icon, LinkButton, LinkList, ListRow, Section } from '../../ui/kit.ts';
import { useAround } from '../frame/around.tsx';
import { go, type Place } from '../place.ts';
import { useMemberName } from '../member-name.ts';
import { useRetention } from '../retention/use-retention.ts';
import { useSaid } from '../said.ts';
import sheet from './today.module.css';

/** Beside Today: what is being typed and not recorded, and where the journal stands. */
export function Beside(): ReactNode {
  const drafts = useDrafts();
  // To count it takes a while where there are many records: the rows come first.
  const { complete } = useRows();
  return (
    <>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {complete && <Ended />}
      <Proof />
    </>
  );
}

/** What somebody types; a view of the Register is kept as one too, and is no matter of Today's. */
type Typed = Draft & { readonly kind: Exclude<Draft['kind'], 'view'> };
const isTyped = (draft: Draft): draft is Typed => draft.kind !== 'view';

function Drafts({ drafts }: { readonly drafts: readonly Typed[] }): ReactNode {
  const said = useSaid();
  const { today } = said.words.window;
  const { rows } = useSession();
  return (
    <Section title={today.drafts}>
      <LinkList label={today.drafts} look="plain">
        {drafts.map((draft) => {
          const number = draft.record === null ? undefined : rows.row(draft.record)?.number;
          const what = today.draftKinds[draft.kind];
          return (
            <ListRow
              key={draft.id}
              id={draft.id}
              icon="pen"
              title={number === undefined ? what : today.draftOf(number, what)}
              secondary={today.savedAt(said.instant(draft.savedAt, 'medium'))}
              onAction={() => go(placeOf(draft))}
            />
          );
        })}
      </LinkList>
    </Section>
  );
}

function placeOf({ id, kind, record }: Typed): Place {
  if (kind === 'new-incident' || record === null) return { at: 'new-incident' };
  // `notice-<kind of document>-<record>`
  if (kind === 'notice')
    return { at: 'notice', id: record, kind: id.slice('notice-'.length, -1 - record.length) };
  return kind === 'facts' ? { at: 'incident', id: record } : { at: 'assessment', id: record };
}

/** Records past their legal time: said once there are some, since nothing is erased by itself. */
function Ended(): ReactNode {
  const { words, quantity } = useSaid();
  const ours = words.window.retention;
  const found = useRetention(1);
  if (found === null || found.over.total === 0) return null;
  return (
    <Section title={ours.today.title}>
      <div className={sheet['proof']}>
        <p className={sheet['fact']}>{ours.today.over(quantity(found.over.total, ours.records))}</p>
        <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'retention' })}>
          {ours.today.open}
        </LinkButton>
      </div>
    </Section>
  );
}

/** How many entries, which was the last, and whether the whole was verified. */
function Proof(): ReactNode {
  const { head } = useSession();
  const { verification, verify } = useAround();
  const said = useSaid();
  const { today } = said.words.window;
  const last = useLastEntry();
  const isUnsound = verification.is === 'done' && !verification.view.ok;
  return (
    <Section title={today.proof}>
      <div className={sheet['proof']}>
        <p className={sheet['fact']}>
          <strong>{said.quantity(head.entries, today.entries)}</strong>
        </p>
        {last !== undefined && <LastEntry entry={last} />}
        <p role="status" className={sheet[isUnsound ? 'unsound' : 'fact']}>
          {isUnsound && <Icon name="stop" size="small" />}
          {verification.is === 'done'
            ? today.verified[verification.view.ok ? 'sound' : 'unsound'](
                said.instant(verification.at, 'medium'),
              )
            : today.verified[verification.is]}
        </p>
        <Button size="small" icon="shield-check" isPending={verification.is === 'running'} onPress={verify}>
          {today.verify}
        </Button>
        <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'journal' })}>
          {today.openJournal}
        </LinkButton>
      </div>
    </Section>
  );
}

function LastEntry({ entry }: { readonly entry: EntryView }): ReactNode {
  const nameOf = useMemberName();
  const said = useSaid();
  const { register, window } = said.words;
  const change = entry.changes.at(-1);
  const what = change === undefined ? '' : labelled(register.changes, change.type);
  const who = nameOf(entry.member);
  return (
    <p className={sheet['fact']}>
      {window.today.lastEntry}
      <br />
      <strong>{typeof change?.number === 'string' ? window.today.draftOf(change.number, what) : what}</strong>
      <br />
      {window.today.whoWhen(who, said.instant(entry.at, 'medium'))}
    </p>
  );
}

/** The last entry of the journal, read again at each commit. */
function useLastEntry(): EntryView | undefined {
  const { host, head } = useSession();
  const [entry, setEntry] = useState<EntryView>();
  useEffect(() => {
    let gone = false;
    void host.entries({ limit: 1 }).then((page) => {
      if (!gone && page.ok) setEntry(page.value.entries[0]);
    });
    return () => {
      gone = true;
    };
  }, [host, head.seq]);
  return entry;
}

const NONE: readonly Typed[] = [];

/** What is being typed and not recorded; read again at each commit, which is what ends a draft. */
function useDrafts(): readonly Typed[] {
  const { host, head } = useSession();
  const [drafts, setDrafts] = useState(NONE);
  useEffect(() => {
    let gone = false;
    void host.drafts({}).then((read) => {
      if (!gone && read.ok) setDrafts(read.value.filter(isTyped));
    });
    return () => {
      gone = true;
    };
  }, [host, head.seq]);
  return drafts;
}
