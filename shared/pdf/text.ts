import type { Prose } from '../document/block.ts';
import type { Face, Faces, FontName } from './face.ts';

/** A grey, from 0 (black) to 1 (white). */
export type Grey = number;

/** How a run of text is set. */
export type Setting = {
  readonly size: number;
  readonly family: 'sans' | 'serif';
  readonly weight: 'regular' | 'bold' | 'italic';
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

/** Stands for a character that no font covers. */
export const REPLACEMENT = '\uFFFD';

const NO_BREAK_SPACE = '\u00A0';

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
  const missing = new Set<string>();
  for (const run of runsOf(prose)) {
    for (const character of clean(run.text)) {
      if (character === '\n' || spaceOf(character) !== null || character === '\u200B') continue;
      if (pick(character.codePointAt(0) ?? 0, 'sans', 'regular', faces) === null) missing.add(character);
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

/** Composed characters, one kind of line end, nothing invisible that could reorder or hide text. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|(?!\u200B)\p{Cf}|[\uFE00-\uFE0F]/gu, '');
}

/** What a kind of space becomes where a font lacks it: one that breaks, or one that does not. */
function spaceOf(character: string): string | null {
  if (character === ' ') return ' ';
  if (character === NO_BREAK_SPACE || character === '\u202F' || character === '\u2007') return NO_BREAK_SPACE;
  return /[\u1680\u2000-\u200A\u205F\u3000]/.test(character) ? ' ' : null;
}

function fontFor(family: Setting['family'], weight: Setting['weight']): FontName {
  if (family === 'serif') return 'NotoSerif-SemiBold';
  if (weight === 'bold') return 'NotoSans-Bold';
  return weight === 'italic' ? 'NotoSans-Italic' : 'NotoSans-Regular';
}

/** The first font that has the character: the one asked for, its plain sister, the syllabics. */
function pick(code: number, family: Setting['family'], weight: Setting['weight'], faces: Faces): Face | null {
  const heavy = family === 'serif' || weight === 'bold';
  const wanted = faces[fontFor(family, weight)];
  // jsPDF writes two-byte codes: what lies beyond the first plane cannot be set.
  if (code > 0xffff) return null;
  if (wanted.glyph(code) !== 0) return wanted;
  const plain = faces[heavy ? 'NotoSans-Bold' : 'NotoSans-Regular'];
  if (plain.glyph(code) !== 0) return plain;
  const syllabics = faces[heavy ? 'NotoSansCanadianAboriginal-Bold' : 'NotoSansCanadianAboriginal-Regular'];
  return syllabics.glyph(code) !== 0 ? syllabics : null;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);

/** Words, spaces and line ends. A word may run over several fonts and emphases. */
function atomsOf(prose: Prose, setting: Setting, faces: Faces): readonly Atom[] {
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
    const characters = Array.from(clean(run.text));
    characters.forEach((given, index) => {
      if (given === '\n' || given === '\u200B') {
        close();
        if (given === '\n') atoms.push({ kind: 'newline' });
        return;
      }
      const space = spaceOf(given);
      const { face, character } = settle(given, space, setting.family, weight, faces);
      const breaking = space === ' ';
      if (breaking !== spaces) close();
      spaces = breaking;
      const wide = (face.advance(character.charCodeAt(0)) * setting.size) / 1000;
      append(parts, { text: character, face, size: setting.size, grey, strike, width: wide });
      width += wide;
      const dash = given === '-' || given === '\u2010' || given === '–' || given === '—';
      // A dash between letters may end a line; one inside a number (I-2026-014, P-39.1) may not.
      if (dash && isLetter(characters[index - 1]) && isLetter(characters[index + 1])) close();
    });
  }
  close();
  return atoms;
}

function settle(
  given: string,
  space: string | null,
  family: Setting['family'],
  weight: Setting['weight'],
  faces: Faces,
): { readonly face: Face; readonly character: string } {
  const own = pick(given.codePointAt(0) ?? 0, family, weight, faces);
  if (own !== null) return { face: own, character: given };
  const character = space ?? REPLACEMENT;
  const face = pick(character.charCodeAt(0), family, weight, faces) ?? faces[fontFor(family, weight)];
  return { face, character };
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
