import { defineConfig, devices } from '@playwright/test';

/** Run by `npm test`, which starts the shop and says in the environment where it is (tests/e2e/support/environment.ts). */
export default defineConfig({
  testDir: 'tests/e2e',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  updateSnapshots: process.env.ACCEPT_PICTURES === '1' ? 'all' : 'none',
  // `npm test` runs these in order: visual regression on the seeded shop first, tests that change it for everybody last.
  projects: [
    {
      name: 'visual',
      testMatch: 'visual-regression.spec.ts',
      outputDir: 'test-results/visual',
      fullyParallel: false,
    },
    { name: 'shop', testIgnore: ['visual-regression.spec.ts', 'serial/**'], outputDir: 'test-results/shop' },
    {
      name: 'serial',
      testMatch: 'serial/**',
      outputDir: 'test-results/serial',
      fullyParallel: false,
      workers: 1,
    },
  ],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Generous, for machines that do other things too; a test that works never waits for them.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_BASE_URL,
    screenshot: 'only-on-failure',
    // Tests that step between a page and its server would not see what a worker asks for; offline.spec.ts wants it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
