import { requireDatabaseUrl } from '@/lib/config/server-config';
import { createSampleOrders } from '../../scripts/sample-data/create-sample-orders';

/** Fills the shop of a test up to a number of sample orders. @returns how many were added. */
export function makeSampleOrders(count: number): Promise<number> {
  return createSampleOrders({
    databaseUrl: requireDatabaseUrl(),
    count,
    onProgress: () => undefined,
  });
}
