import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let order: MadeOrder;

beforeAll(async () => {
  await makeDelivery();
  order = await makeOrder();
});

const changeOrder = (assignment: string) =>
  sql(`update "order" set ${assignment} where id = $1`, [order.orderId]);
const changeLine = (assignment: string) =>
  sql(`update order_line set ${assignment} where order_id = $1`, [order.orderId]);

describe('the amounts of an order (rules 2 and 3)', () => {
  it.each(['subtotal_minor', 'discount_minor', 'delivery_minor', 'tax_added_minor', 'total_minor'])(
    'are not negative: %s',
    async (column) => expectConstraintViolation(changeOrder(`${column} = -1`), 'check', 'order_'),
  );

  it('are not negative, even where they would add up', async () => {
    const statement = changeOrder('delivery_minor = -1, total_minor = subtotal_minor - 1');
    await expectConstraintViolation(statement, 'check', 'order_amounts_not_negative');
  });

  it('have no discount beyond the subtotal', async () => {
    const statement = changeOrder('discount_minor = subtotal_minor + 1, delivery_minor = 1, total_minor = 0');
    await expectConstraintViolation(statement, 'check', 'order_discount_within_subtotal');
  });

  it.each(['total_minor = total_minor + 1', 'delivery_minor = delivery_minor + 1', 'tax_added_minor = 1'])(
    'add up: %s alone is refused',
    async (assignment) => expectConstraintViolation(changeOrder(assignment), 'check', 'order_total_adds_up'),
  );

  it('stay those of its lines when an order is written over', async () => {
    const statement = changeOrder('subtotal_minor = subtotal_minor + 1, total_minor = total_minor + 1');
    await expectConstraintViolation(statement, 'check', 'do not sum to its amounts');
  });

  it('stay those of its lines when a line is written over', async () => {
    const statement = changeLine('quantity = 2, line_total_minor = unit_price_minor * 2');
    await expectConstraintViolation(statement, 'check', 'do not sum to its amounts');
  });

  it('stay those of its lines when a line is taken away', async () => {
    const statement = sql('delete from order_line where order_id = $1', [order.orderId]);
    await expectConstraintViolation(statement, 'check', 'do not sum to its amounts');
  });

  it('stay those of its lines when a line is added', async () => {
    const statement = sql(
      `insert into order_line (order_id, variant_id, position, sku, title, variant_title, quantity, unit_price_minor, line_total_minor)
       values ($1, $2, 2, 'x', 'x', 'x', 1, 100, 100)`,
      [order.orderId, order.variant.id],
    );
    await expectConstraintViolation(statement, 'check', 'do not sum to its amounts');
  });

  it('need lines: an order without any is rejected', async () => {
    const statement = sql(
      `insert into "order" (access_token, checkout_fingerprint, payment_method, email, email_normalised, shipping_name,
         shipping_line1, shipping_city, shipping_country, shipping_phone, delivery_option_code, delivery_option_title,
         currency, subtotal_minor, delivery_minor, total_minor)
       values ('x', 'x', 'card', 'a@b.example', 'a@b.example', 'x', 'x', 'x', 'PK', '+923001234567', 'x', 'x', 'PKR', 1, 0, 1)`,
    );
    await expectConstraintViolation(statement, 'check', 'do not sum to its amounts');
  });

  it('may change together with the lines in one transaction', async () => {
    const other = await makeOrder();
    await sql(
      `with l as (update order_line set quantity = 2, line_total_minor = unit_price_minor * 2 where order_id = $1)
       update "order" set subtotal_minor = 1360000, total_minor = 1385000 where id = $1`,
      [other.orderId],
    );
    const [row] = await sql('select total_minor from "order" where id = $1', [other.orderId]);
    expect(row).toEqual({ total_minor: 1_385_000 });
  });
});

describe('a line of an order', () => {
  it.each(['quantity = 0', 'quantity = -1'])('is for at least one unit: %s', async (assignment) => {
    await expectConstraintViolation(changeLine(assignment), 'check', 'order_line_');
  });

  it.each([
    'line_total_minor = line_total_minor - 1',
    'discount_minor = -1, line_total_minor = line_total_minor + 1',
    'discount_minor = unit_price_minor + 1, line_total_minor = -1',
    'unit_price_minor = -1, line_total_minor = -1',
  ])('has amounts that follow from each other: %s', async (assignment) => {
    await expectConstraintViolation(changeLine(assignment), 'check', 'order_line_amounts');
  });

  it('has a unique position', async () => {
    const statement = sql(
      `insert into order_line (order_id, variant_id, position, sku, title, variant_title, quantity, unit_price_minor, line_total_minor)
       select order_id, variant_id, position, sku, title, variant_title, quantity, 0, 0 from order_line where order_id = $1`,
      [order.orderId],
    );
    await expectConstraintViolation(statement, 'unique', 'order_line_order_id_position_key');
  });
});

