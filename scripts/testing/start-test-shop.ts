import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { seedDatabase } from '@/scripts/build/build-shop';
import { generateClient } from '@/scripts/build/generate-client';
import { findOwner } from '@/scripts/demo/demo-messages';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import { startEphemeralPostgres } from '@/scripts/postgres/ephemeral-postgres';
import { prepareShopRole } from '@/scripts/postgres/shop-role';
import { startMailInbox, startShop, startStripeSandbox, urlOfPort } from '@/scripts/processes/shop-services';
import type { Shutdown } from '@/scripts/processes/shutdown';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { step } from '@/scripts/support/progress.mjs';
import { openTestShop } from './open-test-shop';
import { prepareTestBuild } from './prepare-test-build';
import { TEST_BUILD } from './test-build';

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
    const made = findOwner(await seedDatabase(databaseUrl, { isDemo: true }));
    await openTestShop(databaseUrl);
    return [made];
  });
  if (!owner) throw new Error('The seed made no owner in an empty database.');
  // As an owner runs it: the shop cannot change its tables, and what it lacks the privilege for fails a test.
  const password = randomBytes(18).toString('base64url');
  const shopDatabaseUrl = await prepareShopRole({ ownerUrl: databaseUrl, password });
  await step('Build', () => prepareTestBuild({ databaseUrl, signal: shutdown.signal }));

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
  const serviceOptions = { ports, secrets, dataDirectory, logDirectory: LOGS };
  const foreignHostsFile = path.join(dataDirectory, 'foreign-hosts.txt');
  const services = {
    stripe: startStripeSandbox(serviceOptions),
    mail: startMailInbox(serviceOptions),
    shop: startShop({
      ...serviceOptions,
      databaseUrl: shopDatabaseUrl,
      distDir: TEST_BUILD,
      // Every visitor of the tests says where they come from, as behind a reverse proxy.
      env: { TRUSTED_PROXIES: '127.0.0.1', ...refusingForeignHosts(foreignHostsFile) },
    }),
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
    E2E_AUTH_SECRET: secrets.AUTH_SECRET,
    E2E_FOREIGN_HOSTS_FILE: foreignHostsFile,
    E2E_BUILD_FOLDER: path.resolve(TEST_BUILD),
  };
}

/** The environment of a process in which a request to any host but this machine fails and is written down. */
function refusingForeignHosts(file: string): Record<string, string> {
  const guard = pathToFileURL(path.resolve('tests/support/block-external-hosts.mjs'));
  return { NODE_OPTIONS: `--import ${guard.href}`, FOREIGN_HOSTS_FILE: file };
}
