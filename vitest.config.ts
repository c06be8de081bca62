import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Suites by what they need: `unit` needs nothing; `stores` the real stores; `exports` other people's
 * readers of files; `failure` kills real processes; `browser` drives a real browser.
 */
export default defineConfig({
  plugins: [react()],
  test: {
    // Published for bundlers: its modules name one another without their endings.
    server: { deps: { inline: [/language-support.*generated-parser/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{graph-data,server,scripts,client}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // They are pure, and change nothing of one another's: their modules are read once.
          isolate: false,
          // Nothing takes long by itself; a machine that does much else may take its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          include: ['tests/{conformance,api,import,parity}/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j-global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          isolate: false,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'exports',
          include: ['tests/exports/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          isolate: false,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'failure',
          include: ['tests/failure/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/browser-global-setup.ts'],
          // The one failure that is the browser's own; see docs/decisions/107.
          retry: { count: 1, condition: /The browser does not answer for the page/ },
          // A picture of a busy machine takes its time.
          expect: { poll: { timeout: 20_000 } },
          // The suites change nothing that they share: their modules are read once.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'deployment',
          include: ['tests/deployment/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
