import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from '../processes/run-program';
import type { Shutdown } from '../processes/shutdown';
import { obtainBrowser } from './obtain-browser';
import { startTestShop } from './start-test-shop';
import type { Tally } from './tally';

type Report = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

const TIME_LIMIT_MS = 2_400_000;

/** Runs the tests in a real browser against a shop of their own. */
export async function runEndToEnd(options: { filters: string[]; shutdown: Shutdown }): Promise<Tally> {
  const { filters, shutdown } = options;
  const browser = await obtainBrowser(shutdown.signal);
  const environment = await startTestShop(shutdown);
  const reportFile = path.resolve('.data', 'test-reports', 'e2e.json');
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });

  const { code } = await runToEnd({
    name: 'Playwright',
    args: ['node_modules/@playwright/test/cli.js', 'test', ...filters],
    env: { ...environment, E2E_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
    signal: shutdown.signal,
    timeLimitMs: TIME_LIMIT_MS,
    isEchoed: true,
  });
  const tally = countReport(await readFile(reportFile, 'utf8').catch(() => null));
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function countReport(text: string | null): Tally {
  if (text === null) return { passed: 0, failed: 1 };
  const { stats, errors }: Report = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
