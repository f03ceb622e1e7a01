import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildShop, isBuildFresh, seedDatabase } from '../build/build-shop';
import { generateClient } from '../build/generate-client';
import { findOwner } from '../demo/demo-messages';
import { migrateDatabase } from '../migrations/migrate-database';
import { startEphemeralPostgres } from '../postgres/ephemeral-postgres';
import { startMailInbox, startShop, startStripeSandbox, urlOfPort } from '../processes/shop-services';
import type { Shutdown } from '../processes/shutdown';
import { findFreePort } from '../support/ports.mjs';
import { step } from '../support/progress.mjs';

const DEMO_BUILD = '.next';
const TEST_BUILD = '.next-test';
const LOGS = path.resolve('.data', 'test-logs');

/**
 * Brings up a shop for the end-to-end tests with everything around it, on free ports and with data that goes when
 * it goes.
 *
 * @returns the environment that the tests read.
 */
export async function startTestShop(shutdown: Shutdown): Promise<Record<string, string>> {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'shop-test-'));
  shutdown.add({ name: 'The data', stop: () => rm(dataDirectory, { recursive: true, force: true }) });
  const server = await step('PostgreSQL', startEphemeralPostgres);
  shutdown.add({ name: 'PostgreSQL', stop: server.stop });
  await server.createDatabase('shop');
  const databaseUrl = server.urlOf('shop');
  const [owner] = await step('Tables and goods', async () => {
    await Promise.all([migrateDatabase(databaseUrl), generateClient()]);
    return [findOwner(await seedDatabase(databaseUrl))];
  });
  if (!owner) throw new Error('The seed made no owner in an empty database.');
  await step('Build', () => prepareBuild(databaseUrl, shutdown.signal));

  const [shop, stripe, mail, smtp] = [
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
  ];
  const ports = { shop, stripe, mail, smtp };
  const secrets = {
    AUTH_SECRET: randomBytes(48).toString('base64url'),
    STRIPE_SECRET_KEY: `sk_test_${randomBytes(24).toString('hex')}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('hex')}`,
  };
  const places = { ports, secrets, dataDirectory, logDirectory: LOGS };
  const services = {
    stripe: startStripeSandbox(places),
    mail: startMailInbox(places),
    shop: startShop({ ...places, databaseUrl, distDir: TEST_BUILD }),
  };
  for (const [name, { stop }] of Object.entries(services)) shutdown.add({ name, stop });
  await step('Shop, sandbox and inbox', () =>
    Promise.all([
      services.stripe.waitFor(urlOfPort(stripe)),
      services.mail.waitFor(urlOfPort(mail)),
      services.shop.waitFor(`${urlOfPort(shop)}/readyz`),
    ]),
  );
  return {
    E2E_BASE_URL: urlOfPort(shop),
    E2E_SANDBOX_URL: urlOfPort(stripe),
    E2E_MAIL_URL: urlOfPort(mail),
    E2E_DATABASE_URL: databaseUrl,
    E2E_OWNER_EMAIL: owner.email,
    E2E_OWNER_PASSWORD: owner.password,
  };
}

/** A running demo writes to its build, so the tests take a copy. */
async function prepareBuild(databaseUrl: string, signal: AbortSignal): Promise<void> {
  if (await isBuildFresh(TEST_BUILD)) return;
  if (await isBuildFresh(DEMO_BUILD)) return copyBuild();
  await buildShop({ databaseUrl, distDir: TEST_BUILD, signal });
}

async function copyBuild(): Promise<void> {
  await rm(TEST_BUILD, { recursive: true, force: true });
  await cp(DEMO_BUILD, TEST_BUILD, {
    recursive: true,
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
