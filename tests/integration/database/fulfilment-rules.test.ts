import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { issueInvoice } from '@/lib/workflows/orders/issue-invoice';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff()).id;
});

type FulfilmentInput = { quantity?: number; status?: string; lineOf?: { orderId: string }; rollUp?: boolean };
/** A fulfilment as somebody would write it in psql, with its status and its event. */
const fulfil = (order: { orderId: string }, input: FulfilmentInput = {}) => {
  const { quantity = 1, status = 'dispatched', lineOf = order, rollUp = true } = input;
  const id = newId();
  return sql(`do $$ begin
    insert into fulfilment (id, order_id, status, carrier_name) values ('${id}', '${order.orderId}', '${status}', 'TCS');
    insert into fulfilment_line (fulfilment_id, order_line_id, quantity)
      select '${id}', id, ${quantity} from order_line where order_id = '${lineOf.orderId}';
    ${
      rollUp
        ? `insert into order_event (order_id, type, actor, "from", "to") select id, 'x', 'staff', fulfilment_status::text, rolled_up_fulfilment_status(id)::text from "order" where id = '${order.orderId}';
    update "order" set fulfilment_status = rolled_up_fulfilment_status(id) where id = '${order.orderId}';`
        : ''
    }
  end $$`);
};
const cash = () => makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
const collect = (order: MadeOrder, amount = order.amountMinor) =>
  sql(`do $$ begin
    insert into payment (order_id, method, status, amount_minor, captured_minor, currency, paid_at)
      values ('${order.orderId}', 'cash_on_delivery', 'paid', ${amount}, ${amount}, 'PKR', now());
    update "order" set payment_status = rolled_up_payment_status(id) where id = '${order.orderId}';
  end $$`);

