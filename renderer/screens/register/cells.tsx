import type { ReactNode } from 'react';
import { NATURES } from '../../../shared/register/incident.ts';
import type { Row } from '../../../shared/register/row.ts';
import { dateIn } from '../../../shared/register/when.ts';
import type { Sortable } from '../../store/order.ts';
import { classesOf, VisuallyHidden } from '../../ui/kit.ts';
import { RecordStatus } from '../record-status.tsx';
import type { Said } from '../said.ts';
import sheet from './grid.module.css';

/** What a row shows in a column. What is cut off by its width is read whole from its title. */
export function Cell({
  column,
  row,
  said,
  isInNarrative,
}: {
  readonly column: Sortable;
  readonly row: Row;
  readonly said: Said;
  readonly isInNarrative: boolean;
}): ReactNode {
  if (column === 'status') return <RecordStatus status={row.status} />;
  if (column === 'title') {
    return (
      <>
        <span className={c('cut')} title={row.title}>
          {row.title}
        </span>
        {isInNarrative && <span className={c('mark')}>{said.words.window.register.narrative}</span>}
      </>
    );
  }
  if (column === 'risk') return <Risk row={row} said={said} />;
  const text = textOf(column, row, said);
  if (text === null) return <Unknown said={said} />;
  return (
    <span
      className={c('cut')}
      title={column === 'natures' || column === 'cause' || column === 'unit' ? text : undefined}
    >
      {text}
    </span>
  );
}

/** The text of a column that shows text alone; null where there is none. */
export function textOf(column: Sortable, row: Row, { words, ...said }: Said): string | null {
  const { causes, natures, kinds, risk } = words.register;
  switch (column) {
    case 'number':
      return row.number;
    case 'title':
      return row.title;
    case 'status':
      return words.register.statuses[row.status];
    case 'kind':
      return kinds[row.kind];
    case 'aware':
    case 'occurred':
    case 'recorded': {
      const date = row[column];
      return date === null ? null : said.date(date, 'medium');
    }
    case 'updated':
      return said.date(dateIn(row.updated, said.zone), 'medium');
    case 'persons':
      return row.persons === null ? null : said.number(row.persons);
    case 'natures':
      return row.natures.length === 0
        ? null
        : NATURES.filter((nature) => row.natures.includes(nature))
            .map((nature) => natures[nature])
            .join(', ');
    case 'cause':
      return row.cause === null ? null : causes[row.cause as keyof typeof causes];
    case 'unit':
      return row.unit;
    case 'risk':
      return row.risk === null ? null : words.window.register.risks[row.risk];
    case 'suggested':
      return row.suggested === null ? null : risk.suggestions[row.suggested];
  }
}

function Risk({ row, said }: { readonly row: Row; readonly said: Said }): ReactNode {
  const { risks, notAssessed } = said.words.window.register;
  if (row.risk !== null) {
    return <span className={c(row.risk === 'serious' && 'weighty')}>{risks[row.risk]}</span>;
  }
  // What was annulled, or is no incident, is not waiting for an assessment.
  if (row.status === 'annulled' || row.status === 'not-an-incident') return <Unknown said={said} />;
  return <span className={c('faint')}>{notAssessed}</span>;
}

function Unknown({ said }: { readonly said: Said }): ReactNode {
  return (
    <span className={c('faint')}>
      <span aria-hidden>–</span>
      <VisuallyHidden>{said.words.window.register.unknown}</VisuallyHidden>
    </span>
  );
}

const c = classesOf(sheet);
