import type { Block, Prose } from '../document/block.ts';
import type { Faces } from './face.ts';
import { codeStrips } from './code.ts';
import { heightOf, type Mark, spaced, type Strip, together, withNext, withoutOrphans } from './strip.ts';
import { tableStrips } from './table.ts';
import { breakLines, FAINT, INK, type Line, type Setting } from './text.ts';

/** Where a block may stand: its left edge and its width, in points. */
export type Column = { readonly left: number; readonly width: number; readonly faces: Faces };

export const BODY: Setting = { size: 10, family: 'sans', weight: 'regular', grey: INK };
export const SMALL: Setting = { size: 8, family: 'sans', weight: 'regular', grey: FAINT };
const LABEL: Setting = { size: 10, family: 'sans', weight: 'bold', grey: INK };

/** Leading: generous for prose, so that a long narrative stays readable. */
export const leadingOf = (setting: Setting): number =>
  setting.size * (setting.family === 'serif' ? 1.28 : 1.48);
/** Where the letters stand in their line, from its top. */
export const baselineOf = (setting: Setting): number => leadingOf(setting) / 2 + setting.size * 0.36;

const HEADINGS: Readonly<Record<1 | 2 | 3, { readonly setting: Setting; readonly before: number }>> = {
  1: { setting: { size: 14, family: 'serif', weight: 'regular', grey: INK }, before: 22 },
  2: { setting: { size: 11, family: 'sans', weight: 'bold', grey: INK }, before: 16 },
  3: { setting: { size: 10, family: 'sans', weight: 'bold', grey: INK }, before: 12 },
};

/** Below every heading in the outline. */
const ITEM_LEVEL = 4;
const NUMBER_WIDTH = 24;
/** Numbers stand right against their labels: who copies the text out finds both on one line. */
const NUMBER_GAP = 6;
const CITE_WIDTH = 132;
const BETWEEN = 7;
/** Tallest item that is held together with the signature below it. */
const TIED = 200;

/** A document's blocks as strips, one after the other, each handed over as it is made. */
export function flow(
  blocks: readonly Block[],
  column: Column,
  add: (strips: readonly Strip[]) => void,
): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const own = stripsOf(block, column);
    // The last item goes whole to the page of the signature, rather than leave it a line or two.
    const signed = block.kind === 'item' && next?.kind === 'signature' && heightOf(own) <= TIED;
    const strips = signed ? together(own) : own;
    add(leadsTo(block, next) ? withNext(strips) : strips);
  });
}

/** Words that announce what follows do not stand alone at the foot of a page; nor does a signature at its head. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (next?.kind === 'signature') return true;
  return (
    block.kind === 'paragraph' && (next?.kind === 'list' || next?.kind === 'pairs' || next?.kind === 'table')
  );
}

function flowed(blocks: readonly Block[], column: Column): readonly Strip[] {
  const all: Strip[] = [];
  flow(blocks, column, (strips) => {
    for (const strip of strips) all.push(strip);
  });
  return all;
}

/** One line of text as a strip; `x` from the column's left edge. */
export function textStrips(prose: Prose, setting: Setting, column: Column, x = 0): readonly Strip[] {
  const lines = breakLines(prose, setting, column.width - x, column.faces);
  return lines.map((line) => lineStrip(line, setting, column.left + x));
}

export function lineStrip(line: Line, setting: Setting, x: number): Strip {
  // An empty line between paragraphs of a narrative: a pause, not a whole line.
  const empty = line.spans.length === 0;
  const marks: readonly Mark[] = empty ? [] : [{ kind: 'text', x, y: baselineOf(setting), line }];
  return { height: leadingOf(setting) * (empty ? 0.6 : 1), before: 0, keep: false, marks };
}

