import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { getOrderForStaff } from '@/lib/orders/staff-queries';
import { type Dispatch, dispatchOrder } from '@/lib/workflows/fulfilment/dispatch-order';
import {
  cancelFulfilment,
  markFulfilmentDelivered,
  markOrderDelivered,
} from '@/lib/workflows/fulfilment/update-fulfilment-status';
import { addOrderNote } from '@/lib/workflows/orders/add-order-note';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { changeShippingAddress } from '@/lib/workflows/orders/change-shipping-address';
import { resendMail } from '@/lib/workflows/orders/resend-mail';
import { collectCash } from '@/lib/workflows/payments/collect-cash';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'manager' })).id;
});

const seen = async (orderId: string) => {
  const { orderNumber } = await getDb().order.findUniqueOrThrow({ where: { id: orderId } });
  const order = await getOrderForStaff(String(orderNumber));
  if (!order) throw new Error('no order');
  return order;
};
const change = (orderId: string, expectedVersion: number | null = null) => ({
  orderId,
  expectedVersion,
  requestKey: newId(),
  staffId,
});
const send = (order: BoughtOrder, quantity: number, changes: Partial<Dispatch> = {}) =>
  dispatchOrder({
    ...change(order.orderId),
    lines: [{ orderLineId: order.lineId, quantity }],
    carrierName: 'TCS',
    trackingNumber: '779000111',
    trackingUrl: null,
    ...changes,
  });
const cashOrder = () => makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
const actor = () => ({ staffId, address: '192.0.2.1' });

