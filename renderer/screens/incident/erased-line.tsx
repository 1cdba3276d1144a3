import type { ReactNode } from 'react';
import type { HeadView } from '../../../shared/host.ts';
import { useSession } from '../../store/session.tsx';
import { Button, classesOf, useToasts } from '../../ui/kit.ts';
import { useLeaving } from '../notice/saving.tsx';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** That something beside a record was erased, and the certificate of it. */
export function ErasedLine({
  erasure,
  text,
}: {
  readonly erasure: HeadView['erasures'][number];
  readonly text: string;
}): ReactNode {
  const { host, head } = useSession();
  const { words, date } = useSaid();
  const { attachments, erased } = words.window.incident;
  const toasts = useToasts();
  const leaving = useLeaving();
  const { language } = head.organisation;
  const on = date(erasure.stamp.on);
  const save = async (): Promise<void> => {
    const name = `${erasure.number}-${erased.fileName}-${language}.pdf`;
    const order = {
      kind: 'erasure',
      record: erasure.stamp.change,
      language,
      draft: false,
      reasons: {},
    } as const;
    const issued = await leaving.leave(name, (place) => host.issue({ ...order, ...place }));
    if (issued === null) return;
    if (issued.ok) toasts.say(erased.saved(issued.value.file));
    else toasts.say(sayRefusal(issued, words), { tone: 'error' });
  };
  return (
    <p className={c('quiet')}>
      {text}{' '}
      {head.writing && (
        <Button
          size="small"
          variant="quiet"
          isPending={leaving.isPending}
          onPress={() => void save()}
          aria-label={attachments.certificateOf(on)}
        >
          {attachments.certificate}
        </Button>
      )}
    </p>
  );
}

const c = classesOf(sheet);
