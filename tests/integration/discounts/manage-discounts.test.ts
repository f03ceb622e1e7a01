import { beforeAll, describe, expect, it } from 'vitest';
import { getCartByToken } from '@/lib/cart/queries';
import { setPromotionCode } from '@/lib/cart/set-promotion-code';
import type { DiscountForm } from '@/lib/discounts/discount-schema';
import { discountSchema, newCodesSchema } from '@/lib/discounts/discount-schema';
import { discountStateOf } from '@/lib/discounts/staff-discount';
import { getDiscount, listCodes, listRedemptions } from '@/lib/discounts/staff-queries';
import {
  addPromotionCodes,
  changeDiscount,
  createDiscountWithCodes,
  setPromotionCodeDisabled,
} from '@/lib/workflows/catalogue/change-discount';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
let variant: MadeVariant;
beforeAll(async () => {
  await makeDelivery();
  variant = await makeVariant({ stock: 500 });
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});

const TYPED = {
  title: 'Eid, 10% off',
  kind: 'percent',
  value: '10',
  minimum: '',
  startsAt: '',
  endsAt: '',
  redemptionLimit: '',
  perPersonLimit: '1',
  isActive: true,
  productIds: [],
};
function termsOf(changes: Record<string, unknown> = {}): DiscountForm {
  return discountSchema.parse({ ...TYPED, ...changes });
}
let serial = 0;
async function make(input: { terms?: Record<string, unknown>; redemptionLimit?: number | null } = {}) {
  serial += 1;
  const typed = `EID-${serial}`;
  const codes = { typed, made: 0, redemptionLimit: input.redemptionLimit ?? null };
  const made = await createDiscountWithCodes({ form: termsOf(input.terms), codes, actor });
  if (!made.ok) throw new Error(made.error.code);
  return { discountId: made.value.discountId, code: typed };
}
let buyers = 0;
async function buyWith(code: string) {
  buyers += 1;
  // Taken now: others buy while this one waits for the database.
  const phone = `+92301${String(buyers).padStart(7, '0')}`;
  const cartToken = await makeCart([{ variant }]);
  const set = await setPromotionCode({ token: cartToken, text: code, visitorId: null });
  if (!set.ok) return set.error.code;
  const { totalMinor } = await getCartByToken(cartToken);
  const request = checkoutRequest({ email: `${cartToken}@example.com`, expectedTotalMinor: totalMinor });
  const started = await startCheckout({
    cartToken,
    request: { ...request, shippingAddress: { ...request.shippingAddress, phone } },
    addressPrefix: newVisitorAddress(),
  });
  return started.ok ? 'placed' : started.error.code;
}

