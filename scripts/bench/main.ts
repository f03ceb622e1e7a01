import { loadavg } from 'node:os';
import { measureAdmin } from '@/scripts/bench/measurements/measure-admin';
import { measureCart } from '@/scripts/bench/measurements/measure-cart';
import { measureChanges } from '@/scripts/bench/measurements/measure-changes';
import { measureCheckout } from '@/scripts/bench/measurements/measure-checkout';
import { measurePages } from '@/scripts/bench/measurements/measure-pages';
import { measureShare } from '@/scripts/bench/measurements/measure-share';
import { measureSoak } from '@/scripts/bench/measurements/measure-soak';
import type { BenchResult } from '@/scripts/bench/report/bench-result';
import { printResults } from '@/scripts/bench/report/print-results';
import { writeReport } from '@/scripts/bench/report/write-report';
import { startBenchDatabase } from '@/scripts/bench/setup/bench-database';
import { BENCH_DIST, benchEnvironment } from '@/scripts/bench/setup/bench-environment';
import { type BenchServices, startBenchServices } from '@/scripts/bench/setup/bench-services';
import { buildForBench } from '@/scripts/bench/setup/build-for-bench';
import { timeReferenceWork } from '@/scripts/bench/setup/core-speed';
import { partitionCores, pinSelfTo } from '@/scripts/bench/setup/cpu-affinity';
import { type ShopServer, startShop } from '@/scripts/bench/setup/shop-server';
import { seedDatabase } from '@/scripts/build/build-shop';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import type { EmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { openTestShop } from '@/scripts/testing/open-test-shop';
import { type BenchOptions, readBenchOptions } from './bench-options';

const RUN_LIMIT_MS = 60 * 60 * 1000;

/** It grows by a section at a time, so that a run that fails keeps what it has. */
const REPORT_FOLDER = '.data/bench/report';

/** What is taken down at the end, the last one first; also on Ctrl-C and on failure. */
const cleanUps: (() => Promise<void>)[] = [];

/** `npm run bench`: brings up the shop on a database of its own, measures it, and writes a report. */
async function main(): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2));
  const loadBefore = loadavg()[0] ?? 0;
  const cores = partitionCores();
  // What is started from here on runs beside the server under test, never on its core; the build may have them all.
  if (cores) pinSelfTo(cores.others);
  const { url, server } = await startBenchDatabase();
  cleanUps.push(server.stop);
  await timeStep('Database', async () => {
    await migrateDatabase(url);
    await seedDatabase(url);
    await openTestShop(url);
  });
  if (cores) pinSelfTo(cores.all);
  if (!options.skipsBuild) await timeStep('Build', () => buildForBench(url));
  if (cores) pinSelfTo(cores.others);

  const services = await startBenchServices();
  cleanUps.push(services.stop);
  const port = await findFreePort();
  const writesPages = options.sections.some((section) => section === 'pages' || section === 'changes');
  const env = benchEnvironment({ databaseUrl: url, port, services, writesPages });
  const shop = await startShop(env, { port, cores });
  cleanUps.push(shop.stop);
  console.log(`Shop: ready after ${(shop.startedInMs / 1000).toFixed(1)} s`);
  const fixedWorkMs = [timeReferenceWork(cores)];
  const command = ['npm run bench', ...process.argv.slice(2)].join(' ');
  const write = (results: readonly BenchResult[]) =>
    writeReport(REPORT_FOLDER, { results, isPinned: cores !== null, loadBefore, fixedWorkMs, command });
  const results = await measure(options, {
    shop,
    server,
    services,
    databaseUrl: url,
    cores,
    fixedWorkMs,
    onResult: write,
  });
  await tearDown();

  printResults(results);
  console.log(`\nWrote ${await write(results)}`);
}

async function measure(
  options: BenchOptions,
  at: {
    shop: ShopServer;
    server: EmbeddedPostgres;
    services: BenchServices;
    databaseUrl: string;
    cores: ReturnType<typeof partitionCores>;
    fixedWorkMs: number[];
    onResult: (results: readonly BenchResult[]) => Promise<unknown>;
  },
): Promise<BenchResult[]> {
  const { shop } = at;
  const rounds = options.isSmall ? 1 : 5;
  const seconds = options.isSmall ? 0.5 : 3;
  const memory: [string, number | null][] = [['after the start', shop.readMemoryMiB()]];
  const growing = {
    ...at,
    rounds,
    seconds,
    isSmall: options.isSmall,
    onStart: (end: () => Promise<void>) => cleanUps.push(end),
  };
  const sections = {
    // Loaded here, because an installation without the tools for tests has no Playwright.
    weight: async () => {
      const { measurePageWeight } = await import('@/scripts/bench/measurements/measure-page-weight');
      return measurePageWeight({ origin: shop.origin, runs: options.isSmall ? 1 : 3 });
    },
    web: async () => {
      const { measureLighthouse } = await import('@/scripts/bench/measurements/measure-lighthouse');
      // A browser on a single core, which it shares with Lighthouse, waits for itself. The server has next to nothing to do.
      if (at.cores) pinSelfTo(at.cores.all);
      const finding = await measureLighthouse({ origin: shop.origin, runs: options.isSmall ? 1 : 3 });
      if (at.cores) pinSelfTo(at.cores.others);
      return finding;
    },
    pages: () => measurePages({ shop, cores: at.cores, rounds, seconds }),
    cart: () => measureCart({ shop, databaseUrl: at.databaseUrl, rounds, seconds }),
    checkout: () => measureCheckout(growing),
    share: () => measureShare(growing),
    admin: () => measureAdmin(growing),
    memory: async () => describeMemory(memory),
    changes: () => measureChanges({ shop, databaseUrl: at.databaseUrl, isSmall: options.isSmall }),
    soak: () =>
      measureSoak({
        shop,
        databaseUrl: at.databaseUrl,
        folder: BENCH_DIST,
        isSmall: options.isSmall,
        seconds: options.soakSeconds,
      }),
  };
  const results: BenchResult[] = [];
  for (const section of options.sections) {
    await timeStep(`Section ${section}`, async () => results.push(await sections[section]()));
    at.fixedWorkMs.push(timeReferenceWork(at.cores));
    await at.onResult(results);
    if (section !== 'memory') memory.push([`after the section “${section}”`, shop.readMemoryMiB()]);
  }
  return results;
}

function describeMemory(readings: readonly [string, number | null][]): BenchResult {
  return {
    title: 'Memory of the server process',
    rows: readings.map(([when, mebibytes]) => ({
      what: `Resident, ${when}`,
      figure: mebibytes === null ? 'not known on this system' : `${Math.round(mebibytes)} MiB`,
    })),
    notes: ['Shop and worker are one process.'],
  };
}

async function timeStep(step: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  console.log(`${step}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function abort(reason: string): Promise<never> {
  console.error(reason);
  await tearDown();
  process.exit(1);
}

async function tearDown(): Promise<void> {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp().catch(() => undefined);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void abort(`The bench was stopped by ${signal}.`));
}
setTimeout(() => void abort('The bench took too long.'), RUN_LIMIT_MS).unref();
await main().catch((error: unknown) => abort(error instanceof Error ? error.message : String(error)));
process.exit(0);