describe('an order', () => {
  it('by card is not placed before it is paid', async () => {
    await expectConstraintViolation(changeOrder(`status = 'placed'`), 'check', 'order_placed_is_paid');
  });

  it('by card that is placed cannot lose its payment', async () => {
    const other = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(other)));
    const statement = sql(`update "order" set payment_status = 'unpaid' where id = $1`, [other.orderId]);
    await expectConstraintViolation(statement, 'check', 'order_placed_is_paid');
  });

  it.each(['pk', 'P1', 'P '])('goes to a country by its code, not %j', async (country) => {
    // The rule that a country never changes would refuse first.
    await sql('alter table "order" disable trigger order_address_stands');
    await expectConstraintViolation(
      changeOrder(`shipping_country = '${country}'`),
      'check',
      'order_country_code',
    );
    await sql('alter table "order" enable trigger order_address_stands');
  });

  it.each(['0300 1234567', '+0300123456', '+92', '+92300123456789012', ''])(
    'has a phone number in E.164, not %j',
    async (phone) =>
      expectConstraintViolation(changeOrder(`shipping_phone = '${phone}'`), 'check', 'order_phone_e164'),
  );

  it.each(['', 'ayesha', 'a b@example.com', 'a@b@c'])('has an email address, not %j', async (email) => {
    await expectConstraintViolation(changeOrder(`email = '${email}'`), 'check', 'order_email_looks_like_one');
  });

  it('has a number of its own, from 1001 on', async () => {
    const other = await makeOrder();
    expect(order.orderNumber).toBeGreaterThanOrEqual(1001);
    const statement = changeOrder(`order_number = ${other.orderNumber}`);
    await expectConstraintViolation(statement, 'unique', 'order_order_number_key');
  });

  it.each([`safety_note_version = null`, `safety_acknowledged_at = null`])(
    'has the edition of the safety note only together with its time, not %s',
    async (change) => {
      await expectConstraintViolation(changeOrder(change), 'check', 'order_safety_note_with_its_time');
    },
  );

  it.each(['', 'Upper-Back', '../x', 'a--b', 'x'.repeat(101)])(
    'came from an article by its slug, not %j',
    async (slug) => {
      const change = `source_article_slug = '${slug}'`;
      await expectConstraintViolation(changeOrder(change), 'check', 'order_source_article_slug_shape');
      await expectConstraintViolation(
        sql(`update cart set ${change}`),
        'check',
        'cart_source_article_slug_shape',
      );
      const day = sql(`insert into article_cart_day values ('${slug}', current_date, 1)`);
      await expectConstraintViolation(day, 'check', 'article_cart_day_article_slug_shape');
    },
  );

  it('is no day without a cart in the sums of articles', async () => {
    const day = sql(`insert into article_cart_day values ('a', current_date, 0)`);
    await expectConstraintViolation(day, 'check', 'article_cart_day_carts_positive');
  });

  it('has a private link of its own (rule 23)', async () => {
    const other = await makeOrder();
    await expectConstraintViolation(
      changeOrder(`access_token = (select access_token from "order" where id = '${other.orderId}')`),
      'unique',
      'order_access_token_key',
    );
  });

  it('cannot be deleted, because things have happened to it', async () => {
    await expectConstraintViolation(
      sql('delete from "order" where id = $1', [order.orderId]),
      'restrict',
      '_fkey',
    );
  });

  it('outlives its cart', async () => {
    const other = await makeOrder();
    await sql('delete from cart where id = (select cart_id from "order" where id = $1)', [other.orderId]);
    expect(await sql('select cart_id from "order" where id = $1', [other.orderId])).toEqual([
      { cart_id: null },
    ]);
  });
});

describe('the timeline of an order (rule 16)', () => {
  it.each([
    ['UPDATE', `update order_event set reason = 'never happened'`],
    ['DELETE', 'delete from order_event'],
    ['TRUNCATE', 'truncate order_event'],
  ])('refuses %s', async (_verb, text) => {
    await expectConstraintViolation(sql(text), 'restrict', 'is append-only');
  });
});
