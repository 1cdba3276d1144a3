import { type ReactNode, useEffect, useRef } from 'react';
import type { RegisterRestored } from '../../../shared/host.ts';
import { DEFAULT_ZONE } from '../../../shared/register/organisation.ts';
import { formatInstant, formatQuantity } from '../../../shared/words/format.ts';
import { Button, Callout, type Pair, Pairs } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import sheet from './restore.module.css';

/** What was brought back: as of when, how much, where it stands, and where what stood there went. */
export function Brought({
  restored: { folder, at, entries, records, givenUp, replaced, attachmentsMissing },
  onDone,
}: {
  readonly restored: RegisterRestored;
  readonly onDone: () => void;
}): ReactNode {
  const language = useLanguage();
  const { restore: said } = useWords().window;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const many = (n: number, forms: { readonly one: string; readonly other: string }): string =>
    formatQuantity(n, language, forms);
  const pairs: readonly Pair[] = [
    // Which zone the organisation keeps is not known before the register is open.
    { id: 'at', label: said.asOf, value: formatInstant(at, language, DEFAULT_ZONE, 'medium') },
    {
      id: 'holds',
      label: said.holds,
      value: said.both(many(records, said.records), many(entries, said.entries)),
    },
    { id: 'folder', label: said.folder, value: folder },
    ...(replaced === null ? [] : [{ id: 'replaced', label: said.replaced, value: replaced }]),
    ...(givenUp === 0 ? [] : [{ id: 'given', label: said.givenUp, value: many(givenUp, said.entries) }]),
    ...(attachmentsMissing === 0
      ? []
      : [{ id: 'missing', label: said.missing, value: many(attachmentsMissing, said.attachments) }]),
  ];
  return (
    <div className={sheet['restore']}>
      <header className={sheet['head']}>
        <h1 ref={heading} tabIndex={-1} className={sheet['title']}>
          {said.done}
        </h1>
      </header>
      <Callout tone="done-quietly" icon="shield-check" isLive>
        {said.verified}
      </Callout>
      <Pairs pairs={pairs} className={sheet['pairs']} />
      <div className={sheet['foot']}>
        <Button variant="primary" onPress={onDone}>
          {said.open}
        </Button>
      </div>
    </div>
  );
}
