import { beforeAll, describe, expect, it } from 'vitest';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { captureCatalogueChanges } from '../../support/capture-catalogue-changes';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let variant: MadeVariant;
let other: MadeVariant;

beforeAll(async () => {
  await makeDelivery();
  [variant, other] = [await makeVariant(), await makeVariant()];
  await makeCart([{ variant }]);
});

const changeVariant = (assignment: string) =>
  sql(`update product_variant set ${assignment} where id = $1`, [variant.id]);
const changeRate = (assignment: string) => sql(`update delivery_rate set ${assignment} where country = 'PK'`);

describe('a variant on sale', () => {
  it.each([0, -1])('has a price above nothing, not %d', async (price) => {
    await expectConstraintViolation(
      changeVariant(`unit_price_minor = ${price}`),
      'check',
      'product_variant_price_positive',
    );
  });

  it.each(['unit_price_minor', 'unit_price_minor - 1'])('was dearer before, never %s', async (before) => {
    await expectConstraintViolation(
      changeVariant(`compare_at_price_minor = ${before}`),
      'check',
      'product_variant_compare_at_above_price',
    );
  });

  it.each(['pkr', 'Rs.', 'PK'])('has a currency by its code, not %j', async (currency) => {
    await expectConstraintViolation(
      changeVariant(`currency = '${currency}'`),
      'check',
      'product_variant_currency_code',
    );
  });

  it('has a sku of its own', async () => {
    await expectConstraintViolation(
      changeVariant(`sku = '${other.sku}'`),
      'unique',
      'product_variant_sku_key',
    );
  });

  it('has a place of its own in its product', async () => {
    await expectConstraintViolation(
      changeVariant(`product_id = '${other.productId}'`),
      'unique',
      'product_variant_product_id_position_key',
    );
  });

  it('keeps its product', async () => {
    const statement = sql('delete from product where id = $1', [variant.productId]);
    await expectConstraintViolation(statement, 'restrict', 'product_variant_product_id_fkey');
  });
});

describe('a product', () => {
  it('has an address of its own', async () => {
    const statement = sql(
      'update product set slug = (select slug from product where id = $2) where id = $1',
      [variant.productId, other.productId],
    );
    await expectConstraintViolation(statement, 'unique', 'product_slug_key');
  });

  it('has its pictures in an order', async () => {
    const insert = () =>
      sql(
        `insert into product_picture (product_id, name, alt, width, height, position) values ($1, 'a', 'a', 1, 1, 1)`,
        [variant.productId],
      );
    await insert();
    await expectConstraintViolation(insert(), 'unique', 'product_picture_product_id_position_key');
  });
});

describe('a line of a cart', () => {
  it.each([0, -1, 21])('holds 1 to 20, not %d', async (quantity) => {
    await expectConstraintViolation(
      sql('update cart_line set quantity = $1', [quantity]),
      'check',
      'cart_line_quantity_in_range',
    );
  });

  it('is the only one of its variant', async () => {
    const statement = sql(
      `insert into cart_line (cart_id, variant_id, quantity, seen_unit_price_minor)
       select cart_id, variant_id, 1, 1 from cart_line`,
    );
    await expectConstraintViolation(statement, 'unique', 'cart_line_cart_id_variant_id_key');
  });
});

describe('a cart', () => {
  it('has a cookie of its own', async () => {
    const statement = sql('insert into cart (token_hash) select token_hash from cart');
    await expectConstraintViolation(statement, 'unique', 'cart_token_hash_key');
  });
});

describe('delivery', () => {
  it('costs nothing at the least', async () => {
    await expectConstraintViolation(
      changeRate('price_minor = -1'),
      'check',
      'delivery_rate_price_not_negative',
    );
  });

  it('is free from some value on, not from nothing', async () => {
    await expectConstraintViolation(
      changeRate('free_from_subtotal_minor = 0'),
      'check',
      'delivery_rate_free_limit_positive',
    );
  });

  it.each(['pk', 'P*', '*'])('goes to a country by its code or everywhere, not %j', async (country) => {
    await expectConstraintViolation(
      changeRate(`country = '${country}'`),
      'check',
      'delivery_rate_country_code',
    );
  });

  it.each(['min_days = -1', 'max_days = min_days - 1'])(
    'takes a span of days: not %s',
    async (assignment) => {
      await expectConstraintViolation(
        sql(`update delivery_option set ${assignment}`),
        'check',
        'delivery_option_days',
      );
    },
  );

  it('has one price per option and country', async () => {
    const statement = sql('insert into delivery_rate select * from delivery_rate');
    await expectConstraintViolation(statement, 'unique', 'delivery_rate_pkey');
  });

  it('is by an option that exists', async () => {
    const statement = sql(
      `insert into delivery_rate (option_code, country, price_minor, currency) values ('drone', 'PK', 1, 'PKR')`,
    );
    await expectConstraintViolation(statement, 'foreignKey', 'delivery_rate_option_code_fkey');
  });
});

describe('a member of staff', () => {
  const hire = (email: string) =>
    sql(`insert into staff_user (email, name, role, password_hash) values ($1, 'x', 'support', 'x')`, [
      email,
    ]);

  it('has an address in lower case, so that there are no two of it', async () => {
    await expectConstraintViolation(hire('Owner@nue.example'), 'check', 'staff_user_email_lower_case');
    await hire('owner@nue.example');
    await expectConstraintViolation(hire('owner@nue.example'), 'unique', 'staff_user_email_key');
  });
});

describe('the notification of a catalogue change', () => {
  const move = (variant: MadeVariant, delta: number) =>
    sql(`insert into stock_movement (variant_id, quantity_delta, reason) values ($1, $2, 'adjustment')`, [
      variant.id,
      delta,
    ]);
  const slugOf = async ({ productId }: MadeVariant) =>
    (await sql<{ slug: string }>('select slug from product where id = $1', [productId]))[0]?.slug;

  it('is announced with the product that it is about: a price, a text, the last few in stock', async () => {
    const variant = await makeVariant();
    const slug = await slugOf(variant);
    const changes = [
      () => sql('update product_variant set unit_price_minor = 5 where id = $1', [variant.id]),
      () => sql(`update product set tagline = 'New' where id = $1`, [variant.productId]),
      () =>
        sql(
          `insert into product_picture (product_id, name, alt, width, height, position)
           values ($1, 'new', 'A picture', 10, 10, 1)`,
          [variant.productId],
        ),
      () => sql('delete from product_picture where product_id = $1', [variant.productId]),
      () => move(variant, -6),
    ];
    for (const change of changes) expect(await captureCatalogueChanges(change)).toEqual([slug]);
  });

  it('is announced under both names when a product gets another one', async () => {
    const variant = await makeVariant();
    const before = await slugOf(variant);
    const rename = () =>
      sql(`update product set slug = slug || '-renamed' where id = $1`, [variant.productId]);
    expect((await captureCatalogueChanges(rename)).sort()).toEqual([before, `${before}-renamed`]);
  });

  it('is announced for all pages when it is about no product', async () => {
    expect(
      await captureCatalogueChanges(() => sql(`update shop_settings set notice = 'Back on Monday.'`)),
    ).toEqual(['']);
  });

  it('is not announced while there is plenty', async () => {
    const plenty = await makeVariant({ stock: 100 });
    expect(await captureCatalogueChanges(() => move(plenty, -6))).toEqual([]);
  });
});
