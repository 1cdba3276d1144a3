import { jsPDF } from 'jspdf';

/** The fonts a document is set in; their files are made by the build (subset Noto, TrueType). */
export const FONT_NAMES = [
  'NotoSans-Regular',
  'NotoSans-Bold',
  'NotoSans-Italic',
  'NotoSerif-SemiBold',
  'NotoSansCanadianAboriginal-Regular',
  'NotoSansCanadianAboriginal-Bold',
] as const;
export type FontName = (typeof FONT_NAMES)[number];

/** TrueType files by name. */
export type Fonts = Readonly<Record<FontName, Uint8Array>>;

/** A font as the layout sees it: which characters it has, and how wide they are. */
export type Face = {
  readonly name: FontName;
  /** Glyph of a code point; 0 where the font has none. */
  glyph(code: number): number;
  /** Width in thousandths of the size. */
  advance(code: number): number;
};

/** What jsPDF knows of a TrueType font. Its types leave this out, so it is named here, once. */
export type FontMetadata = {
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number>> } };
  widthOfGlyph(glyph: number): number;
  toUnicode: Record<number, number>;
  glyIdsUsed: number[];
  readonly Unicode: { readonly widths: (number | number[])[] };
};

export type Faces = Readonly<Record<FontName, Face>>;

/** Reads the fonts. A file that is no TrueType font throws: the fonts come from the build, never from a person. */
export function facesOf(fonts: Fonts): Faces {
  const faces = FONT_NAMES.map((name) => [name, faceOf(name, fonts[name])] as const);
  return Object.fromEntries(faces) as Record<FontName, Face>;
}

// Reading a font takes some 20 ms, and the keeper draws with the same six bytes all day long.
const read = new WeakMap<Uint8Array, Face>();

function faceOf(name: FontName, bytes: Uint8Array): Face {
  const known = read.get(bytes);
  if (known !== undefined) return known;
  const { TTFFont } = jsPDF.API as unknown as { TTFFont: { open(bytes: Uint8Array): FontMetadata } };
  const font = TTFFont.open(bytes);
  const { codeMap } = font.cmap.unicode;
  const glyphs = new Map<number, number>();
  const advances = new Map<number, number>();
  const glyph = (code: number): number => {
    const seen = glyphs.get(code);
    if (seen !== undefined) return seen;
    const found = codeMap[code] ?? 0;
    glyphs.set(code, found);
    return found;
  };
  const advance = (code: number): number => {
    const seen = advances.get(code);
    if (seen !== undefined) return seen;
    const width = Math.trunc(font.widthOfGlyph(glyph(code)));
    advances.set(code, width);
    return width;
  };
  const face = { name, glyph, advance };
  read.set(bytes, face);
  return face;
}
