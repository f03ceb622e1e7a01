import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addLine } from '@/lib/cart/add-line';
import { getCartByToken } from '@/lib/cart/queries';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { productSchema } from '@/lib/catalogue/product-schema';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { getDb } from '@/lib/db/client';
import { REQUIRED_POLICY_TEXTS } from '@/lib/opening/opening-facts';
import { findPolicyTexts } from '@/lib/policies/queries';
import { findShopSettings } from '@/lib/settings/queries';
import { settingsFormDefaults } from '@/lib/settings/settings-form-defaults';
import { settingsSchema } from '@/lib/settings/settings-schema';
import { changeProduct } from '@/lib/workflows/catalogue/change-product';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { openShop } from '@/lib/workflows/opening/open-shop';
import { changePolicyText } from '@/lib/workflows/policies/change-policy-text';
import { changeShopSettings } from '@/lib/workflows/settings/change-shop-settings';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from '../database/expect-constraint-violation';

const { sql } = testShop();
const SELLER = {
  legalName: 'Cups of Lahore Ltd',
  addressLines: '12 Mall Road\nLahore',
  contactEmail: 'care@cups.pk',
  contactPhone: '0300 1234567',
  taxNumber: '1234567-8',
};
let actor = { staffId: '', address: '203.0.113.7' };
let variant: MadeVariant;

beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
  variant = await makeVariant({ stock: 50 });
});

/** As after `npm run migrate` on an empty database. */
const close = () =>
  sql(`update shop_settings set opened_at = null, legal_name = null, address_lines = '', contact_email = null,
    contact_phone = null, tax_number = null, is_fictitious = false`);
beforeEach(async () => {
  await close();
  await sql('delete from policy_text');
  await sql(`update product set figures_confirmed_at = null, specifications = '[]'`);
  await sql('update shop_settings set opened_at = now()');
});

const order = (cartToken: string, request: Partial<CheckoutRequest> = {}) =>
  startCheckout({
    cartToken,
    request: checkoutRequest({
      email: `${cartToken}@example.com`,
      paymentMethod: 'cash_on_delivery',
      ...request,
    }),
    addressPrefix: newVisitorAddress(),
  });

async function saveSettings(changes: Record<string, string | boolean>) {
  const now = await findShopSettings(getDb());
  const form = settingsSchema.parse({
    ...settingsFormDefaults(now),
    isPaused: now.isPaused,
    isFictitious: now.isFictitious,
    ...changes,
  });
  return changeShopSettings({ form, expectedVersion: now.version, actor });
}

async function saveText(field: (typeof REQUIRED_POLICY_TEXTS)[number], isConfirmed: boolean) {
  const { version } = (await findPolicyTexts(getDb()))[field];
  const form = { text: 'Write to us within 7 days.', isConfirmed };
  return changePolicyText({ field, form, expectedVersion: version, actor });
}

async function saveFigures(value: string, areFiguresConfirmed: boolean | null) {
  const row = await getDb().product.findUniqueOrThrow({ where: { id: variant.productId } });
  const form = productSchema.parse({ ...row, specifications: [{ label: 'Weight', value }] });
  const { id: productId, version: expectedVersion } = row;
  return changeProduct({ productId, form, areFiguresConfirmed, expectedVersion, actor });
}

const areFiguresConfirmed = async () =>
  (await getDb().product.findUniqueOrThrow({ where: { id: variant.productId } })).figuresConfirmedAt !== null;

