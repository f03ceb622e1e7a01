import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { flagOrder } from '@/lib/orders/flag-order';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { getOrderForStaff, listOrderCountries, listOrdersForStaff } from '@/lib/orders/staff-queries';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

type Buyer = { name: string; email: string; phone: string };
const AYESHA: Buyer = { name: 'Ayesha Khan', email: 'Ayesha.Khan@Gmail.com', phone: '+923001234567' };
const USMAN: Buyer = { name: 'Muhammad Usman Tariq', email: 'usman+shop@example.pk', phone: '+923451112233' };
const ALI: Buyer = { name: 'محمد علی', email: '100%_ali@example.com', phone: '+447700900123' };

async function order(buyer: Buyer, paymentMethod: 'card' | 'cash_on_delivery' = 'cash_on_delivery') {
  const { name, email, phone } = buyer;
  const { shippingAddress } = checkoutRequest();
  return makeOrder({
    request: { email, paymentMethod, shippingAddress: { ...shippingAddress, name, phone } },
  });
}

const list = (filters: Partial<OrderFilters>, pageSize?: number) =>
  listOrdersForStaff({ ...NO_FILTERS, ...filters }, pageSize);
const numbersOf = async (filters: Partial<OrderFilters>) =>
  (await list(filters)).rows.map((row) => row.orderNumber);

let ofAyesha: MadeOrder;
let ofUsman: MadeOrder;
let ofAli: MadeOrder;
let flagged: MadeOrder;

beforeAll(async () => {
  await makeDelivery();
  ofAyesha = await order(AYESHA);
  ofUsman = await order(USMAN, 'card');
  ofAli = await order(ALI, 'card');
  await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(ofAli)));
  flagged = await order({ name: "Siobhán O'Neil", email: 'siobhan@example.ie', phone: '+353861234567' });
  await inTransaction((tx) => flagOrder(tx, { orderId: flagged.orderId, reason: 'Look at this' }));
});

describe('searching orders', () => {
  it.each([
    ['the beginning of an email address', 'ayesha.kh', () => [ofAyesha]],
    ['an email address in another case', 'AYESHA.KHAN@gmail.COM', () => [ofAyesha]],
    ['an address that its owner writes differently', 'ayeshakhan+nue@gmail.com', () => [ofAyesha]],
    ['a first name', 'ayesha', () => [ofAyesha]],
    ['a family name in lower case', 'khan', () => [ofAyesha]],
    ['two beginnings of names in any order', 'tar usm', () => [ofUsman]],
    ['a name in another script', 'علی', () => [ofAli]],
    ['a name with an apostrophe', "o'neil", () => [flagged]],
    ['a phone number as people at home write it', '0300 1234567', () => [ofAyesha]],
    ['a phone number as people abroad write it', '00923001234567', () => [ofAyesha]],
    ['a phone number with everything', '+92 (345) 111-2233', () => [ofUsman]],
    ['the last digits of a phone number', '900123', () => [ofAli]],
    ['signs that SQL knows', '100%_ali', () => [ofAli]],
  ])('finds by %s', async (_what, q, expected) => {
    expect(await numbersOf({ q })).toEqual(expected().map((found) => found.orderNumber));
  });

  it('finds by order number, with or without the #', async () => {
    expect(await numbersOf({ q: String(ofUsman.orderNumber) })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ q: `#${ofUsman.orderNumber}` })).toEqual([ofUsman.orderNumber]);
  });

  it.each([
    '%',
    '_',
    '100_',
    "' & | ! :*",
    '\\',
    '***',
    '? ?',
    '()',
    '99999999999',
    '0',
    '+',
    'nobody',
    '💆',
  ])('finds nothing by %s, and does not fail', async (q) => {
    expect(await list({ q })).toEqual({
      rows: [],
      matching: { count: 0, isExact: true },
      previous: null,
      next: null,
    });
  });
});

