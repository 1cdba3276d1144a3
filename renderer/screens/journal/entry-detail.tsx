import type { ReactNode } from 'react';
import type { ChangeView, EntryView } from '../../../shared/host.ts';
import { labelled } from '../../../shared/words/details.ts';
import { IconButton, useToasts } from '../../ui/kit.ts';
import { useMemberName } from '../member-name.ts';
import { useSaid } from '../said.ts';
import { type ChangeLine, changeLines } from './change-lines.ts';
import { useCopying } from '../use-copying.ts';
import sheet from './journal.module.css';

/** All that an entry holds: each change from what to what, and the digest that seals it. */
export function EntryDetail({ entry }: { readonly entry: EntryView }): ReactNode {
  const said = useSaid();
  const { journal } = said.words.window;
  const toasts = useToasts();
  const toClipboard = useCopying();
  const isOne = entry.counts.reduce((sum, { count }) => sum + count, 0) === 1;
  return (
    <div className={sheet['detail']}>
      {entry.changes.map((change) => (
        <Change key={change.id} change={change} isOne={isOne} />
      ))}
      {entry.more > 0 && <p>{said.quantity(entry.more, journal.more)}</p>}
      <p className={sheet['digest']}>
        <span>{journal.digest}</span> <code>{entry.hash}</code>
        <IconButton
          icon="copy"
          size="small"
          label={journal.copyDigest}
          onPress={() => {
            void toClipboard(entry.hash).then((isThere) => isThere && toasts.say(journal.copied));
          }}
        />
      </p>
    </div>
  );
}

function Change({
  change,
  isOne,
}: {
  readonly change: ChangeView;
  /** The entry's title says what it is already. */
  readonly isOne: boolean;
}): ReactNode {
  const said = useSaid();
  const nameOf = useMemberName();
  const { register, window } = said.words;
  const lines = changeLines(change, { ...said, nameOf });
  const named = [change.number, labelled(register.changes, change.type)].filter((part) => part !== null);
  return (
    <section className={sheet['change']} aria-label={named.join(', ')}>
      {!isOne && <p className={sheet['named']}>{named.join(' · ')}</p>}
      {change.conflict !== null && !isOne && <p>{register.conflicts[change.conflict]}</p>}
      {change.reason !== null && !isOne && <p>{window.journal.reason(change.reason)}</p>}
      {lines === null ? <p>{window.journal.notReadable}</p> : lines.length > 0 && <Lines lines={lines} />}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly ChangeLine[] }): ReactNode {
  const { journal } = useSaid().words.window;
  return (
    <dl className={sheet['lines']}>
      {lines.map(({ label, from, to }, at) => (
        <div key={at} className={sheet['line']}>
          <dt>{label}</dt>
          {from === undefined ? (
            <dd>
              <Texts texts={to} />
            </dd>
          ) : (
            <>
              <dd className={sheet['from']}>
                <span className={sheet['which']}>{journal.from}</span>
                <del>
                  <Texts texts={from} />
                </del>
              </dd>
              <dd className={sheet['to']}>
                <span className={sheet['which']}>{journal.to}</span>
                <ins>
                  <Texts texts={to} />
                </ins>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }): ReactNode {
  return texts.map((text, at) => (
    <span key={at} className={sheet['text']}>
      {text}
    </span>
  ));
}
