import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/db/client';
import { composeMail } from '@/lib/reports/compose-mail';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { controlStripe, payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';
import { readOrderAmounts } from './read-order-amounts';

const { sql, stripeUrl } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'manager' })).id;
});
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const moneyOf = (order: BoughtOrder) => readOrderAmounts(sql, stripeUrl(), order);
const cancel = (orderId: string) => cancelOrder({ orderId, reason: 'Asked for by phone', staffId });

async function startOrder() {
  const { variant, orderNumber, redirectUrl } = await makeStartedCheckout();
  const { id } = await getDb().order.findUniqueOrThrow({ where: { orderNumber: Number(orderNumber) } });
  return { orderId: id, payUrl: redirectUrl, variant };
}

describe('cancelling an order that is paid', () => {
  it('refunds the whole amount and restocks the units', async () => {
    const order = await buyOrder({ quantity: 2 });
    expect(await cancel(order.orderId)).toEqual({ ok: true, value: { refundId: expect.any(String) } });
    expect(await moneyOf(order)).toEqual({
      status: 'cancelled',
      payment_status: 'refunded',
      attention_reason: null,
      captured_minor: 1_360_000,
      refunded_minor: 1_360_000,
      refund_pending_minor: 0,
      refunds: 'succeeded 1360000',
      mails: 'order_cancelled,refund_sent',
      refundedAtStripe: 1_360_000,
      stock: { onHand: 10, reserved: 0 },
    });
  });

  it('after a partial refund refunds the rest', async () => {
    const order = await buyOrder({ quantity: 2 });
    const returned = [{ orderLineId: order.lineId, quantity: 1 }];
    const part = { orderId: order.orderId, amountMinor: 680_000, reason: 'One was damaged', staffId };
    await requestRefund({ ...part, returned, requestKey: randomUUID() });
    await cancel(order.orderId);
    expect(await moneyOf(order)).toMatchObject({
      refunds: 'succeeded 680000,succeeded 680000',
      payment_status: 'refunded',
      stock: { onHand: 10, reserved: 0 },
    });
  });

  it('does not restock units that a refund wrote off', async () => {
    const order = await buyOrder({ quantity: 3 });
    const returned = [{ orderLineId: order.lineId, quantity: 2, restocked: 1 }];
    const part = { orderId: order.orderId, amountMinor: 680_000, reason: 'One broke in the store', staffId };
    expect(await requestRefund({ ...part, returned, requestKey: randomUUID() })).toMatchObject({ ok: true });
    expect(await moneyOf(order)).toMatchObject({ stock: { onHand: 8, reserved: 0 } });
    await cancel(order.orderId);
    expect(await moneyOf(order)).toMatchObject({
      status: 'cancelled',
      payment_status: 'refunded',
      stock: { onHand: 9, reserved: 0 },
    });
  });

  it('of which everything was refunded already reports that nothing more is refunded', async () => {
    const order = await buyOrder();
    const whole = { orderId: order.orderId, amountMinor: 705_000, reason: 'x', returned: [], staffId };
    await requestRefund({ ...whole, requestKey: randomUUID() });
    await cancel(order.orderId);
    const [mail] = await sql<{ id: string }>(
      `select id from email_delivery where order_id = $1 and kind = 'order_cancelled'`,
      [order.orderId],
    );
    expect((await composeMail(getDb(), mail?.id ?? ''))?.text).toContain('already refunded what you paid');
  });

  it('whose refund Stripe refuses sends the buyer a mail that corrects the earlier one', async () => {
    const order = await buyOrder();
    await controlStripe(stripeUrl(), 'POST', 'faults', { path: '/v1/refunds', method: 'POST', status: 400 });
    await cancel(order.orderId);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'paid',
      refunds: 'failed 705000',
      mails: 'order_cancelled,refund_failed',
    });
    // Its units are restocked already: a refund that is recorded for it neither restocks nor writes them off.
    const again = { orderId: order.orderId, amountMinor: 705_000, reason: 'x', staffId };
    const returned = [{ orderLineId: order.lineId, quantity: 1, restocked: 0 }];
    expect(await requestRefund({ ...again, returned, requestKey: randomUUID() })).toMatchObject({
      error: { code: 'returns_more_than_bought' },
    });
    expect(await requestRefund({ ...again, returned: [], requestKey: randomUUID() })).toMatchObject({
      ok: true,
    });
  });

  it('ten times at once cancels once', async () => {
    const order = await buyOrder();
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(order.orderId)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, error: { code: 'not_cancellable' } });
    expect(await moneyOf(order)).toMatchObject({
      refunds: 'succeeded 705000',
      stock: { onHand: 10, reserved: 0 },
    });
  });

  it('succeeds while Stripe does not respond', async () => {
    const order = await buyOrder();
    await controlStripe(stripeUrl(), 'POST', 'faults', {
      path: '/v1/refunds',
      when: 'before',
      cut: true,
      times: 3,
    });
    expect(await cancel(order.orderId)).toMatchObject({ ok: true });
    expect(await moneyOf(order)).toMatchObject({
      status: 'cancelled',
      payment_status: 'paid',
      refunds: 'pending 705000',
      stock: { onHand: 10, reserved: 0 },
    });
  });

  it('is refused after dispatch', async () => {
    const order = await buyOrder();
    await dispatchWholeOrder(order.orderId, staffId);
    expect(await cancel(order.orderId)).toEqual({ ok: false, error: { code: 'not_cancellable' } });
    expect(await moneyOf(order)).toMatchObject({ status: 'placed', refunds: null });
  });
});

