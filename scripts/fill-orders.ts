import path from 'node:path';
import { fillDesk } from './filling/fill-desk';
import { startEmbeddedPostgres } from './postgres/embedded-postgres';
import { findFreePort } from './support/ports.mjs';

const MOST = 5_000_000;

/**
 * `npm run fill -- <orders>`: fills the demo's shop, or the one that DATABASE_URL names, with that many orders, as if it
 * had taken one a minute up to now. What was stopped goes on when it is called again with the same number.
 */
async function main(): Promise<void> {
  const count = Number((process.argv[2] ?? '').replaceAll(/[_ ,]/g, ''));
  if (!Number.isSafeInteger(count) || count < 1 || count > MOST) {
    throw new Error(
      `Usage: npm run fill -- <orders>, from 1 to ${MOST}. End the demo first, or name a database of your own (as its superuser) in DATABASE_URL.`,
    );
  }
  const given = process.env.DATABASE_URL;
  const server = given ? null : await startDemoDatabase();
  try {
    const filled = await fillDesk({ databaseUrl: given ?? server?.urlOf('shop') ?? '', count, tell });
    console.log(filled > 0 ? `${spell(filled)} orders were filled in.` : 'They are filled in already.');
  } finally {
    await server?.stop();
  }
}

function startDemoDatabase() {
  return findFreePort().then((port) =>
    startEmbeddedPostgres({
      dataDirectory: path.resolve('.data/postgres'),
      logFile: path.resolve('.data/logs/postgres.log'),
      port,
    }),
  );
}

function tell({ done, count, perSecond }: { done: number; count: number; perSecond: number }): void {
  const left = Math.ceil((count - done) / perSecond);
  const percent = Math.floor((100 * done) / count);
  console.log(
    `  ${String(percent).padStart(3)} %  ${spell(done)} orders, ${spell(Math.round(perSecond))}/s, ${left} s to go`,
  );
}

function spell(count: number): string {
  return count.toLocaleString('en-PK');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
