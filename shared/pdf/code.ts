import type { Block } from '../document/block.ts';
import { modulesOf, QUIET } from '../document/modules.ts';
import { baselineOf, BODY, type Column, leadingOf, SMALL } from './flow.ts';
import type { Mark, Strip } from './strip.ts';
import { oneLine } from './text.ts';

/** Points a module: 0.45 mm, which a telephone reads from paper that was copied once. */
const MODULE = (0.45 * 72) / 25.4;
/** A short text makes few modules: they need not be larger than this (points a side). */
const SMALLEST = 86;
/** Numbered parts stand in this many columns, read from the left to the right. */
const COLUMNS = 4;
const NUMBER = 20;

/** The code at the left with its quiet zone, the parts beside it: one strip, which no page tears. */
export function codeStrips(
  { text, parts }: Extract<Block, { kind: 'code' }>,
  { left, width, faces }: Column,
): readonly Strip[] {
  const modules = text === null ? null : modulesOf(text);
  const side = modules === null ? 0 : Math.max(modules.length * MODULE, SMALLEST);
  const quiet = modules === null ? 0 : (side / modules.length) * QUIET;
  const from = modules === null ? left : left + side + quiet + 14;
  const each = (left + width - from) / COLUMNS;
  const line = leadingOf(BODY) + 2;
  const lines = Math.ceil(parts.length / COLUMNS);
  const height = Math.max(side + quiet, lines * line);
  const top = Math.max(0, (side - lines * line) / 2);
  const marks = parts.flatMap((part, index): readonly Mark[] => {
    const x = from + (index % COLUMNS) * each;
    const y = top + Math.floor(index / COLUMNS) * line + baselineOf(BODY);
    const number = oneLine(String(index + 1), SMALL, NUMBER, faces);
    const said = oneLine(part, BODY, each - NUMBER, faces);
    return [
      { kind: 'text', x: x + NUMBER - 5 - number.width, y, line: number },
      { kind: 'text', x: x + NUMBER, y, line: said },
    ];
  });
  const code: readonly Mark[] = modules === null ? [] : [{ kind: 'code', x: left, y: 0, side, modules }];
  return [{ height, before: quiet + 8, keep: false, marks: [...code, ...marks] }];
}
