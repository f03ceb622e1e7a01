import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import { isStripeSetUp } from '@/lib/config/stripe-settings';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { NewDiscrepancy, Reconciliation } from '@/lib/payments/reconciliation';
import { endReconciliation, recordDiscrepancies } from '@/lib/payments/reconciliation-progress';
import { timeRangeOf } from './compare-payments';

/** What was started within the last minutes may still be in progress. */
const GRACE_MINUTES = 10;

/**
 * Checks the shop's orders, stock and promotion codes against each other, aggregates the daily totals, and ends the
 * run.
 */
export async function checkShopConsistency(run: Reconciliation): Promise<void> {
  await inTransaction(async (tx) => {
    const discrepancies = await findShopDiscrepancies(tx);
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies });
    // Without keys nothing was read at Stripe, and every day would seem to differ.
    if (isStripeSetUp()) await aggregateDailyTotals(tx, run);
    await tx.moneyCheckItem.deleteMany({ where: { checkId: run.id } });
    await endReconciliation(tx, { checkId: run.id });
  });
}

/** What in the shop does not agree with itself: payments left open, holds of dead orders, stock. Reads only. */
export async function findShopDiscrepancies(tx: Tx): Promise<NewDiscrepancy[]> {
  return [
    ...(await findStaleOpenPayments(tx)),
    ...(await findOrphanedHolds(tx)),
    ...(await findStockMismatches(tx)),
  ];
}

function findStaleOpenPayments(tx: Tx): Promise<NewDiscrepancy[]> {
  return tx.$queryRaw`
    select 'payment_left_open' as kind, p.id::text as "subjectId", p.order_id as "orderId",
      o.order_number as "orderNumber", p.stripe_session_id as "stripeId", p.amount_minor as ours, p.currency
    from payment p join "order" o on o.id = p.order_id
    where p.status = 'open' and p.method = 'card'
      and p.session_expires_at < now() - make_interval(mins => ${GRACE_MINUTES}::int)`;
}

/** Stock and promotion codes that are held for an order which cannot be paid any more. */
function findOrphanedHolds(tx: Tx): Promise<NewDiscrepancy[]> {
  return tx.$queryRaw`
    with dead as (
      select o.id, o.order_number from "order" o
      where o.created_at < now() - make_interval(mins => ${GRACE_MINUTES}::int)
        and (o.id in (select order_id from stock_reservation where status = 'held')
          or o.id in (select order_id from discount_redemption where status = 'held'))
        and not exists (select 1 from payment p where p.order_id = o.id and p.status in ('open', 'processing')))
    select 'hold_without_payment' as kind, dead.id::text as "subjectId", dead.id as "orderId",
      dead.order_number as "orderNumber", sum(r.quantity)::int as ours, null as currency
    from dead join stock_reservation r on r.order_id = dead.id and r.status = 'held' group by dead.id, dead.order_number
    union all
    select 'code_held_by_dead_order', d.id::text, dead.id, dead.order_number, d.amount_minor, o.currency
    from dead join discount_redemption d on d.order_id = dead.id and d.status = 'held' join "order" o on o.id = dead.id`;
}

function findStockMismatches(tx: Tx): Promise<NewDiscrepancy[]> {
  return tx.$queryRaw`
    with level as (
      select i.variant_id, i.reserved, i.on_hand,
        (select coalesce(sum(r.quantity), 0)::int from stock_reservation r
          where r.variant_id = i.variant_id and r.status = 'held') as held,
        (select coalesce(sum(m.quantity_delta), 0)::int from stock_movement m
          where m.variant_id = i.variant_id) as moved
      from inventory_level i)
    select 'reserved_differs' as kind, variant_id::text as "subjectId", held as theirs, reserved as ours
    from level where reserved <> held
    union all
    select 'on_hand_differs', variant_id::text, moved, on_hand from level where on_hand <> moved`;
}

/** What is recorded on both sides counts on Stripe's day, so that midnight makes no difference. */
async function aggregateDailyTotals(tx: Tx, run: Reconciliation): Promise<void> {
  const { from, before } = timeRangeOf(run);
  await tx.$executeRaw`
    with item as (select * from money_check_item where check_id = ${run.id}::uuid),
    known as (select our_id, min(day) as day from item where our_id is not null group by our_id),
    ours as (
      select coalesce(known.day, (p.paid_at at time zone ${SHOP_TIME_ZONE})::date) as day, p.currency, false as is_refund,
        p.captured_minor as amount_minor
      from payment p left join known on known.our_id = p.id
      where p.status = 'paid' and p.method = 'card'
        and (known.our_id is not null or (p.paid_at >= ${from} and p.paid_at < ${before}))
      union all
      select coalesce(known.day, (r.created_at at time zone ${SHOP_TIME_ZONE})::date), r.currency, true, r.amount_minor
      from refund r join payment p on p.id = r.payment_id left join known on known.our_id = r.id
      where r.status in ('pending', 'succeeded') and p.method = 'card'
        and (known.our_id is not null or (r.created_at >= ${from} and r.created_at < ${before}))),
    side as (
      select day, currency, is_refund, amount_minor, true as is_theirs from item
      union all select day, currency, is_refund, amount_minor, false from ours)
    insert into money_check_day (check_id, day, currency, stripe_payments, stripe_paid_minor, our_payments,
      our_paid_minor, stripe_refunds, stripe_refunded_minor, our_refunds, our_refunded_minor)
    select ${run.id}::uuid, day, currency,
      count(*) filter (where is_theirs and not is_refund),
      coalesce(sum(amount_minor) filter (where is_theirs and not is_refund), 0),
      count(*) filter (where not is_theirs and not is_refund),
      coalesce(sum(amount_minor) filter (where not is_theirs and not is_refund), 0),
      count(*) filter (where is_theirs and is_refund),
      coalesce(sum(amount_minor) filter (where is_theirs and is_refund), 0),
      count(*) filter (where not is_theirs and is_refund),
      coalesce(sum(amount_minor) filter (where not is_theirs and is_refund), 0)
    from side where day between ${run.firstDay}::date and ${run.lastDay}::date group by day, currency`;
}
