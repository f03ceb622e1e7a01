import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordMovement } from '@/lib/inventory/record-movement';
import { expireLowStockSessions } from '@/lib/workflows/payments/expire-low-stock-sessions';
import { makeDelivery } from '../../factories/delivery';
import { type MadeCheckout, makeStartedCheckout } from '../../factories/started-checkout';
import { payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
beforeAll(makeDelivery);
beforeEach(() => sql(`update payment set created_at = now() + interval '1 day' where status = 'open'`));

const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const leave = (page: MadeCheckout, quantity: number) =>
  inTransaction((tx) =>
    recordMovement(tx, { variantId: page.variant.id, quantityDelta: quantity - 9, reason: 'adjustment' }),
  );
const stateOf = async (page: MadeCheckout) =>
  (
    await sql(
      `select o.status, p.status as payment from "order" o join payment p on p.order_id = o.id
       where o.order_number = $1`,
      [page.orderNumber],
    )
  )[0];

describe('a checkout session opened while stock was plentiful', () => {
  it('expires after half an hour once stock is low, and its stock is released', async () => {
    const page = await makeStartedCheckout();
    await leave(page, 4);
    expect(await expireLowStockSessions(minutesOn(31))).toBe(0);
    expect(await expireLowStockSessions(minutesOn(33))).toBe(1);
    expect(await stateOf(page)).toEqual({ status: 'expired', payment: 'expired' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 5, reserved: 0 });
    await expect(payByCard(page.redirectUrl)).rejects.toThrow('Not paid');
  });

  it('stays open while enough is left', async () => {
    const page = await makeStartedCheckout();
    await leave(page, 5);
    expect(await expireLowStockSessions(minutesOn(50))).toBe(0);
    expect(await stateOf(page)).toEqual({ status: 'pending', payment: 'open' });
  });

  it('is settled as paid when the buyer paid first', async () => {
    const page = await makeStartedCheckout();
    await leave(page, 0);
    await payByCard(page.redirectUrl);
    await expireLowStockSessions(minutesOn(40));
    expect(await stateOf(page)).toEqual({ status: 'placed', payment: 'paid' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 0, reserved: 0 });
  });
});
