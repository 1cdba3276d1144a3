/** The program as it is shipped: dist/electron/*.mjs, dist/fonts/ and dist/verifier/. */

import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundleWindow } from './bundle.mjs';
import { buildFonts } from './fonts.mjs';
import { root, say } from './ensure.mjs';

/** What is built from what. @type {{ entry: string, out: string, format?: 'es' | 'cjs' }[]} */
const entries = [
  { entry: 'electron/cli/main.ts', out: 'dist/electron/cli.mjs' },
  { entry: 'electron/keeper/worker.ts', out: 'dist/electron/worker.mjs' },
  { entry: 'electron/keeper/process.ts', out: 'dist/electron/keeper.mjs' },
  { entry: 'electron/local/main.ts', out: 'dist/electron/local.mjs' },
  { entry: 'electron/main.ts', out: 'dist/electron/main.js' },
  // A sandboxed preload is one CommonJS file that can load nothing but 'electron'.
  { entry: 'electron/preload.ts', out: 'dist/electron/preload.cjs', format: 'cjs' },
];

export async function build() {
  await buildFonts();
  cpSync(path.join(root, 'build/verifier/verify.mjs'), path.join(root, 'dist/verifier/verify.mjs'));
  await bundleWindow();
  for (const { entry, out, format } of entries) {
    if (existsSync(path.join(root, entry))) await bundle(entry, out, format);
    else say(`Skipped ${out}: ${entry} does not exist yet.`);
  }
}
