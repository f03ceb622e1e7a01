import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { flagOrder } from '@/lib/orders/flag-order';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/staff-order-filters';
import {
  countOrderWork,
  getOrderForStaff,
  listNewestOrders,
  listOrdersForStaff,
} from '@/lib/orders/staff-queries';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { sessionOf } from '../../factories/payment-session';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/shop';

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
  await inTransaction((tx) => settlePayment(tx, sessionOf(ofAli)));
  flagged = await order({ name: "Siobhán O'Neil", email: 'siobhan@example.ie', phone: '+353861234567' });
  await inTransaction((tx) => flagOrder(tx, { orderId: flagged.orderId, reason: 'Look at this' }));
});

describe('searching orders', () => {
  it.each([
    ['the beginning of an e-mail address', 'ayesha.kh', () => [ofAyesha]],
    ['an e-mail address in another case', 'AYESHA.KHAN@gmail.COM', () => [ofAyesha]],
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

  it('finds by order number, with or without its sign', async () => {
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
    expect(await list({ q })).toEqual({ rows: [], matching: 0, newerThan: null, olderThan: null });
  });
});

describe('filtering orders', () => {
  it('by each status, and by what needs attention', async () => {
    expect(await numbersOf({ status: 'pending' })).toEqual([ofUsman.orderNumber]);
    expect(await numbersOf({ status: 'placed', payment: 'paid' })).toEqual([ofAli.orderNumber]);
    expect(await numbersOf({ attention: true })).toEqual([flagged.orderNumber]);
    expect(await numbersOf({ fulfilment: 'delivered' })).toEqual([]);
    expect(await numbersOf({ status: 'placed', q: 'ayesha' })).toEqual([ofAyesha.orderNumber]);
    expect(await numbersOf({ status: 'expired', q: 'ayesha' })).toEqual([]);
  });

  it('counts what waits', async () => {
    expect(await countOrderWork()).toEqual({ toSend: 3, needsAttention: 1, awaitingPayment: 1 });
  });
});

describe('paging through orders', () => {
  it('meets every order once, newest first, and comes back the same way', async () => {
    const variant = await makeVariant({ stock: 30 });
    for (let made = 0; made < 7; made += 1) {
      await makeOrder({
        variant,
        request: { paymentMethod: 'cash_on_delivery', email: `many@${made}.example.com` },
      });
    }
    const forth: number[][] = [];
    let page = await list({ q: 'many@' }, 3);
    expect(page.newerThan).toBeNull();
    for (;;) {
      forth.push(page.rows.map((row) => row.orderNumber));
      expect(page.matching).toBe(7);
      if (page.olderThan === null) break;
      page = await list({ q: 'many@', before: page.olderThan }, 3);
    }
    expect(forth.map((numbers) => numbers.length)).toEqual([3, 3, 1]);
    expect(forth.flat()).toEqual([...forth.flat()].sort((a, b) => b - a));
    expect(new Set(forth.flat()).size).toBe(7);

    const back: number[][] = [];
    while (page.newerThan !== null) {
      page = await list({ q: 'many@', after: page.newerThan }, 3);
      back.unshift(page.rows.map((row) => row.orderNumber));
    }
    expect(back).toEqual(forth.slice(0, 2));
  });

  it('shows a full first page when the way back ends in the middle of one', async () => {
    const [newest, second] = await listNewestOrders(2);
    const page = await list({ after: second?.orderNumber ?? 0 }, 3);
    expect(page.rows).toHaveLength(3);
    expect(page.rows[0]?.orderNumber).toBe(newest?.orderNumber);
    expect(page.newerThan).toBeNull();
  });

  it('ends quietly below the oldest', async () => {
    const page = await list({ before: ofAyesha.orderNumber });
    expect(page).toMatchObject({ rows: [], newerThan: null, olderThan: null });
    expect(page.matching).toBeGreaterThan(0);
  });
});

describe('one order', () => {
  it('comes with its lines, amounts, address, payment, mails and timeline', async () => {
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
    const intentId = found?.payments[0]?.stripePaymentIntentId;
    expect(found?.payments[0]?.stripeUrl).toBe(`https://dashboard.stripe.com/test/payments/${intentId}`);
  });

  it.each(['1', '0', '-1', '01001', '1e3', '99999999999999', 'x', '', '1001 '])(
    'is not there under the number "%s"',
    async (number) => {
      expect(await getOrderForStaff(number)).toBeNull();
    },
  );

  it('says why a person has to look', async () => {
    expect((await getOrderForStaff(String(flagged.orderNumber)))?.attentionReason).toBe('Look at this');
    const rows = await sql('select 1 from "order" where attention_reason is not null');
    expect(rows).toHaveLength(1);
  });
});
