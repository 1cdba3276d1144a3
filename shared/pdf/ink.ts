import type { jsPDF } from 'jspdf';
import type { Face, FontMetadata, Fonts } from './face.ts';

/** Text as a PDF wants it: glyphs of a font, two bytes each. */
export type Ink = {
  /** The name a font goes by inside the file. */
  id(face: Face): string;
  /** The bytes of a text, fit to stand between parentheses. Every character must have a glyph. */
  codes(face: Face, text: string): string;
  /** Tells jsPDF which glyphs were used, so that it embeds these and no others. */
  dry(): void;
};

type Used = {
  readonly id: string;
  readonly metadata: FontMetadata;
  readonly bytes: Map<string, string>;
};

/** Fonts are added when they are first used. */
export function inkOf(pdf: jsPDF, fonts: Fonts): Ink {
  const used = new Map<Face, Used>();
  const fontOf = (face: Face): Used => {
    const known = used.get(face);
    if (known !== undefined) return known;
    pdf.addFileToVFS(`${face.name}.ttf`, binary(fonts[face.name]));
    pdf.addFont(`${face.name}.ttf`, face.name, 'normal');
    const internal = pdf.internal as unknown as {
      getFont(name: string, style: string): { readonly id: string; readonly metadata: FontMetadata };
    };
    const font = { ...internal.getFont(face.name, 'normal'), bytes: new Map<string, string>() };
    used.set(face, font);
    return font;
  };
  return {
    id: (face) => fontOf(face).id,
    codes: (face, text) => {
      const { bytes } = fontOf(face);
      let written = '';
      for (const character of text) {
        let code = bytes.get(character);
        if (code === undefined) {
          code = escaped(face.glyph(character.charCodeAt(0)));
          bytes.set(character, code);
        }
        written += code;
      }
      return written;
    },
    dry: () => {
      for (const [face, font] of used) register(pdf, face, font);
    },
  };
}

/** Two bytes, high one first; a parenthesis, a backslash and a line end would end the string or change in it. */
function escaped(glyph: number): string {
  return [glyph >> 8, glyph & 0xff]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (character === '\r') return '\\r';
      if (character === '\n') return '\\n';
      return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
    })
    .join('');
}

function register(pdf: jsPDF, face: Face, { metadata, bytes }: Used): void {
  // jsPDF embeds the fonts its own text() has seen; what it writes for that is taken off the page again.
  const { pages, getCurrentPageInfo } = pdf.internal as unknown as {
    readonly pages: string[][];
    readonly getCurrentPageInfo: () => { readonly pageNumber: number };
  };
  const page = pages[getCurrentPageInfo().pageNumber] ?? [];
  const written = page.length;
  pdf.setFont(face.name, 'normal');
  pdf.text(' ', 0, 0);
  page.length = written;

  metadata.glyIdsUsed.length = 0;
  metadata.glyIdsUsed.push(0);
  metadata.Unicode.widths.length = 0;
  for (const glyph of Object.keys(metadata.toUnicode)) Reflect.deleteProperty(metadata.toUnicode, glyph);
  // Two characters may share a glyph (a space and a no-break space): the lower one is what it is read as.
  for (const character of [...bytes.keys()].sort()) {
    const code = character.charCodeAt(0);
    const glyph = face.glyph(code);
    if (metadata.toUnicode[glyph] !== undefined) continue;
    metadata.toUnicode[glyph] = code;
    metadata.glyIdsUsed.push(glyph);
    metadata.Unicode.widths.push(glyph, [face.advance(code)]);
  }
}

function binary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join('');
}
