import { logger } from '@/lib/log/logger';
import { readShopMetrics, type ShopMetrics } from '@/lib/reports/read-shop-metrics';

const KEPT_MS = 10_000;

export type ShopMetricsCache = {
  /** What the database says, at most some seconds old; null while it does not answer. */
  read: () => Promise<ShopMetrics | null>;
};

/** Asks the database at most once in ten seconds, however many scrape, and however many metrics a scrape collects. */
export function createShopMetricsCache(readMetrics = readShopMetrics): ShopMetricsCache {
  let latest: Promise<ShopMetrics | null> = Promise.resolve(null);
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    read: () => {
      if (performance.now() - readAt < KEPT_MS) return latest;
      readAt = performance.now();
      latest = readMetrics(new Date()).catch((error: unknown) => {
        logger.warn({ err: error }, 'the metrics of the database could not be read');
        return null;
      });
      return latest;
    },
  };
}