describe('a shop that was never opened (rule 47)', () => {
  it('refuses additions to a cart and orders, whatever it has', async () => {
    const token = await makeCart([{ variant, quantity: 2 }]);
    await close();
    const refusal = { ok: false, error: { code: 'shop_paused' } };
    expect(await addLine({ token: null, sku: variant.sku, quantity: 1 })).toEqual(refusal);
    expect(await addLine({ token, sku: variant.sku, quantity: 1 })).toEqual(refusal);
    const lineId = (await getCartByToken(token)).lines[0]?.id ?? '';
    expect(await setLineQuantity({ token, lineId, quantity: 3 })).toEqual(refusal);
    expect((await setLineQuantity({ token, lineId, quantity: 1 })).ok).toBe(true);
    expect(await order(token)).toEqual(refusal);
    // Before anything that a buyer could correct, to no end.
    expect(await order(token, { safetyAcknowledged: 'an old edition' })).toEqual(refusal);
    expect(await order(token, { expectedTotalMinor: 1 })).toEqual(refusal);
  });

  it('takes no order by plain SQL either', async () => {
    const { orderId } = await makeOrder({ variant });
    await close();
    const statement = sql(
      `insert into "order" (access_token, checkout_fingerprint, payment_method, email, email_normalised, shipping_name,
         shipping_line1, shipping_city, shipping_country, shipping_phone, delivery_option_code, delivery_option_title,
         currency, subtotal_minor, delivery_minor, total_minor)
       select 'another', checkout_fingerprint, payment_method, email, email_normalised, shipping_name,
         shipping_line1, shipping_city, shipping_country, shipping_phone, delivery_option_code, delivery_option_title,
         currency, subtotal_minor, delivery_minor, total_minor from "order" where id = $1`,
      [orderId],
    );
    await expectConstraintViolation(statement, 'check', 'was not opened yet');
  });

  it('opens once everything is there, at its owner’s word, and takes orders from then on', async () => {
    const token = await makeCart([{ variant }]);
    await close();
    const refused = await openShop({ actor });
    if (refused.ok) throw new Error('opened without anything');
    expect(refused.error.open.map(({ key }) => key)).toEqual([
      'legal_name',
      'address',
      'contact_email',
      'contact_phone',
      'tax_number',
      'return_terms',
      'warranty_terms',
      'privacy_contact',
      'measured_figures',
    ]);
    expect((await saveSettings(SELLER)).ok).toBe(true);
    for (const field of REQUIRED_POLICY_TEXTS) expect((await saveText(field, true)).ok).toBe(true);
    expect((await saveFigures('212 g', true)).ok).toBe(true);
    expect((await order(token)).ok).toBe(false);

    expect(await openShop({ actor })).toEqual({ ok: true, value: null });
    expect(await openShop({ actor })).toEqual({ ok: true, value: null });
    expect((await order(token)).ok).toBe(true);
    const audit = await sql(`select staff_id from audit_event where action = 'settings.shop_opened'`);
    expect(audit).toEqual([{ staff_id: actor.staffId }]);
  });
});

describe('a shop that is open', () => {
  it('keeps what its sales rest on: it can be changed, and neither emptied nor made a draft again', async () => {
    await saveSettings(SELLER);
    expect((await saveSettings({ taxNumber: '7654321-0' })).ok).toBe(true);
    expect(await saveSettings({ taxNumber: '', legalName: '' })).toEqual({
      ok: false,
      error: { code: 'required_while_open', fields: ['legalName', 'taxNumber'] },
    });
    await saveText('returns_terms', true);
    expect(await saveText('returns_terms', false)).toEqual({
      ok: false,
      error: { code: 'required_while_open' },
    });
  });

  it('may lack what it lacked when it was upgraded, and keeps selling', async () => {
    expect((await saveSettings({ notice: 'We pack until noon.' })).ok).toBe(true);
    expect((await saveText('warranty_terms', false)).ok).toBe(true);
    expect((await order(await makeCart([{ variant }]))).ok).toBe(true);
  });

  it('loses the owner’s word for its figures when somebody else changes one, and goes on selling', async () => {
    await saveFigures('212 g', true);
    await saveFigures('212 g', null);
    expect(await areFiguresConfirmed()).toBe(true);
    await saveFigures('190 g', null);
    expect(await areFiguresConfirmed()).toBe(false);
    expect((await order(await makeCart([{ variant }]))).ok).toBe(true);
  });
});

describe('the migration that brought the opening', () => {
  const statement = /UPDATE "shop_settings"[^;]+;/.exec(
    readFileSync('prisma/migrations/20261130203500_opening/migration.sql', 'utf8'),
  )?.[0];
  const isOpenAfter = async () => {
    await close();
    await sql(statement ?? '');
    return (await findShopSettings(getDb())).openedAt !== null;
  };

  it('opens a shop that has an order, and not for the orders of `npm run fill`', async () => {
    await makeOrder({ variant });
    const rename = (to: string) => sql(`update "order" set checkout_fingerprint = $1 || id`, [to]);
    await rename('filled-in-');
    expect(await isOpenAfter()).toBe(false);
    await sql('update shop_settings set opened_at = now()');
    await rename('checkout-');
    expect(await isOpenAfter()).toBe(true);
  });
});
