import type { BoughtOrder } from '../../factories/bought-order';
import type { Sql } from '../../support/shop';
import { controlStripe } from '../../support/stripe-sandbox';
import { stockOf } from '../stock-of';

type Ledger = { entries: { refundedMinor: number; refundPendingMinor: number; capturedMinor: number }[] };

/** What the database and Stripe say about the money of an order, and what is on the shelf. */
export async function moneyOfOrder(sql: Sql, stripeUrl: string, order: BoughtOrder) {
  const [row] = await sql(
    `select o.status, o.payment_status, o.attention_reason, p.captured_minor, p.refunded_minor, p.refund_pending_minor,
       (select string_agg(r.status || ' ' || r.amount_minor, ',' order by r.created_at, r.id) from refund r where r.order_id = o.id) as refunds,
       (select string_agg(e.kind::text, ',' order by e.created_at, e.id) from email_delivery e
        where e.order_id = o.id and e.kind <> 'order_confirmation') as mails
     from "order" o join payment p on p.order_id = o.id where o.id = $1`,
    [order.orderId],
  );
  const { entries } = await controlStripe<Ledger>(
    stripeUrl,
    'GET',
    `ledger?payment_intent=${order.paymentIntentId}`,
  );
  const refundedAtStripe = entries.reduce((sum, entry) => sum + entry.refundedMinor, 0);
  return { ...row, refundedAtStripe, stock: await stockOf(sql, order.variant) };
}
