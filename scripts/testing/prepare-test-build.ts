import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildShop, isBuildFresh } from '@/scripts/build/build-shop';
import { TEST_BUILD } from './test-build';

const DEMO_BUILD = '.next';

/**
 * Sees to it that there is a build of the present sources for the tests: a running demo writes to its own, so they
 * take a copy. `databaseUrl` is a seeded database for a new build; without one a throw-away server is brought up.
 */
export async function prepareTestBuild(options: {
  databaseUrl?: string;
  signal: AbortSignal;
}): Promise<void> {
  if (!(await isBuildFresh(TEST_BUILD)) && (await isBuildFresh(DEMO_BUILD))) await copyBuild();
  await buildShop({ ...options, distDir: TEST_BUILD });
}

async function copyBuild(): Promise<void> {
  await rm(TEST_BUILD, { recursive: true, force: true });
  await cp(DEMO_BUILD, TEST_BUILD, {
    recursive: true,
    // Else they lead out of a copy, to packages that are loaded a second time.
    verbatimSymlinks: true,
    filter: (source) => path.basename(source) !== 'cache',
  });
  // The one file that says where the build is.
  const file = path.join(TEST_BUILD, 'required-server-files.json');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replaceAll(`"${DEMO_BUILD}/`, `"${TEST_BUILD}/`)
      .replaceAll(`"distDir":"${DEMO_BUILD}"`, `"distDir":"${TEST_BUILD}"`),
  );
}
