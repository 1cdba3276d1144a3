import type { ReactNode } from 'react';
import { refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, EmptyState, Progress } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { Done } from './done.tsx';
import { PlanView } from './plan-view.tsx';
import { isReady } from './import-now.ts';
import { useImporter } from './use-importer.ts';

/** From a file of elsewhere to records: what it says, what would be recorded, and all of it or nothing. */
export function Importing(): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const { words } = said;
  const { importing } = words.window;
  const { choose } = usePlaces();
  const [now, importer] = useImporter();
  const { file, plan, doing, refusal, done } = now;
  const pick = async (): Promise<void> => {
    const path = await choose({ purpose: 'import-file' });
    if (path !== null) await importer.choose(path);
  };
  const name = plan?.fileName ?? file?.replace(/^.*[/\\]/, '') ?? '';
  const isOpen = plan !== null && done === null;

  return (
    <Page
      place="import"
      title={importing.title}
      subtitle={isOpen ? importing.file(name) : undefined}
      width="wide"
      back={{ label: importing.back, onPress: () => go({ at: 'register' }) }}
      actions={
        isOpen && (
          <>
            <Button
              variant="primary"
              icon="import"
              isDisabled={!isReady(now) && doing !== 'recording'}
              isPending={doing === 'recording'}
              onPress={() => void importer.record()}
            >
              {importing.record(said.quantity(plan.incidents, importing.incidents))}
            </Button>
            <Button isDisabled={doing === 'recording'} onPress={() => void pick()}>
              {importing.other}
            </Button>
          </>
        )
      }
    >
      {head.sample || !head.writing ? (
        <Callout tone="info" title={importing.notHere}>
          {head.sample ? describeRefusal(refused('sample-refuses-import'), words) : importing.readOnly}
        </Callout>
      ) : done !== null ? (
        <Done done={done} onAnother={importer.begin} />
      ) : (
        <>
          {refusal !== null && (
            <Callout
              tone="damage"
              isLive
              title={plan === null ? importing.cannot : importing.mappingWrong}
              actions={
                plan === null ? undefined : (
                  <Button size="small" onPress={() => void importer.propose()}>
                    {importing.propose}
                  </Button>
                )
              }
            >
              {sayRefusal(refusal, words)}
            </Callout>
          )}
          {plan === null && doing === 'planning' && <Progress label={importing.reading(name)} />}
          {plan === null && doing !== 'planning' && (
            <EmptyState
              icon="import"
              title={importing.intro.title}
              action={
                <Button variant="primary" icon="folder" onPress={() => void pick()} autoFocus>
                  {importing.intro.choose}
                </Button>
              }
            >
              {importing.intro.text}
            </EmptyState>
          )}
          {plan !== null && <PlanView now={now} plan={plan} importer={importer} />}
        </>
      )}
    </Page>
  );
}
