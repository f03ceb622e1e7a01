import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordMovement } from '@/lib/inventory/record-movement';
import { closeSlowPages } from '@/lib/workflows/close-slow-pages';
import { makeDelivery } from '../../factories/delivery';
import { type MadePaymentPage, makePaymentPage } from '../../factories/payment-page';
import { testShop } from '../../support/shop';
import { payByCard } from '../../support/stripe-sandbox';
import { stockOf } from '../stock-of';

const { sql } = testShop();
beforeAll(makeDelivery);
beforeEach(() => sql(`update payment set created_at = now() + interval '1 day' where status = 'open'`));

const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const leave = (page: MadePaymentPage, quantity: number) =>
  inTransaction((tx) =>
    recordMovement(tx, { variantId: page.variant.id, quantityDelta: quantity - 9, reason: 'adjustment' }),
  );
const stateOf = async (page: MadePaymentPage) =>
  (
    await sql(
      `select o.status, p.status as payment from "order" o join payment p on p.order_id = o.id
       where o.order_number = $1`,
      [page.orderNumber],
    )
  )[0];

describe('a payment page that was opened while there was plenty', () => {
  it('is closed after half an hour once little is left, and its goods go back', async () => {
    const page = await makePaymentPage();
    await leave(page, 4);
    expect(await closeSlowPages(minutesOn(31))).toBe(0);
    expect(await closeSlowPages(minutesOn(33))).toBe(1);
    expect(await stateOf(page)).toEqual({ status: 'expired', payment: 'expired' });
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 5, reserved: 0 });
    await expect(payByCard(page.redirectUrl)).rejects.toThrow('Not paid');
  });

  it('stays open while enough is left', async () => {
    const page = await makePaymentPage();
    await leave(page, 5);
    expect(await closeSlowPages(minutesOn(50))).toBe(0);
    expect(await stateOf(page)).toEqual({ status: 'pending', payment: 'open' });
  });

  it('is settled as paid when somebody was quicker', async () => {
    const page = await makePaymentPage();
    await leave(page, 0);
    await payByCard(page.redirectUrl);
    await closeSlowPages(minutesOn(40));
    expect(await stateOf(page)).toEqual({ status: 'placed', payment: 'paid' });
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 0, reserved: 0 });
  });
});
