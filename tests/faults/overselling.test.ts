import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { readStock } from '../integration/read-stock';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';

const harness = faultHarness({ servers: 2 });

describe('fifty buyers over two servers', () => {
  it('who check out the last unit at once: one gets a checkout session, 49 a sold-out answer, nobody an error', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyers = Array.from({ length: 50 }, harness.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const answers = await Promise.all(buyers.map((buyer) => buyer.checkOut(variant)));
    const pages = answers.filter(
      ({ status, redirectUrl }) => status === 200 && redirectUrl.includes('/pay/'),
    );
    expect(pages).toHaveLength(1);
    expect(answers.filter(({ status, code }) => status === 409 && code === 'sold_out')).toHaveLength(49);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 1, reserved: 1 });
    await expectInvariants(harness);
  });

  it('who order the last unit for cash at once: one has it, 49 get a sold-out answer', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyers = Array.from({ length: 50 }, harness.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const answers = await Promise.all(
      buyers.map((buyer) => buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'sold_out')).toHaveLength(49);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
    await expectInvariants(harness);
  });

  it('who order and pay one of ten units at once: ten have it', async () => {
    const variant = await makeVariant({ stock: 10 });
    const buyers = Array.from({ length: 50 }, harness.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const codes = await Promise.all(
      buyers.map(async (buyer) => {
        const { status, code, redirectUrl } = await buyer.checkOut(variant);
        if (status === 200) await buyer.pay(redirectUrl, { isReturning: true });
        return code ?? status;
      }),
    );
    expect(codes.filter((code) => code === 200)).toHaveLength(10);
    expect(codes.filter((code) => code === 'sold_out')).toHaveLength(40);
    await expectInvariants(harness);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe('one buyer', () => {
  it('who submits the checkout nineteen times at once, on both servers, has one order and one checkout session', async () => {
    const variant = await makeVariant({ stock: 20 });
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    const answers = await Promise.all(
      Array.from({ length: 19 }, (_, index) =>
        buyer.checkOut(variant, { at: harness.servers[index % 2]?.url ?? '' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ redirectUrl }) => redirectUrl)).size).toBe(1);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 20, reserved: 1 });
    await expectInvariants(harness);
  });
});
