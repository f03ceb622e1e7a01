import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import { abandonPayment } from '@/lib/workflows/abandon-payment';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { sessionOf } from '../../factories/payment-session';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/shop';
import { stateOfOrder } from './state-of-order';

const { sql } = testShop();
beforeAll(makeDelivery);

const settle = async (session: PaymentSession) =>
  (await inTransaction((tx) => settlePayment(tx, session))).outcome;

describe('money that arrives after we gave up (rule 12)', () => {
  it('revives an expired order while its goods are there', async () => {
    const order = await makeOrder();
    await settle(sessionOf(order, { state: 'expired' }));
    expect(await settle(sessionOf(order))).toBe('paid');
    expect(await stateOfOrder(sql, order)).toEqual({
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

  it('revives a cancelled order as well', async () => {
    const order = await makeOrder();
    await inTransaction((tx) => abandonPayment(tx, { paymentId: order.paymentId, reason: 'refused' }));
    expect(await stateOfOrder(sql, order)).toMatchObject({ status: 'cancelled', holds: 'released' });
    expect(await settle(sessionOf(order))).toBe('paid');
    expect(await stateOfOrder(sql, order)).toMatchObject({
      status: 'placed',
      stock: { onHand: 9, reserved: 0 },
    });
  });

  it('is sent back when the goods are gone, and takes them from nobody', async () => {
    const owner = await makeStaff({ role: 'owner' });
    const order = await makeOrder({ stock: 1 });
    await settle(sessionOf(order, { state: 'expired' }));
    const next = await makeOrder({ variant: order.variant });
    expect(await settle(sessionOf(order))).toBe('refunded_late');
    expect(await settle(sessionOf(order))).toBe('unchanged');
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
    expect(await stateOfOrder(sql, order)).toMatchObject({
      status: 'expired',
      payment_status: 'paid',
      payment: 'paid',
      captured_minor: 705_000,
      attention_reason: null,
      movements: 0,
      holds: 'released',
      stock: { onHand: 1, reserved: 1 },
    });
    expect(await settle(sessionOf(next))).toBe('paid');
  });

  it('reported 20 times at once revives once', async () => {
    const order = await makeOrder();
    await settle(sessionOf(order, { state: 'expired' }));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => settle(sessionOf(order))));
    expect(outcomes.filter((outcome) => outcome === 'paid')).toHaveLength(1);
    expect(await stateOfOrder(sql, order)).toMatchObject({
      movements: 1,
      mails: 1,
      stock: { onHand: 9, reserved: 0 },
    });
  });

  it('racing the expiry has one outcome: paid, with the stock sold once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const order = await makeOrder();
      await Promise.all([
        settle(sessionOf(order, { state: 'expired' })),
        settle(sessionOf(order)),
        settle(sessionOf(order, { state: 'expired' })),
        settle(sessionOf(order)),
      ]);
      expect(await stateOfOrder(sql, order)).toMatchObject({
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
