import type { Face, Faces, FontName } from './face.ts';

export type Family = 'sans' | 'serif';
export type Weight = 'regular' | 'bold' | 'italic';

/** Stands for a character that no font covers. */
export const REPLACEMENT = '\uFFFD';

/** A character as it will be drawn: in a font that has it, or replaced. */
export type Settled = {
  readonly kind: 'sign' | 'space' | 'break' | 'newline';
  readonly face: Face;
  readonly character: string;
  /** Width in thousandths of the size. */
  readonly advance: number;
  readonly letter: boolean;
  readonly dash: boolean;
  /** No font has it. */
  readonly lost: boolean;
};

const settled = new WeakMap<Faces, Map<string, Map<number, Settled>>>();

/** Finds the font of each character, once. */
export function settler(faces: Faces, family: Family, weight: Weight): (code: number) => Settled {
  const all = settled.get(faces) ?? new Map<string, Map<number, Settled>>();
  settled.set(faces, all);
  const key = `${family} ${weight}`;
  const known = all.get(key) ?? new Map<number, Settled>();
  all.set(key, known);
  return (code) => {
    const seen = known.get(code);
    if (seen !== undefined) return seen;
    const found = settle(code, faces, family, weight);
    known.set(code, found);
    return found;
  };
}

export function fontFor(family: Family, weight: Weight): FontName {
  if (family === 'serif') return 'NotoSerif-SemiBold';
  if (weight === 'bold') return 'NotoSans-Bold';
  return weight === 'italic' ? 'NotoSans-Italic' : 'NotoSans-Regular';
}

const SIMPLE = /^[\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027]*$/;

/** Composed characters, one kind of line end, nothing invisible that could reorder or hide text. */
export function clean(text: string): string {
  if (SIMPLE.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|(?!\u200B)\p{Cf}|[\uFE00-\uFE0F]/gu, '');
}

function settle(code: number, faces: Faces, family: Family, weight: Weight): Settled {
  const given = String.fromCodePoint(code);
  const space = spaceOf(given);
  const own = faceWith(code, faces, family, weight);
  const character = own === null ? (space ?? REPLACEMENT) : given;
  const face =
    own ?? faceWith(character.charCodeAt(0), faces, family, weight) ?? faces[fontFor(family, weight)];
  const kind = given === '\n' ? 'newline' : given === '\u200B' ? 'break' : space === ' ' ? 'space' : 'sign';
  return {
    kind,
    face,
    character,
    advance: face.advance(character.charCodeAt(0)),
    letter: /\p{L}/u.test(given),
    dash: /[-\u2010–—]/.test(given),
    lost: kind === 'sign' && own === null && space === null,
  };
}

/** What a kind of space becomes where a font lacks it: one that breaks, or one that does not. */
function spaceOf(character: string): string | null {
  if (/[\u00A0\u202F\u2007]/.test(character)) return '\u00A0';
  return /[ \u1680\u2000-\u200A\u205F\u3000]/.test(character) ? ' ' : null;
}

/** The first font that has the character: the one asked for, its plain sister, the syllabics. */
function faceWith(code: number, faces: Faces, family: Family, weight: Weight): Face | null {
  // jsPDF writes two-byte codes: what lies beyond the first plane cannot be set.
  if (code > 0xffff) return null;
  const heavy = family === 'serif' || weight === 'bold';
  const names: readonly FontName[] = heavy
    ? [fontFor(family, weight), 'NotoSans-Bold', 'NotoSansCanadianAboriginal-Bold']
    : [fontFor(family, weight), 'NotoSans-Regular', 'NotoSansCanadianAboriginal-Regular'];
  const name = names.find((each) => faces[each].glyph(code) !== 0);
  return name === undefined ? null : faces[name];
}
