import { CODES, type Code, type Refused } from '../../shared/result.ts';
import { describeIssues, describeRefusal } from '../../shared/words/describe.ts';
import type { Words } from '../../shared/words/en.ts';

/** Widest line of a table (columns of a terminal). */
export const WIDTH = 100;

export type Column = {
  readonly label: string;
  readonly align?: 'right';
  /** Takes what is left of the line, and is cut there. */
  readonly fills?: boolean;
};

/** A table in plain text: aligned, at most `width` columns wide; the column that fills gives way. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = WIDTH,
): readonly string[] {
  const natural = columns.map(({ label }, at) =>
    Math.max(columnsOf(label), ...rows.map((row) => columnsOf(row[at] ?? ''))),
  );
  const fixed = natural.reduce((sum, each, at) => sum + (columns[at]?.fills === true ? 0 : each), 0);
  const rest = Math.max(12, width - fixed - 2 * (columns.length - 1));
  const widths = natural.map((each, at) => (columns[at]?.fills === true ? Math.min(each, rest) : each));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0, columns[at]?.align === 'right'))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ label }) => label)),
    widths.map((each) => '-'.repeat(each)).join('  '),
    ...rows.map(line),
  ];
}

/** Labels with their text beside them, the text folded to the width. */
export function pairs(
  list: readonly (readonly [label: string, text: string])[],
  width = WIDTH,
): readonly string[] {
  const labels = Math.min(44, Math.max(0, ...list.map(([label]) => columnsOf(label))));
  return list.flatMap(([label, text]) => {
    const [first = '', ...more] = text.split('\n').flatMap((part) => fold(part, width - labels - 4));
    const heads = fold(label, labels);
    const lines = Math.max(heads.length, more.length + 1);
    return Array.from({ length: lines }, (_, at) =>
      `  ${pad(heads[at] ?? '', labels)}  ${at === 0 ? first : (more[at - 1] ?? '')}`.trimEnd(),
    );
  });
}

/** A text broken at its spaces into lines of at most `width` columns; a longer word is broken inside. */
export function fold(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= width - indent.length) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (columnsOf(line) > width - indent.length) {
      const part = [...line].slice(0, width - indent.length).join('');
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return [...lines, line].map((each) => `${indent}${each}`.trimEnd());
}

/** A text from outside on a terminal: control characters could move its cursor or hide what it shows. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\n' ? '\n' : ' '));
}

/** All that is said of a refusal to a person, line by line. */
export function refusalLines(refusal: Refused, words: Words): readonly string[] {
  const lines = [
    ...fold(describeRefusal(refusal, words), WIDTH),
    ...describeIssues(refusal, words).flatMap((issue) => fold(`- ${issue}`, WIDTH)),
  ];
  const { reasons } = refusal.details;
  if (!Array.isArray(reasons)) return lines;
  const codes = reasons.filter(isCode).filter((code) => code !== refusal.code);
  return [...lines, ...codes.flatMap((code) => fold(`- ${words.codes.refusals[code](refusal.details)}`, WIDTH))];
}

/** A refusal as JSON: its code for a program, its sentence for a person, its details for both. */
export function refusalJson(refusal: Refused, words: Words): unknown {
  return {
    refused: refusal.code,
    message: describeRefusal(refusal, words),
    issues: describeIssues(refusal, words),
    details: refusal.details,
  };
}

const isCode = (value: unknown): value is Code => (CODES as readonly unknown[]).includes(value);

const segmenter = new Intl.Segmenter();
const columnsOf = (text: string): number => [...segmenter.segment(text)].length;

const pad = (text: string, width: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return right ? space + text : text + space;
};

const cut = (text: string, width: number): string => {
  const one = text.replace(/\n/g, ' ');
  if (columnsOf(one) <= width) return one;
  return `${[...segmenter.segment(one)].slice(0, Math.max(0, width - 1)).map(({ segment }) => segment).join('')}…`;
};
