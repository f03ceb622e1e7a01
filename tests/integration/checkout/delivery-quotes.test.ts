import { beforeAll, describe, expect, it } from 'vitest';
import { listCountries } from '@/lib/checkout/countries';
import { listDeliveryRates } from '@/lib/checkout/list-delivery-rates';
import { listInternationalDelivery } from '@/lib/checkout/list-international-delivery';
import { minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { deliveryPriceMinor } from '@/lib/pricing/delivery-price';
import { quoteDelivery } from '@/lib/workflows/checkout/quote-delivery';
import { quoteOrder } from '@/lib/workflows/checkout/quote-order';
import { DEMO_MARKETS } from '@/prisma/seed/open-demo-markets';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(makeDelivery);

const quotesFor = async (country: string, subtotalMinor = 680_000) =>
  (await listDeliveryRates(getDb(), country)).map((rate) => [
    rate.code,
    deliveryPriceMinor(rate, minor(subtotalMinor)),
  ]);

describe('delivery', () => {
  it('at home is standard or express', async () => {
    expect(await quotesFor('PK')).toEqual([
      ['standard', 25_000],
      ['express', 60_000],
    ]);
  });

  it('at home is free from the limit on, exactly, and only where there is a limit', async () => {
    expect(await quotesFor('PK', 999_999)).toContainEqual(['standard', 25_000]);
    expect(await quotesFor('PK', 1_000_000)).toEqual([
      ['standard', 0],
      ['express', 60_000],
    ]);
  });

  it('abroad has the price of the country, or else that of everywhere', async () => {
    expect(await quotesFor('AE')).toEqual([['international', 350_000]]);
    expect(await quotesFor('GB')).toEqual([['international', 550_000]]);
  });

  it('is offered at home and in the open markets, whatever has a price', async () => {
    const served = [];
    for (const { code } of listCountries()) if ((await quotesFor(code)).length > 0) served.push(code);
    expect(served.sort()).toEqual(['PK', ...DEMO_MARKETS].sort());
  });

  it('is the same at quote and order, in every option (rule 1)', async () => {
    const cartToken = await makeCart([{ variant: await makeVariant() }]);
    for (const country of ['PK', 'AE', 'GB']) {
      const { totals } = await quoteDelivery({ cartToken, country });
      for (const { code, deliveryMinor, totalMinor } of totals) {
        const quote = await quoteOrder(getDb(), { cartToken, country, deliveryOption: code });
        expect(quote?.totals).toMatchObject({ deliveryMinor, totalMinor });
      }
    }
  });

  it('of nothing is not quoted', async () => {
    expect(await quoteDelivery({ cartToken: null, country: 'PK' })).toEqual({ options: [], totals: [] });
  });

  it('that is switched off is not offered', async () => {
    await sql(`update delivery_option set is_active = false where code = 'express'`);
    expect(await quotesFor('PK')).toEqual([['standard', 25_000]]);
    await sql(`update delivery_option set is_active = true where code = 'express'`);
  });

  it('abroad is listed by country before there is an address, what several share last', async () => {
    const [airmail, ...others] = await listInternationalDelivery(getDb());
    expect(others).toEqual([]);
    expect(airmail).toMatchObject({ code: 'international', minDays: 7, maxDays: 14 });
    expect(
      airmail?.rates.map(({ countries, isShared, regularPriceMinor }) => [
        countries.map(({ name }) => name),
        isShared,
        regularPriceMinor,
      ]),
    ).toEqual([
      [['United Arab Emirates'], false, 350_000],
      [['Germany', 'United Kingdom'], true, 550_000],
    ]);
  });

  it('abroad is not listed while no option serves it', async () => {
    await sql(`update delivery_option set is_active = false where code = 'international'`);
    expect(await listInternationalDelivery(getDb())).toEqual([]);
    await sql(`update delivery_option set is_active = true where code = 'international'`);
  });
});
