import type { ReactNode } from 'react';
import { Button, Callout } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { type QuickDraft, titleOf } from './quick-draft.ts';

/** What had been begun: taken up by Enter, or thrown away, before anything else is typed. */
export function ResumeEntry({
  entry,
  savedAt,
  onResume,
  onDiscard,
}: {
  readonly entry: QuickDraft;
  /** UTC. */
  readonly savedAt: string;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
}): ReactNode {
  const { words, instant } = useSaid();
  const { draft } = words.window.quick;
  const title = titleOf(entry.title.trim());
  return (
    <Callout
      icon="pen"
      title={draft.title}
      actions={
        <>
          <Button variant="primary" onPress={onResume} autoFocus>
            {draft.resume}
          </Button>
          <Button variant="quiet" onPress={onDiscard}>
            {draft.discard}
          </Button>
        </>
      }
    >
      {draft.text(title === '' ? draft.untitled : title, instant(savedAt))}
    </Callout>
  );
}
