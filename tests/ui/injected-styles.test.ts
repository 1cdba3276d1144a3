import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { STYLE_HASHES } from '../../electron/page/headers.ts';

/**
 * react-aria puts `<style>` elements into the page while it runs. The policy lets each in by its digest, so a new
 * version that writes another text must fail here, not in front of someone.
 */
const modules = path.resolve(import.meta.dirname, '../../node_modules');

const written = ['react-aria', 'react-stately', 'react-aria-components'].flatMap((library) => {
  const folder = path.join(modules, library, 'dist/private');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => ({ file: `${library}/${file}`, text: readFileSync(path.join(folder, file), 'utf8') }))
    .filter(({ text }) => /createElement\(['"]style['"]/.test(text));
});

it('only these modules put a style element into a page', () => {
  expect(written.map(({ file }) => file).sort()).toEqual([
    'react-aria/interactions/usePress.mjs',
    // On an iPhone or an iPad only: Constat does not run there, so its text is not let in.
    'react-aria/overlays/usePreventScroll.mjs',
  ]);
});

it('the policy lets in what usePress writes, and nothing else', () => {
  const { text } = written.find(({ file }) => file.endsWith('usePress.mjs'))!;
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(text)![1]!;
  const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(text)![1]!;
  const style = template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
  expect(style).toBe(
    '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  );
  expect(STYLE_HASHES).toEqual([`sha256-${createHash('sha256').update(style).digest('base64')}`]);
});
