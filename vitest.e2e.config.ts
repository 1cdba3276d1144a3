import { defineConfig } from 'vitest/config';

/** The journeys through the window: a real browser, the real hosts, one after the other (the machine is small). */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'results/e2e.json' },
  },
});