describe('filtering orders', () => {
  it('by each status, and by what needs attention', async () => {
    expect(await numbersOf({ status: ['pending'] })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ status: ['placed'], payment: ['paid'] })).toEqual([ofAli.orderNumber]);
    expect(await numbersOf({ attention: true })).toEqual([flagged.orderNumber]);
    expect(await numbersOf({ fulfilment: ['delivered'] })).toEqual([]);
    expect(await numbersOf({ status: ['placed'], q: 'ayesha' })).toEqual([ofAyesha.orderNumber]);
    expect(await numbersOf({ status: ['expired'], q: 'ayesha' })).toEqual([]);
  });

  it('by any of several statuses, in one order', async () => {
    expect(await numbersOf({ status: ['pending', 'placed'], method: ['card'] })).toEqual([
      ofAli.orderNumber,
      ofUsman.orderNumber,
    ]);
    expect(await numbersOf({ method: ['cash_on_delivery'], sort: 'oldest' })).toEqual([
      ofAyesha.orderNumber,
      flagged.orderNumber,
    ]);
  });

  it('by country, with any other filter', async () => {
    const all = [flagged, ofAli, ofUsman, ofAyesha].map((made) => made.orderNumber);
    expect(await numbersOf({ country: 'PK' })).toEqual(all);
    expect(await numbersOf({ country: 'PK', attention: true })).toEqual([flagged.orderNumber]);
    expect(await numbersOf({ country: 'GB' })).toEqual([]);
    expect(await listOrderCountries()).toEqual(['PK']);
  });

  it('by code: with one, without, and this one', async () => {
    // A snapshot that has lost its discount is enough to be looked for.
    await sql('update "order" set promotion_code = $1 where id = $2', ['EID-2026', ofUsman.orderId]);
    expect(await numbersOf({ discount: 'with' })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ discount: 'without', method: ['card'] })).toEqual([ofAli.orderNumber]);
    expect(await numbersOf({ code: 'EID-2026' })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ code: 'EID-2026', country: 'GB' })).toEqual([]);
    expect(await numbersOf({ code: 'EID-2026', status: ['placed'] })).toEqual([]);
    expect(await numbersOf({ code: 'EID' })).toEqual([]);
    await sql('update "order" set promotion_code = null where id = $1', [ofUsman.orderId]);
  });

  it('by sku, in any case, with any other filter', async () => {
    const { sku } = ofUsman.variant;
    expect(await numbersOf({ q: sku })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ q: sku.toLowerCase() })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ q: sku, status: ['pending'] })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ q: sku, status: ['placed'] })).toEqual([]);
  });

  it('by days of the shop’s own calendar, both included', async () => {
    // Half an hour before and after midnight in Karachi, which is 19:00 in Greenwich.
    await sql('update "order" set created_at = $1 where id = $2', ['2026-03-01T18:30:00Z', ofAyesha.orderId]);
    await sql('update "order" set created_at = $1 where id = $2', ['2026-03-01T19:30:00Z', ofUsman.orderId]);
    expect(await numbersOf({ to: '2026-03-01' })).toEqual([ofAyesha.orderNumber]);
    expect(await numbersOf({ from: '2026-03-02', to: '2026-03-02' })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ from: '2026-03-01', to: '2026-03-02' })).toEqual([
      ofUsman.orderNumber,
      ofAyesha.orderNumber,
    ]);
    expect(await numbersOf({ from: '2026-03-01', to: '2026-03-02', status: ['pending'] })).toEqual([
      ofUsman.orderNumber,
    ]);
    expect(await numbersOf({ from: '2026-03-03', to: '2026-03-02' })).toEqual([]);
    await sql('update "order" set created_at = now() where id = any($1)', [
      [ofAyesha.orderId, ofUsman.orderId],
    ]);
  });

  it('counts the open orders', async () => {
    const countOf = async (asked: Partial<OrderFilters>) =>
      (await listOrdersForStaff({ ...NO_FILTERS, ...asked })).matching;
    expect(
      await countOf({ status: ['placed'], fulfilment: ['unfulfilled', 'partially_dispatched'] }),
    ).toEqual({ count: 3, isExact: true });
    expect(await countOf({ attention: true })).toEqual({ count: 1, isExact: true });
    expect(await countOf({ status: ['pending'] })).toEqual({ count: 1, isExact: true });
  });
});

describe('the order detail', () => {
  it('has lines, amounts, address, payment, mails and timeline', async () => {
    const found = await getOrderForStaff(String(ofAli.orderNumber));
    expect(found).toMatchObject({
      orderNumber: ofAli.orderNumber,
      status: 'placed',
      paymentStatus: 'paid',
      email: ALI.email,
      shippingAddress: { name: ALI.name, phone: ALI.phone, country: 'PK' },
      lines: [{ sku: ofAli.variant.sku, quantity: 1, unitPriceMinor: 680_000, lineTotalMinor: 680_000 }],
      subtotalMinor: 680_000,
      discountMinor: 0,
      deliveryMinor: 25_000,
      taxAddedMinor: 0,
      totalMinor: 705_000,
      payments: [{ status: 'paid', amountMinor: 705_000, capturedMinor: 705_000 }],
      mails: [{ kind: 'order_confirmation', toAddress: ALI.email, sentAt: null }],
    });
    expect(found?.events.map((event) => event.type)).toEqual([
      'order_created',
      'payment_paid',
      'order_placed',
    ]);
    // The sandbox's payments are unknown to Stripe: there is nothing to open in its dashboard.
    expect(found?.payments[0]?.stripeUrl).toBeNull();
  });

  it.each(['1', '0', '-1', '01001', '1e3', '99999999999999', 'x', '', '1001 '])(
    'does not exist under the number "%s"',
    async (number) => {
      expect(await getOrderForStaff(number)).toBeNull();
    },
  );

  it('says why it is flagged for review', async () => {
    expect((await getOrderForStaff(String(flagged.orderNumber)))?.attentionReason).toBe('Look at this');
    const rows = await sql('select 1 from "order" where attention_reason is not null');
    expect(rows).toHaveLength(1);
  });
});
