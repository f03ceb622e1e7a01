import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { stockOf } from '../integration/stock-of';
import { expectIntact } from './rig/expect-intact';
import { faultRig } from './rig/fault-rig';

const rig = faultRig({ servers: 2 });

describe('fifty buyers over two servers', () => {
  it('who want the last unit: one gets the payment page, 49 are told, nobody sees an error', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyers = Array.from({ length: 50 }, rig.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const answers = await Promise.all(buyers.map((buyer) => buyer.checkOut(variant)));
    const pages = answers.filter(
      ({ status, redirectUrl }) => status === 200 && redirectUrl.includes('/pay/'),
    );
    expect(pages).toHaveLength(1);
    expect(answers.filter(({ status, code }) => status === 409 && code === 'sold_out')).toHaveLength(49);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 1, reserved: 1 });
    await expectIntact(rig);
  });

  it('who want the last unit for cash: one has it, 49 are told', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyers = Array.from({ length: 50 }, rig.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const answers = await Promise.all(
      buyers.map((buyer) => buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'sold_out')).toHaveLength(49);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
    await expectIntact(rig);
  });

  it('who want one of ten each, and pay at once: ten have it', async () => {
    const variant = await makeVariant({ stock: 10 });
    const buyers = Array.from({ length: 50 }, rig.newBuyer);
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
    await expectIntact(rig);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe('one buyer', () => {
  it('who presses "pay" nineteen times at once, on both servers, has one order and one page', async () => {
    const variant = await makeVariant({ stock: 20 });
    const buyer = rig.newBuyer();
    await buyer.add(variant);
    const answers = await Promise.all(
      Array.from({ length: 19 }, (_, index) =>
        buyer.checkOut(variant, { at: rig.servers[index % 2]?.url ?? '' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ redirectUrl }) => redirectUrl)).size).toBe(1);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 20, reserved: 1 });
    await expectIntact(rig);
  });
});
