import { type ReactNode, useState } from 'react';
import { useRows } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { Counts } from './counts.tsx';
import { NoRecord, NothingFound } from './empty.tsx';
import { Foot } from './foot.tsx';
import { Grid } from './grid.tsx';
import sheet from './register.module.css';
import { Tools } from './tools.tsx';
import { useWithin, WithSight } from './within.tsx';

/** All records in one table. */
export function Register(): ReactNode {
  return (
    <WithSight>
      <RegisterPage />
    </WithSight>
  );
}

/** The page around the table: it is drawn once. */
function RegisterPage(): ReactNode {
  const { head } = useSession();
  const words = useWords().window;
  const { register } = words;
  const [isCopying, setCopying] = useState(false);
  const canCopy = head.organisation.regimes.includes('quebec-private');
  return (
    <Page
      place="register"
      title={register.title}
      subtitle={<Counts />}
      width="table"
      actions={
        <>
          <Button icon="users" onPress={() => go({ at: 'affected' })}>
            {words.persons.affected.title}
          </Button>
          {head.writing && (
            <Button icon="import" onPress={() => go({ at: 'import' })}>
              {register.import}
            </Button>
          )}
          {canCopy && (
            <Button icon="document" onPress={() => setCopying(true)}>
              {register.copy}
            </Button>
          )}
        </>
      }
    >
      <Stopped />
      <Table />
      {isCopying && <CopyDialog onClose={() => setCopying(false)} />}
    </Page>
  );
}

/** The rest of the register could not be had: why, and what asks for it again. */
function Stopped(): ReactNode {
  const words = useWords();
  const { register } = words.window;
  const { stopped } = useRows();
  if (stopped === null) return null;
  return (
    <Callout
      tone="damage"
      isLive
      title={register.stopped}
      actions={
        <Button size="small" onPress={stopped.again}>
          {register.again}
        </Button>
      }
    >
      {sayRefusal(stopped.refusal, words)}
    </Callout>
  );
}

function Table(): ReactNode {
  const { complete, total } = useRows();
  const { sight } = useWithin();
  if (complete && total === 0) return <NoRecord />;
  return (
    <div className={c('register')}>
      <Tools />
      {complete && sight.view.length === 0 ? <NothingFound /> : <Grid />}
      <Foot />
    </div>
  );
}

const c = classesOf(sheet);
