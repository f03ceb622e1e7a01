import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { readOrderNumbers } from '@/lib/orders/bulk-action';
import { NO_FILTERS } from '@/lib/orders/staff-order-filters';
import { listOrdersForStaff } from '@/lib/orders/staff-queries';
import { changeOrdersInBulk } from '@/lib/workflows/change-orders-in-bulk';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { sessionOf } from '../../factories/payment-session';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.9' };

beforeAll(async () => {
  await makeDelivery();
  actor = { staffId: (await makeStaff()).id, address: '203.0.113.9' };
});

const cash = () => makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });

describe('one thing done to several orders', () => {
  it('tells for each what became of it, and lets no refusal keep the others from it', async () => {
    const [first, second] = [await cash(), await cash()];
    const paid = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, sessionOf(paid)));
    const results = await changeOrdersInBulk({
      actor,
      action: 'cancel',
      orderNumbers: [first.orderNumber, paid.orderNumber, 999_999, second.orderNumber],
      reason: 'Ordered twice',
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
    });
    expect(again[0]?.refusal).toEqual({ code: 'not_cancellable' });
    const events = await sql(
      `select reason from order_event where order_id = $1 and actor = 'staff' and actor_id = $2`,
      [first.orderId, actor.staffId],
    );
    expect(events).toEqual([{ reason: 'Ordered twice' }]);
  });

  it('asks for attention with a reason, and settles it, each once', async () => {
    const { orderId, orderNumber } = await cash();
    const change = (action: 'flag' | 'clear') =>
      changeOrdersInBulk({ actor, action, orderNumbers: [orderNumber], reason: 'Call them first' });
    const attention = async () =>
      (await listOrdersForStaff({ ...NO_FILTERS, attention: true })).rows.map((row) => row.orderNumber);

    expect((await change('flag'))[0]?.refusal).toBeNull();
    expect((await change('flag'))[0]?.refusal).toEqual({ code: 'nothing_to_do' });
    expect(await attention()).toEqual([orderNumber]);
    expect((await change('clear'))[0]?.refusal).toBeNull();
    expect((await change('clear'))[0]?.refusal).toEqual({ code: 'nothing_to_do' });
    expect(await attention()).toEqual([]);
    const told = await sql(
      `select type, actor::text, actor_id as by, reason from order_event where order_id = $1 and actor = 'staff'
       order by created_at, id`,
      [orderId],
    );
    expect(told).toEqual([
      { type: 'needs_attention', actor: 'staff', by: actor.staffId, reason: 'Call them first' },
      { type: 'attention_cleared', actor: 'staff', by: actor.staffId, reason: null },
    ]);
  });

  it('reads order numbers and nothing else from a form', () => {
    expect(readOrderNumbers(['1001', '1001,1002', 'x', '-4', '1e3', '', null, '99999999999'])).toEqual([
      1001, 1002,
    ]);
  });
});
