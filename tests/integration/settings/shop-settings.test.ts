import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addLine } from '@/lib/cart/add-line';
import { getCartByToken } from '@/lib/cart/queries';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { getDb } from '@/lib/db/client';
import { findShopSettings } from '@/lib/settings/queries';
import { readSettingsForm, settingsSchema } from '@/lib/settings/settings-schema';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { changeShopSettings } from '@/lib/workflows/settings/change-shop-settings';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});
beforeEach(() => sql('update shop_settings set is_paused = false, included_tax_bps = 0'));

const start = (cartToken: string) =>
  startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com` }),
    addressPrefix: newVisitorAddress(),
  });
const pause = () => sql('update shop_settings set is_paused = true');
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ shopName: 'NUE', includedTaxPercent: '0', ...fields })) {
    form.set(name, value);
  }
  return settingsSchema.safeParse(readSettingsForm(form));
};

describe('a shop that is paused', () => {
  it('refuses additions to a cart, and allows removals', async () => {
    const variant = await makeVariant();
    const token = await makeCart([{ variant, quantity: 2 }]);
    await pause();
    const refusal = { ok: false, error: { code: 'shop_paused' } };
    expect(await addLine({ token: null, sku: variant.sku, quantity: 1 })).toEqual(refusal);
    expect(await addLine({ token, sku: variant.sku, quantity: 1 })).toEqual(refusal);
    const [line] = (await getCartByToken(token)).lines;
    const lineId = line?.id ?? '';
    expect(await setLineQuantity({ token, lineId, quantity: 3 })).toEqual(refusal);
    expect((await setLineQuantity({ token, lineId, quantity: 1 })).ok).toBe(true);
  });

  it('places no order, and completes those that are being paid', async () => {
    const variant = await makeVariant();
    const [waiting, late] = [await makeCart([{ variant }]), await makeCart([{ variant }])];
    const started = await start(waiting);
    await pause();
    expect(await start(late)).toEqual({ ok: false, error: { code: 'shop_paused' } });
    expect(await start(waiting)).toEqual(started);
    if (!started.ok) throw new Error('not started');
    await settleCheckoutReturn(
      new URL(await payByCard(started.value.redirectUrl)).searchParams.get('session_id') ?? undefined,
    );
    const orderNumber = Number(started.value.orderNumber);
    const rows = await sql('select status from "order" where order_number = $1', [orderNumber]);
    expect(rows).toEqual([{ status: 'placed' }]);
  });
});

describe('the tax that prices include', () => {
  it('is shown in the cart and stored with the order, at the rate of its day', async () => {
    await sql('update shop_settings set included_tax_bps = 1700');
    const token = await makeCart([{ variant: await makeVariant() }]);
    const cart = await getCartByToken(token);
    expect([cart.totalMinor, cart.includedTaxMinor]).toEqual([705_000, 102_436]);
    const started = await start(token);
    if (!started.ok) throw new Error('not started');
    await sql('update shop_settings set included_tax_bps = 500');
    const rows = await sql(
      'select total_minor, included_tax_bps, included_tax_minor from "order" where order_number = $1',
      [Number(started.value.orderNumber)],
    );
    expect(rows).toEqual([{ total_minor: 705_000, included_tax_bps: 1700, included_tax_minor: 102_436 }]);
  });
});

describe('the settings', () => {
  it('are saved with an optimistic lock, and audited', async () => {
    const { version } = await findShopSettings(getDb());
    const form = (notice: string) => {
      const read = formOf({
        notice,
        contactPhone: '0300 1234567',
        addressLines: ' House 1 \r\n\r\n Lahore ',
      });
      if (!read.success) throw new Error('not read');
      return read.data;
    };
    const outcomes = await Promise.all(
      ['One', 'Two'].map((notice) =>
        changeShopSettings({ form: form(notice), expectedVersion: version, actor }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await findShopSettings(getDb());
    expect(now).toMatchObject({
      contactPhone: '+923001234567',
      addressLines: ['House 1', 'Lahore'],
      legalName: 'NUE',
      version: version + 1,
    });
    const audit = await sql(`select after from audit_event where action = 'settings.changed'`);
    expect(audit).toHaveLength(1);
    expect(audit[0]?.after).toMatchObject({ notice: now.notice });
  });

  it.each([
    [{ shopName: ' ' }, 'shopName'],
    [{ contactPhone: '12' }, 'contactPhone'],
    [{ contactEmail: 'nobody' }, 'contactEmail'],
    [{ includedTaxPercent: '101' }, 'includedTaxPercent'],
    [{ includedTaxPercent: 'half' }, 'includedTaxPercent'],
    [{ notice: 'x'.repeat(201) }, 'notice'],
    [{ addressLines: '1\n2\n3\n4\n5\n6\n7' }, 'addressLines'],
  ])('%j are refused at %s', (fields, field) => {
    expect(formOf(fields).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
