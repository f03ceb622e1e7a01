import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { listOrdersToDispatch } from '@/lib/orders/fulfilment/dispatch-queries';
import { NO_FILTERS } from '@/lib/orders/list/order-filters';
import { getOrderForStaff, listOrdersForStaff } from '@/lib/orders/staff-queries';
import { dispatchOrdersInBulk } from '@/lib/workflows/fulfilment/dispatch-orders-in-bulk';
import { changeOrdersInBulk } from '@/lib/workflows/orders/change-orders-in-bulk';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { buyOrder } from '../../factories/bought-order';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.9' };

beforeAll(async () => {
  await makeDelivery();
  actor = { staffId: (await makeStaff()).id, address: '203.0.113.9' };
});

const cash = () => makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });

describe('a bulk action on orders', () => {
  it('reports the outcome of each order, and continues after a refusal', async () => {
    const [first, second] = [await cash(), await cash()];
    const paid = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(paid)));
    const results = await changeOrdersInBulk({
      actor,
      action: 'cancel',
      orderNumbers: [first.orderNumber, paid.orderNumber, 999_999, second.orderNumber],
      reason: 'Ordered twice',
      requestKey: newId(),
    });
    expect(results).toEqual([
      { orderNumber: first.orderNumber, refusal: null },
      { orderNumber: paid.orderNumber, refusal: { code: 'paid' } },
      { orderNumber: 999_999, refusal: { code: 'order_not_found' } },
      { orderNumber: second.orderNumber, refusal: null },
    ]);
    const again = await changeOrdersInBulk({
      actor,
      action: 'cancel',
      orderNumbers: [first.orderNumber],
      reason: 'Ordered twice',
      requestKey: newId(),
    });
    expect(again[0]?.refusal).toEqual({ code: 'not_cancellable' });
    const events = await sql(
      `select reason from order_event where order_id = $1 and actor = 'staff' and actor_id = $2`,
      [first.orderId, actor.staffId],
    );
    expect(events).toEqual([{ reason: 'Ordered twice' }]);
  });

  it('flags orders with a reason, and resolves the flag, each once', async () => {
    const { orderId, orderNumber } = await cash();
    const change = (action: 'flag' | 'clear') =>
      changeOrdersInBulk({
        actor,
        action,
        orderNumbers: [orderNumber],
        reason: 'Call them first',
        requestKey: newId(),
      });
    const attention = async () =>
      (await listOrdersForStaff({ ...NO_FILTERS, attention: true })).rows.map((row) => row.orderNumber);

    expect((await change('flag'))[0]?.refusal).toBeNull();
    expect((await change('flag'))[0]?.refusal).toEqual({ code: 'nothing_to_do' });
    expect(await attention()).toEqual([orderNumber]);
    expect((await change('clear'))[0]?.refusal).toBeNull();
    expect((await change('clear'))[0]?.refusal).toEqual({ code: 'nothing_to_do' });
    expect(await attention()).toEqual([]);
    const recorded = await sql(
      `select type, actor::text, actor_id as by, reason from order_event where order_id = $1 and actor = 'staff'
       order by created_at, id`,
      [orderId],
    );
    expect(recorded).toEqual([
      { type: 'needs_attention', actor: 'staff', by: actor.staffId, reason: 'Call them first' },
      { type: 'attention_cleared', actor: 'staff', by: actor.staffId, reason: null },
    ]);
  });
});

