import path from 'node:path';
import { nodeEndOfLifeWarning } from '@/lib/config/node-support';
import { buildShop, isBuildFresh } from '@/scripts/build/build-shop';
import { generateClient } from '@/scripts/build/generate-client';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import { startEmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { prepareShopRole } from '@/scripts/postgres/shop-role';
import {
  type ServiceOptions,
  startMailInbox,
  startShop,
  startStripeSandbox,
  urlOfPort,
  WITHOUT_STRIPE,
} from '@/scripts/processes/shop-services';
import { Shutdown } from '@/scripts/processes/shutdown';
import { elapsed, step } from '@/scripts/support/progress.mjs';
import { echoErrors, type Owner, printAddresses, printOwner } from './demo-messages';
import { listDemoPorts } from './demo-ports.mjs';
import { openDemoShop } from './open-demo-shop';
import { readSecrets } from './read-secrets';
import { seedOnce } from './seed-once';

const DATA = path.resolve('.data');
const DIST_DIR = '.next';

type DemoOptions = { withStripe: boolean };

/**
 * The demo, once the packages are there: from an empty folder to a running shop, then on until it is stopped.
 *
 * @param options.withStripe whether the Stripe sandbox is started, so that the shop takes cards.
 * @returns the exit code.
 */
export async function runDemo(options: DemoOptions): Promise<number> {
  const warning = nodeEndOfLifeWarning({ version: process.versions.node, now: new Date() });
  if (warning) console.error(`  ! ${warning}`);
  const shutdown = new Shutdown();
  const run = runUntilSomethingEnds(shutdown, options).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  const requested = shutdown.requested.then((reason) => ({ reason }));
  const outcome = await Promise.race([requested, run.then((problem) => ({ problem }))]);
  if ('problem' in outcome) console.error(`\n${outcome.problem}\n`);
  console.log(`\nStopping ${'reason' in outcome ? `(${outcome.reason}) ` : ''}…`);
  await shutdown.stopAll();
  // What was just being started when the signal came is there by now, and ends too.
  await run;
  await shutdown.stopAll();
  console.log('Stopped. All data is kept in .data.');
  return 'problem' in outcome ? 1 : 0;
}

/** @returns a sentence about the part that ended first, and should not have. */
async function runUntilSomethingEnds(shutdown: Shutdown, { withStripe }: DemoOptions): Promise<string> {
  const ports = listDemoPorts();
  const {
    secrets: { SHOP_DATABASE_PASSWORD: password, ...secrets },
  } = await step(
    'Secrets',
    async () => readSecrets(),
    ({ hasWritten }) => (hasWritten ? 'fresh ones in .env.local' : 'from .env.local'),
  );
  const serviceOptions = { ports, secrets, dataDirectory: DATA, logDirectory: path.join(DATA, 'logs') };
  const [database] = await Promise.all([
    startDatabase({ port: ports.postgres, password, shutdown }),
    step(
      'Database client',
      () => generateClient(),
      (isNew) => (isNew ? 'generated' : 'unchanged'),
    ),
  ]);
  const owner = await step(
    'Goods and staff',
    () => seedOnce(database.ownerUrl),
    (made) => (made ? 'owner created' : ''),
  );
  try {
    await step(
      'Details of an example shop',
      () => openDemoShop(database.ownerUrl),
      (isNew) => (isNew ? 'made up, and marked as such' : 'unchanged'),
    );
    const sandboxes = startSandboxes(serviceOptions, { shutdown, withStripe });
    // They are awaited later, and a failure until then is not one that nobody handles.
    sandboxes.ready.catch(() => undefined);
    await buildIfStale(database.shopUrl, shutdown.signal);
    const shop = startShop({
      ...serviceOptions,
      databaseUrl: database.shopUrl,
      distDir: DIST_DIR,
      env: withStripe ? {} : WITHOUT_STRIPE,
      onLine: echoErrors,
    });
    shutdown.add({ name: 'The shop', stop: shop.stop });
    await step('Shop', () => shop.waitFor(`${urlOfPort(ports.shop)}/readyz`));
    await sandboxes.ready;
    console.log(`\nReady after ${elapsed()}.`);
    printAddresses(ports, { withStripe });
    return announce(owner, [...sandboxes.ended, shop.ended, database.ended]);
  } catch (error) {
    if (owner) printOwner(owner);
    throw error;
  }
}

function startSandboxes(
  serviceOptions: ServiceOptions,
  { shutdown, withStripe }: { shutdown: Shutdown } & DemoOptions,
): { ready: Promise<unknown>; ended: Promise<string>[] } {
  const stripe = withStripe ? startStripeSandbox(serviceOptions) : null;
  if (stripe) shutdown.add({ name: 'The Stripe sandbox', stop: stripe.stop });
  const mail = startMailInbox(serviceOptions);
  shutdown.add({ name: 'The mail inbox', stop: mail.stop });
  const ready = Promise.all([
    ...(stripe ? [step('Stripe sandbox', () => stripe.waitFor(urlOfPort(serviceOptions.ports.stripe)))] : []),
    step('Mail inbox', () => mail.waitFor(urlOfPort(serviceOptions.ports.mail))),
  ]);
  return { ready, ended: [...(stripe ? [stripe.ended] : []), mail.ended] };
}

async function buildIfStale(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const isFresh = await isBuildFresh(DIST_DIR);
  const title = isFresh ? 'Build' : 'Build, half a minute';
  const build = { databaseUrl, distDir: DIST_DIR, signal };
  await step(
    title,
    () => buildShop(build),
    (isNew) => (isNew ? '' : 'unchanged'),
  );
  signal.throwIfAborted();
}

function announce(owner: Owner | null, endings: Promise<string>[]): Promise<string> {
  if (owner) printOwner(owner);
  console.log('\n  Ctrl-C stops everything.\n');
  return Promise.race(endings);
}

type Database = { ownerUrl: string; shopUrl: string; ended: Promise<string> };

/** The tables belong to the superuser; the shop connects as a role that can neither change them nor their history. */
async function startDatabase(options: {
  port: number;
  password: string;
  shutdown: Shutdown;
}): Promise<Database> {
  const { port, password, shutdown } = options;
  const logFile = path.join(DATA, 'logs', 'postgres.log');
  const server = await step('PostgreSQL', () =>
    startEmbeddedPostgres({ dataDirectory: path.join(DATA, 'postgres'), port, logFile }),
  );
  shutdown.add({ name: 'PostgreSQL', stop: server.stop });
  shutdown.signal.throwIfAborted();
  await server.createDatabase('shop');
  const ownerUrl = server.urlOf('shop');
  await step(
    'Tables',
    () => migrateDatabase(ownerUrl),
    ({ applied }) => (applied.length > 0 ? `${applied.length} migrations` : 'unchanged'),
  );
  const shopUrl = await prepareShopRole({ ownerUrl, password });
  return { ownerUrl, shopUrl, ended: server.ended.then(() => `PostgreSQL ended. See ${logFile}.`) };
}
