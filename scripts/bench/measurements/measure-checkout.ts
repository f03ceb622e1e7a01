import { countOrdersPaidOnce } from '@/scripts/bench/checks/count-orders-paid-once';
import { payOpenOrders, type SignedWebhook } from '@/scripts/bench/data/pay-open-orders';
import { type Buyer, prepareBuyers } from '@/scripts/bench/data/prepare-buyers';
import { checkoutRequest } from '@/scripts/bench/load/checkout-request';
import { driveLoad } from '@/scripts/bench/load/drive-load';
import { sandboxSessionRequest } from '@/scripts/bench/load/sandbox-session-request';
import { type Load, splitRampUp, summariseLoad } from '@/scripts/bench/load/summarise-load';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import type { BenchServices } from '@/scripts/bench/setup/bench-services';
import type { Cores } from '@/scripts/bench/setup/cpu-affinity';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import type { EmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { measureLastUnitContention } from './measure-last-unit-contention';
import { measureOrderGrowth } from './measure-order-growth';

const CONNECTIONS = [16, 64] as const;
const MAX_P99_MS = 100;
const SKU = 'NUE-CM-1';
/** How many responses of each connection count as ramp-up. */
const RAMP_UP_RESPONSES = 2;
/** More than any machine uses up. */
const MAX_PER_SECOND = 500;

type Input = {
  shop: ShopServer;
  databaseUrl: string;
  services: BenchServices;
  rounds: number;
  seconds: number;
  server: EmbeddedPostgres;
  cores: Cores | null;
  isSmall: boolean;
  onStart: (end: () => Promise<void>) => void;
};
type ByConnections = Record<(typeof CONNECTIONS)[number], Load>;

/**
 * How many buyers a second reach the checkout session, and how many payments a second are settled; and that all of these
 * are right: every order paid exactly once, and the last unit sold to one.
 */
export async function measureCheckout(input: Input): Promise<BenchResult> {
  const { shop, databaseUrl, services, rounds } = input;
  const { created, sandbox } = await measureCreation(input);
  const webhooks = await payOpenOrders({ databaseUrl, shop, stripe: services.stripe });
  const { settled, rampUpLoads } = await measureSettlement(shop, { webhooks, rounds });
  const paidOnce = await countOrdersPaidOnce(
    databaseUrl,
    webhooks.map(({ sessionId }) => sessionId),
  );
  const contention = await measureLastUnitContention({ shop, databaseUrl, rounds });
  const growth = await measureOrderGrowth({
    ...input,
    sizes: input.isSmall ? [1_000, 20_000] : [1_000, 1_000_000],
    turns: input.isSmall ? 2 : 12,
  });
  return describe({
    created,
    sandbox,
    settled,
    rampUpLoads,
    contention,
    growth,
    orders: webhooks.length,
    paidOnce,
  });
}

async function measureCreation(input: Input): Promise<{ created: ByConnections; sandbox: Load }> {
  const { shop, services, rounds } = input;
  // What is created here is settled afterwards: a turn of webhooks needs hundreds, or it measures its own start.
  const seconds = 2 * input.seconds;
  const count = Math.ceil(MAX_PER_SECOND * seconds * (rounds * CONNECTIONS.length + 1));
  const buyers = await prepareBuyers({ databaseUrl: input.databaseUrl, count, sku: SKU });
  const create = (connections: number) =>
    driveLoad({
      port: shop.port,
      connections,
      seconds,
      nextRequest: () => checkoutRequest(shop.port, takeBuyer(buyers)),
    });
  const createInSandbox = () =>
    driveLoad({
      port: services.stripe.port,
      connections: CONNECTIONS[0],
      seconds: input.seconds / 2,
      nextRequest: () => sandboxSessionRequest(services.stripe),
    });
  await create(CONNECTIONS[0]);
  await createInSandbox();
  const loads = { 16: [] as Load[], 64: [] as Load[] };
  const sandbox: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const connections of CONNECTIONS) loads[connections].push(await create(connections));
    sandbox.push(await createInSandbox());
  }
  return {
    created: { 16: summariseLoad(loads[16]), 64: summariseLoad(loads[64]) },
    sandbox: summariseLoad(sandbox),
  };
}

function takeBuyer(buyers: Buyer[]): Buyer {
  const buyer = buyers.pop();
  if (!buyer) throw new Error('The bench has used up the buyers that it prepared');
  return buyer;
}

