import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from '@/scripts/processes/run-program';
import type { Shutdown } from '@/scripts/processes/shutdown';
import { compressScreenshots } from './compress-screenshots';
import { countRun } from './count-run';
import { obtainBrowser } from './obtain-browser';
import { readPlaywrightReport } from './read-playwright-report';
import { startTestShop } from './start-test-shop';
import { addTallies, EMPTY_TALLY, type Tally } from './tally';

const TIME_LIMIT_MS = 2_400_000;

/** Of playwright.config.ts. Pages are compared with their pictures while nothing in the shop was changed. */
const PROJECTS = ['visual', 'shop', 'serial'] as const;

/** Runs the tests in a real browser against a shop of their own. */
export async function runEndToEnd(options: { filters: string[]; shutdown: Shutdown }): Promise<Tally> {
  const { filters, shutdown } = options;
  const browser = await obtainBrowser(shutdown.signal);
  const environment = { ...(await startTestShop(shutdown)), E2E_BROWSER: browser };
  let tally = EMPTY_TALLY;
  for (const project of PROJECTS) {
    tally = addTallies(tally, await runProject({ project, filters, environment, signal: shutdown.signal }));
  }
  if (process.env.ACCEPT_PICTURES === '1') await compressScreenshots(path.resolve('tests/e2e/pictures'));
  return tally;
}

async function runProject(options: {
  project: (typeof PROJECTS)[number];
  filters: string[];
  environment: Record<string, string>;
  signal: AbortSignal;
}): Promise<Tally> {
  const { project, filters, environment, signal } = options;
  const reportFile = path.resolve('.data', 'test-reports', `e2e-${project}.json`);
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });

  const result = await runToEnd({
    name: 'Playwright',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      `--project=${project}`,
      '--pass-with-no-tests',
      ...filters,
    ],
    env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
    signal,
    timeLimitMs: TIME_LIMIT_MS,
    isEchoed: true,
  });
  return countRun({ kind: `e2e ${project}`, reportFile, read: readPlaywrightReport, result });
}
