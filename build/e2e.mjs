/**
 * npm run e2e: the journeys through the window, in a real browser and through every host there is here. Arguments go to
 * vitest (`npm run e2e -- journey` runs the files of that name). Pictures of every screen are left in results/pictures/.
 */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';

/** @param {readonly string[]} args for vitest @param {NodeJS.ProcessEnv} [environment] @returns {number} its exit code */
export function runJourneys(args, environment = process.env) {
  const vitest = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      path.join(root, 'vitest.e2e.config.ts'),
      ...args,
    ],
    { cwd: root, stdio: 'inherit', env: environment },
  );
  return vitest.status ?? 1;
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled();
  await ensureBuilt();
  ensureBrowser();
  process.exit(runJourneys(process.argv.slice(2)));
}
