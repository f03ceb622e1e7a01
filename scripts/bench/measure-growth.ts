import { checkoutBytes } from './checkout-bytes';
import { describeGrowth } from './describe-growth';
import { driveLoad } from './drive-load';
import { type GrownShop, type GrowthSetting, openGrownShop } from './open-grown-shop';
import { ORDER_TABLES } from './order-tables';
import { type PaidNotice, payOpenOrders } from './pay-open-orders';
import { type Buyer, prepareBuyers } from './prepare-buyers';
import type { Row } from './row';
import type { ShopServer } from './shop-server';
import { spellCount } from './spell-count';
import { describeTableScans, forgetTableScans } from './table-scans';
import { takeTurns } from './take-turns';
import { withClient } from './with-client';

const MOST_GROWTH = 1.5;
const EACH_TURN = 20;

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
export async function measureGrowth(input: Input): Promise<Row[]> {
  const shops: GrownShop[] = [];
  try {
    for (const count of input.sizes) {
      shops.push(await openGrownShop(input, { what: 'orders', count, tables: ORDER_TABLES }));
    }
    const [few, many] = await timeShops(input, shops);
    const last = shops.at(-1);
    if (!few || !many || !last) throw new Error('Growth is measured between two shops');
    const at = `${spellCount(input.sizes[1])} orders`;
    return [
      ...describe(input.sizes, [few, many]),
      await describeTableScans(last.databaseUrl, { tables: ORDER_TABLES, at }),
    ];
  } finally {
    for (const { end } of shops) await end();
  }
}

async function timeShops(input: Input, shops: readonly GrownShop[]): Promise<Times[]> {
  const times = shops.map((): Times => ({ checkoutMs: [], webhookMs: [], transactionMs: [] }));
  const buyers = await Promise.all(
    shops.map(({ databaseUrl }) =>
      prepareBuyers({ databaseUrl, sku: 'NUE-CM-1', count: EACH_TURN * (input.turns + 1) }),
    ),
  );
  for (const { databaseUrl } of shops) await forgetTableScans(databaseUrl);
  await takeTurns(input.turns, shops, async (shop, index, isCounted) => {
    const latencies = await createOrders(shop.shop, buyers[index]?.splice(0, EACH_TURN) ?? []);
    if (isCounted) times[index]?.checkoutMs.push(...latencies);
  });
  const notices: PaidNotice[][] = [];
  for (const { databaseUrl, shop } of shops) {
    notices.push(await payOpenOrders({ databaseUrl, shop, stripe: input.services.stripe }));
  }
  const counted = shops.map((): string[] => []);
  await takeTurns(input.turns, shops, async ({ shop }, index, isCounted) => {
    const own = notices[index]?.splice(0, EACH_TURN) ?? [];
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
      return buyer ? checkoutBytes(shop.port, buyer) : null;
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

function describe(sizes: Input['sizes'], [few, many]: readonly [Times, Times]): Row[] {
  const row = (what: string, kind: keyof Times, most?: number) =>
    describeGrowth({ what, of: 'orders', sizes, times: [few[kind], many[kind]], most });
  return [
    row('Webhook answered', 'webhookMs', MOST_GROWTH),
    row('Transaction that settles', 'transactionMs', MOST_GROWTH),
    row('Checkout created', 'checkoutMs'),
  ];
}