describe('a fulfilment in the database', () => {
  it('contains no more units than ordered, alone or together', async () => {
    const order = await makePaidOrder();
    await expectConstraintViolation(fulfil(order, { quantity: 2 }), 'check', 'dispatched than was ordered');
    await fulfil(order);
    await expectConstraintViolation(fulfil(order), 'check', 'dispatched than was ordered');
  });

  it('inserted twenty times at once never exceeds the ordered units', async () => {
    const order = await buyOrder({ quantity: 3 });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => fulfil(order)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('does not contain units that a refund withdrew', async () => {
    const order = await buyOrder({ quantity: 2 });
    await requestRefund({
      orderId: order.orderId,
      amountMinor: 100,
      reason: 'x',
      returned: [{ orderLineId: order.lineId, quantity: 1 }],
      requestKey: newId(),
      staffId,
    });
    await expectConstraintViolation(fulfil(order, { quantity: 2 }), 'check', 'dispatched than was ordered');
  });

  it.each([0, -1])('has a positive quantity: %i', async (quantity) => {
    await expectConstraintViolation(
      fulfil(await makePaidOrder(), { quantity }),
      'check',
      'quantity_positive',
    );
  });

  it('is not empty, and contains lines of its own order', async () => {
    const [order, other] = [await makePaidOrder(), await makePaidOrder()];
    const empty = sql(`insert into fulfilment (order_id, carrier_name) values ($1, 'TCS')`, [order.orderId]);
    await expectConstraintViolation(empty, 'check', 'is empty');
    await expectConstraintViolation(fulfil(order, { lineOf: other }), 'check', 'its own order');
  });

  it('is of an order that is placed', async () => {
    await expectConstraintViolation(fulfil(await makeOrder()), 'check', 'that is pending is not dispatched');
  });

  it('belongs to an order without an open dispute', async () => {
    const order = await makePaidOrder();
    await sql(
      `insert into dispute (payment_id, order_id, stripe_dispute_id, status, stripe_status, amount_minor, currency, reason, opened_at)
       values ($1, $2, $3, 'open', 'x', 1, 'PKR', 'x', now())`,
      [order.paymentId, order.orderId, `du_${order.paymentId}`],
    );
    await expectConstraintViolation(fulfil(order), 'check', 'disputed is not dispatched');
  });

  it('determines the status of its order, which records an event', async () => {
    const order = await makePaidOrder();
    await expectConstraintViolation(
      fulfil(order, { rollUp: false }),
      'check',
      'is not that of its fulfilments',
    );
    const alone = sql(`do $$ begin
      insert into order_event (order_id, type, actor, "from", "to")
        values ('${order.orderId}', 'x', 'staff', 'unfulfilled', 'dispatched');
      update "order" set fulfilment_status = 'dispatched' where id = '${order.orderId}'; end $$`);
    await expectConstraintViolation(alone, 'check', 'is not that of its fulfilments');
    const withoutEvent = sql(`do $$ begin
      insert into fulfilment (id, order_id, carrier_name) values ('${newId()}', '${order.orderId}', 'TCS');
      insert into fulfilment_line select f.id, l.id, 1 from fulfilment f join order_line l on l.order_id = f.order_id
        where f.order_id = '${order.orderId}';
      update "order" set fulfilment_status = 'dispatched' where id = '${order.orderId}'; end $$`);
    await expectConstraintViolation(withoutEvent, 'check', 'without an event');
  });

  it.each(['delivered', 'cancelled'])('begins as dispatched, not %s', async (status) => {
    await expectConstraintViolation(fulfil(await makePaidOrder(), { status }), 'check', 'dispatched');
  });

  it('in a final state stays so, and is never deleted', async () => {
    const order = await makePaidOrder();
    await dispatchWholeOrder(order.orderId, staffId);
    const set = (columns: string) =>
      sql(`update fulfilment set ${columns} where order_id = $1`, [order.orderId]);
    await expectConstraintViolation(set(`status = 'delivered'`), 'check', 'fulfilment_delivered_has_time');
    await expectConstraintViolation(set(`carrier_name = ' '`), 'check', 'names_carrier');
    await expectConstraintViolation(set(`tracking_url = 'javascript:alert(1)'`), 'check', 'tracking_is_web');
    await expectConstraintViolation(
      sql('delete from fulfilment where order_id = $1', [order.orderId]),
      'restrict',
      'stay',
    );
    await expectConstraintViolation(
      sql('update fulfilment_line set quantity = 2'),
      'restrict',
      'append-only',
    );
    await expectConstraintViolation(sql('delete from fulfilment_line'), 'restrict', 'append-only');
  });
});

describe('the address of an order in the database', () => {
  it('cannot change after dispatch, and its country never', async () => {
    const order = await makePaidOrder();
    const set = (columns: string) => sql(`update "order" set ${columns} where id = $1`, [order.orderId]);
    await set(`shipping_city = 'Multan'`);
    await expectConstraintViolation(set(`shipping_country = 'DE'`), 'check', 'country of an order stands');
    await dispatchWholeOrder(order.orderId, staffId);
    await expectConstraintViolation(
      set(`shipping_city = 'Quetta'`),
      'check',
      'address of an order cannot change',
    );
  });
});

describe('a cash payment in the database', () => {
  it('is the whole of a cash order that was sent, once', async () => {
    const order = await cash();
    await expectConstraintViolation(collect(order), 'check', 'sent to be paid in cash');
    await dispatchWholeOrder(order.orderId, staffId);
    await expectConstraintViolation(
      collect(order, order.amountMinor - 1),
      'check',
      'sent to be paid in cash',
    );
    await collect(order);
    await expectConstraintViolation(collect(order), 'unique', 'payment_one_cash_per_order');
    await expectConstraintViolation(collect(await makePaidOrder()), 'check', 'sent to be paid in cash');
  });

  it('is refunded by hand, and a card payment is not', async () => {
    const paid = await makePaidOrder();
    const byHand = sql(
      `insert into refund (payment_id, order_id, origin, status, amount_minor, currency, reason, is_by_hand, settled_at)
       values ($1, $2, 'staff', 'succeeded', 100, 'PKR', 'x', true, now())`,
      [paid.paymentId, paid.orderId],
    );
    await expectConstraintViolation(byHand, 'check', 'cash goes back by hand');
  });

  it('is collected before an order is completed, and the units are delivered', async () => {
    const order = await cash();
    const statement = sql(`update "order" set status = 'completed' where id = $1`, [order.orderId]);
    await expectConstraintViolation(statement, 'check', 'order_completed_is_delivered_and_paid');
  });
});

describe('invoices in the database (commerce rule 44)', () => {
  const insert = (order: MadeOrder, columns: Record<string, string> = {}) => {
    const values: Record<string, string> = {
      kind: `'invoice'`,
      number: '7777',
      order_id: `'${order.orderId}'`,
      issued_by: `'${staffId}'`,
      total_minor: String(order.amountMinor),
      currency: `'PKR'`,
      content: `'{}'`,
      ...columns,
    };
    return sql<{ number: number }>(
      `insert into invoice (${Object.keys(values)}) values (${Object.values(values)}) returning number`,
    );
  };

  it('get their number from the series, whatever is asked for', async () => {
    const first = await insert(await makePaidOrder());
    const second = await insert(await makePaidOrder());
    expect((second[0]?.number ?? 0) - (first[0]?.number ?? 0)).toBe(1);
    expect(first[0]?.number).not.toBe(7777);
  });

  it('are one per order, for its total, while it stands', async () => {
    const order = await makePaidOrder();
    await issueInvoice({ orderId: order.orderId, staffId });
    await expectConstraintViolation(insert(order), 'unique', 'invoice_one_per_order');
    await expectConstraintViolation(
      insert(await makePaidOrder(), { total_minor: '1' }),
      'check',
      'for the total',
    );
    await expectConstraintViolation(insert(await makeOrder()), 'check', 'an order that stands');
    const credit = { kind: `'credit_note'` };
    await expectConstraintViolation(insert(order, credit), 'check', 'for a refund');
  });

  it('are never changed, and their series counts nothing else', async () => {
    await issueInvoice({ orderId: (await makePaidOrder()).orderId, staffId });
    for (const text of ['update invoice set number = 1', 'delete from invoice', 'truncate invoice']) {
      await expectConstraintViolation(sql(text), 'restrict', 'append-only');
    }
    for (const text of [
      'update invoice_series set last_number = 0',
      'delete from invoice_series',
      'truncate invoice_series',
    ]) {
      await expectConstraintViolation(sql(text), 'check', 'counts its invoices');
    }
  });
});

describe('the idempotency key of a form in the database', () => {
  it('has one effect on an order', async () => {
    const order = await makePaidOrder();
    const event = () =>
      sql(`insert into order_event (order_id, type, actor, request_key) values ($1, 'x', 'staff', 'key')`, [
        order.orderId,
      ]);
    await event();
    await expectConstraintViolation(event(), 'unique', 'order_event_one_of_form');
  });
});
