/**
 * npm run dates: the clocks against the slow implementation of the tests (tests/law/slow.ts), over a million random dates;
 * `npm run dates -- 5000000` for another number. It takes a quarter of an hour: the unit tests do the same over a few thousand.
 */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureInstalled, root, say } from './ensure.mjs';

const wished = process.argv[2] ?? '1000000';
if (!/^[1-9]\d{0,8}$/.test(wished)) {
  say(`How many dates? ${wished} is not a number of them.`);
  process.exit(2);
}
ensureInstalled();
const run = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    'tests/law/second-opinion.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CONSTAT_DATES: wished } },
);
process.exit(run.status ?? 1);
