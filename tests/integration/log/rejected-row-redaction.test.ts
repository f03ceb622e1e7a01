import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { createLogger } from '@/lib/log/logger';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';

testShop();
beforeAll(makeDelivery);

const BUYER = {
  shippingName: 'Zubaida Quraishi',
  shippingLine1: '17 Khayaban-e-Shahbaz',
  shippingPhone: '+923331234567',
  email: 'zubaida.quraishi@example.com',
};

/** Makes the database refuse a row with everything about a buyer in it, by each way that the shop has to it. */
const WAYS: Record<string, (orderId: string) => Promise<unknown>> = {
  'a call of the client': (id) => getDb().order.update({ where: { id }, data: { ...BUYER, totalMinor: -1 } }),
  'a statement of our own': (id) => getDb().$executeRaw`
    update "order" set shipping_name = ${BUYER.shippingName}, shipping_line1 = ${BUYER.shippingLine1},
      shipping_phone = ${BUYER.shippingPhone}, email = ${BUYER.email}, total_minor = -1 where id = ${id}::uuid`,
  'a transaction': (id) =>
    inTransaction((tx) => tx.order.update({ where: { id }, data: { ...BUYER, totalMinor: -1 } })),
  'the driver alone': async (id) => {
    const client = new pg.Client({ connectionString: requireDatabaseUrl() });
    await client.connect();
    try {
      await client.query(
        `update "order" set shipping_name = $2, shipping_line1 = $3, shipping_phone = $4, email = $5, total_minor = -1
         where id = $1`,
        [id, BUYER.shippingName, BUYER.shippingLine1, BUYER.shippingPhone, BUYER.email],
      );
    } finally {
      await client.end();
    }
  },
  'a value of the wrong type': () =>
    getDb().$queryRaw`select 1 from "order" where id = ${BUYER.email}::text::uuid`,
  'a call with a member that there is not': (id) =>
    getDb().order.update({ where: { id }, data: { ...BUYER, nonsense: 1 } as never }),
  'a row that is there already': async (id) => {
    const { accessToken } = await getDb().order.findUniqueOrThrow({ where: { id } });
    const other = await makeOrder();
    await getDb().$executeRaw`
      update "order" set access_token = ${accessToken} where id = ${other.orderId}::uuid`;
  },
};

async function refused(way: (id: string) => Promise<unknown>) {
  const order = await makeOrder();
  const error = await way(order.orderId).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error, 'the database took it').not.toBeNull();
  return { order, error };
}

/** The log lines of an error: bare, as a cause, as one of several, and nested. */
function logged(error: unknown): string {
  let lines = '';
  const log = createLogger('trace', { write: (line) => (lines += line) });
  log.error(error);
  log.error({ err: error }, 'a request failed');
  log.error({ outer: { inner: [{ reason: error }] } }, 'deep');
  log.error({ err: new Error('wrapped', { cause: new Error('again', { cause: error }) }) });
  log.error({ err: new AggregateError([new Error('one'), error], 'several') });
  log.error({
    err: Object.assign(new Error('ours'), { detail: String((error as Error).message), row: BUYER }),
  });
  log.error(String((error as Error).message));
  return lines;
}

describe('a row that the database rejects', () => {
  it.each(Object.keys(WAYS))('by %s leaves no personal data in the log', async (name) => {
    const { order, error } = await refused(WAYS[name] ?? (() => Promise.resolve()));
    const log = logged(error);
    for (const line of log.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    for (const secret of [
      ...Object.values(BUYER),
      'Zubaida',
      'Quraishi',
      'Khayaban',
      '3331234567',
      order.accessToken,
      order.cartToken,
      'Failing row contains (',
    ])
      expect(log).not.toContain(secret);
  });

  it('still says which rule was broken, and where', async () => {
    const { error } = await refused(WAYS['the driver alone'] ?? (() => Promise.resolve()));
    const log = logged(error);
    expect(log).toContain('23514');
    expect(log).toContain('order_amounts_not_negative');
    expect(log).toContain('rejected-row-redaction.test.ts');
  });

  it('says so through the client too', async () => {
    const { error } = await refused(WAYS['a call of the client'] ?? (() => Promise.resolve()));
    expect(logged(error)).toMatch(/order_amounts_not_negative|23514/);
  });
});