describe('a discount that staff make', () => {
  it('takes off the configured amount, and is audited with its code', async () => {
    const { discountId, code } = await make();
    expect(await buyWith(code)).toBe('placed');
    expect(await listRedemptions(discountId)).toMatchObject([{ code, amountMinor: 68_000, status: 'held' }]);
    expect(await listCodes(discountId)).toMatchObject([{ code, useCount: 1, isDisabled: false }]);
    const audit = await sql('select action from audit_event where subject_id = $1 order by occurred_at, id', [
      discountId,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(['discounts.created', 'discounts.codes_added']);
  });

  it('is not made at all when its code is there already', async () => {
    const { code } = await make();
    const before = await sql('select count(*)::int as n from discount');
    const codes = { typed: code, made: 0, redemptionLimit: null };
    expect(await createDiscountWithCodes({ form: termsOf(), codes, actor })).toEqual({
      ok: false,
      error: { code: 'code_taken' },
    });
    expect(await sql('select count(*)::int as n from discount')).toEqual(before);
  });

  it('of a code for three uses, ten checkouts at once have three', async () => {
    const { discountId, code } = await make({ redemptionLimit: 3 });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => buyWith(code)));
    expect(outcomes.filter((outcome) => outcome === 'placed')).toHaveLength(3);
    expect(await listCodes(discountId)).toMatchObject([{ useCount: 3, redemptionLimit: 3 }]);
  });

  it('given a limit while people check out, is used no more often than that', async () => {
    const { discountId, code } = await make();
    const limit = changeDiscount({
      discountId,
      form: termsOf({ redemptionLimit: '4' }),
      expectedVersion: 1,
      actor,
    });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => buyWith(code)));
    const limited = await limit;
    const placed = outcomes.filter((outcome) => outcome === 'placed').length;
    if (limited.ok) expect(placed).toBe(4);
    else expect(limited.error.code).toBe('used_more_often');
    const [row] = await sql('select redemption_limit, redemption_count from discount where id = $1', [
      discountId,
    ]);
    if (limited.ok) expect(row).toEqual({ redemption_limit: 4, redemption_count: 4 });
  });

  it('cannot be limited below its uses, and keeps what kind it is', async () => {
    const { discountId, code } = await make();
    await buyWith(code);
    await buyWith(code);
    const change = (changes: Record<string, unknown>, expectedVersion = 1) =>
      changeDiscount({ discountId, form: termsOf(changes), expectedVersion, actor });
    expect(await change({ redemptionLimit: '1' })).toEqual({
      ok: false,
      error: { code: 'used_more_often', useCount: 2 },
    });
    expect(await change({ kind: 'amount', value: '500' })).toMatchObject({
      error: { code: 'not_changeable' },
    });
    expect((await change({ isActive: false })).ok).toBe(true);
    expect(await change({}, 1)).toEqual({ ok: false, error: { code: 'outdated' } });
    expect(await buyWith(code)).toBe('not_active');
    expect(await getDiscount(discountId)).toMatchObject({ isActive: false, useCount: 2, version: 2 });
    expect(await getDiscount('nonsense')).toBeNull();
  });

  it('a code is disabled and enabled again; generated codes cannot be guessed', async () => {
    const { discountId, code } = await make();
    const [row] = await listCodes(discountId);
    const promotionCodeId = row?.promotionCodeId ?? '';
    const set = (isDisabled: boolean) =>
      setPromotionCodeDisabled({ discountId, promotionCodeId, isDisabled, actor });
    expect([await set(true), await set(true)]).toEqual([true, false]);
    expect(await buyWith(code)).toBe('not_active');
    expect(await set(false)).toBe(true);
    expect(await buyWith(code)).toBe('placed');
    await addPromotionCodes({ discountId, codes: { typed: null, made: 20, redemptionLimit: 1 }, actor });
    expect(new Set((await listCodes(discountId)).map((made) => made.code)).size).toBe(21);
  });
});

describe('the form input', () => {
  it.each([
    [{ value: '0' }, 'value'],
    [{ value: '91' }, 'value'],
    [{ kind: 'amount', value: '10.50' }, 'value'],
    [{ minimum: 'a lot' }, 'minimum'],
    [{ startsAt: '2027-02-01T00:00', endsAt: '2027-01-01T00:00' }, 'endsAt'],
    [{ redemptionLimit: '0' }, 'redemptionLimit'],
    [{ title: '' }, 'title'],
  ])('%j is refused at %s', (changes, field) => {
    const read = discountSchema.safeParse({ ...TYPED, ...changes });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it('is a time of the shop, wherever the server stands', () => {
    expect(termsOf({ endsAt: '2027-01-01T00:00' }).facts.endsAt?.toISOString()).toBe(
      '2026-12-31T19:00:00.000Z',
    );
  });

  it('is a code as it is kept, or a number of them', () => {
    const read = (code: string, count: string) => newCodesSchema.safeParse({ code, count, usesPerCode: '' });
    expect(read(' eid–27 ', '1').data).toEqual({ typed: 'EID-27', made: 0, redemptionLimit: null });
    expect(read('', '5').data).toEqual({ typed: null, made: 5, redemptionLimit: null });
    expect([read('a', '1').success, read('', '0').success, read('', '501').success]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('says how a discount stands', () => {
    const now = new Date('2027-01-01T00:00:00Z');
    const state = (changes: object) =>
      discountStateOf(
        { isActive: true, startsAt: null, endsAt: null, redemptionLimit: null, useCount: 0, ...changes },
        now,
      );
    expect([
      state({}),
      state({ isActive: false }),
      state({ endsAt: now }),
      state({ startsAt: new Date('2028-01-01') }),
      state({ redemptionLimit: 2, useCount: 2 }),
    ]).toEqual(['on', 'off', 'over', 'later', 'used_up']);
  });
});
