import type { ReactNode } from 'react';
import type { Facts } from '../../../shared/register/incident.ts';
import { classesOf, Pairs, Section } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** Where an imported record came from, with the row as it stood there. */
export function ImportedPart({ imported }: { readonly imported: NonNullable<Facts['imported']> }): ReactNode {
  const { incident } = useSaid().words.window;
  const { source, reference, fields } = imported;
  return (
    <Section title={incident.sections.imported} look="ruled">
      <p className={c('none')}>{incident.imported.text(source)}</p>
      <Pairs
        pairs={[
          ...(reference === null ? [] : [{ label: incident.imported.reference, value: reference }]),
          ...Object.entries(fields).map(([column, value]) => ({ id: column, label: column, value })),
        ]}
      />
    </Section>
  );
}

const c = classesOf(sheet);
