import { type ReactNode, useState } from 'react';
import type { HeadView, Order } from '../../../shared/host.ts';
import { type Language, LANGUAGES } from '../../../shared/register/organisation.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, ButtonGroup, Callout, SegmentedControl, useToasts } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { useLeaving } from '../notice/saving.tsx';
import { useMade } from '../notice/use-made.ts';
import { DocumentPaper } from '../paper/document-paper.tsx';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';

/** Where a record was that was erased: when, and the certificate of it. */
export function Erased({ erasure }: { readonly erasure: HeadView['erasures'][number] }): ReactNode {
  const { head, host } = useSession();
  const said = useSaid();
  const { words } = said;
  const { erased } = words.window.incident;
  const toasts = useToasts();
  const leaving = useLeaving();
  const [language, setLanguage] = useState<Language>(head.organisation.language);
  const order: Order = { kind: 'erasure', record: erasure.record, language, draft: false, reasons: {} };
  const made = useMade(order, head.seq);
  const save = async (): Promise<void> => {
    const name = `${erasure.number}-${erased.fileName}-${language}.pdf`;
    const issued = await leaving.leave(name, (place) => host.issue({ ...order, ...place }));
    if (issued === null) return;
    if (issued.ok) toasts.say(erased.saved(issued.value.file));
    else toasts.say(sayRefusal(issued, words), { tone: 'error' });
  };
  return (
    <Page
      place={`erased ${erasure.record}`}
      title={erased.title(said.date(erasure.stamp.on))}
      number={erasure.number}
      back={{ label: erased.back, onPress: () => go({ at: 'journal' }) }}
    >
      <p>{erased.text}</p>
      <SegmentedControl
        label={erased.language}
        options={LANGUAGES.map((id) => ({ id, label: words.register.languages[id] }))}
        value={language}
        onChange={setLanguage}
        size="small"
      />
      {head.writing && (
        <ButtonGroup>
          <Button variant="primary" icon="download" isPending={leaving.isPending} onPress={() => void save()}>
            {erased.save}
          </Button>
        </ButtonGroup>
      )}
      {made.is === 'made' && <DocumentPaper doc={made.made.doc} label={erased.paper} />}
      {made.is === 'refused' && <Callout tone="damage">{describeRefusal(made.refusal, words)}</Callout>}
    </Page>
  );
}
