import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { runToEnd } from '@/scripts/processes/run-program';
import { locateBrowser } from '@/scripts/support/locate-browser';

const DOWNLOAD_LIMIT_MS = 120_000;

/**
 * A Chromium for the end-to-end tests: one that is there, or Playwright's own download, or the package manager's.
 *
 * @throws with what to do when there is none to be had.
 */
export async function obtainBrowser(signal: AbortSignal): Promise<string> {
  const present = locateBrowser();
  if (present) return present;

  await runToEnd({
    name: 'playwright install',
    args: ['node_modules/playwright/cli.js', 'install', '--no-shell', 'chromium'],
    signal,
    timeLimitMs: DOWNLOAD_LIMIT_MS,
  });
  const downloaded = locateBrowser();
  if (downloaded) return downloaded;

  if (userInfo().uid === 0) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', timeout: 120_000 });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = locateBrowser();
  if (installed) return installed;
  throw new Error(
    'The end-to-end tests need a Chromium, and it could neither be downloaded nor installed. ' +
      'Install one (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.',
  );
}
