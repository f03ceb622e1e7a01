import { randomUUID } from 'node:crypto';
import { checkoutBytes } from './checkout-bytes';
import { HttpConnection } from './http-connection';
import { prepareBuyers } from './prepare-buyers';
import type { Row } from './row';
import type { ShopServer } from './shop-server';
import { withClient } from './with-client';

const BUYERS = 50;

type Rush = { pages: number; soldOut: number; errors: number; isStockExact: boolean; lastAnswerMs: number };

/** Lets fifty buyers go to the payment page at once for something of which there is one; each time something else. */
export async function rushForLastUnit(input: {
  shop: ShopServer;
  databaseUrl: string;
  rounds: number;
}): Promise<Row> {
  const rushes: Rush[] = [];
  for (let round = 0; round < input.rounds; round += 1) rushes.push(await rush(input));
  const worst = rushes.find((one) => !isRight(one)) ?? rushes[0];
  if (!worst) throw new Error('There was no rush');
  const slowest = Math.max(...rushes.map((one) => one.lastAnswerMs));
  return {
    what: `${BUYERS} simultaneous checkouts for the last unit`,
    figure: `${worst.pages} payment page, ${worst.soldOut} told sold out, ${worst.errors} errors, stock ${worst.isStockExact ? 'exact' : 'wrong'}`,
    beside: `${rushes.filter(isRight).length} of ${rushes.length} rushes; the last answer after ${Math.round(slowest)} ms at most`,
    target: { text: `1, ${BUYERS - 1}, 0, exact`, isMet: rushes.every(isRight) },
  };
}

function isRight({ pages, soldOut, errors, isStockExact }: Rush): boolean {
  return pages === 1 && soldOut === BUYERS - 1 && errors === 0 && isStockExact;
}

async function rush({ shop, databaseUrl }: { shop: ShopServer; databaseUrl: string }): Promise<Rush> {
  const sku = `LAST-${randomUUID()}`;
  await addVariant(databaseUrl, sku);
  const buyers = await prepareBuyers({ databaseUrl, count: BUYERS, sku, units: 1 });
  const connections = await Promise.all(buyers.map(() => HttpConnection.open(shop.port)));
  const startedAt = performance.now();
  const answers = await Promise.all(
    buyers.map((buyer, index) =>
      connections[index]?.send(checkoutBytes(shop.port, buyer)).catch(() => undefined),
    ),
  );
  const lastAnswerMs = performance.now() - startedAt;
  for (const connection of connections) connection.close();
  const texts = answers.map((answer) => ({ status: answer?.status, body: answer?.body.toString() ?? '' }));
  const pages = texts.filter(({ status, body }) => status === 200 && body.includes('/pay/cs_test_')).length;
  const soldOut = texts.filter(({ status, body }) => status === 409 && body.includes('"sold_out"')).length;
  const isStockExact = await readStockExactness(databaseUrl, sku);
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

/** One unit on the shelf, promised to one order, and no other order for it. */
async function readStockExactness(databaseUrl: string, sku: string): Promise<boolean> {
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
