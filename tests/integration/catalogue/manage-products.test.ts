import { beforeAll, describe, expect, it } from 'vitest';
import { productSchema } from '@/lib/catalogue/product-schema';
import { getStaffProduct, listStaffProducts } from '@/lib/catalogue/staff-queries';
import {
  addProductVariant,
  changeProduct,
  changeProductVariant,
  createDraftProduct,
  moveItemEarlier,
} from '@/lib/workflows/catalogue/change-product';
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
  specifications: [{ label: 'Cloth', value: 'Cotton' }],
  boxContents: ['Pouch'],
};
const variantForm = (sku: string, unitPriceMinor = 100_000) => ({
  title: sku,
  sku,
  unitPriceMinor,
  comparisonVariantId: null,
  comparisonQuantity: null,
  isActive: true,
});
let serial = 0;
async function draft() {
  serial += 1;
  const slug = `pouch-${serial}`;
  expect((await createDraftProduct({ title: 'Pouch', slug, actor })).ok).toBe(true);
  return slug;
}
async function requireProduct(slug: string) {
  const product = await getStaffProduct(slug);
  if (!product) throw new Error(`no ${slug}`);
  return product;
}

describe('a product', () => {
  it('begins as a draft at an address of its own', async () => {
    const slug = await draft();
    expect(await requireProduct(slug)).toMatchObject({ status: 'draft', version: 1, variants: [] });
    expect(await createDraftProduct({ title: 'Other', slug, actor })).toEqual({
      ok: false,
      error: { code: 'slug_taken' },
    });
    expect((await listStaffProducts()).map((row) => row.slug)).toContain(slug);
  });

  it('saved by two people at once, reports a conflict to the second and overwrites nothing', async () => {
    const slug = await draft();
    const { productId } = await requireProduct(slug);
    const save = (title: string) =>
      changeProduct({ productId, form: { ...FORM, title }, expectedVersion: 1, actor });
    const outcomes = await Promise.all([save('First'), save('Second')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, error: { code: 'outdated' } });
    const product = await requireProduct(slug);
    expect(product.version).toBe(2);
    const audit = await sql(
      `select before, after from audit_event where subject_id = $1 and action = 'products.changed'`,
      [productId],
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({
      before: { status: 'draft' },
      after: { status: 'active', title: product.title },
    });
  });

  it('has variants with unique skus, changed with an optimistic lock', async () => {
    const slug = await draft();
    const { productId } = await requireProduct(slug);
    const [one, two] = [`P-${slug}-1`, `P-${slug}-2`];
    expect((await addProductVariant({ productId, form: variantForm(one), actor })).ok).toBe(true);
    expect((await addProductVariant({ productId, form: variantForm(two), actor })).ok).toBe(true);
    expect(await addProductVariant({ productId, form: variantForm(two), actor })).toEqual({
      ok: false,
      error: { code: 'sku_taken' },
    });
    const [first, second] = (await requireProduct(slug)).variants;
    const variantId = second?.variantId ?? '';
    const change = (sku: string, expectedVersion: number) =>
      changeProductVariant({ productId, variantId, form: variantForm(sku, 90_000), expectedVersion, actor });
    expect(await change(one, 1)).toEqual({ ok: false, error: { code: 'sku_taken' } });
    expect((await change(two, 1)).ok).toBe(true);
    expect(await change(two, 1)).toEqual({ ok: false, error: { code: 'outdated' } });
    const move = () =>
      moveItemEarlier({
        what: 'variant',
        productId,
        id: variantId,
        seenPosition: second?.position ?? 0,
        actor,
      });
    const moves = await Promise.all([move(), move()]);
    expect(moves.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await requireProduct(slug)).variants.map((variant) => variant.variantId)).toEqual([
      variantId,
      first?.variantId,
    ]);
  });

  it('goes on sale only with a description', () => {
    const read = productSchema.safeParse({
      ...FORM,
      tagline: '',
      specifications: [{ label: 'Cloth', value: '' }],
    });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['tagline', 'specifications']),
    );
    expect(productSchema.safeParse(FORM).success).toBe(true);
  });
});
