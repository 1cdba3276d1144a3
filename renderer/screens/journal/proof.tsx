import type { ReactNode } from 'react';
import type { VerifyView } from '../../../shared/host.ts';
import { hurtTexts } from '../../../shared/words/damage.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, IconButton, Progress, Section, useToasts } from '../../ui/kit.ts';
import { useAround } from '../frame/around.tsx';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { useCopying } from '../use-copying.ts';
import { Anchoring } from './anchoring.tsx';
import { Packaging } from './packaging.tsx';
import sheet from './journal.module.css';

/** What shows that the journal is what it was: the last digest, and verifying it all anew. */
export function Proof(): ReactNode {
  const { isStopped } = useSession();
  const { verification, verify } = useAround();
  const said = useSaid();
  const { journal } = said.words.window;
  return (
    <>
      <Section title={journal.proof}>
        <div className={sheet['proof']}>
          {verification.is === 'never' && <p>{journal.never}</p>}
          {verification.is === 'running' && <Progress label={journal.verifying} />}
          {verification.is === 'refused' && (
            <Callout tone="damage" isLive>
              {sayRefusal(verification.refusal, said.words)}
            </Callout>
          )}
          {verification.is === 'done' && <Result view={verification.view} at={verification.at} />}
          <Button
            icon="shield-check"
            isDisabled={isStopped}
            isPending={verification.is === 'running'}
            onPress={verify}
          >
            {journal.verify}
          </Button>
        </div>
      </Section>
      <HeadDigest />
      <Anchoring />
      <Packaging />
    </>
  );
}

function HeadDigest(): ReactNode {
  const { head } = useSession();
  const { journal } = useSaid().words.window;
  const toasts = useToasts();
  const toClipboard = useCopying();
  return (
    <Section title={journal.head}>
      <div className={sheet['proof']}>
        <p className={sheet['digest']}>
          <code>{head.digest}</code>
          <IconButton
            icon="copy"
            size="small"
            label={journal.copyDigest}
            onPress={() => {
              void toClipboard(head.digest).then((isThere) => isThere && toasts.say(journal.copied));
            }}
          />
        </p>
        <p>{journal.headText}</p>
      </div>
    </Section>
  );
}

/** A verification's result in plain words: sound or not, what was checked, what is missing where, what it means. */
function Result({ view, at }: { readonly view: VerifyView; readonly at: string }): ReactNode {
  const said = useSaid();
  const { words } = said;
  const { journal } = words.window;
  const { verify } = words.cli;
  const found = foundIn(view, words);
  return (
    <>
      <Callout
        tone={view.ok ? 'done-quietly' : 'damage'}
        icon={view.ok ? 'shield-check' : 'stop'}
        title={view.ok ? verify.sound : journal.found}
        isLive
      >
        <p>{journal.at(said.instant(at, 'medium'))}</p>
        {found.length > 0 && (
          <ul className={sheet['found']}>
            {found.map((text, place) => (
              <li key={place}>{text}</li>
            ))}
          </ul>
        )}
        {!view.ok && (
          <>
            <p className={sheet['label']}>{journal.whatNow}</p>
            <p>{journal.harmed}</p>
          </>
        )}
      </Callout>
      <div>
        <h3 className={sheet['label']}>{journal.checked}</h3>
        <p>{view.ok ? verify.withKey : verify.withKeyUnsound}</p>
        <ul className={sheet['found']}>
          {countsIn(view, words).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className={sheet['label']}>{journal.means}</h3>
        {view.remembered && <p>{verify.remembered}</p>}
        <p>{verify.rollback}</p>
      </div>
    </>
  );
}

type Words = ReturnType<typeof useSaid>['words'];

/** Everything that does not hold, each with its place. */
function foundIn({ damage, files, forked }: VerifyView, words: Words): readonly string[] {
  return [...hurtTexts({ damage, files }, words), ...(forked ? [words.codes.refusals.forked()] : [])];
}

function countsIn(view: VerifyView, { cli: { verify } }: Words): readonly string[] {
  const { entries, records, documents, checkpoints, torn, removed, conflicts } = view;
  return [
    verify.entries(entries),
    ...(records === null ? [] : [verify.records(records)]),
    ...(documents === null ? [] : [verify.documents(documents)]),
    ...(checkpoints === null ? [] : [verify.checkpoints(checkpoints)]),
    ...(torn.length === 0 ? [] : [verify.torn(torn.length)]),
    ...(removed === 0 ? [] : [verify.removed(removed)]),
    ...(conflicts === null || conflicts === 0 ? [] : [verify.conflicts(conflicts)]),
  ];
}
