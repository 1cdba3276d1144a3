import { encodeQR } from 'qr';

/** Largest code that is made, in modules a side: printed at 0.45 mm a module, it still fits beside text. */
const MOST_MODULES = 121;
/** Modules that stay white around a code, on every side: scanners find it by them. */
export const QUIET = 4;
/** Those who lose a third of the code to a fold or a stain still read it; a longer text has to do with less. */
const LEVELS = ['quartile', 'medium'] as const;

/** The modules of a QR code, dark where true, without the quiet zone around it; null where the text is too long for one. */
export function modulesOf(text: string): readonly (readonly boolean[])[] | null {
  for (const ecc of LEVELS) {
    try {
      const modules = encodeQR(text, 'raw', { ecc, encoding: 'byte', border: 1 });
      if (modules.length - 2 <= MOST_MODULES) return modules.slice(1, -1).map((row) => row.slice(1, -1));
    } catch (error) {
      // No code is large enough for it.
      if (!(error instanceof Error) || error.message !== 'Capacity overflow') throw error;
    }
  }
  return null;
}