/**
 * Sends every webhook once, in rounds of 16 and of 64 connections; the first fifth warms up and is not counted. A round
 * begins with all connections at once, unlike any later moment: the first responses of each connection (the ramp-up) are
 * reported by themselves.
 */
async function measureSettlement(
  shop: ShopServer,
  { webhooks, rounds }: { webhooks: readonly SignedWebhook[]; rounds: number },
): Promise<{ settled: ByConnections; rampUpLoads: ByConnections }> {
  const left = [...webhooks];
  const settle = async (connections: number, count: number) => {
    const own = left.splice(0, count);
    return driveLoad({ port: shop.port, connections, nextRequest: () => own.shift()?.request ?? null });
  };
  await settle(CONNECTIONS[0], Math.ceil(webhooks.length / 5));
  const each = Math.floor(left.length / (rounds * CONNECTIONS.length));
  const loads = { 16: [] as Load[], 64: [] as Load[] };
  const rampUpLoads = { 16: [] as Load[], 64: [] as Load[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const connections of CONNECTIONS) {
      const load = await settle(connections, each);
      const { rampUp, rest } = splitRampUp(load, RAMP_UP_RESPONSES * connections);
      loads[connections].push(rest);
      rampUpLoads[connections].push(rampUp);
    }
  }
  await settle(CONNECTIONS[0], left.length);
  return {
    settled: { 16: summariseLoad(loads[16]), 64: summariseLoad(loads[64]) },
    rampUpLoads: { 16: summariseLoad(rampUpLoads[16]), 64: summariseLoad(rampUpLoads[64]) },
  };
}

function describe(found: {
  created: ByConnections;
  sandbox: Load;
  settled: ByConnections;
  rampUpLoads: ByConnections;
  contention: ResultRow;
  growth: ResultRow[];
  orders: number;
  paidOnce: number;
}): BenchResult {
  const { created, settled, rampUpLoads, sandbox, orders, paidOnce } = found;
  const row = (what: string, load: Load): ResultRow => ({
    what,
    figure: `${Math.round(load.perSecond)}/s, p50 ${ms(load.p50Ms)}, p99 ${ms(load.p99Ms)}`,
    beside: `${load.requests} measured`,
  });
  return {
    title: 'Checkout',
    rows: [
      ...CONNECTIONS.map((count) => row(`Checkouts created, ${count} connections`, created[count])),
      row(`Payment pages made by Stripe's stand-in alone, ${CONNECTIONS[0]} connections`, sandbox),
      ...CONNECTIONS.map((count) => ({
        ...row(`Webhooks settled, ${count} connections`, settled[count]),
        beside: `${settled[count].requests} measured; of ${rampUpLoads[count].requests} at the beginning of a turn p50 ${ms(rampUpLoads[count].p50Ms)}, p99 ${ms(rampUpLoads[count].p99Ms)}`,
        ...(count === 16 ? { target: atMost(settled[count].p99Ms, MAX_P99_MS, 'ms, p99') } : {}),
      })),
      {
        what: 'Orders paid exactly once, of those that a webhook told of',
        figure: `${paidOnce} of ${orders}`,
        target: { text: 'all', isMet: paidOnce === orders },
      },
      found.contention,
      ...found.growth,
    ],
    chart: {
      file: 'checkout.svg',
      title: 'Checkouts and webhooks a second, one core',
      unit: '/s',
      bars: [
        ...CONNECTIONS.map((count) => bar(`Checkouts, ${count} at once`, created[count])),
        ...CONNECTIONS.map((count) => bar(`Webhooks, ${count} at once`, settled[count])),
      ],
    },
    notes: [
      "A checkout is POST /api/checkout of a buyer with one thing in the cart: order, lines, stock and payment in PostgreSQL, then the payment page from Stripe's stand-in, which is a process of its own beside load and database. A webhook is the signed `checkout.session.completed` of an order that was paid: the session is fetched from the stand-in, then payment, order, stock, timeline, cart and mail are settled in one transaction; the mails are sent by the same process meanwhile.",
    ],
  };
}

function bar(label: string, load: Load) {
  return {
    label,
    text: `${Math.round(load.perSecond)}/s`,
    parts: [{ name: 'shop', value: load.perSecond }],
  };
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
