import { beforeAll, describe, expect, it } from 'vitest';
import { getStaffProduct } from '@/lib/catalogue/staff-queries';
import { discountSchema } from '@/lib/discounts/discount-schema';
import { settingsSchema } from '@/lib/settings/settings-schema';
import { createDiscountWithCodes } from '@/lib/workflows/catalogue/change-discount';
import { changeProduct, createDraftProduct } from '@/lib/workflows/catalogue/change-product';
import { changePolicyText } from '@/lib/workflows/policies/change-policy-text';
import { changeShopSettings } from '@/lib/workflows/settings/change-shop-settings';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
beforeAll(async () => {
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});

const FORM = {
  title: 'Travel pouch',
  tagline: 'Keeps it clean.',
  description: 'A pouch.',
  status: 'active' as const,
  specifications: [
    { label: 'Cloth', value: 'Cotton' },
    { label: 'Effect', value: 'Relieves neck pain' },
  ],
  boxContents: ['Pouch'],
};
const HONEST = { ...FORM, specifications: FORM.specifications.slice(0, 1) };
const REASON = 'The trial report of 2026 is in the folder of the maker.';
const overruled = () =>
  sql(`select after from audit_event where action like '%.claims_overruled' order by occurred_at`);

async function draftProduct(slug: string) {
  await createDraftProduct({ title: 'Pouch', slug, actor });
  const product = await getStaffProduct(slug);
  if (!product) throw new Error(`no ${slug}`);
  return product.productId;
}

describe('texts that visitors read (commerce rule 39)', () => {
  it('are refused at save when they claim too much, with the field, and nothing is changed', async () => {
    const productId = await draftProduct('claiming');
    const refused = await changeProduct({ productId, form: FORM, expectedVersion: 1, actor });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'claims',
        found: [
          { field: 'specifications.Effect', claims: [{ kind: 'relief', words: 'Relieves neck pain' }] },
        ],
      },
    });
    expect(await getStaffProduct('claiming')).toMatchObject({ version: 1, tagline: '' });
    expect(await sql(`select 1 from audit_event where action = 'products.changed'`)).toEqual([]);
  });

  it('are saved with a reason, and the audit log keeps words, reason and person', async () => {
    const productId = await draftProduct('overruled');
    const saved = await changeProduct({
      productId,
      form: FORM,
      expectedVersion: 1,
      overruleReason: REASON,
      actor,
    });
    expect(saved.ok).toBe(true);
    const [entry] = await sql(
      `select staff_id, subject_id, after from audit_event where action = 'products.claims_overruled'`,
    );
    expect(entry).toMatchObject({
      staff_id: actor.staffId,
      subject_id: productId,
      after: {
        reason: REASON,
        claims: [{ field: 'specifications.Effect', words: 'Relieves neck pain' }],
      },
    });
  });

  it('may be changed beside a sentence that was let stand, by anybody and without asking again', async () => {
    const productId = await draftProduct('beside');
    await changeProduct({ productId, form: FORM, expectedVersion: 1, overruleReason: REASON, actor });
    const before = (await overruled()).length;
    const form = { ...FORM, tagline: 'Keeps it clean and dry.' };
    expect((await changeProduct({ productId, form, expectedVersion: 2, actor })).ok).toBe(true);
    expect(await overruled()).toHaveLength(before);
    const more = { ...form, tagline: 'Cures a stiff neck.' };
    expect(await changeProduct({ productId, form: more, expectedVersion: 3, actor })).toMatchObject({
      ok: false,
      error: { found: [{ field: 'tagline' }] },
    });
    expect((await changeProduct({ productId, form: HONEST, expectedVersion: 3, actor })).ok).toBe(true);
  });

  it('are titles of products and discounts, and the announcement, too', async () => {
    const claims = { ok: false, error: { code: 'claims' } };
    expect(await createDraftProduct({ title: 'Pain relief cup', slug: 'relief-cup', actor })).toMatchObject(
      claims,
    );
    expect(await getStaffProduct('relief-cup')).toBeNull();

    const terms = discountSchema.parse({
      title: 'Gardan dard ka ilaaj, 10% off',
      kind: 'percent',
      value: '10',
      minimum: '',
      startsAt: '',
      endsAt: '',
      redemptionLimit: '',
      perPersonLimit: '',
      isActive: true,
      productIds: [],
    });
    const codes = { typed: 'ILAAJ-10', made: 0, redemptionLimit: null };
    expect(await createDiscountWithCodes({ form: terms, codes, actor })).toMatchObject(claims);
    expect(await sql(`select 1 from promotion_code where code = 'ILAAJ-10'`)).toEqual([]);

    const [settings] = await sql('select version from shop_settings');
    const form = settingsSchema.parse({
      ...Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, ''])),
      shopName: 'NUE',
      includedTaxPercent: '0',
      isPaused: false,
      isFictitious: false,
      notice: 'Say goodbye to back pain this Eid.',
    });
    const expectedVersion = Number(settings?.version);
    expect(await changeShopSettings({ form, expectedVersion, actor })).toMatchObject(claims);
    expect((await changeShopSettings({ form, expectedVersion, overruleReason: REASON, actor })).ok).toBe(
      true,
    );
  });

  it('are texts of policies too, which may name an illness', async () => {
    const save = (text: string) =>
      changePolicyText({
        field: 'returns_terms',
        form: { text, isConfirmed: false },
        expectedVersion: 0,
        actor,
      });
    expect(await save('Most people keep it. It cures a stiff neck.')).toMatchObject({
      ok: false,
      error: { code: 'claims', found: [{ field: 'text' }] },
    });
    expect((await save('Send it back within 14 days, arthritis or not.')).ok).toBe(true);
  });
});
