import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FONT_NAMES, type FontName, type Fonts } from '../../shared/pdf/face.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sans = 'noto-sans';
const syllabics = 'noto-sans-canadian-aboriginal';

const originals: Readonly<Record<FontName, string>> = {
  'NotoSans-Regular': `${sans}/400Regular/NotoSans_400Regular.ttf`,
  'NotoSans-Bold': `${sans}/700Bold/NotoSans_700Bold.ttf`,
  'NotoSans-Italic': `${sans}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
  'NotoSerif-SemiBold': 'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  'NotoSansCanadianAboriginal-Regular': `${syllabics}/400Regular/NotoSansCanadianAboriginal_400Regular.ttf`,
  'NotoSansCanadianAboriginal-Bold': `${syllabics}/700Bold/NotoSansCanadianAboriginal_700Bold.ttf`,
};

/** The fonts of the build where it was made, else the ones they are cut from. */
export const fonts: Fonts = Object.fromEntries(
  FONT_NAMES.map((name) => {
    const built = path.join(root, 'dist/fonts', `${name}.ttf`);
    const file = existsSync(built)
      ? built
      : path.join(root, 'node_modules/@expo-google-fonts', originals[name]);
    return [name, new Uint8Array(readFileSync(file))];
  }),
) as Record<FontName, Uint8Array>;
