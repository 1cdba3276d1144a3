import { type ReactNode, useEffect, useState } from 'react';
import type { Attachment, IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { AlertDialog, Button, classesOf, Section, useToasts } from '../../ui/kit.ts';
import { useMemberName } from '../member-name.ts';
import { useLeaving } from '../notice/saving.tsx';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import { ErasedLine } from './erased-line.tsx';
import sheet from './incident.module.css';

/** Files kept sealed beside the record: never opened here, saved out by the person, erased with a reason. */
export function AttachmentsPart({
  record,
  isOpenable,
}: {
  readonly record: IncidentRecord;
  readonly isOpenable: boolean;
}): ReactNode {
  const { head } = useSession();
  const { words, date } = useSaid();
  const { attachments } = words.window.incident;
  const adding = useAdding(record);
  const erasures = head.erasures.filter((each) => each.what === 'attachment' && each.record === record.id);
  return (
    <Section
      id="part-attachments"
      title={attachments.title}
      look="ruled"
      actions={
        isOpenable && (
          <Button
            variant="quiet"
            size="small"
            icon="attachment"
            isPending={adding.isPending}
            onPress={() => void adding.add()}
          >
            {attachments.add}
          </Button>
        )
      }
    >
      {record.attachments.length === 0 && <p className={c('none')}>{attachments.empty}</p>}
      {record.attachments.length > 0 && (
        <ul className={c('notes')}>
          {record.attachments.map((each) => (
            <Kept key={each.id} record={record} attachment={each} />
          ))}
        </ul>
      )}
      {adding.said !== null && (
        <p className={c('quiet')} role="status">
          {adding.said}
        </p>
      )}
      {erasures.map((erasure) => (
        <ErasedLine
          key={erasure.stamp.change}
          erasure={erasure}
          text={attachments.erased(date(erasure.stamp.on))}
        />
      ))}
    </Section>
  );
}

/** Chooses a file, has it sealed, and says how far that is while it is long. */
function useAdding(record: IncidentRecord): {
  readonly isPending: boolean;
  readonly said: string | null;
  readonly add: () => Promise<void>;
} {
  const { host } = useSession();
  const { words, bytes } = useSaid();
  const { attachments } = words.window.incident;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [isPending, setPending] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  useEffect(
    () =>
      host.listen((event) => {
        if (event.event !== 'progress' || event.call !== 'attach' || event.of === null) return;
        setProgress({ done: event.done, of: event.of });
      }),
    [host],
  );
  const add = async (): Promise<void> => {
    const file = await choose({ purpose: 'attach-file' });
    if (file === null) return;
    setPending(true);
    const added = await host.attach({ record: record.id, file });
    setPending(false);
    setProgress(null);
    if (added.ok) toasts.say(attachments.added(added.value.name));
    else toasts.say(sayRefusal(added, words), { tone: 'error' });
  };
  const said =
    isPending && progress !== null ? attachments.adding(bytes(progress.done), bytes(progress.of)) : null;
  return { isPending, said, add };
}

function Kept({
  record,
  attachment,
}: {
  readonly record: IncidentRecord;
  readonly attachment: Attachment;
}): ReactNode {
  const { host, head } = useSession();
  const { words, bytes, instant } = useSaid();
  const { attachments } = words.window.incident;
  const nameOf = useMemberName();
  const toasts = useToasts();
  const leaving = useLeaving();
  const [isAsking, ask] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const { id, name, type, blob, stamp } = attachment;
  const mayErase = head.writing && head.member.role === 'officer' && record.hold === null;
  const save = async (): Promise<void> => {
    const saved = await leaving.leave(name, (place) =>
      host.saveAttachment({ record: record.id, attachment: id, ...place }),
    );
    if (saved === null) return;
    if (saved.ok) toasts.say(attachments.saved(saved.value.file));
    else toasts.say(sayRefusal(saved, words), { tone: 'error' });
  };
  const erase = async (reason: string): Promise<void> => {
    setErasing(true);
    const erased = await host.eraseAttachment({ record: record.id, attachment: id, reason });
    setErasing(false);
    if (!erased.ok) toasts.say(sayRefusal(erased, words), { tone: 'error' });
    else {
      ask(false);
      const { done, unfinished } = attachments.erasing;
      if (erased.value.finished) toasts.say(done(name));
      else toasts.say(unfinished, { tone: 'error' });
    }
  };
  return (
    <li className={c('measure')}>
      <p className={c('measureText')}>{name}</p>
      <p className={c('measureState')}>
        {attachments.by(
          words.register.attachmentTypes[type],
          bytes(blob.size),
          nameOf(stamp.member),
          instant(stamp.at, 'medium'),
        )}
      </p>
      <div className={c('docActs')}>
        <Button
          size="small"
          variant="quiet"
          icon="download"
          isPending={leaving.isPending}
          onPress={() => void save()}
          aria-label={attachments.saveOf(name)}
        >
          {attachments.save}
        </Button>
        {mayErase && (
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            onPress={() => ask(true)}
            aria-label={attachments.eraseOf(name)}
          >
            {attachments.erase}
          </Button>
        )}
      </div>
      <AlertDialog
        isOpen={isAsking}
        title={attachments.erasing.title}
        confirmLabel={attachments.erasing.confirm}
        cancelLabel={words.window.incident.life.cancel}
        tone="danger"
        isPending={isErasing}
        reason={{ label: attachments.erasing.label, required: true, error: attachments.erasing.error }}
        onConfirm={(reason) => void erase(reason)}
        onCancel={() => ask(false)}
      >
        {attachments.erasing.text(name)}
      </AlertDialog>
    </li>
  );
}

const c = classesOf(sheet);