function stripsOf(block: Block, column: Column): readonly Strip[] {
  switch (block.kind) {
    case 'heading': {
      const { setting, before } = HEADINGS[block.level];
      const strips = spaced(textStrips(block.text, setting, column), before).map((strip, index) =>
        index === 0 ? { ...strip, anchor: { level: block.level, title: block.text } } : strip,
      );
      return withNext(together(strips));
    }
    case 'paragraph':
      return spaced(withoutOrphans(textStrips(block.text, BODY, column)), BETWEEN);
    case 'list':
      return block.items.flatMap((item, index) =>
        listItem(item, block.ordered ? `${index + 1}.` : '•', column),
      );
    case 'item':
      return itemStrips(block, column);
    case 'pairs':
      return pairStrips(block, column);
    case 'table':
      return tableStrips(block, column);
    case 'address':
      return spaced(together(block.lines.flatMap((line) => textStrips(line, BODY, column))), 14);
    case 'signature':
      return signatureStrips(block, column);
    case 'note':
      return noteStrips(block.text, column);
    case 'code':
      return codeStrips(block, column);
    case 'rule':
      return [{ height: 1, before: 14, keep: true, marks: [hairline(column, 0)] }];
    case 'page-break':
      return [{ height: 0, before: 0, keep: true, marks: [], onNewPage: true }];
  }
}

const hairline = (column: Column, y: number): Mark => ({
  kind: 'rule',
  from: [column.left, y],
  to: [column.left + column.width, y],
  weight: 0.5,
  grey: 0.75,
});

function listItem(item: Prose, sign: string, column: Column): readonly Strip[] {
  const indent = sign === '•' ? 14 : 20;
  const strips = withoutOrphans(textStrips(item, BODY, column, indent));
  const mark = breakLines(sign, BODY, indent, column.faces)[0];
  return strips.map((strip, index) => {
    if (index > 0 || mark === undefined) return strip;
    const marks: readonly Mark[] = [
      { kind: 'text', x: column.left + (sign === '•' ? 3 : 0), y: baselineOf(BODY), line: mark },
      ...strip.marks,
    ];
    return { ...strip, before: 4, marks };
  });
}

/** A required item: number and label on the left, its section faint on the right, what the record says below. */
function itemStrips(item: Extract<Block, { kind: 'item' }>, column: Column): readonly Strip[] {
  const inner: Column =
    item.number === ''
      ? column
      : { ...column, left: column.left + NUMBER_WIDTH, width: column.width - NUMBER_WIDTH };
  const number = breakLines(numbered(item.number), LABEL, NUMBER_WIDTH, column.faces)[0];
  const cite = breakLines(item.source, SMALL, CITE_WIDTH, column.faces);
  const citeWidth = Math.max(0, ...cite.map((line) => line.width));
  const labelWidth = item.source === '' ? inner.width : inner.width - citeWidth - 18;
  const labels = textStrips(item.label, LABEL, { ...inner, width: labelWidth });
  const head = Array.from({ length: Math.max(labels.length, cite.length) }, (_, index): Strip => {
    const marks: Mark[] = [];
    const first = index === 0 && item.number !== '';
    if (first && number !== undefined) {
      const x = Math.max(column.left, inner.left - NUMBER_GAP - number.width);
      marks.push({ kind: 'text', x, y: baselineOf(LABEL), line: number });
    }
    marks.push(...(labels[index]?.marks ?? []));
    const line = cite[index];
    if (line !== undefined && line.spans.length > 0) {
      marks.push({ kind: 'text', x: column.left + column.width - line.width, y: baselineOf(LABEL), line });
    }
    const anchor = first
      ? { anchor: { level: ITEM_LEVEL, title: `${numbered(item.number)} ${item.label}` } }
      : {};
    const height = labels[index] === undefined ? leadingOf(SMALL) : leadingOf(LABEL);
    return { ...anchor, height, before: 0, keep: true, marks };
  });
  const before = item.number === '' ? 9 : 15;
  const body = flowed(item.body, inner);
  const under = item.missing === true ? framed(item.body, inner) : spaced(body, 2);
  return [...withNext(together(spaced(head, before))), ...under];
}

/** `1.`, `(a)` */
const numbered = (number: string): string => (/^\w+$/.test(number) ? `${number}.` : number);

