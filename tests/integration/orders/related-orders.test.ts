import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { listOtherOrders } from '@/lib/orders/detail/order-detail-queries';
import { getOrderForStaff } from '@/lib/orders/staff-queries';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

testShop();
beforeAll(makeDelivery);

let phones = 0;
const newPhone = () => `+92300555${String(++phones).padStart(4, '0')}`;

async function order(
  address: Partial<CheckoutRequest['shippingAddress']>,
  request: Partial<CheckoutRequest> = {},
) {
  return makeOrder({
    request: {
      paymentMethod: 'cash_on_delivery',
      shippingAddress: { ...checkoutRequest().shippingAddress, ...address },
      ...request,
    },
  });
}
async function othersOf(orderNumber: number) {
  const shown = await getOrderForStaff(String(orderNumber));
  if (!shown) throw new Error('no such order');
  return listOtherOrders(shown);
}

describe('related orders of the same buyer', () => {
  it('are warned about when two open cash orders with one phone number go to different addresses', async () => {
    const phone = newPhone();
    const one = await order({ phone, line1: 'House 12, Street 4' });
    const two = await order({ phone, name: 'Ayesha K.', line1: 'Flat 3, Mall Road' });
    expect(await othersOf(one.orderNumber)).toMatchObject({
      count: 1,
      rows: [{ orderNumber: two.orderNumber, sharedBy: 'phone' }],
      openElsewhere: [{ orderNumber: two.orderNumber, name: 'Ayesha K.', line1: 'Flat 3, Mall Road' }],
    });
    expect(await othersOf(two.orderNumber)).toMatchObject({
      rows: [{ orderNumber: one.orderNumber }],
      openElsewhere: [{ orderNumber: one.orderNumber }],
    });
  });

  it('are found by email address as well, and say when both agree', async () => {
    const email = 'two.doors@gmail.com';
    const phone = newPhone();
    const one = await order({ phone }, { email });
    const two = await order({ phone, line1: 'Flat 3' }, { email: 'twodoors+x@gmail.com' });
    const three = await order({ phone: newPhone(), line1: 'Flat 4' }, { email });
    expect(
      (await othersOf(one.orderNumber)).rows.map(({ orderNumber, sharedBy }) => [orderNumber, sharedBy]),
    ).toEqual([
      [three.orderNumber, 'email'],
      [two.orderNumber, 'both'],
    ]);
    expect((await othersOf(one.orderNumber)).openElsewhere).toHaveLength(2);
  });

  it('cause no warning when they go to the same address, or when one was dispatched', async () => {
    const phone = newPhone();
    const one = await order({ phone, line1: 'House 12, Street 4' });
    const same = await order({ phone, line1: 'house 12  street 4.' });
    expect(await othersOf(one.orderNumber)).toMatchObject({ count: 1, openElsewhere: [] });
    const elsewhere = await order({ phone, line1: 'Flat 3' });
    await dispatchWholeOrder(elsewhere.orderId, (await makeStaff()).id);
    expect(await othersOf(same.orderNumber)).toMatchObject({ count: 2, openElsewhere: [] });
    expect(await othersOf(elsewhere.orderNumber)).toMatchObject({ openElsewhere: [] });
  });

  it('never include the orders of another buyer', async () => {
    await order({ phone: newPhone() });
    const alone = await order({ phone: newPhone() });
    expect(await othersOf(alone.orderNumber)).toEqual({ rows: [], count: 0, openElsewhere: [] });
  });
});
