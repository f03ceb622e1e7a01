import { describeSequentialScans, resetScanCounters } from '@/scripts/bench/checks/sequential-scans';
import { payOpenOrders, type SignedWebhook } from '@/scripts/bench/data/pay-open-orders';
import { type Buyer, prepareBuyers } from '@/scripts/bench/data/prepare-buyers';
import { checkoutRequest } from '@/scripts/bench/load/checkout-request';
import { driveLoad } from '@/scripts/bench/load/drive-load';
import { interleaveRuns } from '@/scripts/bench/load/interleave-runs';
import type { ResultRow } from '@/scripts/bench/report/bench-result';
import { describeGrowth } from '@/scripts/bench/report/describe-growth';
import { formatCount } from '@/scripts/bench/report/format-count';
import {
  type GrowthSetting,
  openPopulatedShop,
  type PopulatedShop,
} from '@/scripts/bench/setup/open-populated-shop';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { withClient } from '@/scripts/postgres/with-client';
import { populateSampleOrders } from '@/scripts/sample-data/populate-sample-orders';
import { SAMPLE_TABLES } from '@/scripts/sample-data/sample-tables';

const MAX_GROWTH = 1.5;
const REQUESTS_PER_ROUND = 20;

type Input = GrowthSetting & {
  /** Orders in the one shop and in the other. */
  sizes: readonly [number, number];
  turns: number;
};
type Times = { checkoutMs: number[]; webhookMs: number[]; transactionMs: number[] };

/**
 * How much longer a checkout and a settlement take in a shop that has had many orders than in one that has had few.
 * Two shops over two databases of one server take turns, one request at a time, so that a busy moment meets both.
 */
export async function measureOrderGrowth(input: Input): Promise<ResultRow[]> {
  const shops: PopulatedShop[] = [];
  try {
    for (const count of input.sizes) {
      shops.push(await openPopulatedShop(input, { what: 'orders', count, populate: populateSampleOrders }));
    }
    const [few, many] = await timeShops(input, shops);
    const last = shops.at(-1);
    if (!few || !many || !last) throw new Error('Growth is measured between two shops');
    const at = `${formatCount(input.sizes[1])} orders`;
    return [
      ...describe(input.sizes, [few, many]),
      await describeSequentialScans(last.databaseUrl, { tables: SAMPLE_TABLES, at }),
    ];
  } finally {
    for (const { end } of shops) await end();
  }
}

async function timeShops(input: Input, shops: readonly PopulatedShop[]): Promise<Times[]> {
  const times = shops.map((): Times => ({ checkoutMs: [], webhookMs: [], transactionMs: [] }));
  const buyers = await Promise.all(
    shops.map(({ databaseUrl }) =>
      prepareBuyers({ databaseUrl, sku: 'NUE-CM-1', count: REQUESTS_PER_ROUND * (input.turns + 1) }),
    ),
  );
  for (const { databaseUrl } of shops) await resetScanCounters(databaseUrl);
  await interleaveRuns(input.turns, shops, async (shop, index, isCounted) => {
    const latencies = await createOrders(shop.shop, buyers[index]?.splice(0, REQUESTS_PER_ROUND) ?? []);
    if (isCounted) times[index]?.checkoutMs.push(...latencies);
  });
  const webhooks: SignedWebhook[][] = [];
  for (const { databaseUrl, shop } of shops) {
    webhooks.push(await payOpenOrders({ databaseUrl, shop, stripe: input.services.stripe }));
  }
  const counted = shops.map((): string[] => []);
  await interleaveRuns(input.turns, shops, async ({ shop }, index, isCounted) => {
    const own = webhooks[index]?.splice(0, REQUESTS_PER_ROUND) ?? [];
    if (isCounted) counted[index]?.push(...own.map(({ eventId }) => eventId));
    const { latenciesMs } = await driveLoad({
      port: shop.port,
      connections: 1,
      nextRequest: () => own.shift()?.request ?? null,
    });
    if (isCounted) times[index]?.webhookMs.push(...latenciesMs);
  });
  for (const [index, { databaseUrl }] of shops.entries()) {
    times[index]?.transactionMs.push(...(await readTransactionTimes(databaseUrl, counted[index] ?? [])));
  }
  return times;
}

async function createOrders(shop: ShopServer, buyers: Buyer[]): Promise<readonly number[]> {
  const { latenciesMs } = await driveLoad({
    port: shop.port,
    connections: 1,
    nextRequest: () => {
      const buyer = buyers.pop();
      return buyer ? checkoutRequest(shop.port, buyer) : null;
    },
  });
  return latenciesMs;
}

/** How long each settlement's transaction was open: the event is recorded first in it, and the server notes its end. */
async function readTransactionTimes(databaseUrl: string, eventIds: readonly string[]): Promise<number[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ ms: number }>(
      `select extract(epoch from pg_xact_commit_timestamp(xmin) - received_at)::float8 * 1000 as ms
       from stripe_event where id = any($1) and verdict = 'processed'`,
      [eventIds],
    ),
  );
  if (rows.length !== eventIds.length) throw new Error('A webhook was answered and its event not processed');
  return rows.map(({ ms }) => ms);
}

function describe(sizes: Input['sizes'], [few, many]: readonly [Times, Times]): ResultRow[] {
  const row = (what: string, kind: keyof Times, most?: number) =>
    describeGrowth({ what, of: 'orders', sizes, times: [few[kind], many[kind]], most });
  return [
    row('Webhook answered', 'webhookMs', MAX_GROWTH),
    row('Transaction that settles', 'transactionMs', MAX_GROWTH),
    row('Checkout created', 'checkoutMs'),
  ];
}
