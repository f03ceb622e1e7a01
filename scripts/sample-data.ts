import path from 'node:path';
import { startEmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { createSampleOrders } from '@/scripts/sample-data/create-sample-orders';
import { findFreePort } from '@/scripts/support/ports.mjs';

const MAX_ORDERS = 5_000_000;

/**
 * `npm run fill -- <orders>`: creates that many sample orders in the demo's shop, or in the one that DATABASE_URL
 * names, one a minute up to now. What was stopped goes on when it is called again with the same number.
 */
async function main(): Promise<void> {
  const count = Number((process.argv[2] ?? '').replaceAll(/[_ ,]/g, ''));
  if (!Number.isSafeInteger(count) || count < 1 || count > MAX_ORDERS) {
    throw new Error(
      `Usage: npm run fill -- <orders>, from 1 to ${MAX_ORDERS}. End the demo first, or name a database of your own (as its superuser) in DATABASE_URL.`,
    );
  }
  const givenUrl = process.env.DATABASE_URL;
  const server = givenUrl ? null : await startDemoDatabase();
  try {
    const created = await createSampleOrders({
      databaseUrl: givenUrl ?? server?.urlOf('shop') ?? '',
      count,
      onProgress: printProgress,
    });
    console.log(
      created > 0 ? `${formatCount(created)} orders were filled in.` : 'They are filled in already.',
    );
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

function printProgress({ done, count, perSecond }: { done: number; count: number; perSecond: number }): void {
  const left = Math.ceil((count - done) / perSecond);
  const percent = Math.floor((100 * done) / count);
  console.log(
    `  ${String(percent).padStart(3)} %  ${formatCount(done)} orders, ${formatCount(Math.round(perSecond))}/s, ${left} s to go`,
  );
}

function formatCount(count: number): string {
  return count.toLocaleString('en-PK');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
