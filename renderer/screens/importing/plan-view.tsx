import type { ReactNode } from 'react';
import type { ImportPlanned } from '../../../shared/host.ts';
import { Callout, classesOf, Progress, Section, Spinner } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { Errors } from './errors.tsx';
import type { Importer, ImportNow } from './import-now.ts';
import sheet from './importing.module.css';
import { MappingForm } from './mapping-form.tsx';
import { Preview } from './preview.tsx';

/** What a file would bring in: what was noticed, what its columns mean, and the first incidents as they would be. */
export function PlanView({
  now: { mapping, doing },
  plan,
  importer,
}: {
  readonly now: ImportNow;
  readonly plan: ImportPlanned;
  readonly importer: Importer;
}): ReactNode {
  const said = useSaid();
  const { words } = said;
  const { importing } = words.window;
  const { notes } = words.imports;
  return (
    <>
      {doing === 'recording' && (
        <Callout tone="info" isLive title={importing.recording}>
          <p>{importing.recordingText}</p>
          <Progress label={importing.recording} isLabelHidden />
        </Callout>
      )}
      <p role="status" className={c('standing')}>
        {doing === 'planning' ? (
          <>
            <Spinner className={c('spinner')} /> {importing.working}
          </>
        ) : (
          plan.errors.length === 0 && said.quantity(plan.incidents, importing.rows)
        )}
      </p>
      {plan.already > 0 && (
        <Callout
          tone="soon"
          title={importing.already.title(said.quantity(plan.already, importing.already.rows))}
        >
          {importing.already.text}
        </Callout>
      )}
      {plan.errors.length > 0 && <Errors errors={plan.errors} />}
      {plan.first.length > 0 && <Preview plan={plan} />}
      {plan.notes.length > 0 && (
        <Section title={importing.notes} level={2}>
          <ul className={c('notes')}>
            {plan.notes.map(({ code, detail }) => (
              <li key={`${code} ${detail}`}>{notes[code](detail)}</li>
            ))}
          </ul>
        </Section>
      )}
      {mapping !== null && (
        <Section title={importing.mapping.title} hint={importing.mapping.hint} level={2}>
          <MappingForm mapping={mapping} plan={plan} onChange={importer.change} />
        </Section>
      )}
    </>
  );
}

const c = classesOf(sheet);
