import { beforeAll, expect, it } from 'vitest';
import { lockCart } from '@/lib/cart/lock-cart';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { flagOrder } from '@/lib/orders/flag-order';
import { lockOrder } from '@/lib/orders/lock-order';
import { lockPayment } from '@/lib/payments/lock-payment';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';
import { waitForBlockedQuery } from '../../support/wait-for-blocked-query';

const { sql } = testShop();
beforeAll(makeDelivery);

/** Changes an order twice, as a failed refund does, while a transaction that has locked the cart waits for it. */
async function changeTwice(order: MadeOrder, waitForOrder: (tx: Tx) => Promise<unknown>): Promise<void> {
  const { orderId } = order;
  let other: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    await flagOrder(tx, { orderId, reason: 'Once' });
    other = inTransaction(waitForOrder);
    // Its failure is checked below.
    other.catch(() => undefined);
    await waitForBlockedQuery(sql);
    await flagOrder(tx, { orderId, reason: 'Twice' });
  });
  await other;
  const [row] = await sql('select attention_reason as reason from "order" where id = $1', [orderId]);
  expect(row).toEqual({ reason: 'Twice' });
}

it('settling a payment and changing its order twice do not deadlock', async () => {
  const order = await makeOrder();
  await changeTwice(order, (tx) => lockPayment(tx, makeCheckoutSession(order)));
  await changeTwice(order, (tx) => settlePayment(tx, makeCheckoutSession(order)));
  const [paid] = await sql('select payment_status as status from "order" where id = $1', [order.orderId]);
  expect(paid).toEqual({ status: 'paid' });
});

it('checking out again and changing the earlier order twice do not deadlock', async () => {
  const order = await makeOrder();
  await changeTwice(order, async (tx) => {
    await lockCart(tx, order.cartToken);
    await lockOrder(tx, order.orderId);
  });
});

it('two checkouts of one cart are serialised', async () => {
  const order = await makeOrder();
  const came: string[] = [];
  let second: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await lockCart(tx, order.cartToken);
    second = inTransaction(async (other) => {
      await lockCart(other, order.cartToken);
      came.push('second');
    });
    await waitForBlockedQuery(sql);
    came.push('first');
  });
  await second;
  expect(came).toEqual(['first', 'second']);
  expect(await getDb().order.count({ where: { id: order.orderId } })).toBe(1);
});
