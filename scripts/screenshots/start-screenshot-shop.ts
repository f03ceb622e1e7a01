import { randomBytes } from 'node:crypto';
import { buildShop, seedDatabase } from '@/scripts/build/build-shop';
import { generateClient } from '@/scripts/build/generate-client';
import { findOwner, type Owner } from '@/scripts/demo/demo-messages';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import { startEphemeralPostgres } from '@/scripts/postgres/ephemeral-postgres';
import { startMailInbox, startShop, startStripeSandbox, urlOfPort } from '@/scripts/processes/shop-services';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { openTestShop } from '@/scripts/testing/open-test-shop';

const DIST_DIR = process.env.NEXT_DIST_DIR || '.next';

/** A shop with the seeded catalogue and nothing else, on free ports and a database that vanishes with it. */
export async function startScreenshotShop(
  folder: string,
): Promise<{ origin: string; owner: Owner; stop: () => Promise<void> }> {
  await generateClient();
  const database = await startEphemeralPostgres();
  const stops: (() => Promise<void>)[] = [database.stop];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    await database.createDatabase('shop');
    const databaseUrl = database.urlOf('shop');
    await migrateDatabase(databaseUrl);
    const owner = findOwner(await seedDatabase(databaseUrl, { isDemo: true }));
    if (!owner) throw new Error('The seed made no owner.');
    await openTestShop(databaseUrl);
    await buildShop({ databaseUrl, distDir: DIST_DIR });
    const [shop, stripe, mail, smtp] = await Promise.all([1, 2, 3, 4].map(findFreePort));
    const ports = { shop: shop ?? 0, stripe: stripe ?? 0, mail: mail ?? 0, smtp: smtp ?? 0 };
    const secrets = {
      AUTH_SECRET: randomBytes(48).toString('base64url'),
      STRIPE_SECRET_KEY: `sk_test_${randomBytes(24).toString('hex')}`,
      STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('hex')}`,
    };
    const serviceOptions = { ports, secrets, dataDirectory: folder, logDirectory: folder };
    const services = [
      startStripeSandbox(serviceOptions),
      startMailInbox(serviceOptions),
      startShop({ ...serviceOptions, databaseUrl, distDir: DIST_DIR }),
    ];
    stops.push(...services.map((service) => service.stop));
    await services[0]?.waitFor(urlOfPort(ports.stripe));
    await services[2]?.waitFor(`${urlOfPort(ports.shop)}/readyz`);
    return { origin: urlOfPort(ports.shop), owner, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
