import type { ReactNode } from 'react';
import { Button } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { go } from '../place.ts';
import { Page } from './page.tsx';
import { Sheet } from './sheet.tsx';
import sheet from './broken.module.css';

type Trouble = { readonly trace: string; readonly again: () => void };

/** In place of a screen that failed: the rest of the window goes on. */
export function BrokenScreen({ trace, again }: Trouble): ReactNode {
  const { broken } = useWords().window.frame;
  return (
    <Page
      place="broken"
      title={broken.title}
      actions={
        <>
          <Button
            onPress={() => {
              go({ at: 'today' });
              again();
            }}
          >
            {broken.today}
          </Button>
          <Button variant="primary" icon="refresh" onPress={again}>
            {broken.again}
          </Button>
        </>
      }
    >
      <p role="alert">{broken.text}</p>
      <Trace trace={trace} />
    </Page>
  );
}

/** In place of everything: the frame itself failed. */
export function BrokenWindow({ trace, again }: Trouble): ReactNode {
  const { broken } = useWords().window.frame;
  return (
    <Sheet
      title={broken.title}
      isUrgent
      actions={
        <Button variant="primary" icon="refresh" onPress={again}>
          {broken.again}
        </Button>
      }
    >
      <p>{broken.text}</p>
      <Trace trace={trace} />
    </Sheet>
  );
}

function Trace({ trace }: { readonly trace: string }): ReactNode {
  const { broken } = useWords().window.frame;
  return (
    <section>
      <p className={sheet['label']}>{broken.detail}</p>
      <pre className={sheet['trace']} tabIndex={0} aria-label={broken.detail}>
        {trace}
      </pre>
    </section>
  );
}
