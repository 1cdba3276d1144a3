import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The journeys through the window: a real browser, the real hosts, each file with folders and browsers of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    // A browser is several processes: more than two side by side would only wait for one another.
    maxWorkers: Math.min(2, availableParallelism()),
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'results/e2e.json' },
  },
});
