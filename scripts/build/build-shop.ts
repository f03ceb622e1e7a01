import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidContent } from '@/lib/content/content-issue';
import { checkSourceClaims } from '@/scripts/claims/check-source-claims';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import { startEphemeralPostgres } from '@/scripts/postgres/ephemeral-postgres';
import { runProgram } from '@/scripts/processes/run-program';
import { compileServer } from './compile-server';
import { computeBuildStamp } from './compute-build-stamp';
import { generateArticlePictures } from './generate-article-pictures';

const BUILD_ID_LENGTH = 20;

type BuildOptions = {
  /** A migrated and seeded database for the pages to read; without one a throw-away server is brought up. */
  databaseUrl?: string;
  distDir: string;
  force?: boolean;
  signal?: AbortSignal;
};

/** Whether `distDir` holds a build of the present sources. */
export async function isBuildFresh(distDir: string): Promise<boolean> {
  const previous = await readFile(path.join(distDir, '.stamp'), 'utf8').catch(() => '');
  return previous !== '' && previous === (await computeBuildStamp());
}

/**
 * Builds the shop unless it has been built from the same sources before. Prisma's client has to be there.
 *
 * @returns whether it had to.
 * @throws with the end of what Next printed when it fails.
 */
export async function buildShop({ databaseUrl, distDir, force, signal }: BuildOptions): Promise<boolean> {
  await generateArticlePictures();
  if (!force && (await isBuildFresh(distDir))) {
    // It takes a moment, and no stamp has to know what the server is made of.
    await compileServer(distDir);
    return false;
  }
  await refuseClaims();
  const stamp = await computeBuildStamp();
  await rm(path.join(distDir, '.stamp'), { force: true });
  const options = { distDir, buildId: stamp.slice(0, BUILD_ID_LENGTH), signal };
  if (databaseUrl) await runNextBuild({ databaseUrl, ...options });
  else await withSeededDatabase((url) => runNextBuild({ databaseUrl: url, ...options }));
  await compileServer(distDir);
  await writeFile(path.join(distDir, '.stamp'), stamp);
  return true;
}

/** Texts in code; those of articles are checked where they are compiled. */
async function refuseClaims(): Promise<void> {
  const { issues } = await checkSourceClaims(process.cwd());
  if (issues.length > 0) throw new InvalidContent(issues);
}

async function runNextBuild(options: {
  databaseUrl: string;
  distDir: string;
  buildId: string;
  signal?: AbortSignal;
}) {
  await runProgram({
    name: 'next build',
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: {
      DATABASE_URL: options.databaseUrl,
      NEXT_DIST_DIR: options.distDir,
      SHOP_BUILD_ID: options.buildId,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    signal: options.signal,
  });
}

async function withSeededDatabase(use: (databaseUrl: string) => Promise<void>): Promise<void> {
  const server = await startEphemeralPostgres();
  try {
    await server.createDatabase('shop');
    const databaseUrl = server.urlOf('shop');
    await migrateDatabase(databaseUrl);
    await seedDatabase(databaseUrl);
    await use(databaseUrl);
  } finally {
    await server.stop();
  }
}

/**
 * Runs prisma/seed.
 * @param options.isDemo also with what only the demonstration and the tests have, markets abroad for example.
 * @returns the lines that it printed.
 */
export async function seedDatabase(
  databaseUrl: string,
  { isDemo = false }: { isDemo?: boolean } = {},
): Promise<string[]> {
  const output = await runProgram({
    name: 'seed',
    args: ['--import', 'tsx', 'prisma/seed/main.ts', ...(isDemo ? ['--demo'] : [])],
    env: { DATABASE_URL: databaseUrl, TSX_TSCONFIG_PATH: 'tsconfig.node.json' },
  });
  return output.split('\n').filter((line) => line.trim() !== '');
}