describe('orders dispatched in bulk', () => {
  const numberOf = async (orderId: string) => {
    const [row] = await sql<{ number: number }>('select order_number as number from "order" where id = $1', [
      orderId,
    ]);
    return row?.number ?? 0;
  };
  const seen = async (orderNumber: number) => {
    const order = await getOrderForStaff(String(orderNumber));
    if (!order) throw new Error('no order');
    return order;
  };
  const send = (numbers: [number, string | null][], requestKey = newId()) =>
    dispatchOrdersInBulk({
      staffId: actor.staffId,
      carrierName: 'TCS',
      trackingNumbers: new Map(numbers),
      requestKey,
    });

  it('get one fulfilment each, with one courier, their own tracking number and a mail', async () => {
    const first = await numberOf((await buyOrder({ quantity: 3 })).orderId);
    const { orderNumber: second } = await cash();
    const { orderNumber: pending } = await makeOrder();
    const results = await send([
      [first, '779-1'],
      [pending, '779-2'],
      [999_999, null],
      [second, null],
    ]);
    expect(results).toEqual([
      { orderNumber: first, refusal: null },
      { orderNumber: pending, refusal: { code: 'not_placed' } },
      { orderNumber: 999_999, refusal: { code: 'order_not_found' } },
      { orderNumber: second, refusal: null },
    ]);
    const sent = await seen(first);
    expect(sent).toMatchObject({
      fulfilmentStatus: 'dispatched',
      fulfilments: [{ carrierName: 'TCS', trackingNumber: '779-1', contents: [{ quantity: 3 }] }],
    });
    expect(sent.fulfilments[0]?.trackingUrl).toContain('779-1');
    expect(sent.events.find(({ type }) => type === 'parcel_dispatched')?.staffName).toBe('Test person');
    expect((await seen(second)).fulfilments).toMatchObject([{ trackingNumber: null, trackingUrl: null }]);
    expect((await seen(pending)).fulfilments).toEqual([]);
  });

  it('get one fulfilment and one mail each when the form is submitted ten times', async () => {
    const { orderNumber } = await cash();
    const requestKey = newId();
    const presses = await Promise.all(
      Array.from({ length: 10 }, () => send([[orderNumber, '1']], requestKey)),
    );
    expect(presses.flat().map(({ refusal }) => refusal)).toEqual(Array(10).fill(null));
    const { fulfilments, mails } = await seen(orderNumber);
    expect(fulfilments).toHaveLength(1);
    expect(mails.filter(({ kind }) => kind === 'order_dispatched')).toHaveLength(1);
    expect((await send([[orderNumber, '1']]))[0]?.refusal).toEqual({ code: 'nothing_to_send' });
  });

  it('are not dispatched while their payment is disputed, and say so beforehand', async () => {
    const { orderId } = await buyOrder();
    const orderNumber = await numberOf(orderId);
    await sql(
      `insert into dispute (id, payment_id, order_id, stripe_dispute_id, amount_minor, currency, reason,
         status, stripe_status, opened_at)
       select $1, id, order_id, $2, amount_minor, currency, 'fraudulent', 'open',
         'needs_response', now() from payment where order_id = $3`,
      [newId(), `dp_${newId()}`, orderId],
    );
    expect(await listOrdersToDispatch([orderNumber, 999_999])).toMatchObject([
      { orderNumber, obstacle: 'payment_disputed', contents: [{ quantity: expect.any(Number) }] },
    ]);
    expect((await send([[orderNumber, null]]))[0]?.refusal).toEqual({ code: 'payment_disputed' });
  });

  it('are marked as delivered once, and only after dispatch', async () => {
    const [{ orderNumber: gone }, { orderNumber: here }] = [await cash(), await cash()];
    await send([[gone, null]]);
    const deliver = (requestKey: string) =>
      changeOrdersInBulk({ actor, action: 'deliver', orderNumbers: [gone, here], reason: '', requestKey });
    const requestKey = newId();
    const presses = await Promise.all(Array.from({ length: 5 }, () => deliver(requestKey)));
    for (const [first, second] of presses) {
      expect(first?.refusal).toBeNull();
      expect(second?.refusal).toEqual({ code: 'parcel_not_on_its_way' });
    }
    const { fulfilmentStatus, events } = await seen(gone);
    expect(fulfilmentStatus).toBe('delivered');
    expect(events.filter(({ type }) => type === 'parcel_delivered')).toHaveLength(1);
    expect((await deliver(newId()))[0]?.refusal).toEqual({ code: 'parcel_not_on_its_way' });
  });
});
