import { type ReactNode, useState } from 'react';
import type { Order } from '../../../shared/host.ts';
import type { Missing } from '../../../shared/document/block.ts';
import type { Language } from '../../../shared/register/organisation.ts';
import { refused, type Refused, type Result } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import {
  Button,
  Callout,
  classesOf,
  DateField,
  Dialog,
  SegmentedControl,
  TextArea,
  useToasts,
} from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import { reasonsFor } from './copy-reasons.ts';
import sheet from './copy-dialog.module.css';

type Stage =
  | { readonly is: 'asking' }
  | { readonly is: 'incomplete'; readonly missing: readonly Missing[]; readonly out: string };

/** The copy of the register for the Commission: its period, its language, and what it lacks before it leaves. */
export function CopyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { host } = useSession();
  const said = useSaid();
  const { words, today } = said;
  const { copying } = words.window.register;
  const { languages } = words.register;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(said.language);
  const [stage, setStage] = useState<Stage>({ is: 'asking' });
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [pending, setPending] = useState<'draft' | 'whole' | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);

  const issue = async (out: string, changed: Pick<Order, 'draft' | 'reasons'>): Promise<void> => {
    setPending(changed.draft ? 'draft' : 'whole');
    setRefusal(null);
    const issued = await host.issue({
      kind: 'register',
      language,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...changed,
      out,
      replace: true,
    });
    setPending(null);
    if (issued.ok) {
      toasts.say((changed.draft ? copying.draftDone : copying.done)(issued.value.file));
      onClose();
      return;
    }
    const missing = missingOf(issued);
    if (missing === null) setRefusal(issued);
    else setStage({ is: 'incomplete', missing, out });
  };
  const start = async (): Promise<void> => {
    if (from !== null && to !== null && to < from) {
      setRefusal(refused('invalid', { issues: [{ path: ['to'], code: 'dates-reversed' }] }));
      return;
    }
    const out = await choose({ purpose: 'save-file', name: `${copying.fileName}-${today}.pdf` });
    if (out !== null) await issue(out, { draft: false, reasons: {} });
  };
  const isIncomplete = stage.is === 'incomplete';
  const given = isIncomplete ? reasonsFor(stage.missing, reasons) : { reasons: {}, complete: false };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isIncomplete ? copying.incomplete : copying.title}
      size={isIncomplete ? 'large' : 'normal'}
      isKept={pending !== null}
      actions={
        isIncomplete ? (
          <>
            {stage.missing.every(({ reasonAllowed }) => reasonAllowed) && (
              <Button
                variant="primary"
                isDisabled={!given.complete || pending === 'draft'}
                isPending={pending === 'whole'}
                onPress={() => void issue(stage.out, { draft: false, reasons: given.reasons })}
              >
                {copying.withReasons}
              </Button>
            )}
            <Button
              isPending={pending === 'draft'}
              isDisabled={pending === 'whole'}
              onPress={() => void issue(stage.out, { draft: true, reasons: given.reasons })}
            >
              {copying.asDraft}
            </Button>
            <Button variant="quiet" isDisabled={pending !== null} onPress={() => setStage({ is: 'asking' })}>
              {copying.back}
            </Button>
          </>
        ) : (
          <>
            <Button variant="primary" isPending={pending !== null} onPress={() => void start()}>
              {pending === null ? copying.make : copying.making}
            </Button>
            <Button variant="quiet" isDisabled={pending !== null} onPress={onClose}>
              {copying.cancel}
            </Button>
          </>
        )
      }
    >
      <div className={c('dialog')}>
        {isIncomplete ? (
          <>
            <p>{copying.incompleteText}</p>
            <ul className={c('missing')}>
              {stage.missing.map((each) => (
                <Lacking
                  key={each.item}
                  missing={each}
                  reason={reasons[each.item] ?? ''}
                  onReason={(reason) => setReasons({ ...reasons, [each.item]: reason })}
                />
              ))}
            </ul>
          </>
        ) : (
          <>
            <p>{copying.text}</p>
            <fieldset className={c('period')}>
              <legend>{copying.period}</legend>
              <p className={c('hint')}>{copying.periodHint}</p>
              <div className={c('dates')}>
                <DateField label={copying.from} value={from} onChange={setFrom} today={today} />
                <DateField label={copying.to} value={to} onChange={setTo} today={today} />
              </div>
            </fieldset>
            <SegmentedControl<Language>
              label={copying.language}
              options={[
                { id: 'fr', label: languages.fr },
                { id: 'en', label: languages.en },
              ]}
              value={language}
              onChange={setLanguage}
            />
          </>
        )}
        {refusal !== null && (
          <Callout tone="damage" isLive>
            {sayRefusal(refusal, words)}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}

/** An item that records lack: how many, and the one reason for all of them where the law takes one. */
function Lacking({
  missing: { label, source, reasonAllowed, records = [] },
  reason,
  onReason,
}: {
  readonly missing: Missing;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}): ReactNode {
  const said = useSaid();
  const { copying } = said.words.window.register;
  const count = said.quantity(records.length, copying.records);
  return (
    <li className={c('item')}>
      <p>
        <strong>{copying.missing(label, count)}</strong> <span className={c('hint')}>{source}</span>
      </p>
      {reasonAllowed ? (
        <TextArea
          label={copying.reason(label)}
          hint={copying.reasonHint(count)}
          value={reason}
          onChange={onReason}
        />
      ) : (
        <p className={c('hint')}>{copying.noReason}</p>
      )}
    </li>
  );
}

/** What is missing, where that is why it was refused. */
function missingOf(answer: Result<unknown>): readonly Missing[] | null {
  if (answer.ok || answer.code !== 'document-incomplete') return null;
  const { missing } = answer.details;
  return Array.isArray(missing) ? (missing as readonly Missing[]) : null;
}

const c = classesOf(sheet);
