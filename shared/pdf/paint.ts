import type { jsPDF } from 'jspdf';
import type { Face, FontMetadata, FontName, Fonts } from './face.ts';
import { PAPER, type Sheet } from './page.ts';
import type { Mark } from './strip.ts';
import type { Grey, Line, Span } from './text.ts';

/** What jsPDF lets its plug-ins do, and its types leave out. Pinned to 4.2.1; tests/pdf reads the bytes back. */
type Internal = {
  write(...operators: string[]): void;
  getFont(name: string, style: string): { readonly id: string; readonly metadata: FontMetadata };
  readonly pages: string[][];
  getVerticalCoordinateString(y: number): string;
};
type OutlineItem = { readonly children: OutlineItem[] };
type Outline = {
  readonly root: OutlineItem;
  add(parent: OutlineItem | null, title: string, options: { readonly pageNumber: number }): OutlineItem;
  makeString(title: string): string;
};
export type Pdf = jsPDF & { readonly internal: Internal; readonly outline: Outline };

/** Beyond this, headings of items stay out of the outline: nobody reads an outline of thousands of lines twice. */
const OUTLINE_LIMIT = 4000;

type Ink = {
  /** The name a font goes by inside the file. */
  id(face: Face): string;
  hex(span: Span): string;
};

/** Sheets on paper. Operators are written directly: jsPDF's own text() stops at a sign it lacks and is far slower. */
export function paint(
  pdf: Pdf,
  sheets: readonly Sheet[],
  orientation: 'portrait' | 'landscape',
  fonts: Fonts,
  faces: ReadonlyMap<FontName, Face>,
): void {
  const ink = inkOf(pdf, sheets, fonts, faces);
  const { width, height } = PAPER[orientation];
  const bold = faces.get('NotoSans-Bold');
  sheets.forEach((sheet, index) => {
    if (index > 0) pdf.addPage('letter', orientation);
    pdf.setPage(index + 1);
    // Square ends: the edges of a frame meet.
    pdf.internal.write('2 J');
    if (sheet.wash !== null && bold !== undefined) wash(pdf, sheet.wash, bold, ink, width, height);
    for (const { marks, y } of sheet.placed) for (const mark of marks) draw(pdf, mark, ink, height - y);
  });
  outline(pdf, sheets, height);
}

/** Adds the fonts that are used, each with the glyphs that are used, and nothing else. */
function inkOf(pdf: Pdf, sheets: readonly Sheet[], fonts: Fonts, faces: ReadonlyMap<FontName, Face>): Ink {
  const used = charactersOf(sheets, faces.get('NotoSans-Bold'));
  const ids = new Map<Face, string>();
  const codes = new Map<Face, Map<string, string>>();
  for (const [name, face] of faces) {
    const characters = used.get(face);
    if (characters === undefined) continue;
    pdf.addFileToVFS(`${name}.ttf`, binary(fonts[name]));
    pdf.addFont(`${name}.ttf`, name, 'normal');
    // jsPDF embeds the fonts its own text() has seen; what it writes for that is taken off the page again.
    const page = pdf.internal.pages[1] ?? [];
    const written = page.length;
    pdf.setFont(name, 'normal');
    pdf.text(' ', 0, 0);
    page.length = written;
    const { id, metadata } = pdf.internal.getFont(name, 'normal');
    ids.set(face, id);
    codes.set(face, register(metadata, face, characters));
  }
  return {
    id: (face) => ids.get(face) ?? '',
    hex: (span) => {
      const known = codes.get(span.face);
      let written = '';
      for (const character of span.text) written += known?.get(character) ?? '';
      return written;
    },
  };
}

/** Tells jsPDF which glyphs are used, how wide they are, and what they mean to who copies the text out. */
function register(metadata: FontMetadata, face: Face, characters: ReadonlySet<string>): Map<string, string> {
  metadata.glyIdsUsed.length = 0;
  metadata.glyIdsUsed.push(0);
  metadata.Unicode.widths.length = 0;
  for (const key of Object.keys(metadata.toUnicode)) Reflect.deleteProperty(metadata.toUnicode, key);
  const written = new Map<string, string>();
  // Two characters may share a glyph (a space and a no-break space): the lower one is what it is read as.
  for (const character of [...characters].sort()) {
    const code = character.charCodeAt(0);
    const glyph = face.glyph(code);
    written.set(character, glyph.toString(16).padStart(4, '0'));
    if (metadata.toUnicode[glyph] !== undefined) continue;
    metadata.toUnicode[glyph] = code;
    metadata.glyIdsUsed.push(glyph);
    metadata.Unicode.widths.push(glyph, [face.advance(code)]);
  }
  return written;
}

