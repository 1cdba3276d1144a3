import type { ReactNode } from 'react';
import type { Block } from '../../../shared/document/block.ts';
import { classesOf } from '../../ui/kit.ts';
import { Code } from './code.tsx';
import { numbered } from './numbered.ts';
import sheet from './paper.module.css';
import { ProseText } from './prose-text.tsx';

/** The blocks of a document, one after the other, as the drawers of the PDF set them. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  // A letter begins its headings at the second level: on the page none is skipped below the title.
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const first = levels.length === 0 ? 1 : Math.min(...levels);
  return blocks.map((block, index) => <BlockOf key={index} block={block} first={first} />);
}

function BlockOf({ block, first }: { readonly block: Block; readonly first: number }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      // The document's title is of the second level: the page has the first.
      const Heading = `h${block.level - first + 3}` as 'h3' | 'h4' | 'h5';
      return <Heading className={c('heading', `level${block.level}`)}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={c('paragraph')}>
          <ProseText prose={block.text} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={c('list', block.ordered && 'ordered')}>
          {block.items.map((item, index) => (
            <li key={index}>
              <ProseText prose={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'item':
      return <Item item={block} />;
    case 'pairs':
      return <Pairs block={block} />;
    case 'table':
      return <Table table={block} />;
    case 'address':
      return (
        <address className={c('addressee')}>
          {block.lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </address>
      );
    case 'signature':
      return (
        <div className={c('signature')}>
          <p className={c('strong')}>{block.name}</p>
          {block.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      );
    case 'note':
      return (
        <p role="note" className={c('note')}>
          <ProseText prose={block.text} />
        </p>
      );
    case 'code':
      return <Code block={block} />;
    case 'rule':
      return <hr className={c('rule')} />;
    case 'page-break':
      return <hr className={c('break')} />;
  }
}

/** A required item: its number and label, its section faint on the right, what the record says below. */
function Item({ item }: { readonly item: Extract<Block, { kind: 'item' }> }): ReactNode {
  const isMissing = item.missing === true;
  const nested = item.body.filter((block) => block.kind === 'item');
  const said = isMissing ? item.body.filter((block) => block.kind !== 'item') : item.body;
  return (
    <section className={c('item', item.number !== '' && 'numbered')}>
      <div className={c('itemHead')}>
        <p className={c('label')}>
          {item.number !== '' && <span className={c('number')}>{numbered(item.number)} </span>}
          {item.label}
        </p>
        {item.source !== '' && <p className={c('source')}>{item.source}</p>}
      </div>
      <div className={c(isMissing && 'framed')}>
        <Blocks blocks={said} />
      </div>
      {isMissing && <Blocks blocks={nested} />}
    </section>
  );
}

function Pairs({ block }: { readonly block: Extract<Block, { kind: 'pairs' }> }): ReactNode {
  const { labelShare } = block;
  const columns =
    labelShare === undefined ? 'fit-content(36%) minmax(0, 1fr)' : `${labelShare * 100}% minmax(0, 1fr)`;
  return (
    <dl className={c('pairs')} style={{ gridTemplateColumns: columns }}>
      {block.pairs.map(({ label, text }, index) => (
        <div key={index} className={c('pair')}>
          <dt>{label}</dt>
          <dd>
            <ProseText prose={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ table }: { readonly table: Extract<Block, { kind: 'table' }> }): ReactNode {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={c('table')}>
      <thead>
        <tr>
          {table.columns.map(({ label, width, align }, index) => (
            <th
              key={index}
              scope="col"
              style={{ inlineSize: `${(width / total) * 100}%`, textAlign: align ?? 'left' }}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at} style={{ textAlign: table.columns[at]?.align ?? 'left' }}>
                <ProseText prose={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const c = classesOf(sheet);
