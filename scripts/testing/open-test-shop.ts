import { withClient } from '@/scripts/postgres/with-client';

/**
 * Lets a shop of the tests, the benchmarks or the screenshots take orders, as one that sold before there was a checklist.
 * Whoever needs an open shop calls this, and nobody else writes the column.
 */
export async function openTestShop(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query('update shop_settings set opened_at = now() where opened_at is null'),
  );
}
