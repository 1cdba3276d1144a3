import type { Block } from '../document/block.ts';
import type { Column } from './flow.ts';
import type { Mark, Strip } from './strip.ts';
import { breakLines, INK, type Line, type Setting } from './text.ts';

type Table = Extract<Block, { kind: 'table' }>;

const CELL: Setting = { size: 8.5, family: 'sans', weight: 'regular', grey: INK };
const HEAD: Setting = { ...CELL, size: 8, weight: 'bold' };
const GAP = 10;
const PADDING = 3.5;
/** Rows up to this many lines stay whole; taller ones may run on to the next page. */
const WHOLE = 6;

/** Widths are shares of the column. Cells wrap, rows run over pages, the head comes again on each. */
export function tableStrips(table: Table, column: Column): readonly Strip[] {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0) || 1;
  let left = column.left;
  const cells = table.columns.map(({ width, align }, at) => {
    const share = (width / total) * column.width;
    const cell = {
      left,
      width: Math.max(share - (at < table.columns.length - 1 ? GAP : 0), 4),
      align: align ?? 'left',
    };
    left += share;
    return cell;
  });
  const rowOf = (lines: readonly (readonly Line[])[], setting: Setting): Strip[] => {
    const height = Math.max(1, ...lines.map((cell) => cell.length));
    return Array.from({ length: height }, (_, index) => {
      const marks: Mark[] = [];
      const above = index === 0 ? PADDING : 0;
      lines.forEach((cell, at) => {
        const line = cell[index];
        const place = cells[at];
        if (line === undefined || place === undefined || line.spans.length === 0) return;
        const x = place.align === 'right' ? place.left + place.width - line.width : place.left;
        marks.push({ kind: 'text', x, y: above + setting.size * 1.06, line });
      });
      const below = index === height - 1 ? PADDING : 0;
      return { height: above + setting.size * 1.42 + below, before: 0, keep: false, marks };
    });
  };
  const ruled = (strips: Strip[], weight: number, grey: number): Strip[] =>
    strips.map((strip, index) => {
      if (index < strips.length - 1) return strip;
      const from = [column.left, strip.height] as const;
      const to = [column.left + column.width, strip.height] as const;
      return { ...strip, marks: [...strip.marks, { kind: 'rule', from, to, weight, grey }] };
    });
  const heads = table.columns.map(({ label }, at) =>
    breakLines(label, HEAD, cells[at]?.width ?? 4, column.faces),
  );
  const header: readonly Strip[] = ruled(rowOf(heads, HEAD), 0.75, INK).map((strip) => ({
    ...strip,
    keep: true,
  }));
  const rows = table.rows.flatMap((row) => {
    const lines = row.map((cell, at) => breakLines(cell, CELL, cells[at]?.width ?? 4, column.faces));
    const strips = ruled(rowOf(lines, CELL), 0.4, 0.8);
    return strips.map((strip, index): Strip => {
      const last = index === strips.length - 1;
      const keep = !last && (strips.length <= WHOLE || index === 0 || index === strips.length - 2);
      return { ...strip, keep, header };
    });
  });
  const first = header.map((strip, index) => ({ ...strip, header, before: index === 0 ? 10 : 0 }));
  // A table without rows keeps its head: it shows what would be there.
  return rows.length === 0 ? first.map((strip) => ({ ...strip, keep: false })) : [...first, ...rows];
}
