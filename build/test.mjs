/**
 * npm test: everything that says whether this tree is sound. Installs and builds what is missing (a browser too), then runs
 * the checks (layout, rules, types) and the tests. Arguments go to vitest; `--no-check` leaves the checks out.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browser.mjs';
import { check } from './check.mjs';
import { ensureBuilt, ensureInstalled, root, say } from './ensure.mjs';

const args = process.argv.slice(2);
const results = path.join(root, 'results');
const report = path.join(results, 'tests.json');
rmSync(report, { force: true });
rmSync(path.join(results, 'checks.json'), { force: true });

ensureInstalled();
await ensureBuilt();
ensureBrowser();

const failed = args.includes('--no-check') ? [] : await check();
mkdirSync(results, { recursive: true });
writeFileSync(path.join(results, 'checks.json'), `${JSON.stringify({ failed })}\n`);

// What npm tells us about this call is not for the programs that the tests start.
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'INIT_CWD' && !name.startsWith('npm_lifecycle_')),
);
const vitest = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...args.filter((argument) => argument !== '--no-check'),
  ],
  { cwd: root, stdio: 'inherit', env: environment },
);

if (failed.length > 0) say(`Failed checks: ${failed.join(', ')}.`);
process.exit(failed.length > 0 || vitest.status !== 0 ? 1 : 0);
