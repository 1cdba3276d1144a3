import type { Missing } from '../../shared/document/block.ts';
import type { Refused } from '../../shared/result.ts';
import { describeIssues, describeRefusal, reasonsOf } from '../../shared/words/describe.ts';
import { labelled } from '../../shared/words/details.ts';
import type { Words } from '../../shared/words/en.ts';
import { missingItems, missingJson } from './missing.ts';

/** Widest line of a table (columns of a terminal). */
export const WIDTH = 100;

export type Column = {
  readonly label: string;
  readonly align?: 'right';
  /** Takes what is left of the line, and is cut there. */
  readonly fills?: boolean;
  /** Takes what is left of the line, and goes on below. */
  readonly folds?: boolean;
};

/** A table in plain text: aligned, at most `width` columns wide; the column that fills or folds gives way. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = WIDTH,
): readonly string[] {
  const natural = columns.map(({ label }, at) =>
    Math.max(columnsOf(label), ...rows.map((row) => columnsOf(row[at] ?? ''))),
  );
  const fixed = natural.reduce((sum, each, at) => sum + (gives(columns[at]) ? 0 : each), 0);
  const rest = Math.max(12, width - fixed - 2 * (columns.length - 1));
  const widths = natural.map((each, at) => (gives(columns[at]) ? Math.min(each, rest) : each));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0, columns[at]?.align === 'right'))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ label }) => label)),
    widths.map((each) => '-'.repeat(each)).join('  '),
    ...rows.flatMap((row) => folded(row, columns, widths).map(line)),
  ];
}

const gives = (column: Column | undefined): boolean => column?.fills === true || column?.folds === true;

/** The lines of a row: one, or as many as its folded cell needs. */
function folded(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): readonly (readonly string[])[] {
  const at = columns.findIndex(({ folds }) => folds === true);
  if (at === -1) return [row];
  return fold(row[at] ?? '', widths[at] ?? 0).map((part, line) =>
    row.map((cell, column) => (column === at ? part : line === 0 ? cell : '')),
  );
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
      const part = start(line, width - indent.length);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return [...lines, line].map((each) => `${indent}${each}`.trimEnd());
}

/** One line of a list, its further lines set in under its first word. */
export function bullet(text: string, indent = ''): readonly string[] {
  return fold(text, WIDTH, `${indent}  `).map((line, at) =>
    at === 0 ? `${indent}- ${line.trimStart()}` : line,
  );
}

/** Control characters, and those that turn a line around or break it. */
const UNPLAIN = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text from outside on a terminal: control characters could move its cursor or hide what it shows. */
export function plainText(text: string): string {
  return text.replace(UNPLAIN, ' ');
}

/** A value as JSON whose every character may be shown on a terminal; what it says is not altered. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    UNPLAIN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** All that is said of a refusal to a person, line by line: its sentence, then each thing it names. */
export function refusalLines(refusal: Refused, words: Words): readonly string[] {
  return [
    ...fold(describeRefusal(refusal, words), WIDTH),
    ...[
      ...describeIssues(refusal, words),
      ...barred(refusal, words),
      ...unmet(refusal, words),
      ...missing(refusal, words),
      ...place(refusal, words),
    ].flatMap((each) => bullet(each)),
  ];
}

/** What else keeps the register from being written, besides what the sentence says. */
function barred(refusal: Refused, words: Words): readonly string[] {
  return reasonsOf(refusal)
    .slice(1)
    .map((each) => words.codes.refusals[each](refusal.details));
}

/** What stands against closing: `regime/recipient`. */
function unmet({ details }: Refused, { register, documents }: Words): readonly string[] {
  return listed(details['unmet']).flatMap((each) => {
    const [regime = '', recipient = ''] = typeof each === 'string' ? each.split('/') : [];
    if (!Object.hasOwn(register.recipients, recipient)) return [];
    const who = labelled(register.recipients, recipient);
    return [documents.answers.labelled(labelled(register.regimes, regime), who)];
  });
}

function missing({ code, details }: Refused, words: Words): readonly string[] {
  return code === 'document-incomplete'
    ? missingItems(listed(details['missing']) as readonly Missing[], words)
    : [];
}

/** Which change of a batch it was. */
function place({ details }: Refused, { register, codes, documents }: Words): readonly string[] {
  const { index } = details;
  if (typeof index !== 'number') return [];
  return [documents.answers.labelled(register.parts.type, codes.item(index + 1))];
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The required items a document lacks, counted and listed. */
export function missingLines(items: readonly Missing[], words: Words): readonly string[] {
  const list = missingItems(items, words).flatMap((each) => bullet(each));
  return [words.cli.document.missing(items.length), ...list];
}

/** A refusal as JSON: its code for a program, its sentence for a person, its details for both. */
export function refusalJson(refusal: Refused, words: Words): unknown {
  return {
    refused: refusal.code,
    message: describeRefusal(refusal, words),
    issues: describeIssues(refusal, words),
    details: { ...refusal.details, ...missingOf(refusal) },
  };
}

function missingOf({ code, details }: Refused): object {
  if (code !== 'document-incomplete') return {};
  return { missing: missingJson(listed(details['missing']) as readonly Missing[]) };
}

const segmenter = new Intl.Segmenter();
const columnsOf = (text: string): number => [...segmenter.segment(text)].length;

const pad = (text: string, width: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return right ? space + text : text + space;
};

const start = (text: string, width: number): string =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)
    .slice(0, width)
    .join('');

const cut = (text: string, width: number): string => {
  const one = text.replace(/\n/g, ' ');
  return columnsOf(one) <= width ? one : `${start(one, Math.max(0, width - 1))}…`;
};