describe('cancelling an order that is not paid', () => {
  it('expires its checkout session first, and releases the stock', async () => {
    const { orderId, payUrl, variant } = await startOrder();
    expect(await cancel(orderId)).toEqual({ ok: true, value: { refundId: null } });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
    await expect(payByCard(payUrl)).rejects.toThrow('410');
    expect(
      await sql('select actor, actor_id from order_event where order_id = $1 and "to" = $2', [
        orderId,
        'cancelled',
      ]),
    ).toEqual([{ actor: 'staff', actor_id: staffId }]);
  });

  it('notices when the buyer has paid first', async () => {
    const { orderId, payUrl, variant } = await startOrder();
    await payByCard(payUrl);
    expect(await cancel(orderId)).toEqual({ ok: false, error: { code: 'just_paid' } });
    expect(await sql('select status, payment_status from "order" where id = $1', [orderId])).toEqual([
      { status: 'placed', payment_status: 'paid' },
    ]);
    expect(await cancel(orderId)).toMatchObject({ ok: true });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('changes nothing while the page cannot be closed', async () => {
    const { orderId, variant } = await startOrder();
    await controlStripe(stripeUrl(), 'POST', 'faults', {
      path: '/v1/checkout/sessions/*/expire',
      when: 'before',
      cut: true,
      times: 3,
    });
    expect(await cancel(orderId)).toEqual({ ok: false, error: { code: 'payment_provider_unavailable' } });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('waits while a delayed payment is on its way', async () => {
    const { orderId, payUrl } = await startOrder();
    await payByBankDebit(payUrl);
    expect(await cancel(orderId)).toEqual({ ok: false, error: { code: 'just_paid' } });
    expect(await cancel(orderId)).toEqual({ ok: false, error: { code: 'payment_processing' } });
  });

  it('for cash restocks the units and queues a mail to the buyer', async () => {
    const { orderId, variant } = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    expect(await cancel(orderId)).toEqual({ ok: true, value: { refundId: null } });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await cancel(orderId)).toEqual({ ok: false, error: { code: 'not_cancellable' } });
    const mails = await sql('select kind from email_delivery where order_id = $1 order by kind', [orderId]);
    expect(mails).toEqual([{ kind: 'order_confirmation' }, { kind: 'order_cancelled' }]);
  });

  it('needs an order that is there', async () => {
    expect(await cancel(randomUUID())).toEqual({ ok: false, error: { code: 'order_not_found' } });
  });
});
