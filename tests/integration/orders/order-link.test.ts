import { beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { getOrderByAccessToken } from '@/lib/orders/queries';
import { composeMail } from '@/lib/reports/compose-mail';
import { clearOldData } from '@/lib/workflows/maintenance/clear-old-data';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { SITE_URL, testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(makeDelivery);

/** An order of an earlier release, whose key was random letters that stood in its row. */
async function makeEarlierOrder() {
  const order = await makePaidOrder();
  const token = newToken();
  await sql('update "order" set access_token = $2 where id = $1', [order.orderId, token]);
  return { ...order, token };
}

/** Every row of every table, as text. */
async function dump(): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => sql<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000);

describe('the private link of an order', () => {
  it('is stored nowhere in the database, nor is the cart cookie', async () => {
    const order = await makePaidOrder();
    const everything = await dump();
    expect(everything).toContain(order.orderId);
    expect(everything).not.toContain(order.accessToken);
    expect((await getOrderByAccessToken(order.accessToken))?.orderNumber).toBe(String(order.orderNumber));
  });

  it('of an earlier release goes on working, before its first night and after it', async () => {
    const order = await makeEarlierOrder();
    const number = String(order.orderNumber);
    expect((await getOrderByAccessToken(order.token))?.orderNumber).toBe(number);
    await clearOldData(inTwoDays());
    expect((await getOrderByAccessToken(order.token))?.orderNumber).toBe(number);
    expect(await dump()).not.toContain(order.token);
    const [row] = await sql<{ key: string }>('select access_token as key from "order" where id = $1', [
      order.orderId,
    ]);
    expect(row?.key).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await getOrderByAccessToken(row?.key ?? '')).toBeNull();
  });

  it('in a later mail opens the order, of whatever release it is', async () => {
    const order = await makeEarlierOrder();
    const [mail] = await sql<{ id: string }>('select id from email_delivery where order_id = $1', [
      order.orderId,
    ]);
    const composed = await composeMail(getDb(), mail?.id ?? '');
    const token = composed?.text.split(`${SITE_URL}/orders/`)[1]?.match(/^[\w-]+/)?.[0] ?? '';
    expect((await getOrderByAccessToken(token))?.orderNumber).toBe(String(order.orderNumber));
  });

  it('is not what stands in the row of today', async () => {
    const order = await makeOrder();
    const [row] = await sql<{ key: string }>('select access_token as key from "order" where id = $1', [
      order.orderId,
    ]);
    expect(row?.key).toBe(`none:${order.orderId}`);
    expect(await getOrderByAccessToken(row?.key ?? '')).toBeNull();
    expect(await getOrderByAccessToken(order.orderId)).toBeNull();
  });
});
