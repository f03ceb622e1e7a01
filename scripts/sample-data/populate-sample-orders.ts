import { withClient } from '@/scripts/postgres/with-client';
import { aggregateSampleSales } from './aggregate-sample-sales';
import { bindRange, insertSampleRows } from './insert-sample-rows';
import { SAMPLE_COUNTER_UPDATES } from './sample-carts-and-stock';
import { SAMPLE_DISCOUNT_SQL, SAMPLE_TABLES } from './sample-tables';

/** Fills a seeded database in which nobody has ordered with `count` sample orders, as fast as it can be done. */
export async function populateSampleOrders(input: {
  databaseUrl: string;
  count: number;
  onProgress: (text: string) => void;
}): Promise<void> {
  const { databaseUrl, count } = input;
  await withClient(databaseUrl, (client) => client.query(SAMPLE_DISCOUNT_SQL));
  await insertSampleRows({ ...input, tables: SAMPLE_TABLES });
  await withClient(databaseUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const update of SAMPLE_COUNTER_UPDATES)
      await client.query(bindRange(update, { count, from: 1, to: count }));
    await aggregateSampleSales(client);
    await client.query('vacuum (analyze) sales_day, sales_day_article, inventory_level');
  });
}
