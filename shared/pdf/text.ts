import type { Prose } from '../document/block.ts';
import type { Face, Faces } from './face.ts';
import { clean, type Family, settler, type Weight } from './settle.ts';

/** A grey, from 0 (black) to 1 (white). */
export type Grey = number;

/** How a run of text is set. */
export type Setting = {
  readonly size: number;
  readonly family: Family;
  readonly weight: Weight;
  readonly grey: Grey;
};

/** Text in one font, ready to be drawn: every character in it has a glyph. */
export type Span = {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly grey: Grey;
  readonly strike: boolean;
  readonly width: number;
};

export type Line = { readonly spans: readonly Span[]; readonly width: number };

export const INK: Grey = 0.12;
export const FAINT: Grey = 0.4;

/** Breaks prose into lines no wider than `width` points. Always at least one line, so that nothing vanishes. */
export function breakLines(prose: Prose, setting: Setting, width: number, faces: Faces): readonly Line[] {
  return fill(atomsOf(prose, setting, faces), width);
}

/** Prose on a single line; what does not fit in `width` is cut, with an ellipsis. */
export function oneLine(prose: Prose, setting: Setting, width: number, faces: Faces): Line {
  const [first, second] = breakLines(prose, setting, width, faces);
  if (first === undefined) return { spans: [], width: 0 };
  if (second === undefined) return first;
  const dots = breakLines('…', setting, width, faces)[0];
  const room = width - (dots?.width ?? 0);
  const start = breakLines(prose, setting, Math.max(room, 1), faces)[0] ?? first;
  return { spans: [...start.spans, ...(dots?.spans ?? [])], width: start.width + (dots?.width ?? 0) };
}

/** Characters of the prose that no font covers. */
export function uncovered(prose: Prose, faces: Faces): readonly string[] {
  const settle = settler(faces, 'sans', 'regular');
  const missing = new Set<string>();
  for (const run of runsOf(prose)) {
    for (const character of clean(run.text)) {
      if (settle(character.codePointAt(0) ?? 0).lost) missing.add(character);
    }
  }
  return [...missing];
}

/** A span while it grows. */
type Part = { -readonly [K in keyof Span]: Span[K] };
type Atom =
  | { readonly kind: 'word' | 'space'; readonly parts: readonly Part[]; readonly width: number }
  | { readonly kind: 'newline' };

const runsOf = (prose: Prose) => (typeof prose === 'string' ? [{ text: prose }] : prose);

/** Words, spaces and line ends. A word may run over several fonts and emphases. */
function atomsOf(prose: Prose, setting: Setting, faces: Faces): readonly Atom[] {
  const { size } = setting;
  const atoms: Atom[] = [];
  let parts: Part[] = [];
  let width = 0;
  let spaces = false;
  const close = (): void => {
    if (parts.length > 0) atoms.push({ kind: spaces ? 'space' : 'word', parts, width });
    parts = [];
    width = 0;
  };
  for (const run of runsOf(prose)) {
    const style = 'style' in run ? run.style : undefined;
    const weight = style === 'strong' ? 'bold' : style === 'italic' ? 'italic' : setting.weight;
    const grey = style === 'faint' || style === 'strike' ? Math.max(FAINT, setting.grey) : setting.grey;
    const strike = style === 'strike';
    const settle = settler(faces, setting.family, weight);
    const text = clean(run.text);
    let part: Part | undefined;
    let letter = false;
    let dash = false;
    for (let at = 0; at < text.length;) {
      const code = text.codePointAt(at) ?? 0;
      at += code > 0xffff ? 2 : 1;
      const next = settle(code);
      if (next.kind === 'newline' || next.kind === 'break') {
        close();
        part = undefined;
        if (next.kind === 'newline') atoms.push({ kind: 'newline' });
        continue;
      }
      // A dash between letters may end a line; one inside a number (I-2026-014, P-39.1) may not.
      if ((next.kind === 'space') !== spaces || (dash && next.letter)) {
        close();
        part = undefined;
        spaces = next.kind === 'space';
      }
      dash = next.dash && letter;
      letter = next.letter;
      const wide = (next.advance * size) / 1000;
      width += wide;
      if (part?.face === next.face) {
        part.text += next.character;
        part.width += wide;
      } else {
        part = { text: next.character, face: next.face, size, grey, strike, width: wide };
        parts.push(part);
      }
    }
  }
  close();
  return atoms;
}

/** Greedy filling. A word wider than the line is cut, after a sign where there is one near the end. */
function fill(atoms: readonly Atom[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let current: Part[] = [];
  let used = 0;
  let gap: readonly Part[] = [];
  let gapWidth = 0;
  const forget = (): void => {
    gap = [];
    gapWidth = 0;
  };
  const end = (): void => {
    lines.push({ spans: current, width: used });
    current = [];
    used = 0;
    forget();
  };
  const place = (parts: readonly Part[], wide: number): void => {
    for (const part of gap) append(current, part);
    for (const part of parts) append(current, part);
    used += gapWidth + wide;
    forget();
  };
  for (const atom of atoms) {
    if (atom.kind === 'newline') end();
    else if (atom.kind === 'space') {
      gap = atom.parts;
      gapWidth = atom.width;
    } else if (used + gapWidth + atom.width <= width + 0.01) place(atom.parts, atom.width);
    else {
      // The space before a word that moves to the next line goes with neither.
      if (current.length > 0) end();
      forget();
      const pieces = atom.width <= width ? [atom] : cut(atom.parts, width);
      pieces.forEach((piece, index) => {
        place(piece.parts, piece.width);
        if (index < pieces.length - 1) end();
      });
    }
  }
  end();
  return lines;
}

/** Neighbours that are set alike become one span: shorter pages, and whole words for who copies text out. */
function append(spans: Part[], next: Part): void {
  const last = spans.at(-1);
  if (
    last?.face !== next.face ||
    last.grey !== next.grey ||
    last.strike !== next.strike ||
    last.size !== next.size
  ) {
    spans.push({ ...next });
    return;
  }
  last.text += next.text;
  last.width += next.width;
}

const AFTER = new Set('/?&=.,;:_-@+)|');

/** Cuts a word that is wider than a line into pieces that are not. */
function cut(
  parts: readonly Part[],
  width: number,
): readonly { readonly parts: Part[]; readonly width: number }[] {
  const signs = parts.flatMap((part) =>
    Array.from(part.text, (text): Part => {
      return { ...part, text, width: (part.face.advance(text.charCodeAt(0)) * part.size) / 1000 };
    }),
  );
  const pieces: { parts: Part[]; width: number }[] = [];
  let from = 0;
  while (from < signs.length) {
    let to = from;
    let used = 0;
    for (; to < signs.length; to += 1) {
      const wide = signs[to]?.width ?? 0;
      if (to > from && used + wide > width) break;
      used += wide;
    }
    const whole = to;
    for (let at = whole; whole < signs.length && at > from + (whole - from) * 0.6; at -= 1) {
      if (!AFTER.has(signs[at - 1]?.text ?? '')) continue;
      to = at;
      break;
    }
    const piece = signs.slice(from, to);
    pieces.push({ parts: piece, width: piece.reduce((sum, sign) => sum + sign.width, 0) });
    from = to;
  }
  return pieces;
}