/** What is not stated stands in a frame: nobody takes it for an answer, or for nothing. */
function framed(body: readonly Block[], column: Column): readonly Strip[] {
  const said = body.filter((block) => block.kind !== 'item');
  const inner = { ...column, left: column.left + 8, width: column.width - 16 };
  const lines = spaced(flowed(said, inner), 0);
  const right = column.left + column.width;
  const side = (x: number, height: number): Mark => ({
    kind: 'rule',
    from: [x, 0],
    to: [x, height],
    weight: 0.75,
    grey: INK,
  });
  const edge = (y: number): Mark => ({
    kind: 'rule',
    from: [column.left, y],
    to: [right, y],
    weight: 0.75,
    grey: INK,
  });
  const strips = lines.map((strip, index): Strip => {
    const first = index === 0;
    const last = index === lines.length - 1;
    const above = first ? 4 : strip.before;
    const height = above + strip.height + (last ? 4 : 0);
    const marks = strip.marks.map((mark) => lower(mark, above));
    const sides = [side(column.left, height), side(right, height)];
    return {
      ...strip,
      before: first ? 4 : 0,
      height,
      marks: [...sides, ...(first ? [edge(0)] : []), ...(last ? [edge(height)] : []), ...marks],
    };
  });
  const nested = flowed(
    body.filter((block) => block.kind === 'item'),
    column,
  );
  return [...together(strips), ...nested];
}

function lower(mark: Mark, by: number): Mark {
  if (mark.kind === 'rule')
    return { ...mark, from: [mark.from[0], mark.from[1] + by], to: [mark.to[0], mark.to[1] + by] };
  return { ...mark, y: mark.y + by };
}

/** Labels in a narrow column, what they say beside them; their first lines stand level. */
function pairStrips(
  { pairs, labelShare }: Extract<Block, { kind: 'pairs' }>,
  column: Column,
): readonly Strip[] {
  const faint: Setting = { ...BODY, grey: FAINT };
  const most = column.width * 0.36;
  const widest = (): number =>
    Math.max(0, ...pairs.map((pair) => breakLines(pair.label, faint, most, column.faces)[0]?.width ?? 0));
  const labelWidth = labelShare === undefined ? Math.min(widest(), most) + 12 : labelShare * column.width;
  return pairs.flatMap((pair, row) => {
    const labels = breakLines(pair.label, faint, labelWidth - 11, column.faces);
    const texts = breakLines(pair.text, BODY, column.width - labelWidth, column.faces);
    const strips = Array.from({ length: Math.max(labels.length, texts.length) }, (_, index): Strip => {
      const marks: Mark[] = [];
      const label = labels[index];
      const text = texts[index];
      if (label !== undefined) marks.push({ kind: 'text', x: column.left, y: baselineOf(BODY), line: label });
      if (text !== undefined)
        marks.push({ kind: 'text', x: column.left + labelWidth, y: baselineOf(BODY), line: text });
      const empty = text?.spans.length === 0 && label === undefined;
      return { height: leadingOf(BODY) * (empty ? 0.6 : 1), before: 0, keep: false, marks };
    });
    return spaced(withoutOrphans(strips), row === 0 ? BETWEEN : 3);
  });
}

function signatureStrips(block: Extract<Block, { kind: 'signature' }>, column: Column): readonly Strip[] {
  const rule: Strip = {
    height: 4,
    before: 30,
    keep: true,
    marks: [{ ...hairline({ ...column, width: 200 }, 0), grey: INK } as Mark],
  };
  const lines = block.lines.flatMap((line) => textStrips(line, { ...BODY, size: 9 }, column));
  return together([rule, ...textStrips(block.name, LABEL, column), ...lines]);
}

/** A remark beside the matter: smaller, behind a thin upright rule. */
function noteStrips(text: Prose, column: Column): readonly Strip[] {
  const setting: Setting = { ...SMALL, size: 8.5 };
  const strips = textStrips(text, setting, column, 10);
  return spaced(
    withoutOrphans(strips).map((strip) => ({
      ...strip,
      marks: [
        {
          kind: 'rule',
          from: [column.left + 1, 0],
          to: [column.left + 1, strip.height],
          weight: 1,
          grey: 0.75,
        },
        ...strip.marks,
      ],
    })),
    10,
  );
}
