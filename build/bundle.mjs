/** One TypeScript entry and all it imports → one plain module for Node or Electron. */

import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build as vite } from 'vite';
import { root } from './ensure.mjs';
import { reactAria } from './react-aria.mjs';

const empty = path.join(import.meta.dirname, 'empty.mjs');

/**
 * @param {string} entry from the root
 * @param {string} out   from the root
 * @param {'es' | 'cjs'} format
 */
export async function bundle(entry, out, format = 'es') {
  await vite({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    // jsPDF asks for these three to draw HTML, which we never do.
    resolve: { alias: { html2canvas: empty, canvg: empty, dompurify: empty } },
    // Everything goes in: the program runs without node_modules.
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.dirname(path.join(root, out)),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: path.join(root, entry),
        // The runtime gives it; the package of that name only knows where the runtime lies.
        external: ['electron'],
        output: { format, entryFileNames: path.basename(out), codeSplitting: false },
      },
    },
  });
}

/** renderer/ → dist/renderer: one page, its scripts, styles and fonts; nothing inline, nothing fetched elsewhere. */
export async function bundleWindow(out = 'dist/renderer') {
  await vite({
    root: path.join(root, 'renderer'),
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [reactAria(), react()],
    build: {
      target: 'chrome140',
      outDir: path.join(root, out),
      emptyOutDir: true,
      // The policy allows nothing that stands in the page itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
}