function charactersOf(sheets: readonly Sheet[], bold: Face | undefined): ReadonlyMap<Face, Set<string>> {
  const used = new Map<Face, Set<string>>();
  const add = (face: Face, text: string): void => {
    const set = used.get(face) ?? new Set<string>();
    used.set(face, set);
    for (const character of text) set.add(character);
  };
  for (const sheet of sheets) {
    if (sheet.wash !== null && bold !== undefined) add(bold, sheet.wash.text);
    for (const { marks } of sheet.placed) {
      for (const mark of marks) {
        if (mark.kind === 'text') for (const span of mark.line.spans) add(span.face, span.text);
      }
    }
  }
  return used;
}

const f = (n: number): string => String(Math.round(n * 100) / 100);

function draw(pdf: Pdf, mark: Mark, ink: Ink, height: number): void {
  switch (mark.kind) {
    case 'text':
      text(pdf, mark.line, mark.x, height - mark.y, ink);
      return;
    case 'rule': {
      const [x1, y1] = mark.from;
      const [x2, y2] = mark.to;
      pdf.internal.write(
        `${f(mark.grey)} G ${f(mark.weight)} w ${f(x1)} ${f(height - y1)} m ${f(x2)} ${f(height - y2)} l S`,
      );
      return;
    }
    case 'fill': {
      const { x, y, width, height: tall, grey } = mark;
      pdf.internal.write(`${f(grey)} g ${f(x)} ${f(height - y - tall)} ${f(width)} ${f(tall)} re f`);
      return;
    }
  }
}

function text(pdf: Pdf, line: Line, x: number, y: number, ink: Ink): void {
  if (line.spans.length === 0) return;
  const operators = [`BT 1 0 0 1 ${f(x)} ${f(y)} Tm`];
  let grey: Grey | null = null;
  for (const span of line.spans) {
    if (span.grey !== grey) operators.push(`${f(span.grey)} g`);
    grey = span.grey;
    operators.push(`/${ink.id(span.face)} ${f(span.size)} Tf <${ink.hex(span)}> Tj`);
  }
  operators.push('ET');
  let at = x;
  for (const span of line.spans) {
    if (span.strike) {
      const middle = f(y + span.size * 0.27);
      operators.push(`${f(span.grey)} G 0.6 w ${f(at)} ${middle} m ${f(at + span.width)} ${middle} l S`);
    }
    at += span.width;
  }
  pdf.internal.write(operators.join(' '));
}

/** Along the diagonal, first on the page, so below everything; marked as ornament with nothing to read in it. */
function wash(
  pdf: Pdf,
  said: NonNullable<Sheet['wash']>,
  face: Face,
  ink: Ink,
  width: number,
  height: number,
): void {
  const angle = Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let advance = 0;
  for (let index = 0; index < said.text.length; index += 1)
    advance += face.advance(said.text.charCodeAt(index));
  const long = (advance * said.size) / 1000;
  const rise = said.size * 0.357;
  const x = width / 2 - (long / 2) * cos + rise * sin;
  const y = height / 2 - (long / 2) * sin - rise * cos;
  const span: Span = { text: said.text, face, size: said.size, grey: said.grey, strike: false, width: long };
  pdf.internal.write(
    '/Span <</ActualText ()>> BDC',
    `BT ${f(said.grey)} g /${ink.id(face)} ${f(said.size)} Tf`,
    `${cos.toFixed(5)} ${sin.toFixed(5)} ${(-sin).toFixed(5)} ${cos.toFixed(5)} ${f(x)} ${f(y)} Tm <${ink.hex(span)}> Tj ET EMC`,
  );
}

/** Headings and items become the PDF's outline, each leading to its own place on the page. */
function outline(pdf: Pdf, sheets: readonly Sheet[], height: number): void {
  const all = sheets.flatMap((sheet, index) =>
    sheet.anchors.map((anchor) => ({ ...anchor, page: index + 1 })),
  );
  const anchors = all.length > OUTLINE_LIMIT ? all.filter(({ level }) => level < 4) : all;
  const heights = new Map<OutlineItem, string>();
  const above: { level: number; item: OutlineItem }[] = [];
  for (const { level, title, page, y } of anchors) {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const item = pdf.outline.add(above.at(-1)?.item ?? null, title, { pageNumber: page });
    heights.set(item, f(height - y + 6));
    above.push({ level, item });
  }
  // jsPDF leads to the head of a page only; it asks for the height item by item, siblings before their children.
  const places: string[] = [];
  const visit = (item: OutlineItem): void => {
    for (const child of item.children) places.push(heights.get(child) ?? f(height));
    item.children.forEach(visit);
  };
  visit(pdf.outline.root);
  let asked = 0;
  pdf.internal.getVerticalCoordinateString = () => places[asked++] ?? f(height);
  pdf.outline.makeString = (title) => `<FEFF${utf16(title)}>`;
}

function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1)
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return hex.toUpperCase();
}

function binary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
