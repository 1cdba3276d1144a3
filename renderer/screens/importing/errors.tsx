import type { ReactNode } from 'react';
import type { RowFault } from '../../../shared/host.ts';
import { Callout, classesOf } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { errorLines } from './error-lines.ts';
import sheet from './importing.module.css';

/** Faults that are listed; the rest are counted. */
const LISTED = 300;

/** The rows that keep the file out: each with its number, its column, what is wrong, and what stands there. */
export function Errors({ errors }: { readonly errors: readonly RowFault[] }): ReactNode {
  const said = useSaid();
  const { imports } = said.words;
  const words = said.words.window.importing.errors;
  const lines = errorLines(errors);
  return (
    <Callout tone="damage" isLive title={imports.rowErrorsCount(errors.length)}>
      <p>{words.text}</p>
      <div className={c('errors')} tabIndex={0} role="region" aria-label={words.table}>
        <table className={c('table')}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, LISTED).map(({ row, column, code, value }, at) => (
              <tr key={at}>
                <td>{said.number(row)}</td>
                <td>{column ?? words.whole}</td>
                <td>{imports.rowErrors[code]}</td>
                <td className={c('raw')}>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > LISTED && <p>{words.more(said.number(lines.length - LISTED))}</p>}
    </Callout>
  );
}

const c = classesOf(sheet);
