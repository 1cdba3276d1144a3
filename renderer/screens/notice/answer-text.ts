import type { Block, Doc, Prose } from '../../../shared/document/block.ts';
import { wordsOf } from '../../../shared/words/words.ts';

/** One required item as a regulator's form wants it: its number, its label, and the answer as plain text. */
export type PlainAnswer = {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly source: string;
  readonly text: string;
  readonly missing: boolean;
};

/** The answers of a document in the order of its required items; those that share a number stand one after the other. */
export function plainAnswers({ blocks, language }: Pick<Doc, 'blocks' | 'language'>): readonly PlainAnswer[] {
  const { labelled } = wordsOf(language).documents.answers;
  return blocks.flatMap((block) =>
    block.kind === 'item' ? answersOf(block, block.number, block.source, labelled) : [],
  );
}

/** A label and what it says, as the document's language joins them. */
type Labelled = (label: string, text: string) => string;

function answersOf(
  item: Extract<Block, { kind: 'item' }>,
  number: string,
  source: string,
  labelled: Labelled,
): readonly PlainAnswer[] {
  const nested = item.body.filter((block) => block.kind === 'item');
  const own = item.body.filter((block) => block.kind !== 'item');
  return [
    {
      id: item.trace?.[0] ?? `${number} ${item.label}`,
      number,
      label: item.label,
      source,
      text: plainText(own, labelled),
      missing: item.missing === true,
    },
    ...nested.flatMap((each) => answersOf(each, number, source, labelled)),
  ];
}

/** Blocks as plain text, as one would type it into a box of a form. */
export function plainText(blocks: readonly Block[], labelled: Labelled): string {
  return blocks
    .map((block) => textOf(block, labelled))
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(block: Block, labelled: Labelled): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
      return proseText(block.text);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${proseText(item)}`)
        .join('\n');
    case 'item':
      return `${block.label}\n${plainText(block.body, labelled)}`;
    case 'pairs':
      return block.pairs.map(({ label, text }) => paired(label, proseText(text), labelled)).join('\n');
    case 'table':
      return block.rows
        .map((row) =>
          row.map((cell, at) => paired(block.columns[at]?.label ?? '', proseText(cell), labelled)).join('\n'),
        )
        .join('\n\n');
    case 'code':
      return block.parts.join(' ');
    case 'address':
      return block.lines.join('\n');
    case 'signature':
      return [block.name, ...block.lines].join('\n');
    case 'rule':
    case 'page-break':
      return '';
  }
}

/** An answer of several lines begins under its label. */
function paired(label: string, text: string, labelled: Labelled): string {
  const said = text.replace(/^\n/, '');
  return labelled(label, said.includes('\n') ? `\n${said}` : said).replace(/ \n/, '\n');
}

function proseText(prose: Prose): string {
  return typeof prose === 'string' ? prose : prose.map(({ text }) => text).join('');
}