describe('dispatching an order', () => {
  it('in parts rolls up its status, records events, and sends a mail each time', async () => {
    const order = await buyOrder({ quantity: 3 });
    expect(await send(order, 2)).toEqual({ ok: true, value: null });
    expect(await seen(order.orderId)).toMatchObject({ fulfilmentStatus: 'partially_dispatched' });
    expect(await send(order, 1, { carrierName: 'Rider', trackingNumber: null })).toMatchObject({ ok: true });
    const after = await seen(order.orderId);
    expect(after).toMatchObject({
      status: 'placed',
      fulfilmentStatus: 'dispatched',
      fulfilments: [
        { carrierName: 'Rider', trackingNumber: null, trackingUrl: null },
        { carrierName: 'TCS', trackingUrl: 'https://www.tcsexpress.com/track/779000111' },
      ],
    });
    const types = after.events.map(({ type, staffName }) => `${type} ${staffName}`).slice(-4);
    expect(types).toEqual([
      'parcel_dispatched Test person',
      'fulfilment_partially_dispatched Test person',
      'parcel_dispatched Test person',
      'fulfilment_dispatched Test person',
    ]);
    const mails = await sql<{ detail: unknown }>(
      `select detail from email_delivery where order_id = $1 and kind = 'order_dispatched' order by id`,
      [order.orderId],
    );
    expect(mails.map(({ detail }) => detail)).toMatchObject([
      { parcel: { trackingNumber: '779000111', isPart: true, contents: [{ quantity: 2 }] } },
      { parcel: { carrierName: 'Rider', isPart: false } },
    ]);
  });

  it('never dispatches more than was ordered, nor an empty fulfilment', async () => {
    const order = await buyOrder({ quantity: 2 });
    expect(await send(order, 3)).toMatchObject({ error: { code: 'more_than_outstanding', outstanding: 2 } });
    expect(await send(order, -1)).toMatchObject({ error: { code: 'more_than_outstanding' } });
    expect(await send(order, 0)).toEqual({ ok: false, error: { code: 'parcel_is_empty' } });
    expect(await send(order, 1, { carrierName: ' ' })).toMatchObject({ error: { code: 'carrier_missing' } });
    await dispatchWholeOrder(order.orderId, staffId);
    expect(await send(order, 1)).toMatchObject({ error: { code: 'nothing_to_send' } });
  });

  it('by ten people at once dispatches each unit once', async () => {
    const order = await buyOrder({ quantity: 3 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(order, 1)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    expect((await seen(order.orderId)).lines).toMatchObject([{ quantity: 3, sent: 3 }]);
  });

  it('submitted ten times by one form makes one fulfilment and one mail, and each submission succeeds', async () => {
    const order = await buyOrder({ quantity: 3 });
    const requestKey = newId();
    const { version } = await seen(order.orderId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(order, 1, { requestKey, expectedVersion: version })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const after = await seen(order.orderId);
    expect(after.fulfilments).toHaveLength(1);
    expect(after.mails.filter(({ kind }) => kind === 'order_dispatched')).toHaveLength(1);
  });

  it('from an outdated page reports the conflict with who did what, and changes nothing', async () => {
    const order = await buyOrder({ quantity: 3 });
    const { version } = await seen(order.orderId);
    await send(order, 1, { expectedVersion: version });
    const second = await send(order, 1, { expectedVersion: version });
    expect(second).toMatchObject({
      ok: false,
      error: {
        code: 'order_changed',
        changes: [
          { type: 'parcel_dispatched', staffName: 'Test person', actor: 'staff' },
          { type: 'fulfilment_partially_dispatched' },
        ],
        currentVersion: (await seen(order.orderId)).version,
      },
    });
    expect((await seen(order.orderId)).fulfilments).toHaveLength(1);
  });

  it('that is unpaid, cancelled, refunded or disputed is refused', async () => {
    const pending = await makeOrder();
    await expect(dispatchWholeOrder(pending.orderId, staffId)).rejects.toThrow('not_placed');
    const cancelled = await buyOrder();
    await cancelOrder({ orderId: cancelled.orderId, reason: 'x', staffId });
    await expect(dispatchWholeOrder(cancelled.orderId, staffId)).rejects.toThrow('not_placed');
    const refunded = await buyOrder();
    await requestRefund({
      ...change(refunded.orderId),
      expectedVersion: undefined,
      amountMinor: refunded.amountMinor,
      reason: 'x',
      returned: [],
    });
    await expect(dispatchWholeOrder(refunded.orderId, staffId)).rejects.toThrow('refunded');
  });
});

describe('a fulfilment', () => {
  it('that has arrived completes an order that is paid', async () => {
    const order = await buyOrder({ quantity: 2 });
    await send(order, 1);
    await send(order, 1);
    const [second, first] = (await seen(order.orderId)).fulfilments;
    await markFulfilmentDelivered({ ...change(order.orderId), fulfilmentId: first?.id ?? '' });
    expect(await seen(order.orderId)).toMatchObject({ status: 'placed', fulfilmentStatus: 'dispatched' });
    await markFulfilmentDelivered({ ...change(order.orderId), fulfilmentId: second?.id ?? '' });
    expect(await seen(order.orderId)).toMatchObject({ status: 'completed', fulfilmentStatus: 'delivered' });
    expect(
      await markFulfilmentDelivered({ ...change(order.orderId), fulfilmentId: second?.id ?? '' }),
    ).toEqual({
      ok: false,
      error: { code: 'parcel_not_on_its_way' },
    });
  });

  it('that is cancelled makes its units unfulfilled again, and the order can be cancelled', async () => {
    const order = await buyOrder({ quantity: 1 });
    await dispatchWholeOrder(order.orderId, staffId);
    expect(await cancelOrder({ orderId: order.orderId, reason: 'x', staffId })).toMatchObject({
      error: { code: 'not_cancellable' },
    });
    const [fulfilment] = (await seen(order.orderId)).fulfilments;
    await cancelFulfilment({
      ...change(order.orderId),
      fulfilmentId: fulfilment?.id ?? '',
      reason: 'Came back',
    });
    expect(await seen(order.orderId)).toMatchObject({
      fulfilmentStatus: 'unfulfilled',
      lines: [{ sent: 0 }],
    });
    expect(await cancelOrder({ orderId: order.orderId, reason: 'x', staffId })).toMatchObject({ ok: true });
    expect(await readStock(sql, order.variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('of another order cannot be changed', async () => {
    const [one, other] = [await buyOrder(), await buyOrder()];
    await dispatchWholeOrder(one.orderId, staffId);
    const [fulfilment] = (await seen(one.orderId)).fulfilments;
    expect(
      await markFulfilmentDelivered({ ...change(other.orderId), fulfilmentId: fulfilment?.id ?? '' }),
    ).toMatchObject({
      error: { code: 'parcel_not_on_its_way' },
    });
  });
});

describe('cash on delivery', () => {
  it('is collected once, and completes an order that has arrived', async () => {
    const order = await cashOrder();
    expect(await collectCash({ ...change(order.orderId), actor: actor() })).toMatchObject({
      error: { code: 'no_cash_due' },
    });
    await dispatchWholeOrder(order.orderId, staffId);
    await markOrderDelivered(change(order.orderId));
    expect(await seen(order.orderId)).toMatchObject({ status: 'placed', paymentStatus: 'unpaid' });
    const presses = await Promise.all(
      Array.from({ length: 5 }, () => collectCash({ ...change(order.orderId), actor: actor() })),
    );
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await seen(order.orderId)).toMatchObject({
      status: 'completed',
      paymentStatus: 'paid',
      payments: [{ method: 'cash_on_delivery', status: 'paid', capturedMinor: order.amountMinor }],
    });
    expect(await sql('select action from audit_event where subject_id = $1', [order.orderId])).toEqual([
      { action: 'orders.cash_collected' },
    ]);
  });

  it('is refunded by hand, without Stripe', async () => {
    const order = await cashOrder();
    await dispatchWholeOrder(order.orderId, staffId);
    await collectCash({ ...change(order.orderId), actor: actor() });
    const request = { orderId: order.orderId, reason: 'Too large', returned: [], staffId };
    const first = await requestRefund({ ...request, amountMinor: 100_000, requestKey: newId() });
    expect(first).toMatchObject({ ok: true, value: { status: 'succeeded' } });
    expect(await seen(order.orderId)).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ isByHand: true, status: 'succeeded', amountMinor: 100_000 }],
      refundable: { amountMinor: order.amountMinor - 100_000, method: 'cash_on_delivery', isBlocked: false },
    });
    const rest = order.amountMinor - 99_999;
    expect(await requestRefund({ ...request, amountMinor: rest, requestKey: newId() })).toMatchObject({
      error: { code: 'exceeds_refundable' },
    });
  });
});

describe('refunding units', () => {
  const refund = (order: BoughtOrder, quantity: number, restocked: number) =>
    requestRefund({
      orderId: order.orderId,
      amountMinor: 100,
      reason: 'x',
      returned: [{ orderLineId: order.lineId, quantity, restocked }],
      requestKey: newId(),
      staffId,
    });

  it('that were not dispatched withdraws them, and restocks those that can be sold', async () => {
    const order = await buyOrder({ quantity: 3 });
    await refund(order, 1, 0);
    expect(await readStock(sql, order.variant)).toEqual({ onHand: 7, reserved: 0 });
    expect((await seen(order.orderId)).lines).toMatchObject([{ withdrawn: 1, refunded: 1, sent: 0 }]);
    expect(await send(order, 3)).toMatchObject({ error: { code: 'more_than_outstanding', outstanding: 2 } });
    await send(order, 2);
    expect(await seen(order.orderId)).toMatchObject({ fulfilmentStatus: 'dispatched' });
    await refund(order, 2, 1);
    expect((await seen(order.orderId)).lines).toMatchObject([{ withdrawn: 1, refunded: 3, sent: 2 }]);
    expect(await readStock(sql, order.variant)).toEqual({ onHand: 8, reserved: 0 });
    expect(await refund(order, 1, 0)).toMatchObject({ error: { code: 'returns_more_than_bought' } });
  });

  it('of the rest of a partially dispatched order leaves nothing to dispatch', async () => {
    const order = await buyOrder({ quantity: 2 });
    await send(order, 1);
    await refund(order, 1, 1);
    expect(await seen(order.orderId)).toMatchObject({ fulfilmentStatus: 'dispatched' });
  });
});

describe('other order actions', () => {
  const address = { name: 'علی رضا', line1: 'Street 9', city: 'Multan', phone: '0300 7654321' };

  it('correct an address by the rules of the checkout, until the first dispatch', async () => {
    const order = await buyOrder();
    const wrong = await changeShippingAddress({
      ...change(order.orderId),
      address: { ...address, phone: '12' },
    });
    expect(wrong).toMatchObject({
      error: { code: 'address_invalid', errors: { phone: expect.any(String) } },
    });
    expect(await changeShippingAddress({ ...change(order.orderId), address })).toMatchObject({ ok: true });
    const after = await seen(order.orderId);
    expect(after.shippingAddress).toMatchObject({ name: 'علی رضا', city: 'Multan', phone: '+923007654321' });
    expect(after.events.at(-1)?.reason).not.toContain('Multan');
    await dispatchWholeOrder(order.orderId, staffId);
    expect(
      await changeShippingAddress({ ...change(order.orderId), address: { ...address, city: 'Sialkot' } }),
    ).toMatchObject({ error: { code: 'address_stands' } });
  });

  it('keep notes apart from their events', async () => {
    const order = await buyOrder();
    const note = { ...change(order.orderId), text: 'Call before noon' };
    await Promise.all([addOrderNote(note), addOrderNote(note)]);
    const { events } = await seen(order.orderId);
    expect(events.filter(({ note: text }) => text === 'Call before noon')).toHaveLength(1);
    expect(await addOrderNote({ ...note, requestKey: newId(), text: ' ' })).toMatchObject({
      error: { code: 'note_empty' },
    });
  });

  it('resend a mail once per submission, to the buyer', async () => {
    const order = await buyOrder();
    const [mail] = (await seen(order.orderId)).mails;
    const again = { ...change(order.orderId), mailId: mail?.id ?? '' };
    await Promise.all([resendMail(again), resendMail(again)]);
    const mails = (await seen(order.orderId)).mails.filter(({ kind }) => kind === 'order_confirmation');
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([order.email, order.email]);
    const other = await buyOrder();
    expect(await resendMail({ ...change(other.orderId), mailId: mail?.id ?? '' })).toMatchObject({
      error: { code: 'mail_not_found' },
    });
  });
});
