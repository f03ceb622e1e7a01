import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { shopDayOf } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { NO_FILTERS } from '@/lib/orders/list/order-filters';
import { streamExport } from '@/lib/reports/export-table';
import { atMost, type ResultRow } from '@/scripts/bench/report/bench-result';

const MAX_GROWTH_MIB = 8;
const EACH_PARTS = 20;
const LINE_FEED = 10;
const MIB = 2 ** 20;

/**
 * Reads an export as a browser would and keeps nothing of it. What it holds in memory is what is still in use after
 * the garbage has been collected, a dozen times on the way: the size of a process also shows how rarely that happens.
 * @param input.days so many up to today.
 */
export async function measureExport(input: { days: number }): Promise<ResultRow> {
  const collect = garbageCollector();
  const last = shopDayOf(new Date());
  const request = { what: 'orders', first: addDays(last, 1 - input.days), last } as const;
  const startedAt = performance.now();
  const [held, seen] = [[] as number[], { parts: 0, lines: 0, bytes: 0 }];
  for await (const part of streamExport({ ...request, mark: false, filters: NO_FILTERS })) {
    seen.parts += 1;
    seen.bytes += part.length;
    for (const byte of part) if (byte === LINE_FEED) seen.lines += 1;
    if (seen.parts % EACH_PARTS !== 0) continue;
    collect();
    held.push(process.memoryUsage().heapUsed / MIB);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const growth = held.length > 1 ? Math.max(...held) - (held[0] ?? 0) : 0;
  return {
    what: `Export of ${(seen.lines - 1).toLocaleString('en')} orders as CSV`,
    figure: `${seconds.toFixed(1)} s, ${(seen.bytes / MIB).toFixed(1)} MiB; memory in use +${growth.toFixed(1)} MiB from its first part to its last`,
    target: atMost(Number(growth.toFixed(1)), MAX_GROWTH_MIB, 'MiB more'),
  };
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node lets nobody collect garbage');
  return () => collect();
}
