import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Measurements and the window's journeys are programmes of their own.
    exclude: ['tests/bench/**', 'tests/e2e/**'],
    // One process for each file: a test may kill, fill a disk or change its folder without harming another.
    pool: 'forks',
    // Every core: vitest keeps one for itself otherwise, which is half of a small machine.
    maxWorkers: availableParallelism(),
    // One test may start a dozen processes, each of which derives a key: what hangs is found all the same.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'results/tests.json' },
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'electron/**', 'renderer/**'],
      reportsDirectory: 'coverage',
    },
  },
});
