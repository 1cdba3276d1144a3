import type { Doc } from '../document/block.ts';
import type { Faces } from './face.ts';
import { type Column, flow, lineStrip, textStrips } from './flow.ts';
import {
  type Mark,
  type Page,
  paginator,
  type Placed,
  spaced,
  type Strip,
  together,
  withNext,
} from './strip.ts';
import { breakLines, FAINT, INK, oneLine, type Setting } from './text.ts';

/** Letter, in points. */
export const PAPER = {
  portrait: { width: 612, height: 792 },
  landscape: { width: 792, height: 612 },
} as const;

const SIDE = 72;
const TOP = 60;
/** Room for the foot: matter ends here, counted from the paper's foot. */
const BOTTOM = 74;

const NAME: Setting = { size: 13, family: 'serif', weight: 'regular', grey: INK };
const ADDRESS: Setting = { size: 8, family: 'sans', weight: 'regular', grey: FAINT };
const TITLE: Setting = { size: 19, family: 'serif', weight: 'regular', grey: INK };
const SUBTITLE: Setting = { size: 10, family: 'sans', weight: 'regular', grey: FAINT };
const FOOT: Setting = { size: 7.5, family: 'sans', weight: 'regular', grey: FAINT };
const FINE: Setting = { size: 6.5, family: 'sans', weight: 'regular', grey: FAINT };
const BADGE: Setting = { size: 8, family: 'sans', weight: 'bold', grey: INK };
/** So light that text over it stays as readable as on white. */
const WASH = 0.925;

/** What stands on a page before its number is known; the foot follows when all pages are. */
export type Sheet = Page & {
  /** Large and pale, below everything else; hidden from who reads the text out, the badge says the same. */
  readonly wash: Wash | null;
};
export type Wash = { readonly text: string; readonly size: number; readonly grey: number };

/** Lays the document out on sheets of paper, handing over each as it is filled; gives back the foot of each page. */
export function layOut(
  doc: Doc,
  faces: Faces,
  onSheet: (sheet: Sheet) => void,
): (page: number, pages: number) => readonly Mark[] {
  const paper = PAPER[doc.orientation];
  const column: Column = { left: SIDE, width: paper.width - 2 * SIDE, faces };
  const wash = washOf(doc.marks, paper, faces);
  const head: Placed = { y: 0, marks: badge(doc, column) };
  const pages = paginator(TOP, paper.height - BOTTOM, ({ placed, anchors }) =>
    onSheet({ wash, placed: head.marks.length > 0 ? [head, ...placed] : placed, anchors }),
  );
  pages.add(opening(doc, column));
  flow(doc.blocks, column, pages.add);
  pages.end();
  return (page, of) => foot(doc, page, of, column, paper.height);
}

/** Letter-head, hairline, title: once, at the head of the first page. */
function opening(doc: Doc, column: Column): readonly Strip[] {
  const narrow = { ...column, width: column.width * 0.72 };
  const name = textStrips(doc.letterhead.name, NAME, narrow);
  const lines = doc.letterhead.lines.flatMap((line) => textStrips(line, ADDRESS, narrow));
  const rule: Strip = {
    height: 1,
    before: 9,
    keep: true,
    marks: [
      { kind: 'rule', from: [column.left, 0], to: [column.left + column.width, 0], weight: 0.6, grey: 0.45 },
    ],
  };
  const title = textStrips(doc.title, TITLE, column);
  const subtitle = doc.subtitle === null ? [] : textStrips(doc.subtitle, SUBTITLE, column);
  return [
    ...withNext(together([...name, ...lines, rule])),
    ...withNext(together([...spaced(title, 24), ...spaced(subtitle, 3)])),
    { height: 4, before: 0, keep: true, marks: [] },
  ];
}

function foot(doc: Doc, x: number, y: number, column: Column, height: number): readonly Mark[] {
  const { left, width, faces } = column;
  const right = left + width;
  const place = (text: string, setting: Setting, room: number): ReturnType<typeof oneLine> =>
    oneLine(text, setting, room, faces);
  const page = place(doc.foot.page.replace('{x}', String(x)).replace('{y}', String(y)), FOOT, width / 3);
  const head = doc.number === null ? doc.title : `${doc.number} · ${doc.title}`;
  const top = height - BOTTOM + 16;
  const marks: Mark[] = [
    { kind: 'rule', from: [left, top], to: [right, top], weight: 0.5, grey: 0.75 },
    { kind: 'text', x: left, y: top + 12, line: place(head, FOOT, width - page.width - 20) },
    { kind: 'text', x: right - page.width, y: top + 12, line: page },
  ];
  if (doc.foot.journal !== '')
    marks.push({ kind: 'text', x: left, y: top + 23, line: place(doc.foot.journal, FINE, width) });
  if (doc.foot.madeBy === '') return marks;
  const madeBy = place(doc.foot.madeBy, FINE, width);
  marks.push({ kind: 'text', x: left, y: top + (doc.foot.journal === '' ? 23 : 32), line: madeBy });
  return marks;
}

/** DRAFT, SAMPLE in small letters at the head of each page, in a frame, so that no copy of the text loses it. */
function badge(doc: Doc, column: Column): readonly Mark[] {
  const said = doc.marks.join(' · ');
  if (said === '') return [];
  const line = oneLine(said, BADGE, column.width / 2, column.faces);
  const right = column.left + column.width;
  const left = right - line.width - 12;
  const strip = lineStrip(line, BADGE, left + 6);
  const [top, bottom] = [28, 28 + strip.height + 2];
  const edge = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
    kind: 'rule',
    from,
    to,
    weight: 0.75,
    grey: INK,
  });
  return [
    edge([left, top], [right, top]),
    edge([left, bottom], [right, bottom]),
    edge([left, top], [left, bottom]),
    edge([right, top], [right, bottom]),
    ...strip.marks.map((mark): Mark => (mark.kind === 'text' ? { ...mark, y: mark.y + top + 1 } : mark)),
  ];
}

/** As large as the page's diagonal allows. */
function washOf(
  marks: readonly string[],
  paper: { width: number; height: number },
  faces: Faces,
): Sheet['wash'] {
  const text = marks.join(' · ');
  if (text === '') return null;
  const one =
    breakLines(text, { ...TITLE, family: 'sans', weight: 'bold', size: 100 }, 1e6, faces)[0]?.width ?? 0;
  if (one === 0) return null;
  const room = Math.hypot(paper.width, paper.height) * 0.62;
  return { text, size: Math.min(120, (room / one) * 100), grey: WASH };
}
