import { beforeAll, describe, expect, it } from 'vitest';
import { deliverySchema } from '@/lib/checkout/delivery-schema';
import { listServedCountries } from '@/lib/checkout/list-served-countries';
import { listStaffDeliveryOptions } from '@/lib/checkout/staff-queries';
import { getDb } from '@/lib/db/client';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { addDeliveryOption, changeDeliveryOption } from '@/lib/workflows/settings/change-delivery-option';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});

const TYPED = { title: 'Post', minDays: '2', maxDays: '5', position: '1', isActive: true, rates: [] };
const rate = (country: string, price: string, freeFrom = '') => ({ country, price, freeFrom });
const served = async () => (await listServedCountries(getDb())).map(({ code }) => code);

describe('a delivery option', () => {
  it('is changed with an optimistic lock, prices included, and audited', async () => {
    const form = deliverySchema.parse({ ...TYPED, rates: [rate('PK', '300', '12,000'), rate('AE', '4000')] });
    const change = () => changeDeliveryOption({ code: 'standard', form, expectedVersion: 1, actor });
    const outcomes = await Promise.all([change(), change()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const option = (await listStaffDeliveryOptions()).find(({ code }) => code === 'standard');
    expect(option).toMatchObject({ title: 'Post', version: 2 });
    expect(option?.rates).toContainEqual({
      country: 'PK',
      priceMinor: 30_000,
      freeFromSubtotalMinor: 1_200_000,
    });
    expect(await sql(`select 1 from audit_event where action = 'delivery.option_changed'`)).toHaveLength(1);
  });

  it('has a short name of its own', async () => {
    const form = deliverySchema.parse({ ...TYPED, rates: [rate('PK', '900')] });
    expect((await addDeliveryOption({ code: 'same-day', form, actor })).ok).toBe(true);
    expect(await addDeliveryOption({ code: 'same-day', form, actor })).toEqual({
      ok: false,
      error: { code: 'code_taken' },
    });
  });

  it.each([
    [{ maxDays: '1' }, 'maxDays'],
    [{ minDays: 'soon' }, 'minDays'],
    [{ rates: [rate('XX', '1')] }, 'rates.0.country'],
    [{ rates: [rate('PK', '1'), rate('PK', '2')] }, 'rates.1.country'],
    [{ rates: [rate('PK', 'free')] }, 'rates.0.price'],
    [{ rates: [rate('PK', '1', '0')] }, 'rates.0.freeFrom'],
    [{ rates: [rate('', '500')] }, 'rates.0.country'],
  ])('%j is refused at %s', (changes, field) => {
    const read = deliverySchema.safeParse({ ...TYPED, ...changes });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('a country', () => {
  it('is served while an active delivery option has a price for it', async () => {
    expect(await served()).toEqual(expect.arrayContaining(['PK', 'AE', 'DE']));
    await sql(`update delivery_option set is_active = false where code = 'international'`);
    expect(await served()).toEqual(['PK', 'AE']);
    const token = await makeCart([{ variant: await makeVariant() }]);
    const request = checkoutRequest({ email: 'from@example.com' });
    const started = await startCheckout({
      cartToken: token,
      request: {
        ...request,
        shippingAddress: { ...request.shippingAddress, country: 'DE', postalCode: '10115' },
      },
      addressPrefix: newVisitorAddress(),
    });
    expect(started).toEqual({ ok: false, error: { code: 'country_not_served' } });
  });
});
