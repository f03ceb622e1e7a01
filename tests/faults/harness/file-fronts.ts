import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { prepareFrontFiles } from '../../../scripts/build/prepare-front-files';
import { locateDebianProgram } from '../../../scripts/support/locate-debian-program';
import { TEST_BUILD } from '../../../scripts/testing/test-build';
import { startCaddy } from './caddy-front';
import type { FaultHarness } from './fault-harness';
import type { Front } from './health-checking-proxy';
import { type FrontFolders, startNginx } from './nginx-front';

const NAMES = ['nginx', 'caddy'] as const;
const START = { nginx: startNginx, caddy: startCaddy };

/** The fronts of `deploy` that this machine has or can fetch. */
export const FILE_FRONTS = NAMES.flatMap((name) => {
  const program = locateDebianProgram(name);
  if (!program) return [];
  const start = (servers: readonly { url: string }[], folders: FrontFolders) =>
    START[name](program, servers, folders);
  return [{ name, start }];
});

/** A sentence for each that is missing. */
export const MISSING_FRONTS = NAMES.filter((name) => FILE_FRONTS.every((front) => front.name !== name)).map(
  (name) => `${name} is not installed, and its Debian package cannot be fetched: nothing is tested with it`,
);

/** A folder for published pages, which is gone when the tests of a file have ended. */
export function newPagesFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nue-pages-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts each front in front of the servers of a harness, with their pages and the files of the build. */
export function startFileFronts(
  harness: FaultHarness,
  pages: string,
): Record<'nginx' | 'caddy', Front | null> {
  const fronts: Record<'nginx' | 'caddy', Front | null> = { nginx: null, caddy: null };
  beforeAll(async () => {
    await prepareFrontFiles(TEST_BUILD);
    const folders = { pages, build: path.resolve(TEST_BUILD) };
    for (const { name, start } of FILE_FRONTS) fronts[name] = await start(harness.servers, folders);
  });
  afterAll(async () => {
    for (const front of Object.values(fronts)) await front?.close();
  });
  return fronts;
}
