/** The one line at the end tells the truth, also when the runner died. */

import { expect, test } from 'vitest';
import { tally } from '../../build/tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const good = { numPassedTests: 2, numFailedTests: 0, testResults: [file('passed', 'passed', 'passed')] };

test.each([
  ['both runners', { reports: [good, good], failedChecks: [], exitCode: 0 }, { passed: 4, failed: 0 }],
  [
    'the second runner left no report',
    { reports: [good, undefined], failedChecks: ['lint'], exitCode: 1 },
    { passed: 2, failed: 2 },
  ],
  ['all is well', { reports: [good], failedChecks: [], exitCode: 0 }, { passed: 2, failed: 0 }],
  ['a check failed', { reports: [good], failedChecks: ['lint'], exitCode: 1 }, { passed: 2, failed: 1 }],
  [
    'two checks failed',
    { reports: [good], failedChecks: ['lint', 'types'], exitCode: 1 },
    { passed: 2, failed: 2 },
  ],
  [
    'a test failed',
    {
      reports: [{ numPassedTests: 1, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] }],
      failedChecks: [],
      exitCode: 1,
    },
    { passed: 1, failed: 1 },
  ],
  [
    'a file could not be loaded',
    {
      reports: [{ numPassedTests: 2, numFailedTests: 0, testResults: [...good.testResults, file('failed')] }],
      failedChecks: [],
      exitCode: 1,
    },
    { passed: 2, failed: 1 },
  ],
  [
    'the runner left no report',
    { reports: [undefined], failedChecks: [], exitCode: 1 },
    { passed: 0, failed: 1 },
  ],
  [
    'no report and yet no error',
    { reports: [undefined], failedChecks: [], exitCode: 0 },
    { passed: 0, failed: 1 },
  ],
  [
    'an error that nobody explains',
    { reports: [good], failedChecks: [], exitCode: 1 },
    { passed: 2, failed: 1 },
  ],
])('%s', (_, run, expected) => {
  expect(tally(run)).toEqual(expected);
});
