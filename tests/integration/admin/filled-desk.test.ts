import { beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { NO_FILTERS } from '@/lib/orders/staff-order-filters';
import { getOrderForStaff, listOrdersForStaff } from '@/lib/orders/staff-queries';
import { seedCatalogue } from '../../../prisma/seed/seed-catalogue';
import { fillDesk } from '../../../scripts/filling/fill-desk';
import { makeDelivery } from '../../factories/delivery';
import { testShop } from '../../support/shop';

const { sql } = testShop();
const COUNT = 3000;
const none = async (query: string) => expect(await sql(query)).toEqual([]);
const fill = (count: number) =>
  fillDesk({ databaseUrl: process.env.DATABASE_URL ?? '', count, tell: () => undefined });

beforeAll(async () => {
  await makeDelivery();
  await inTransaction(seedCatalogue);
  expect(await fill(COUNT)).toBe(COUNT);
});

describe('a shop that was filled with orders', () => {
  it('keeps the rules that triggers hold', async () => {
    await none(`select o.order_number from "order" o join order_line l on l.order_id = o.id group by o.id
      having o.subtotal_minor <> sum(l.unit_price_minor * l.quantity) or o.discount_minor <> sum(l.discount_minor)`);
    await none(
      'select id from "order" o where not exists (select from order_line l where l.order_id = o.id)',
    );
    await none('select id from "order" where payment_status <> rolled_up_payment_status(id)');
    await none(`select p.id from payment p left join refund r on r.payment_id = p.id and r.status = 'succeeded'
      group by p.id having p.refunded_minor <> coalesce(sum(r.amount_minor), 0)`);
    await none(`select v.variant_id from inventory_level v join stock_movement m using (variant_id)
      group by v.variant_id having v.on_hand <> sum(m.quantity_delta)`);
    await none(`select r.id from discount_redemption r join discount_allocation a on a.redemption_id = r.id
      group by r.id having r.amount_minor <> sum(a.amount_minor)`);
    await none(`select l.id from order_line l left join discount_allocation a on a.order_line_id = l.id
      where l.discount_minor <> coalesce(a.amount_minor, 0)`);
    await none(`select c.id from promotion_code c where c.redemption_count <> (select count(*) from discount_redemption r
      where r.promotion_code_id = c.id and r.status <> 'released')`);
    await none(`select o.id from "order" o where not exists (select from order_event e
      where e.order_id = o.id and e."to" = o.status::text)`);
  });

  it('points to nothing that is not there', async () => {
    const keys = await sql<{ table: string; column: string; target: string; key: string }>(
      `select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target,
         k.attname as key
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 1`,
    );
    for (const { table, column, target, key } of keys) {
      await none(`select t.${column} from ${table} t where t.${column} is not null
        and not exists (select from ${target} o where o.${key} = t.${column}) limit 1`);
    }
  });

  it('has orders of every kind that staff look for', async () => {
    for (const asked of [
      { status: ['placed'], fulfilment: ['unfulfilled'] },
      { status: ['cancelled'] },
      { status: ['expired'] },
      { method: ['card'], payment: ['paid'] },
      { discount: 'with' },
      { country: 'GB' },
      { attention: true },
      { q: 'NUE-CM-2' },
      { q: 'Khan' },
    ] as const) {
      const page = await listOrdersForStaff({ ...NO_FILTERS, ...asked });
      expect(page.rows.length, JSON.stringify(asked)).toBeGreaterThan(0);
      expect(await getOrderForStaff(String(page.rows[0]?.orderNumber))).not.toBeNull();
    }
  });

  it('can be filled further, and not with less', async () => {
    expect(await fill(COUNT)).toBe(0);
    expect(await fill(COUNT + 5)).toBe(5);
    expect(await getDb().order.count()).toBe(COUNT + 5);
    await expect(fill(10)).rejects.toThrow('filled in already');
  });
});
