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
import { runJourneys } from './e2e.mjs';
import { ensureBuilt, ensureInstalled, root, say } from './ensure.mjs';

const args = process.argv.slice(2);
const results = path.join(root, 'results');
for (const report of ['tests.json', 'e2e.json', 'checks.json'])
  rmSync(path.join(results, report), { force: true });

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
const filters = args.filter((argument) => argument !== '--no-check');
const vitest = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...filters],
  { cwd: root, stdio: 'inherit', env: environment },
);

// Whoever names files wants those, and not the long way through the window.
const journeys = filters.length > 0 ? 0 : runJourneys([], environment);

if (failed.length > 0) say(`Failed checks: ${failed.join(', ')}.`);
process.exit(failed.length > 0 || vitest.status !== 0 || journeys !== 0 ? 1 : 0);
