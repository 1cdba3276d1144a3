import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { EmptyState } from '../../ui/kit.ts';
import { useDraft } from '../fields/use-draft.ts';
import { Page } from '../frame/page.tsx';
import { useSaid } from '../said.ts';
import { QuickForm } from './form.tsx';
import { NO_ENTRY, type QuickDraft, readQuickDraft } from './quick-draft.ts';
import { QuickRecorded } from './recorded.tsx';
import { ResumeEntry } from './resume.tsx';

/**
 * An incident in under a minute. Nothing is recorded, and no number exists, before *Record*; what is typed is sealed a
 * second after the last key, and offered again.
 *
 * A misdirected e-mail takes six presses beyond its text: `Ctrl+N`, `1` (its template), the text, `Tab`, `N` (in French
 * `M`: learned now), the number of persons (one digit), `Ctrl+Enter`.
 */
export function QuickEntry(): ReactNode {
  const { head } = useSession();
  const { quick } = useSaid().words.window;
  const draft = useDraft('new-incident', 'new-incident', null);
  const [stage, setStage] = useState<Stage>({ is: 'typing', entry: NO_ENTRY, turn: 0 });
  const found = draft.found && readQuickDraft(draft.found.value);

  const startAnew = (): void => setStage({ is: 'typing', entry: NO_ENTRY, turn: stage.turn + 1 });

  if (!head.writing) {
    return (
      <Page place="new-incident" title={quick.title}>
        <EmptyState title={quick.readOnly.title} icon="lock">
          {quick.readOnly.text}
        </EmptyState>
      </Page>
    );
  }
  if (stage.is === 'recorded') {
    return <QuickRecorded record={stage.record} onAnother={startAnew} />;
  }
  return (
    <Page place="new-incident" title={quick.title} subtitle={quick.subtitle}>
      {draft.found && found ? (
        <ResumeEntry
          entry={found}
          savedAt={draft.found.savedAt}
          onResume={() => {
            setStage({ is: 'typing', entry: found, turn: stage.turn + 1 });
            draft.settle();
          }}
          onDiscard={() => {
            void draft.saver.drop();
            draft.settle();
          }}
        />
      ) : (
        // Until it is known whether there is a draft, there is nothing to type over.
        draft.found !== undefined && (
          <QuickForm
            key={stage.turn}
            begun={stage.entry}
            draft={draft}
            onRecorded={(record) => setStage({ is: 'recorded', record, turn: stage.turn })}
            onDiscard={() => {
              void draft.saver.drop();
              startAnew();
            }}
          />
        )
      )}
    </Page>
  );
}

type Stage =
  | { readonly is: 'typing'; readonly entry: QuickDraft; readonly turn: number }
  | { readonly is: 'recorded'; readonly record: string; readonly turn: number };
