import { beforeEach, describe, expect, it } from 'vitest';
import { endPriceReductions } from '@/lib/catalogue/end-price-reductions';
import { readFormerPrices } from '@/lib/catalogue/former-prices';
import { getProductBySlug } from '@/lib/catalogue/queries';
import { inTransaction } from '@/lib/db/in-transaction';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let variant: MadeVariant;
beforeEach(async () => {
  variant = await makeVariant({ unitPriceMinor: 680_000 });
});

const setPrice = (minor: number) =>
  sql('update product_variant set unit_price_minor = $2 where id = $1', [variant.id, minor]);
const formerPrice = async () => (await readFormerPrices([variant.productId])).get(variant.id) ?? null;
/** Lets time pass for all that has happened to the variant's price. */
const daysLater = (days: number) =>
  sql(
    `update price_period set starts_at = starts_at - make_interval(days => $2), ends_at = ends_at - make_interval(days => $2)
     where variant_id = $1`,
    [variant.id, days],
  );
const periods = async () =>
  (
    await sql<{ price: number; isOpen: boolean }>(
      `select unit_price_minor as price, ends_at is null as "isOpen" from price_period where variant_id = $1 order by id`,
      [variant.id],
    )
  ).map(({ price, isOpen }) => [price, isOpen]);

describe('the history of prices (rule 45)', () => {
  it('has a period for each price that could be paid, however it was changed', async () => {
    await daysLater(3);
    await setPrice(600_000);
    await daysLater(3);
    await sql('update product_variant set is_active = false where id = $1', [variant.id]);
    await setPrice(500_000);
    await sql('update product_variant set is_active = true where id = $1', [variant.id]);
    await daysLater(1);
    await sql(`update product set status = 'archived' where id = $1`, [variant.productId]);
    expect(await periods()).toEqual([
      [680_000, false],
      [600_000, false],
      [500_000, false],
    ]);
    await sql(`update product set status = 'active' where id = $1`, [variant.productId]);
    expect((await periods()).at(-1)).toEqual([500_000, true]);
  });

  it('ignores a price that another one replaced before anybody could pay it', async () => {
    await inTransaction(async (tx) => {
      for (const unitPriceMinor of [800_000, 900_000]) {
        await tx.productVariant.update({ where: { id: variant.id }, data: { unitPriceMinor } });
      }
    });
    expect((await periods()).map(([price]) => price)).not.toContain(800_000);
    expect((await periods()).at(-1)).toEqual([900_000, true]);
  });
});

describe('the former price', () => {
  it('is the one that was asked before it fell, for 30 days', async () => {
    expect(await formerPrice()).toBeNull();
    await daysLater(3);
    await setPrice(600_000);
    expect(await formerPrice()).toBe(680_000);
    await daysLater(29);
    expect(await formerPrice()).toBe(680_000);
    await daysLater(2);
    expect(await formerPrice()).toBeNull();
  });

  it('is the lowest of the 30 days before, so that a price raised for a day makes no reduction', async () => {
    await daysLater(40);
    await setPrice(900_000);
    await daysLater(1);
    await setPrice(680_000);
    expect(await formerPrice()).toBeNull();
    await daysLater(1);
    await setPrice(650_000);
    expect(await formerPrice()).toBe(680_000);
  });

  it('is none after a rise, and none while nobody could buy', async () => {
    await daysLater(3);
    await setPrice(700_000);
    expect(await formerPrice()).toBeNull();
    await daysLater(3);
    await sql('update product_variant set is_active = false where id = $1', [variant.id]);
    await daysLater(40);
    await setPrice(300_000);
    await sql('update product_variant set is_active = true where id = $1', [variant.id]);
    expect(await formerPrice()).toBeNull();
  });

  it('goes from the pages when it is too long ago, once', async () => {
    await daysLater(3);
    await setPrice(600_000);
    const [product] = await sql<{ slug: string }>('select slug from product where id = $1', [
      variant.productId,
    ]);
    const slug = product?.slug ?? '';
    expect((await getProductBySlug(slug))?.variants[0]?.formerPriceMinor).toBe(680_000);
    expect(await endPriceReductions()).not.toContain(slug);
    await daysLater(31);
    expect(await endPriceReductions()).toContain(slug);
    expect(await endPriceReductions()).not.toContain(slug);
    expect((await getProductBySlug(slug))?.variants[0]?.formerPriceMinor).toBeNull();
  });
});

describe('what a price is compared with', () => {
  it('is what the smaller packs cost now, and is left away where that is not more', async () => {
    const [single] = await sql<{ id: string }>(
      `insert into product_variant (id, product_id, sku, title, position, unit_price_minor, currency)
       values (gen_random_uuid(), $1, $2, 'Single', 2, 400000, 'PKR') returning id`,
      [variant.productId, `${variant.sku}-single`],
    );
    await sql(
      'update product_variant set comparison_variant_id = $2, comparison_quantity = 2 where id = $1',
      [variant.id, single?.id],
    );
    const [product] = await sql<{ slug: string }>('select slug from product where id = $1', [
      variant.productId,
    ]);
    const comparison = async () =>
      (await getProductBySlug(product?.slug ?? ''))?.variants.find(({ sku }) => sku === variant.sku)
        ?.comparison;
    expect(await comparison()).toEqual({ quantity: 2, title: 'Single', totalMinor: 800_000 });
    await sql('update product_variant set unit_price_minor = 340000 where id = $1', [single?.id]);
    expect(await comparison()).toBeNull();
  });
});
