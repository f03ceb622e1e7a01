import { beforeAll, describe, expect, it } from 'vitest';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let variant: MadeVariant;
let order: MadeOrder;

beforeAll(async () => {
  await makeDelivery();
  variant = await makeVariant({ stock: 5 });
  order = await makeOrder({ variant });
});

const move = (quantity: number) =>
  sql(`insert into stock_movement (variant_id, quantity_delta, reason) values ($1, $2, 'adjustment')`, [
    variant.id,
    quantity,
  ]);
const levelOf = async (id: string) =>
  (await sql('select on_hand, reserved from inventory_level where variant_id = $1', [id]))[0];

describe('a stock level in the database (rule 5)', () => {
  it('is never negative', async () => {
    await expectConstraintViolation(move(-6), 'check', 'inventory_level_');
  });

  it('is never below the reserved units', async () => {
    await expectConstraintViolation(move(-5), 'check', 'inventory_level_reserved_within_on_hand');
  });

  it('never has more reserved than on hand', async () => {
    const statement = sql('update inventory_level set reserved = 6 where variant_id = $1', [variant.id]);
    await expectConstraintViolation(statement, 'check', 'inventory_level_reserved_within_on_hand');
  });

  it('never has a negative reservation', async () => {
    const statement = sql('update inventory_level set reserved = -1 where variant_id = $1', [variant.id]);
    await expectConstraintViolation(statement, 'check', 'inventory_level_reserved_not_negative');
  });

  it('changes by the ledger, in the same statement', async () => {
    const fresh = await makeVariant({ stock: 5 });
    await sql(`insert into stock_movement (variant_id, quantity_delta, reason) values ($1, 3, 'receipt')`, [
      fresh.id,
    ]);
    expect(await levelOf(fresh.id)).toEqual({ on_hand: 8, reserved: 0 });
  });

  it('changes by all movements of a statement, of any variants, and of one without a stock level yet', async () => {
    const [first, second, third] = [
      await makeVariant({ stock: 5 }),
      await makeVariant({ stock: 5 }),
      await makeVariant({ stock: 0 }),
    ];
    await sql('delete from inventory_level where variant_id = $1', [third.id]);
    await sql(
      `insert into stock_movement (variant_id, quantity_delta, reason)
       select variant_id, quantity_delta, 'adjustment'
       from unnest($1::uuid[], $2::int[]) as m(variant_id, quantity_delta)`,
      [
        [second.id, first.id, third.id, first.id, third.id],
        [-2, 4, 3, -1, 6],
      ],
    );
    expect(await levelOf(first.id)).toEqual({ on_hand: 8, reserved: 0 });
    expect(await levelOf(second.id)).toEqual({ on_hand: 3, reserved: 0 });
    expect(await levelOf(third.id)).toEqual({ on_hand: 9, reserved: 0 });
  });

  it('cannot be changed past the ledger', async () => {
    const statement = sql('update inventory_level set on_hand = 100 where variant_id = $1', [variant.id]);
    await expectConstraintViolation(statement, 'check', 'only through stock_movement');
  });

  it('can be corrected to exactly the sum of the ledger', async () => {
    const fresh = await makeVariant({ stock: 5 });
    await sql(`begin; set local session_replication_role = replica;
      update inventory_level set on_hand = 9 where variant_id = '${fresh.id}'; commit`);
    await sql('update inventory_level set on_hand = 5 where variant_id = $1', [fresh.id]);
    expect(await levelOf(fresh.id)).toEqual({ on_hand: 5, reserved: 0 });
  });

  it('starts at nothing, also in a row that a hand inserts', async () => {
    const fresh = await makeVariant({ stock: 0 });
    await sql('delete from inventory_level where variant_id = $1', [fresh.id]);
    const statement = sql('insert into inventory_level (variant_id, on_hand) values ($1, 7)', [fresh.id]);
    await expectConstraintViolation(statement, 'check', 'only through stock_movement');
    expect(await levelOf(fresh.id)).toBeUndefined();
  });

  it('is made by the first movement when a variant has none yet', async () => {
    const fresh = await makeVariant({ stock: 0 });
    await sql('delete from inventory_level where variant_id = $1', [fresh.id]);
    await sql(`insert into stock_movement (variant_id, quantity_delta, reason) values ($1, 7, 'receipt')`, [
      fresh.id,
    ]);
    expect(await levelOf(fresh.id)).toEqual({ on_hand: 7, reserved: 0 });
  });
});

describe('the stock ledger (rule 16)', () => {
  it('has no movement of nothing', async () => {
    await expectConstraintViolation(move(0), 'check', 'stock_movement_moves');
  });

  it.each([
    ['UPDATE', 'update stock_movement set quantity_delta = quantity_delta + 1'],
    ['DELETE', 'delete from stock_movement'],
    ['TRUNCATE', 'truncate stock_movement'],
    ['TRUNCATE by way of the orders', 'truncate "order" cascade'],
  ])('refuses %s', async (_verb, text) => {
    await expectConstraintViolation(sql(text), 'restrict', 'is append-only');
  });

  it('keeps the variant that it speaks of', async () => {
    const statement = sql('delete from product_variant where id = $1', [variant.id]);
    await expectConstraintViolation(statement, 'restrict', '_fkey');
  });
});

describe('a stock reservation in the database (rule 6)', () => {
  it('is for at least one unit', async () => {
    const statement = sql(
      'insert into stock_reservation (order_id, variant_id, quantity) values ($1, $2, 0)',
      [order.orderId, (await makeVariant()).id],
    );
    await expectConstraintViolation(statement, 'check', 'stock_reservation_quantity_positive');
  });

  it('is one per order and variant', async () => {
    const statement = sql(
      'insert into stock_reservation (order_id, variant_id, quantity) values ($1, $2, 1)',
      [order.orderId, variant.id],
    );
    await expectConstraintViolation(statement, 'unique', 'stock_reservation_order_id_variant_id_key');
  });

  it('belongs to an order that exists', async () => {
    const statement = sql(
      'insert into stock_reservation (order_id, variant_id, quantity) values (gen_random_uuid(), $1, 1)',
      [variant.id],
    );
    await expectConstraintViolation(statement, 'foreignKey', 'stock_reservation_order_id_fkey');
  });
});
