import type { ReactNode } from 'react';
import type { Prose, Run } from '../../../shared/document/block.ts';
import { classesOf } from '../../ui/kit.ts';
import sheet from './paper.module.css';

/** Text with its emphases; what was struck stays legible, and is said to be struck. */
export function ProseText({ prose }: { readonly prose: Prose }): ReactNode {
  if (typeof prose === 'string') return <Plain text={prose} />;
  return prose.map((run, index) => <RunText key={index} run={run} />);
}

function RunText({ run: { text, style } }: { readonly run: Run }): ReactNode {
  const plain = <Plain text={text} />;
  switch (style) {
    case 'strong':
      return <strong>{plain}</strong>;
    case 'italic':
      return <em>{plain}</em>;
    case 'strike':
      return <s>{plain}</s>;
    case 'faint':
      return <span className={c('faint')}>{plain}</span>;
    default:
      return plain;
  }
}

/** Chapters of the law (`A-2.1`, `SOR/2018-64`), which a browser would break at their hyphen, and the PDF does not. */
const CHAPTER = /\b((?:[A-Z]|(?:SOR|DORS)\/\d{4})-\d+(?:\.\d+)*)/;

function Plain({ text }: { readonly text: string }): ReactNode {
  if (!CHAPTER.test(text)) return text;
  return text.split(CHAPTER).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={index} className={c('unbroken')}>
        {piece}
      </span>
    ),
  );
}

const c = classesOf(sheet);
