import { seedDatabase } from '../build/build-shop';
import { migrateDatabase } from '../migrations/migrate-database';
import type { EmbeddedPostgres } from '../postgres/embedded-postgres';
import { findFreePort } from '../support/ports.mjs';
import { benchEnvironment } from './bench-environment';
import type { BenchServices } from './bench-services';
import { checkoutBytes } from './checkout-bytes';
import type { Cores } from './cores';
import { driveLoad } from './drive-load';
import { fillOrders } from './fill-orders';
import { createFreshDatabase } from './fresh-database';
import { type PaidNotice, payOpenOrders } from './pay-open-orders';
import { median } from './percentile';
import { type Buyer, prepareBuyers } from './prepare-buyers';
import { atMost, type Row } from './row';
import { type ShopServer, startShop } from './shop-server';
import { summariseLoad } from './summarise-load';
import { forgetTableScans, readTableScans } from './table-scans';
import { withClient } from './with-client';

const MOST_GROWTH = 1.5;
const EACH_TURN = 20;

type Input = {
  server: EmbeddedPostgres;
  services: BenchServices;
  cores: Cores | null;
  /** Orders in the one shop and in the other. */
  sizes: readonly [number, number];
  turns: number;
  /** Given what has to be ended when the bench is stopped. */
  onStart: (end: () => Promise<void>) => void;
};
type Shop = { orders: number; databaseUrl: string; shop: ShopServer; end: () => Promise<void> };
type Times = { checkoutMs: number[]; webhookMs: number[]; transactionMs: number[] };

/**
 * How much longer a checkout and a settlement take in a shop that has had many orders than in one that has had few.
 * Two shops over two databases of one server take turns, one request at a time, so that a busy moment meets both.
 */
export async function measureGrowth(input: Input): Promise<Row[]> {
  const shops: Shop[] = [];
  try {
    for (const orders of input.sizes) shops.push(await openShop(input, orders));
    const times = await takeTurns(input, shops);
    return [...describe(input.sizes, times), await describeScans(shops.at(-1))];
  } finally {
    for (const { end } of shops) await end();
  }
}

async function openShop(input: Input, orders: number): Promise<Shop> {
  const database = await createFreshDatabase(input.server, `bench_${orders}_orders`);
  let shop: ShopServer | null = null;
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= (shop?.stop() ?? Promise.resolve()).then(database.drop);
    return ending;
  };
  input.onStart(end);
  await migrateDatabase(database.url);
  await seedDatabase(database.url);
  const tell = (text: string) => console.log(`  ${orders} orders: ${text}`);
  await fillOrders({ databaseUrl: database.url, count: orders, tell });
  const port = await findFreePort();
  const env = benchEnvironment({ databaseUrl: database.url, port, services: input.services });
  shop = await startShop(env, { port, cores: input.cores });
  return { orders, databaseUrl: database.url, shop, end };
}

async function takeTurns(input: Input, shops: readonly Shop[]): Promise<Times[]> {
  const times = shops.map((): Times => ({ checkoutMs: [], webhookMs: [], transactionMs: [] }));
  const buyers = await Promise.all(
    shops.map(({ databaseUrl }) =>
      prepareBuyers({ databaseUrl, sku: 'NUE-CM-1', count: EACH_TURN * (input.turns + 1) }),
    ),
  );
  for (const { databaseUrl } of shops) await forgetTableScans(databaseUrl);
  await inTurns(input.turns, shops, async (shop, index, isCounted) => {
    const latencies = await createOrders(shop.shop, buyers[index]?.splice(0, EACH_TURN) ?? []);
    if (isCounted) times[index]?.checkoutMs.push(...latencies);
  });
  const notices: PaidNotice[][] = [];
  for (const { databaseUrl, shop } of shops) {
    notices.push(await payOpenOrders({ databaseUrl, shop, stripe: input.services.stripe }));
  }
  const counted = shops.map((): string[] => []);
  await inTurns(input.turns, shops, async ({ shop }, index, isCounted) => {
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

/** Each shop in each turn, and which of them begins changes; the first turn warms up. */
async function inTurns(
  turns: number,
  shops: readonly Shop[],
  work: (shop: Shop, index: number, isCounted: boolean) => Promise<void>,
): Promise<void> {
  for (let turn = 0; turn <= turns; turn += 1) {
    const indexed = [...shops.entries()];
    for (const [index, shop] of turn % 2 === 0 ? indexed : indexed.reverse()) {
      await work(shop, index, turn > 0);
    }
  }
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

function describe(sizes: readonly number[], times: readonly Times[]): Row[] {
  const [few, many] = times;
  if (!few || !many) throw new Error('Growth is measured between two shops');
  const row = (what: string, kind: keyof Times): Row => {
    const [before, after] = [median(few[kind]), median(many[kind])];
    const ratio = after / before;
    const p99 = [few, many].map((one) => summariseLoad([{ latenciesMs: one[kind], elapsedS: 1 }]).p99Ms);
    return {
      what: `${what}, from ${count(sizes[0])} to ${count(sizes[1])} orders, 1 connection`,
      figure: `p50 ${before.toFixed(2)} to ${after.toFixed(2)} ms, ${ratio.toFixed(2)} times`,
      beside: `p99 ${p99.map((value) => `${value.toFixed(1)} ms`).join(' and ')}; ${few[kind].length} each, in turns`,
      ...(kind === 'checkoutMs' ? {} : { target: atMost(ratio, MOST_GROWTH, 'times') }),
    };
  };
  return [
    row('Webhook answered', 'webhookMs'),
    row('Transaction that settles', 'transactionMs'),
    row('Checkout created', 'checkoutMs'),
  ];
}

/** Whether every statement of checkout, settling, mail and reconciler found its way by an index. */
async function describeScans(shop: Shop | undefined): Promise<Row> {
  if (!shop) throw new Error('Growth is measured between two shops');
  const scans = [...(await readTableScans(shop.databaseUrl))];
  return {
    what: `Growing tables read from end to end meanwhile, at ${count(shop.orders)} orders`,
    figure: scans.length === 0 ? 'none' : scans.map(([table, times]) => `${table} ${times} times`).join(', '),
    target: { text: 'none', isMet: scans.length === 0 },
  };
}

function count(orders: number | undefined): string {
  return (orders ?? 0).toLocaleString('en').replaceAll(',', ' ');
}
