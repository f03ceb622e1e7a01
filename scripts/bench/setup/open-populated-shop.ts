import { seedDatabase } from '@/scripts/build/build-shop';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import type { EmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { openTestShop } from '@/scripts/testing/open-test-shop';
import { benchEnvironment } from './bench-environment';
import type { BenchServices } from './bench-services';
import type { Cores } from './cpu-affinity';
import { createFreshDatabase } from './fresh-database';
import { type ShopServer, startShop } from './shop-server';

/** A shop of its own over a database of its own, which has had some orders or visits. */
export type PopulatedShop = { databaseUrl: string; shop: ShopServer; end: () => Promise<void> };

export type GrowthSetting = {
  server: EmbeddedPostgres;
  services: BenchServices;
  cores: Cores | null;
  /** Given what has to be ended when the bench is stopped. */
  onStart: (end: () => Promise<void>) => void;
};

type Population = {
  what: string;
  count: number;
  populate: (input: {
    databaseUrl: string;
    count: number;
    onProgress: (text: string) => void;
  }) => Promise<void>;
};

/** Opens a shop that has had `count` of `what`, beside those that are open already. */
export async function openPopulatedShop(
  setting: GrowthSetting,
  { what, count, populate }: Population,
): Promise<PopulatedShop> {
  const database = await createFreshDatabase(setting.server, `bench_${count}_${what}`);
  let shop: ShopServer | null = null;
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= (shop?.stop() ?? Promise.resolve()).then(database.drop);
    return ending;
  };
  setting.onStart(end);
  await migrateDatabase(database.url);
  await seedDatabase(database.url);
  await openTestShop(database.url);
  const onProgress = (text: string) => console.log(`  ${count} ${what}: ${text}`);
  await populate({ databaseUrl: database.url, count, onProgress });
  const port = await findFreePort();
  const env = benchEnvironment({ databaseUrl: database.url, port, services: setting.services });
  shop = await startShop(env, { port, cores: setting.cores });
  return { databaseUrl: database.url, shop, end };
}
