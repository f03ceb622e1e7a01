import { beforeAll, expect, it } from 'vitest';
import { lockCart } from '@/lib/cart/lock-cart';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { flagOrder } from '@/lib/orders/flag-order';
import { lockOrder } from '@/lib/orders/lock-order';
import { lockPayment } from '@/lib/payments/lock-payment';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { sessionOf } from '../../factories/payment-session';
import { testShop } from '../../support/shop';
import { untilSomebodyWaits } from '../../support/until-somebody-waits';

const { sql } = testShop();
beforeAll(makeDelivery);

/** Changes an order twice, as a refund that failed does, while somebody else who has the cart comes to wait for it. */
async function changeTwice(order: MadeOrder, waitForOrder: (tx: Tx) => Promise<unknown>): Promise<void> {
  const { orderId } = order;
  let other: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    await flagOrder(tx, { orderId, reason: 'Once' });
    other = inTransaction(waitForOrder);
    // Its failure is looked at below.
    other.catch(() => undefined);
    await untilSomebodyWaits(sql);
    await flagOrder(tx, { orderId, reason: 'Twice' });
  });
  await other;
  const [row] = await sql('select attention_reason as reason from "order" where id = $1', [orderId]);
  expect(row).toEqual({ reason: 'Twice' });
}

it('who settles a payment and who changes its order twice do not wait in a circle', async () => {
  const order = await makeOrder();
  await changeTwice(order, (tx) => lockPayment(tx, sessionOf(order)));
  await changeTwice(order, (tx) => settlePayment(tx, sessionOf(order)));
  const [paid] = await sql('select payment_status as status from "order" where id = $1', [order.orderId]);
  expect(paid).toEqual({ status: 'paid' });
});

it('who checks out again and who changes the earlier order twice do not wait in a circle', async () => {
  const order = await makeOrder();
  await changeTwice(order, async (tx) => {
    await lockCart(tx, order.cartToken);
    await lockOrder(tx, order.orderId);
  });
});

it('two who take one cart still come one after the other', async () => {
  const order = await makeOrder();
  const came: string[] = [];
  let second: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await lockCart(tx, order.cartToken);
    second = inTransaction(async (other) => {
      await lockCart(other, order.cartToken);
      came.push('second');
    });
    await untilSomebodyWaits(sql);
    came.push('first');
  });
  await second;
  expect(came).toEqual(['first', 'second']);
  expect(await getDb().order.count({ where: { id: order.orderId } })).toBe(1);
});
