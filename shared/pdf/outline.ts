import type { OutlineItem, Pdf } from './paint.ts';

/** A heading or an item, and where it stands; `y` from the paper's foot, in points. */
export type Place = {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly y: number;
};

/** Beyond this, items stay out of the outline: nobody looks for one among thousands of lines. */
const LIMIT = 4000;
const ITEM_LEVEL = 4;

/** Headings and items become the PDF's outline, each leading to its own place on the page. */
export function outline(pdf: Pdf, all: readonly Place[], height: number): void {
  const places = all.length > LIMIT ? all.filter(({ level }) => level < ITEM_LEVEL) : all;
  const heights = new Map<OutlineItem, number>();
  const above: { readonly level: number; readonly item: OutlineItem }[] = [];
  for (const { level, title, page, y } of places) {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const item = pdf.outline.add(above.at(-1)?.item ?? null, title, { pageNumber: page });
    heights.set(item, Math.min(height, y + 6));
    above.push({ level, item });
  }
  // jsPDF leads to the head of a page only; it asks for the height item by item, siblings before their children.
  const asked: number[] = [];
  const visit = (item: OutlineItem): void => {
    for (const child of item.children) asked.push(heights.get(child) ?? height);
    item.children.forEach(visit);
  };
  visit(pdf.outline.root);
  let next = 0;
  pdf.internal.getVerticalCoordinateString = () => {
    const y = asked[next] ?? height;
    next += 1;
    return String(Math.round(y * 100) / 100);
  };
  pdf.outline.makeString = (title) => `<FEFF${utf16(title)}>`;
}

function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return hex.toUpperCase();
}
