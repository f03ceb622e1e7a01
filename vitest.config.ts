import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: {
    '@': root('.'),
    // It throws outside Next; its guard matters to the bundler alone.
    'server-only': root('./server/server-only-stub.ts'),
  },
};

/** Files that take more than a minute: one that began last would run alone at the end. */
const LONG =
  /\/(?:commands-in-any-order|fuzz|pages-as-files|pages-wake|random-walks|rolling-restart|server-crash|stripe-outages)[^/]*\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId));
    return sorted.sort((a, b) => isLong(b) - isLong(a));
  }
}

/**
 * `unit` needs nothing but Node; `integration` brings up its own PostgreSQL, with a database per file; `faults` puts
 * real servers of the production build in front of it.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // These tests share nothing that one could spoil for another, and loading it once halves their time.
          isolate: false,
          env: { LOG_LEVEL: 'silent' },
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // Failures that are provoked would fill the screen; delete this line to read them.
          env: { LOG_LEVEL: 'silent' },
        },
      },
      {
        resolve,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 400_000,
          // Each file has servers of its own, and mostly waits for them.
          maxWorkers: 2,
          env: { LOG_LEVEL: 'silent' },
        },
      },
    ],
  },
});
