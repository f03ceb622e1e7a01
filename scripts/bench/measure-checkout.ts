import type { EmbeddedPostgres } from '../postgres/embedded-postgres';
import type { BenchServices } from './bench-services';
import { checkoutBytes } from './checkout-bytes';
import type { Cores } from './cores';
import { countPaidOnce } from './count-paid-once';
import { driveLoad } from './drive-load';
import { measureGrowth } from './measure-growth';
import { type PaidNotice, payOpenOrders } from './pay-open-orders';
import { type Buyer, prepareBuyers } from './prepare-buyers';
import { atMost, type Finding, type Row } from './row';
import { rushForLastUnit } from './rush-for-last-unit';
import { sandboxSessionBytes } from './sandbox-session-bytes';
import type { ShopServer } from './shop-server';
import { type Load, partAtBeginning, summariseLoad } from './summarise-load';

const CONNECTIONS = [16, 64] as const;
const MOST_P99_MS = 100;
const SKU = 'NUE-CM-1';
/** Of each connection, so many answers are the beginning of a turn. */
const BEGINNING_ANSWERS = 2;
/** More than any machine uses up. */
const MOST_PER_SECOND = 500;

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
 * How many buyers a second reach the payment page, and how many payments a second are settled; and that all of these
 * are right: every order paid exactly once, and the last unit sold to one.
 */
export async function measureCheckout(input: Input): Promise<Finding> {
  const { shop, databaseUrl, services, rounds } = input;
  const { created, sandbox } = await measureCreation(input);
  const notices = await payOpenOrders({ databaseUrl, shop, stripe: services.stripe });
  const { settled, begun } = await measureSettling(shop, { notices, rounds });
  const paidOnce = await countPaidOnce(
    databaseUrl,
    notices.map(({ sessionId }) => sessionId),
  );
  const rush = await rushForLastUnit({ shop, databaseUrl, rounds });
  const growth = await measureGrowth({
    ...input,
    sizes: input.isSmall ? [1_000, 20_000] : [1_000, 1_000_000],
    turns: input.isSmall ? 2 : 12,
  });
  return describe({ created, sandbox, settled, begun, rush, growth, orders: notices.length, paidOnce });
}

async function measureCreation(input: Input): Promise<{ created: ByConnections; sandbox: Load }> {
  const { shop, services, rounds } = input;
  // What is created here is settled afterwards: a turn of webhooks needs hundreds, or it measures its own start.
  const seconds = 2 * input.seconds;
  const count = Math.ceil(MOST_PER_SECOND * seconds * (rounds * CONNECTIONS.length + 1));
  const buyers = await prepareBuyers({ databaseUrl: input.databaseUrl, count, sku: SKU });
  const create = (connections: number) =>
    driveLoad({
      port: shop.port,
      connections,
      seconds,
      nextRequest: () => checkoutBytes(shop.port, takeBuyer(buyers)),
    });
  const createInSandbox = () =>
    driveLoad({
      port: services.stripe.port,
      connections: CONNECTIONS[0],
      seconds: input.seconds / 2,
      nextRequest: () => sandboxSessionBytes(services.stripe),
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
 * Sends every notice once, in turns of 16 and of 64 connections; the first fifth warms up and is not counted. A turn
 * begins with all connections at once out of a calm, which no later moment is like: the first answers of each
 * connection are told by themselves.
 */
async function measureSettling(
  shop: ShopServer,
  { notices, rounds }: { notices: readonly PaidNotice[]; rounds: number },
): Promise<{ settled: ByConnections; begun: ByConnections }> {
  const left = [...notices];
  const settle = async (connections: number, count: number) => {
    const own = left.splice(0, count);
    return driveLoad({ port: shop.port, connections, nextRequest: () => own.shift()?.request ?? null });
  };
  await settle(CONNECTIONS[0], Math.ceil(notices.length / 5));
  const each = Math.floor(left.length / (rounds * CONNECTIONS.length));
  const loads = { 16: [] as Load[], 64: [] as Load[] };
  const begun = { 16: [] as Load[], 64: [] as Load[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const connections of CONNECTIONS) {
      const load = await settle(connections, each);
      const { beginning, rest } = partAtBeginning(load, BEGINNING_ANSWERS * connections);
      loads[connections].push(rest);
      begun[connections].push(beginning);
    }
  }
  await settle(CONNECTIONS[0], left.length);
  return {
    settled: { 16: summariseLoad(loads[16]), 64: summariseLoad(loads[64]) },
    begun: { 16: summariseLoad(begun[16]), 64: summariseLoad(begun[64]) },
  };
}

function describe(found: {
  created: ByConnections;
  sandbox: Load;
  settled: ByConnections;
  begun: ByConnections;
  rush: Row;
  growth: Row[];
  orders: number;
  paidOnce: number;
}): Finding {
  const { created, settled, begun, sandbox, orders, paidOnce } = found;
  const row = (what: string, load: Load): Row => ({
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
        beside: `${settled[count].requests} measured; of ${begun[count].requests} at the beginning of a turn p50 ${ms(begun[count].p50Ms)}, p99 ${ms(begun[count].p99Ms)}`,
        ...(count === 16 ? { target: atMost(settled[count].p99Ms, MOST_P99_MS, 'ms, p99') } : {}),
      })),
      {
        what: 'Orders paid exactly once, of those that a webhook told of',
        figure: `${paidOnce} of ${orders}`,
        target: { text: 'all', isMet: paidOnce === orders },
      },
      found.rush,
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
