import { beforeAll, describe, expect, it } from 'vitest';
import { shopDayOf } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { inTransaction } from '@/lib/db/in-transaction';
import { articleRefundsSql, dailyArticleSalesSql, dailySalesSql } from '@/lib/orders/reports/daily-sales-sql';
import { countOpenOrderTasks } from '@/lib/orders/reports/open-task-queries';
import { refreshDailySales } from '@/lib/orders/reports/refresh-daily-sales';
import { listArticleSales, listDailySales } from '@/lib/orders/reports/sales-queries';
import { countOpenPaymentTasks } from '@/lib/payments/open-task-queries';
import type { Prisma } from '@/prisma/generated/client';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const now = new Date();
const today = shopDayOf(now);
const asked = { days: 30, currency: 'PKR' as const, now };

beforeAll(async () => {
  await makeDelivery();
  const paid = await makePaidOrder();
  await makePaidOrder({ variant: paid.variant });
  await makeOrder({ variant: paid.variant });
  await sql(
    `update "order" set created_at = now() - interval '5 days', placed_at = now() - interval '5 days',
    source_article_slug = 'an-article' where id = $1`,
    [paid.orderId],
  );
});

describe('daily sales', () => {
  const summary = async () =>
    (await listDailySales(asked))
      .filter(({ orders, checkouts }) => orders + checkouts > 0)
      .map(({ day, orders, checkouts, checkoutsPlaced }) => ({ day, orders, checkouts, checkoutsPlaced }));
  const expected = () => [
    { day: addDays(today, -5), orders: 1, checkouts: 1, checkoutsPlaced: 1 },
    { day: today, orders: 1, checkouts: 2, checkoutsPlaced: 1 },
  ];

  it('are computed before the worker has aggregated them', async () => {
    const days = await listDailySales(asked);
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: 30 }, (_, index) => addDays(today, index - 29)),
    );
    expect(await summary()).toEqual(expected());
    expect(await listArticleSales(asked)).toMatchObject([{ slug: 'an-article', orders: 1 }]);
  });

  it('are the same once aggregated, and then read no order of a past day', async () => {
    await refreshDailySales(now);
    expect(await summary()).toEqual(expected());
    expect(await listArticleSales(asked)).toMatchObject([{ slug: 'an-article', orders: 1 }]);
    expect(await sql('select count(*)::int as count from sales_day where day = $1', [today])).toEqual([
      { count: 0 },
    ]);
  });

  it('change with an order that is cancelled later', async () => {
    const [{ id } = { id: '' }] = await sql<{ id: string }>(
      `select id from "order" where source_article_slug is not null`,
    );
    await sql(`begin; set local session_replication_role = replica;
      update "order" set status = 'cancelled', payment_method = 'cash_on_delivery' where id = '${id}'; commit`);
    await refreshDailySales(new Date(now.getTime() + 11 * 60_000));
    expect((await summary())[0]).toMatchObject({ orders: 0, checkouts: 1 });
    expect(await listArticleSales(asked)).toEqual([]);
  });
});

describe('the open tasks of the dashboard', () => {
  it('are counted, with the oldest', async () => {
    const { toSend, flagged, cashToCollect, awaitingPayment } = await countOpenOrderTasks();
    expect(toSend).toMatchObject({ count: 1 });
    expect(toSend.oldestAt).toBeInstanceOf(Date);
    expect(flagged).toEqual({ count: 0, oldestAt: null });
    expect(cashToCollect).toEqual({ count: 0, oldestAt: null, totalMinor: 0 });
    expect(awaitingPayment).toBe(1);
    expect(await countOpenPaymentTasks()).toEqual({
      failedRefunds: { count: 0, oldestAt: null, orderNumbers: [] },
      disputes: { count: 0, oldestAt: null, orderNumbers: [] },
    });
  });
});

describe('every figure of the dashboard is read from an index', () => {
  async function planOf(statement: Prisma.Sql): Promise<string> {
    const rows = await inTransaction(async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`explain ${statement}`;
    });
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
  const range = { from: new Date(now.getTime() - 3_600_000), before: now };

  it('a day of sales', async () => {
    const plan = await planOf(dailySalesSql(range));
    for (const index of ['order_sales_idx', 'order_list_newest_idx', 'refund_succeeded_idx']) {
      expect(plan).toContain(index);
    }
    expect(plan).not.toMatch(/Seq Scan on (order|refund)/);
  });

  it('a day of articles', async () => {
    const plan = await planOf(dailyArticleSalesSql(range));
    expect(plan).toContain('Index Only Scan using order_article_sales_idx');
    const refunds = await planOf(articleRefundsSql(range));
    expect(refunds).toContain('refund_succeeded_idx');
    expect(refunds).not.toContain('Seq Scan');
  });
});
