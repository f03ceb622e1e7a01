import type { BoughtOrder } from '../../factories/bought-order';
import { controlStripe } from '../../support/stripe-sandbox';
import type { Sql } from '../../support/test-shop';
import { readStock } from '../read-stock';

type Ledger = { entries: { refundedMinor: number; refundPendingMinor: number; capturedMinor: number }[] };

/** The amounts of an order in the database and at Stripe, and its stock. */
export async function readOrderAmounts(sql: Sql, stripeUrl: string, order: BoughtOrder) {
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
  return { ...row, refundedAtStripe, stock: await readStock(sql, order.variant) };
}
