/**
 * Adds up what `npm test` really ran, from the runner's own reports, as the one line `N passed, N failed`.
 * A failed check, a test file that could not be loaded and a runner that left no report each count as failed.
 */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * @typedef {object} Report what we read of vitest's JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * @param {{ reports: (Report | undefined)[], failedChecks: string[], exitCode: number }} run
 */
export function tally({ reports, failedChecks, exitCode }) {
  let passed = 0;
  let counted = failedChecks.length;
  let unreported = 0;
  for (const report of reports) {
    passed += report?.numPassedTests ?? 0;
    // A file that fails without a failed test broke outside of them: while loading, or in a hook.
    const broken = (report?.testResults ?? []).filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    counted += (report?.numFailedTests ?? 0) + broken;
    // A runner that left no report failed, whatever else went well.
    if (report === undefined) unreported += 1;
  }
  const failed = counted + unreported;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** @param {string} file @returns {any} */
function read(file) {
  const full = path.join(import.meta.dirname, '../results', file);
  if (!existsSync(full)) return undefined;
  try {
    return JSON.parse(readFileSync(full, 'utf8'));
  } catch {
    return undefined; // torn: the runner died while it wrote
  }
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = tally({
    reports: [read('tests.json'), read('e2e.json')],
    failedChecks: read('checks.json')?.failed ?? [],
    exitCode: Number(process.argv[2] ?? 1),
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
