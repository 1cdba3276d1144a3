import type { Block, Doc, Prose } from '../../shared/document/block.ts';

/** Every string a document prints, in order. */
export function printed(doc: Doc): readonly string[] {
  return [
    doc.title,
    doc.subtitle ?? '',
    doc.letterhead.name,
    ...doc.letterhead.lines,
    ...doc.blocks.flatMap(strings),
  ];
}

export const textOf = (doc: Doc): string => printed(doc).join('\n');

/** Every block, those inside items included. */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'item' ? [block, ...blocksOf(block.body)] : [block]));
}

/** Ids of the required items the document answers or shows as missing. */
export function traced(doc: Doc): ReadonlySet<string> {
  const inside = blocksOf(doc.blocks).flatMap((block) =>
    block.kind === 'item' || block.kind === 'heading' ? (block.trace ?? []) : [],
  );
  return new Set([...inside, ...(doc.trace ?? [])]);
}

export const items = (doc: Doc) => blocksOf(doc.blocks).filter((block) => block.kind === 'item');

const text = (prose: Prose): string =>
  typeof prose === 'string' ? prose : prose.map((run) => run.text).join('');

function strings(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return [text(block.text)];
    case 'list':
      return block.items.map(text);
    case 'item':
      return [block.number, block.label, block.source, ...block.body.flatMap(strings)];
    case 'pairs':
      return block.pairs.flatMap((pair) => [pair.label, text(pair.text)]);
    case 'table':
      return [...block.columns.map(({ label }) => label), ...block.rows.flat().map(text)];
    case 'code':
      return block.parts;
    case 'address':
      return block.lines;
    case 'signature':
      return [block.name, ...block.lines];
    case 'rule':
    case 'page-break':
      return [];
  }
}
