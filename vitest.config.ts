import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `belfry/…` in a test means the sources, as tsconfig.json says; only the guards look at dist/.
  resolve: { tsconfigPaths: true },
  test: {
    // Tests wait for more than they compute: by itself it would leave the second processor idle.
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'examples/server/src/**/*.ts'],
      // Types only: nothing in them runs.
      exclude: ['**/*.generated.ts', '**/generated/**'],
      reportsDirectory: 'coverage/node',
      reporter: ['text-summary', 'json-summary', 'lcovonly'],
      thresholds: { 'src/**/*.ts': { lines: 80 }, 'examples/server/src/**/*.ts': { lines: 80 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/components/**', 'test/e2e/**', 'test/guards/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'guards',
          include: ['test/guards/**/*.test.ts'],
          globalSetup: ['test/guards/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          // Each file has a browser and a server of its own, and waits for them half of its time.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
