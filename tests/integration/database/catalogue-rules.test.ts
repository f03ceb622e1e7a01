import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
const STORED = `up-${'0a'.repeat(16)}`;
let variant: MadeVariant;
let order: MadeOrder;

beforeAll(async () => {
  await makeDelivery();
  variant = await makeVariant();
  order = await makeOrder({ variant });
  await sql(`insert into stored_picture (name, width, height, blur) values ($1, 10, 10, '')`, [STORED]);
  await sql(
    `insert into stored_picture_file (name, width, format, bytes) values ($1, 480, 'avif', '\\x00'::bytea)`,
    [STORED],
  );
});

const changeSettings = (assignment: string) => sql(`update shop_settings set ${assignment}`);
const addPicture = (name: string, storedName: string | null) =>
  sql(
    `insert into product_picture (product_id, name, stored_name, alt, width, height, position)
     values ($1, $2, $3, 'A picture', 10, 10, 99)`,
    [variant.productId, name, storedName],
  );

describe('a product or variant in the database', () => {
  it.each(['Big Slug', 'a--b', '', '../x'])('has an address, not %j', async (slug) => {
    const statement = sql('update product set slug = $2 where id = $1', [variant.productId, slug]);
    await expectConstraintViolation(statement, 'check', 'product_slug_form');
  });

  it('has a title', async () => {
    const statement = sql(`update product set title = ' ' where id = $1`, [variant.productId]);
    await expectConstraintViolation(statement, 'check', 'product_has_title');
  });

  it.each(['WITH SPACE', '', '-A', 'a'.repeat(65)])(
    'has a sku that can be printed and typed, not %j',
    async (sku) => {
      const statement = sql('update product_variant set sku = $2 where id = $1', [variant.id, sku]);
      await expectConstraintViolation(statement, 'check', 'product_variant_sku_form');
    },
  );

  it('is low at nothing or more', async () => {
    const statement = sql('update product_variant set low_stock_threshold = -1 where id = $1', [variant.id]);
    await expectConstraintViolation(statement, 'check', 'product_variant_threshold_not_negative');
  });
});

describe('a picture that was uploaded', () => {
  it.each(['update stored_picture set width = 11', `update stored_picture_file set bytes = '\\x01'::bytea`])(
    'never changes: %s',
    async (statement) => {
      await expectConstraintViolation(sql(statement), 'restrict', 'does not change');
    },
  );

  it('is stored as a picture that browsers know', async () => {
    const statement = sql(
      `insert into stored_picture_file (name, width, format, bytes) values ($1, 480, 'svg', '\\x00'::bytea)`,
      [STORED],
    );
    await expectConstraintViolation(statement, 'check', 'stored_picture_file_known_format');
  });

  it('bears the hash of what it shows', async () => {
    const statement = sql(`insert into stored_picture (name, width, height, blur) values ('hero', 1, 1, '')`);
    await expectConstraintViolation(statement, 'check', 'stored_picture_name_form');
  });

  it('is named once', async () => {
    await expectConstraintViolation(addPicture('hero', STORED), 'check', 'product_picture_is_the_stored');
    await expectConstraintViolation(addPicture(STORED, null), 'check', 'product_picture_stored_says_so');
  });

  it('stays while a product shows it', async () => {
    await addPicture(STORED, STORED);
    await expectConstraintViolation(
      sql('delete from stored_picture'),
      'restrict',
      'product_picture_stored_name_fkey',
    );
  });
});

describe('the shop as its owner sets it', () => {
  it('has a name', async () => {
    await expectConstraintViolation(changeSettings(`shop_name = ' '`), 'check', 'shop_settings_has_name');
  });

  it.each(['contact_phone', 'whatsapp_number'])('has a %s that can be dialled', async (column) => {
    await expectConstraintViolation(
      changeSettings(`${column} = '0300 1234567'`),
      'check',
      'shop_settings_numbers_e164',
    );
  });

  it('has an address for mail that is one', async () => {
    await expectConstraintViolation(
      changeSettings(`contact_email = 'not one'`),
      'check',
      'shop_settings_email_looks_like_one',
    );
  });

  it.each(['owner', 'manager', 'support'])(
    'allows an idle timeout of 5 minutes to 12 hours for %s',
    async (role) => {
      for (const minutes of [4, 721]) {
        const assignment = `${role}_idle_minutes = ${minutes}`;
        await expectConstraintViolation(changeSettings(assignment), 'check', 'shop_settings_idle_in_range');
      }
    },
  );

  it.each([`notice = E'two\\nlines'`, `notice = repeat('x', 201)`, `paused_message = repeat('x', 301)`])(
    'has a one-line announcement: not %s',
    async (assignment) => {
      await expectConstraintViolation(changeSettings(assignment), 'check', 'shop_settings_lines_are_lines');
    },
  );
});

describe('the tax that an order includes', () => {
  it.each(['included_tax_minor = total_minor + 1', 'included_tax_minor = -1', 'included_tax_bps = 10001'])(
    'is a part of its total: never %s',
    async (assignment) => {
      const statement = sql(`update "order" set ${assignment} where id = $1`, [order.orderId]);
      await expectConstraintViolation(statement, 'check', 'order_included_tax');
    },
  );
});

describe('prerendered pages', () => {
  it.each([
    `update shop_settings set notice = 'We pack until noon.'`,
    `update delivery_option set title = 'By courier' where code = 'standard'`,
    `update delivery_option set is_active = false where code = 'express'`,
  ])('hear of %s', async (statement) => {
    const client = new pg.Client({ connectionString: requireDatabaseUrl() });
    await client.connect();
    try {
      await client.query('listen catalogue_changed');
      const heard = new Promise<string>((resolve) => client.once('notification', (n) => resolve(n.channel)));
      await sql(statement);
      expect(await heard).toBe('catalogue_changed');
    } finally {
      await client.end();
    }
  });
});
