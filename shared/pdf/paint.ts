import type { jsPDF } from 'jspdf';
import type { Faces, Fonts } from './face.ts';
import { type Ink, inkOf } from './ink.ts';
import { outline, type Place } from './outline.ts';
import { QUIET } from '../document/modules.ts';
import { PAPER, type Sheet, type Wash } from './page.ts';
import type { Mark } from './strip.ts';
import type { Grey, Line } from './text.ts';

/** What jsPDF lets its plug-ins do, and its types leave out. Pinned to 4.2.1; tests/pdf reads the bytes back. */
export type Pdf = jsPDF & {
  readonly internal: {
    write(...operators: string[]): void;
    readonly pages: string[][];
    getVerticalCoordinateString(y: number): string;
    getPageInfo(page: number): { readonly objId: number };
    getPageInfoByObjId(id: number): unknown;
  };
  readonly outline: Outline;
};
export type OutlineItem = { readonly children: OutlineItem[] };
type Outline = {
  readonly root: OutlineItem;
  add(parent: OutlineItem | null, title: string, options: { readonly pageNumber: number }): OutlineItem;
  makeString(title: string): string;
};

export type Painter = {
  readonly page: (sheet: Sheet) => void;
  /** Feet, outline and fonts, when all pages are there. */
  readonly end: (footOf: (page: number, pages: number) => readonly Mark[]) => void;
};

/** Draws sheets. Operators are written directly: jsPDF's own text() stops at a sign it lacks, and is far slower. */
export function painter(
  pdf: Pdf,
  orientation: 'portrait' | 'landscape',
  fonts: Fonts,
  faces: Faces,
): Painter {
  const ink = inkOf(pdf, fonts);
  const { width, height } = PAPER[orientation];
  const places: Place[] = [];
  let pages = 0;
  return {
    page: ({ wash, placed, anchors }) => {
      if (pages > 0) pdf.addPage('letter', orientation);
      pages += 1;
      // Square ends: the edges of a frame meet.
      const operators = ['2 J'];
      if (wash !== null) operators.push(...washed(wash, ink, faces, width, height));
      for (const { marks, y } of placed) {
        for (const mark of marks) operators.push(drawn(mark, ink, height - y));
      }
      for (const { level, title, y } of anchors) places.push({ level, title, page: pages, y: height - y });
      pdf.internal.write(operators.join('\n'));
    },
    end: (footOf) => {
      for (let page = 1; page <= pages; page += 1) {
        pdf.setPage(page);
        pdf.internal.write(
          footOf(page, pages)
            .map((mark) => drawn(mark, ink, height))
            .join('\n'),
        );
      }
      outline(pdf, places, height);
      ink.dry();
      // An event of jsPDF looks every page up among all pages; what it finds it does not use without links.
      pdf.internal.getPageInfoByObjId = () => undefined;
    },
  };
}

/** A length in points, to the hundredth. */
export const f = (n: number): string => String(Math.round(n * 100) / 100);

function drawn(mark: Mark, ink: Ink, height: number): string {
  switch (mark.kind) {
    case 'text':
      return text(mark.line, mark.x, height - mark.y, ink);
    case 'rule': {
      const [x1, y1] = mark.from;
      const [x2, y2] = mark.to;
      return `${f(mark.grey)} G ${f(mark.weight)} w ${f(x1)} ${f(height - y1)} m ${f(x2)} ${f(height - y2)} l S`;
    }
    case 'code':
      return code(mark.modules, mark.side, mark.x, height - mark.y);
  }
}

function text(line: Line, x: number, y: number, ink: Ink): string {
  let operators = `BT 1 0 0 1 ${f(x)} ${f(y)} Tm`;
  let grey: Grey | null = null;
  for (const span of line.spans) {
    if (span.grey !== grey) operators += ` ${f(span.grey)} g`;
    grey = span.grey;
    operators += ` /${ink.id(span.face)} ${f(span.size)} Tf (${ink.codes(span.face, span.text)}) Tj`;
  }
  operators += ' ET';
  let at = x;
  for (const span of line.spans) {
    if (span.strike) {
      const middle = f(y + span.size * 0.27);
      operators += ` ${f(span.grey)} G 0.6 w ${f(at)} ${middle} m ${f(at + span.width)} ${middle} l S`;
    }
    at += span.width;
  }
  return operators;
}

/**
 * Modules as one path of rectangles in whole numbers, each row's runs in one: crisp at any size, and no seam shows
 * between two. On white with its quiet zone, so that no wash lies behind it.
 */
function code(modules: readonly (readonly boolean[])[], side: number, x: number, y: number): string {
  const one = side / modules.length;
  const edge = modules.length + 2 * QUIET;
  const dark = modules.flatMap((row, down) =>
    row.flatMap((isDark, across) => {
      if (!isDark || row[across - 1] === true) return [];
      const end = row.indexOf(false, across);
      return [`${across} ${down} ${(end < 0 ? row.length : end) - across} 1 re`];
    }),
  );
  const scale = one.toFixed(5);
  return [
    `q ${scale} 0 0 -${scale} ${f(x)} ${f(y)} cm`,
    `1 g ${-QUIET} ${-QUIET} ${edge} ${edge} re f`,
    `0 g ${dark.join(' ')} f Q`,
  ].join(' ');
}

/** Along the diagonal, first on the page, so below everything; marked as ornament with nothing to read in it. */
function washed(wash: Wash, ink: Ink, faces: Faces, width: number, height: number): readonly string[] {
  const face = faces['NotoSans-Bold'];
  const angle = Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const long =
    (Array.from(wash.text).reduce((sum, sign) => sum + face.advance(sign.charCodeAt(0)), 0) * wash.size) /
    1000;
  const rise = wash.size * 0.357;
  const x = width / 2 - (long / 2) * cos + rise * sin;
  const y = height / 2 - (long / 2) * sin - rise * cos;
  const matrix = [cos, sin, -sin, cos].map((n) => n.toFixed(5)).join(' ');
  return [
    '/Span <</ActualText ()>> BDC',
    `BT ${f(wash.grey)} g /${ink.id(face)} ${f(wash.size)} Tf ${matrix} ${f(x)} ${f(y)} Tm`,
    `(${ink.codes(face, wash.text)}) Tj ET EMC`,
  ];
}
