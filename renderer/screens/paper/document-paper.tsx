import type { ReactNode } from 'react';
import type { Doc } from '../../../shared/document/block.ts';
import { localeOf } from '../../../shared/words/format.ts';
import { classesOf, Paper } from '../../ui/kit.ts';
import { Blocks } from './blocks.tsx';
import sheet from './paper.module.css';

/**
 * A document as it prints, on one long sheet: the same value that is drawn as a PDF (design D8). Only the numbers of its
 * pages are left to paper.
 */
export function DocumentPaper({ doc, label }: { readonly doc: Doc; readonly label: string }): ReactNode {
  const said = doc.marks.join(' · ');
  const head = doc.number === null ? doc.title : `${doc.number} · ${doc.title}`;
  return (
    <Paper
      label={label}
      lang={localeOf(doc.language)}
      className={c('sheet', doc.orientation)}
      {...(said === '' ? {} : { stamp: said })}
    >
      {said !== '' && <Wash said={said} />}
      <div className={c('matter')}>
        <header className={c('letterhead')}>
          <p className={c('name')}>{doc.letterhead.name}</p>
          {doc.letterhead.lines.map((line, index) => (
            <p key={index} className={c('address')}>
              {line}
            </p>
          ))}
        </header>
        <h2 className={c('title')}>{doc.title}</h2>
        {doc.subtitle !== null && <p className={c('subtitle')}>{doc.subtitle}</p>}
        <Blocks blocks={doc.blocks} />
        <footer className={c('foot')}>
          <p>{head}</p>
          {doc.foot.journal !== '' && <p className={c('fine')}>{doc.foot.journal}</p>}
          {doc.foot.madeBy !== '' && <p className={c('fine')}>{doc.foot.madeBy}</p>}
        </footer>
      </div>
    </Paper>
  );
}

const c = classesOf(sheet);

/** More than any document has; those below its end are cut off with it. */
const WASHES = Array.from({ length: 40 }, (_, at) => at);

/** DRAFT, SAMPLE across each page's height, large and pale below the matter. The stamp says the same to who listens. */
function Wash({ said }: { readonly said: string }): ReactNode {
  return (
    <div className={c('washes')} aria-hidden>
      {WASHES.map((at) => (
        <span
          key={at}
          data-said={said}
          className={c('wash')}
          style={{ insetBlockStart: `calc(${at} * 129.4cqi)`, fontSize: `${washSize(said)}cqi` }}
        />
      ))}
    </div>
  );
}

/** As large as the page's diagonal allows (hundredths of its width). */
function washSize(said: string): number {
  return Math.min(19, 150 / said.length);
}
