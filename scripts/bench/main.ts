import { loadavg } from 'node:os';
import { seedDatabase } from '../build/build-shop';
import { generateClient } from '../build/generate-client';
import { migrateDatabase } from '../migrations/migrate-database';
import type { EmbeddedPostgres } from '../postgres/embedded-postgres';
import { findFreePort } from '../support/ports.mjs';
import { startBenchDatabase } from './bench-database';
import { benchEnvironment } from './bench-environment';
import { type BenchOptions, readBenchOptions, SECTIONS } from './bench-options';
import { type BenchServices, startBenchServices } from './bench-services';
import { buildForBench } from './build-for-bench';
import { timeFixedWork } from './core-speed';
import { divideCores, moveSelfTo } from './cores';
import { measureAdmin } from './measure-admin';
import { measureCart } from './measure-cart';
import { measureCheckout } from './measure-checkout';
import { measurePages } from './measure-pages';
import { measureShare } from './measure-share';
import { printFindings } from './print-findings';
import type { Finding } from './row';
import { type ShopServer, startShop } from './shop-server';
import { writeReport } from './write-report';

const LONGEST_RUN_MS = 60 * 60 * 1000;

/** Where a report stands that is not of everything; it grows by a section at a time, so that a run that fails keeps what it has. */
const UNFINISHED = '.data/bench/report';

/** What is taken down at the end, the last one first; also on Ctrl-C and on failure. */
const cleanUps: (() => Promise<void>)[] = [];

/** `npm run bench`: brings up the shop on a database of its own, measures it, and writes docs/bench/latest.md. */
async function main(): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2));
  const loadBefore = loadavg()[0] ?? 0;
  const cores = divideCores();
  // What is started from here on runs beside the server under test, never on its core; the build may have them all.
  if (cores) moveSelfTo(cores.others);
  const { url, server } = await startBenchDatabase();
  cleanUps.push(server.stop);
  await tell('Database', async () => {
    await generateClient();
    await migrateDatabase(url);
    await seedDatabase(url);
  });
  if (cores) moveSelfTo(cores.all);
  if (!options.skipsBuild) await tell('Build', () => buildForBench(url));
  if (cores) moveSelfTo(cores.others);

  const services = await startBenchServices();
  cleanUps.push(services.stop);
  const port = await findFreePort();
  const env = benchEnvironment({ databaseUrl: url, port, services });
  const shop = await startShop(env, { port, cores });
  cleanUps.push(shop.stop);
  console.log(`Shop: ready after ${(shop.startedInMs / 1000).toFixed(1)} s`);
  const fixedWorkMs = [timeFixedWork(cores)];
  const command = ['npm run bench', ...process.argv.slice(2)].join(' ');
  const write = (folder: string, findings: readonly Finding[]) =>
    writeReport(folder, { findings, isPinned: cores !== null, loadBefore, fixedWorkMs, command });
  const findings = await measure(options, {
    shop,
    server,
    services,
    databaseUrl: url,
    cores,
    fixedWorkMs,
    keep: (found) => write(UNFINISHED, found),
  });
  await takeDown();

  printFindings(findings);
  const isFull = !options.isSmall && options.sections.length === SECTIONS.length;
  console.log(`\nWrote ${await write(isFull ? 'docs/bench' : UNFINISHED, findings)}`);
}

async function measure(
  options: BenchOptions,
  at: {
    shop: ShopServer;
    server: EmbeddedPostgres;
    services: BenchServices;
    databaseUrl: string;
    cores: ReturnType<typeof divideCores>;
    fixedWorkMs: number[];
    keep: (findings: readonly Finding[]) => Promise<unknown>;
  },
): Promise<Finding[]> {
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
      const { measureWeight } = await import('./measure-weight');
      return measureWeight({ origin: shop.origin, runs: options.isSmall ? 1 : 3 });
    },
    web: async () => {
      const { measureWeb } = await import('./measure-web');
      // A browser on a single core, which it shares with Lighthouse, waits for itself. The server has next to nothing to do.
      if (at.cores) moveSelfTo(at.cores.all);
      const finding = await measureWeb({ origin: shop.origin, runs: options.isSmall ? 1 : 3 });
      if (at.cores) moveSelfTo(at.cores.others);
      return finding;
    },
    pages: () => measurePages({ shop, cores: at.cores, rounds, seconds }),
    cart: () => measureCart({ shop, databaseUrl: at.databaseUrl, rounds, seconds }),
    checkout: () => measureCheckout(growing),
    share: () => measureShare(growing),
    admin: () => measureAdmin(growing),
    memory: async () => describeMemory(memory),
  };
  const findings: Finding[] = [];
  for (const section of options.sections) {
    await tell(`Section ${section}`, async () => findings.push(await sections[section]()));
    at.fixedWorkMs.push(timeFixedWork(at.cores));
    await at.keep(findings);
    if (section !== 'memory') memory.push([`after the section “${section}”`, shop.readMemoryMiB()]);
  }
  return findings;
}

function describeMemory(readings: readonly [string, number | null][]): Finding {
  return {
    title: 'Memory of the server process',
    rows: readings.map(([when, mebibytes]) => ({
      what: `Resident, ${when}`,
      figure: mebibytes === null ? 'not known on this system' : `${Math.round(mebibytes)} MiB`,
    })),
    notes: ['Shop and worker are one process.'],
  };
}

async function tell(step: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  console.log(`${step}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function giveUp(reason: string): Promise<never> {
  console.error(reason);
  await takeDown();
  process.exit(1);
}

async function takeDown(): Promise<void> {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp().catch(() => undefined);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void giveUp(`The bench was stopped by ${signal}.`));
}
setTimeout(() => void giveUp('The bench took too long.'), LONGEST_RUN_MS).unref();
await main().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));
process.exit(0);
