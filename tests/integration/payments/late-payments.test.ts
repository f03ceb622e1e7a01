import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { abandonPayment } from '@/lib/workflows/payments/abandon-payment';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { readOrderState } from './read-order-state';

const { sql } = testShop();
beforeAll(makeDelivery);

const settle = async (session: CheckoutSession) =>
  (await inTransaction((tx) => settlePayment(tx, session))).outcome;

describe('a payment that arrives after its order expired or was cancelled (rule 12)', () => {
  it('reactivates an expired order while its stock is available', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order, { state: 'expired' }));
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
    expect(await readOrderState(sql, order)).toEqual({
      status: 'placed',
      payment_status: 'paid',
      attention_reason: null,
      payment: 'paid',
      captured_minor: 705_000,
      movements: 1,
      holds: 'committed',
      mails: 1,
      cart_lines: 0,
      timeline: 'order_created,order_expired,payment_paid,order_placed',
      stock: { onHand: 9, reserved: 0 },
    });
  });

  it('reactivates a cancelled order as well', async () => {
    const order = await makeOrder();
    await inTransaction((tx) => abandonPayment(tx, { paymentId: order.paymentId, reason: 'refused' }));
    expect(await readOrderState(sql, order)).toMatchObject({ status: 'cancelled', holds: 'released' });
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'placed',
      stock: { onHand: 9, reserved: 0 },
    });
  });

  it('is refunded when the stock is gone, and takes none from other orders', async () => {
    const owner = await makeStaff({ role: 'owner' });
    const order = await makeOrder({ stock: 1 });
    await settle(makeCheckoutSession(order, { state: 'expired' }));
    const next = await makeOrder({ variant: order.variant });
    expect(await settle(makeCheckoutSession(order))).toBe('refunded_late');
    expect(await settle(makeCheckoutSession(order))).toBe('unchanged');
    expect(
      await sql(
        `select r.status, r.origin, r.amount_minor, j.task_identifier from refund r
         join graphile_worker.jobs j on j.key = 'submit-refund-' || r.id where r.order_id = $1`,
        [order.orderId],
      ),
    ).toEqual([
      { status: 'pending', origin: 'late_payment', amount_minor: 705_000, task_identifier: 'submit-refund' },
    ]);
    expect(
      await sql('select kind, to_address from email_delivery where order_id = $1 order by kind', [
        order.orderId,
      ]),
    ).toEqual([
      { kind: 'late_payment_refunded', to_address: `${order.cartToken}@example.com` },
      { kind: 'owner_notice', to_address: owner.email },
    ]);
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'expired',
      payment_status: 'paid',
      payment: 'paid',
      captured_minor: 705_000,
      attention_reason: null,
      movements: 0,
      holds: 'released',
      stock: { onHand: 1, reserved: 1 },
    });
    expect(await settle(makeCheckoutSession(next))).toBe('paid');
  });

  it('reported 20 times at once reactivates the order once', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order, { state: 'expired' }));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => settle(makeCheckoutSession(order))));
    expect(outcomes.filter((outcome) => outcome === 'paid')).toHaveLength(1);
    expect(await readOrderState(sql, order)).toMatchObject({
      movements: 1,
      mails: 1,
      stock: { onHand: 9, reserved: 0 },
    });
  });

  it('that races the expiry has one outcome: paid, with the stock sold once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const order = await makeOrder();
      await Promise.all([
        settle(makeCheckoutSession(order, { state: 'expired' })),
        settle(makeCheckoutSession(order)),
        settle(makeCheckoutSession(order, { state: 'expired' })),
        settle(makeCheckoutSession(order)),
      ]);
      expect(await readOrderState(sql, order)).toMatchObject({
        status: 'placed',
        payment: 'paid',
        movements: 1,
        mails: 1,
        holds: 'committed',
        stock: { onHand: 9, reserved: 0 },
      });
    }
  });
});
