/** The long programmes of the tests: TypeScript, bundled first, because Node 20 runs none. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, root, say } from './ensure.mjs';

/**
 * Runs tests/<name>/main.ts with the arguments given to us; its exit code is ours.
 *
 * @param {string} name
 * @param {readonly string[]} children tests/<name>/<child>.ts, programs that it starts: dist/tests/<name>-<child>.mjs
 */
export async function programme(name, children = []) {
  ensureInstalled();
  await ensureBuilt();
  const entry = `tests/${name}/main.ts`;
  if (!existsSync(path.join(root, entry))) {
    say(`There is nothing to run: ${entry} does not exist yet.`);
    process.exit(1);
  }
  const { bundle } = await import('./bundle.mjs');
  const out = `dist/tests/${name}.mjs`;
  await bundle(entry, out);
  for (const child of children) await bundle(`tests/${name}/${child}.ts`, `dist/tests/${name}-${child}.mjs`);
  const result = spawnSync(
    process.execPath,
    ['--expose-gc', path.join(root, out), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  process.exit(result.status ?? 1);
}
