import { type ReactNode, useState } from 'react';
import type { AnchorCompared } from '../../../shared/host.ts';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { Refused } from '../../../shared/result.ts';
import { anchorText } from '../../../shared/words/damage.ts';
import { useSession } from '../../store/session.tsx';
import {
  Button,
  ButtonGroup,
  Callout,
  Dialog,
  Section,
  TextArea,
  TextField,
  useToasts,
} from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import sheet from './journal.module.css';

/** When the head was last given to somebody outside, what that protects against and what not; and to compare one. */
export function Anchoring(): ReactNode {
  const { host, head, isStopped } = useSession();
  const said = useSaid();
  const { anchors: ours } = said.words.window.journal;
  const { choose } = usePlaces();
  const [isAsking, setAsking] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [compared, setCompared] = useState<AnchorCompared | Refused | null>(null);
  const compare = async (): Promise<void> => {
    const file = await choose({ purpose: 'open-anchor' });
    if (file === null) return;
    setComparing(true);
    setCompared(null);
    const answer = await host.compareAnchor({ file });
    setComparing(false);
    setCompared(answer.ok ? answer.value : answer);
  };
  const copy = head.documents.findLast(({ kind, saved }) => kind === 'register' && saved);
  const entries = (n: number): string => said.quantity(n, ours.entries);
  const anchor = head.anchors.at(-1);
  const backup = head.backups.reduce<(typeof head.backups)[number] | null>(
    (newest, each) => (newest === null || newest.at < each.at ? each : newest),
    null,
  );
  return (
    <Section title={ours.title}>
      <div className={sheet['proof']}>
        {anchor === undefined ? (
          <p>{ours.none}</p>
        ) : (
          <p>
            {ours.last(said.instant(anchor.stamp.at, 'medium'), anchor.to)}
            <br />
            {ours.covers(entries(anchor.entries), entries(Math.max(0, head.entries - anchor.entries)))}
          </p>
        )}
        <p>
          {backup === null
            ? ours.noBackup
            : ours.backup(said.instant(backup.at, 'medium'), entries(backup.entries))}
        </p>
        {copy !== undefined && <p>{ours.printed(said.instant(copy.stamp.at, 'medium'))}</p>}
        <p>{ours.protects}</p>
        <p>{ours.protectsNot}</p>
        {compared !== null && <Compared compared={compared} />}
        <ButtonGroup>
          <Button icon="download" isDisabled={isStopped || !head.writing} onPress={() => setAsking(true)}>
            {ours.give}
          </Button>
          <Button
            icon="shield-check"
            isDisabled={isStopped}
            isPending={isComparing}
            onPress={() => void compare()}
          >
            {ours.compare}
          </Button>
          <Button icon="search" isDisabled={isStopped} onPress={() => setTyping(true)}>
            {ours.compareWords}
          </Button>
        </ButtonGroup>
      </div>
      {isAsking && <Giving onClose={() => setAsking(false)} />}
      {isTyping && (
        <Typing
          onClose={() => setTyping(false)}
          onCompared={(found) => {
            setCompared(found);
            setTyping(false);
          }}
        />
      )}
    </Section>
  );
}

function Compared({ compared }: { readonly compared: AnchorCompared | Refused }): ReactNode {
  const { words } = useSaid();
  const { anchors: ours } = words.window.journal;
  if ('ok' in compared) {
    return (
      <Callout tone="damage" title={ours.provesNothing} isLive>
        {sayRefusal(compared, words)}
      </Callout>
    );
  }
  const { stands } = compared;
  return (
    <Callout
      tone={stands === 'holds' ? 'done-quietly' : 'damage'}
      icon={stands === 'holds' ? 'shield-check' : 'stop'}
      title={stands === 'holds' ? ours.matches : stands === 'unsigned' ? ours.provesNothing : ours.differs}
      isLive
    >
      {anchorText(compared, words)}
    </Callout>
  );
}

/** Takes the words of a printed copy; what cannot be theirs is said beside them, and they stay to be put right. */
function Typing({
  onClose,
  onCompared,
}: {
  readonly onClose: () => void;
  readonly onCompared: (found: AnchorCompared) => void;
}): ReactNode {
  const { host } = useSession();
  const { words } = useSaid();
  const { anchors: ours } = words.window.journal;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const compare = async (): Promise<void> => {
    if (!saysSomething(typed)) {
      setFault(ours.wordsMissing);
      return;
    }
    setComparing(true);
    const answer = await host.compareAnchor({ typed });
    setComparing(false);
    if (answer.ok) onCompared(answer.value);
    else setFault(sayRefusal(answer, words));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={ours.wordsTitle}
      size="small"
      isKept={isComparing}
      actions={
        <>
          <Button variant="primary" onPress={() => void compare()} isPending={isComparing}>
            {ours.compareNow}
          </Button>
          <Button variant="quiet" onPress={onClose} isDisabled={isComparing}>
            {ours.cancel}
          </Button>
        </>
      }
    >
      <p>{ours.wordsText}</p>
      <TextArea
        label={ours.wordsLabel}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setFault(null);
        }}
        rows={6}
        isRequired
        error={fault ?? undefined}
        autoFocus
      />
    </Dialog>
  );
}

/** Asks who will keep the head, then where it is to be written. */
function Giving({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { host } = useSession();
  const said = useSaid();
  const { anchors: ours } = said.words.window.journal;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const isSaid = saysSomething(to);
  const give = async (): Promise<void> => {
    setTried(true);
    if (!isSaid) return;
    const out = await choose({ purpose: 'save-file', name: `${ours.fileName}-${said.today}.txt` });
    if (out === null) return;
    setMaking(true);
    const made = await host.makeAnchor({ to, out, replace: true });
    setMaking(false);
    if (!made.ok) {
      toasts.say(sayRefusal(made, said.words), { tone: 'error' });
      return;
    }
    toasts.say(ours.made(made.value.file));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={ours.dialogTitle}
      size="small"
      isKept={isMaking}
      actions={
        <>
          <Button variant="primary" onPress={() => void give()} isPending={isMaking}>
            {ours.choose}
          </Button>
          <Button variant="quiet" onPress={onClose} isDisabled={isMaking}>
            {ours.cancel}
          </Button>
        </>
      }
    >
      <p>{ours.dialogText}</p>
      <TextField
        label={ours.who}
        hint={ours.whoHint}
        value={to}
        onChange={setTo}
        isRequired
        error={isTried && !isSaid ? ours.whoMissing : undefined}
        autoFocus
      />
    </Dialog>
  );
}
