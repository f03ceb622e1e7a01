import { randomUUID } from 'node:crypto';
import { prepareBuyers } from '@/scripts/bench/data/prepare-buyers';
import { checkoutRequest } from '@/scripts/bench/load/checkout-request';
import { HttpConnection } from '@/scripts/bench/load/http-connection';
import type { ResultRow } from '@/scripts/bench/report/bench-result';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { withClient } from '@/scripts/postgres/with-client';

const BUYERS = 50;

type ContentionRun = {
  pages: number;
  soldOut: number;
  errors: number;
  isStockExact: boolean;
  lastAnswerMs: number;
};

/** Fifty buyers check out the last unit of a variant at once; each time another variant. */
export async function measureLastUnitContention(input: {
  shop: ShopServer;
  databaseUrl: string;
  rounds: number;
}): Promise<ResultRow> {
  const runs: ContentionRun[] = [];
  for (let round = 0; round < input.rounds; round += 1) runs.push(await runContention(input));
  const worst = runs.find((one) => !isCorrect(one)) ?? runs[0];
  if (!worst) throw new Error('There was no run');
  const slowest = Math.max(...runs.map((one) => one.lastAnswerMs));
  return {
    what: `${BUYERS} simultaneous checkouts for the last unit`,
    figure: `${worst.pages} payment page, ${worst.soldOut} told sold out, ${worst.errors} errors, stock ${worst.isStockExact ? 'exact' : 'wrong'}`,
    beside: `${runs.filter(isCorrect).length} of ${runs.length} runs; the last answer after ${Math.round(slowest)} ms at most`,
    target: { text: `1, ${BUYERS - 1}, 0, exact`, isMet: runs.every(isCorrect) },
  };
}

function isCorrect({ pages, soldOut, errors, isStockExact }: ContentionRun): boolean {
  return pages === 1 && soldOut === BUYERS - 1 && errors === 0 && isStockExact;
}

async function runContention({
  shop,
  databaseUrl,
}: {
  shop: ShopServer;
  databaseUrl: string;
}): Promise<ContentionRun> {
  const sku = `LAST-${randomUUID()}`;
  await addVariant(databaseUrl, sku);
  const buyers = await prepareBuyers({ databaseUrl, count: BUYERS, sku, units: 1 });
  const connections = await Promise.all(buyers.map(() => HttpConnection.open(shop.port)));
  const startedAt = performance.now();
  const answers = await Promise.all(
    buyers.map((buyer, index) =>
      connections[index]?.send(checkoutRequest(shop.port, buyer)).catch(() => undefined),
    ),
  );
  const lastAnswerMs = performance.now() - startedAt;
  for (const connection of connections) connection.close();
  const texts = answers.map((answer) => ({ status: answer?.status, body: answer?.body.toString() ?? '' }));
  const pages = texts.filter(({ status, body }) => status === 200 && body.includes('/pay/cs_test_')).length;
  const soldOut = texts.filter(({ status, body }) => status === 409 && body.includes('"sold_out"')).length;
  const isStockExact = await readIsStockExact(databaseUrl, sku);
  return { pages, soldOut, errors: BUYERS - pages - soldOut, isStockExact, lastAnswerMs };
}

/** A product of its own, so that the shop's pages stay as they are. */
async function addVariant(databaseUrl: string, sku: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(
      `with made as (
         insert into product (slug, title, tagline, description, status, specifications, box_contents)
         values (lower($1), 'The last one', 'For the bench', 'For the bench', 'active', '[]', '[]') returning id),
       variant as (
         insert into product_variant (product_id, sku, title, position, unit_price_minor, currency)
         select id, $1, 'Single', 1, 100000, 'PKR' from made returning id)
       insert into inventory_level (variant_id) select id from variant`,
      [sku],
    ),
  );
}

/** One unit in stock, reserved by one order, and no other order for it. */
async function readIsStockExact(databaseUrl: string, sku: string): Promise<boolean> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ isExact: boolean }>(
      `select i.on_hand = 1 and i.reserved = 1
         and (select count(*) from stock_reservation r where r.variant_id = v.id) = 1
         and (select count(*) from stock_reservation r where r.variant_id = v.id and r.status = 'held') = 1
         and (select count(*) from order_line l where l.variant_id = v.id) = 1 as "isExact"
       from product_variant v join inventory_level i on i.variant_id = v.id where v.sku = $1`,
      [sku],
    ),
  );
  return rows[0]?.isExact ?? false;
}
