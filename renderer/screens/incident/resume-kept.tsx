import type { ReactNode } from 'react';
import { Button, Callout } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { editedKeys } from './edited.ts';
import type { KeptNow } from './use-kept.ts';

/** What was being typed before a lock, or on another screen: taken up again, or thrown away. */
export function ResumeKept({ keeping }: { readonly keeping: KeptNow }): ReactNode {
  const { words, instant, list } = useSaid();
  const { draft } = words.window.incident;
  const { offered } = keeping;
  if (offered === null) return null;
  const { edited, measure, note } = offered.kept;
  const what = [
    ...editedKeys(edited).map((key) => words.register.facts[key]),
    ...(measure === null ? [] : [draft.measure]),
    ...(note.trim() === '' ? [] : [draft.note]),
  ];
  return (
    <Callout
      icon="pen"
      title={draft.offer}
      actions={
        <>
          <Button variant="primary" size="small" onPress={keeping.resume}>
            {draft.resume}
          </Button>
          <Button variant="quiet" size="small" onPress={keeping.discard}>
            {draft.discard}
          </Button>
        </>
      }
    >
      {draft.offerText(list(what), instant(offered.savedAt))}
    </Callout>
  );
}
