import type { ReactNode } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useRecord } from '../../store/live.ts';
import { Callout, EmptyState } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Page } from '../frame/page.tsx';
import { go } from '../place.ts';
import { isNoticeKind } from './gaps.ts';
import { NoticeOf } from './notice-of.tsx';

/** A document about one incident: as it will print, beside what is missing. */
export function NoticeScreen({ id, kind }: { readonly id: string; readonly kind: string }): ReactNode {
  const words = useWords();
  const { notice } = words.window;
  const now = useRecord(id);
  const place = `notice ${id} ${kind}`;
  const back = { label: notice.back, onPress: () => go({ at: 'incident', id }) };
  if (now.state === 'there' && isNoticeKind(kind)) {
    return <NoticeOf record={now.record} kind={kind} place={place} back={back} />;
  }
  const title = isNoticeKind(kind) ? words.documents.kinds[kind] : notice.unknown;
  return (
    <Page place={place} title={title} back={back}>
      {now.state === 'refused' && <Callout tone="damage">{describeRefusal(now.refusal, words)}</Callout>}
      {now.state === 'there' && <EmptyState icon="document" title={notice.unknown} />}
    </Page>
  );
}
