import 'server-only';
import { isUuid, newId } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';
import { redeemDiscountsSql } from '@/lib/discounts/redeem-discounts';
import { enqueueMailsSql } from '@/lib/email/enqueue-mail';
import { commitReservationsSql } from '@/lib/inventory/commit-reservations';
import { placePendingOrdersSql } from '@/lib/orders/place-pending-orders';
import { cancelOtherPaymentsSql, markPaymentsPaidSql } from '@/lib/payments/mark-payment-paid';
import { recordStripeEventsSql } from '@/lib/payments/record-stripe-event';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { removePurchasedLinesSql } from '@/lib/workflows/checkout/remove-purchased-lines';
import { recordFriendPurchase } from '@/lib/workflows/sharing/record-friend-purchase';
import { Prisma } from '@/prisma/generated/client';

/** A checkout session that is paid at Stripe, and the webhook event that reported it. */
export type PaidSessionEvent = { session: CheckoutSession; event: StripeEvent };

/**
 * Places a pending order whose payment has arrived, in the caller's transaction, which has locked cart, order and
 * payment: see `place`. An order that came through a share link is evidence for its share, too.
 * @returns whether it did; false when the order was not pending or the payment is paid, and nothing has changed.
 */
export async function placePaidOrder(tx: Tx, session: CheckoutSession): Promise<boolean> {
  const [placed] = await place(tx, [{ session, event: null }]);
  if (!placed) return false;
  const { orderId, shareId } = placed;
  if (shareId) await recordFriendPurchase(tx, { shareId, orderId });
  return true;
}

/**
 * The same for a micro-batch of concurrent webhooks, with the records of their events, as a transaction of one
 * statement: no inventory row stays locked while the server is busy between two statements, and the whole batch takes
 * one row lock and one fsync. It covers only the plain case: the amount is exactly the one that was asked for, the
 * order is pending, no share link led to it, and no other transaction has it locked.
 * @returns for each whether it did; false when nothing has changed, and `settlePayment` has to handle it.
 */
export async function placePaidOrdersOfEvents(
  db: Db,
  events: readonly PaidSessionEvent[],
): Promise<boolean[]> {
  const placed = new Set((await place(db, events)).map(({ eventId }) => eventId));
  // Of two deliveries of one event, the first is the one that was recorded.
  return events.map(({ event }) => placed.delete(event.id));
}

type Placed = { orderId: string; shareId: string | null; eventId: string | null; queued: number };

/**
 * Finds and locks what may be placed, and composes the writes of the domains on it. Nearly every webhook ends here, so it
 * is one statement for many: all orders of a product contend for the row lock of its inventory level, and separate
 * statements would hold it over every round trip to the database (docs/adr/0040). Locks are taken in the order cart,
 * order, payment, inventory level, and in id order among each, as everywhere. A cart, order or payment that is locked by
 * somebody else is skipped, so that one slow customer blocks nobody. Of a cart there is one order at a time.
 */
function place(
  db: Db,
  asked: readonly { session: CheckoutSession; event: StripeEvent | null }[],
): Promise<Placed[]> {
  const isWithinTransaction = asked.some(({ event }) => event === null);
  const placed = Prisma.sql`placed`;
  return db.$queryRaw<Placed[]>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked.map(toRow))}::jsonb) as asked(
        session_id text, payment_id uuid, order_id text, amount_minor int, currency text, intent_id text,
        event_id text, event_type text, event_created_at timestamptz,
        paid_event_id uuid, placed_event_id uuid, mail_id uuid)),
    found as (
      select distinct on (coalesce(own.cart_id, own.order_id)) own.payment_id, own.order_id, own.cart_id,
        asked.session_id, asked.session_id as object_id, asked.intent_id, asked.event_id, asked.event_type,
        asked.event_created_at, asked.paid_event_id, asked.placed_event_id, asked.mail_id
      from asked cross join lateral (
        select p.id as payment_id, p.order_id, o.cart_id from payment p join "order" o on o.id = p.order_id
        where (p.stripe_session_id = asked.session_id
            or (p.id = asked.payment_id and p.stripe_session_id is null))
          and p.order_id::text = asked.order_id
          and p.amount_minor = asked.amount_minor
          and p.currency = asked.currency
        order by (p.stripe_session_id = asked.session_id) desc nulls last limit 1) own),
    locked_cart as (
      select c.id from cart c where c.id in (select cart_id from found) order by c.id
      for no key update skip locked),
    waiting as (
      select o.id, o.payment_status from "order" o
      where o.id in (
          select order_id from found where cart_id is null or cart_id in (select id from locked_cart))
        and o.status = 'pending' and (${isWithinTransaction}::boolean or o.share_id is null)
      order by o.id for update skip locked),
    locked_payment as (
      select p.id from payment p
      where p.id in (select payment_id from found) and p.order_id in (select id from waiting) and p.status <> 'paid'
      order by p.id for update skip locked),
    due as (
      select found.*, waiting.payment_status as earlier_status
      from found join locked_payment on locked_payment.id = found.payment_id join waiting on waiting.id = found.order_id),
    due_event as (select * from due where event_id is not null),
    ${recordStripeEventsSql(Prisma.sql`due_event`)},
    payable as (
      select * from due
      where ${isWithinTransaction}::boolean or event_id in (select event_id from recorded)),
    ${markPaymentsPaidSql(Prisma.sql`payable`)},
    paid_for as (select payable.* from payable join paid on paid.payment_id = payable.payment_id),
    ${placePendingOrdersSql(Prisma.sql`paid_for`)},
    ${cancelOtherPaymentsSql(placed)},
    ${redeemDiscountsSql(placed)},
    ${commitReservationsSql(placed)},
    ${removePurchasedLinesSql(placed)},
    confirmation as (
      select paid_for.mail_id, placed.order_id, 'order_confirmation'::email_kind as kind, '' as dedupe_key,
        placed.email as to_address, null::jsonb as detail
      from placed join paid_for on paid_for.order_id = placed.order_id),
    ${enqueueMailsSql(Prisma.sql`confirmation`)}
    select placed.order_id as "orderId", placed.share_id as "shareId", paid_for.event_id as "eventId",
      (select count(*) from queued)::int as "queued"
    from placed join paid_for on paid_for.order_id = placed.order_id`;
}

/** The parameters of the statement for a session; ids of the rows that it inserts are generated here, as everywhere. */
function toRow({ session, event }: { session: CheckoutSession; event: StripeEvent | null }) {
  return {
    session_id: session.sessionId,
    payment_id: session.paymentId && isUuid(session.paymentId) ? session.paymentId : null,
    order_id: session.orderId,
    amount_minor: session.total?.amountMinor ?? null,
    currency: session.total?.currency ?? null,
    intent_id: session.paymentIntentId,
    event_id: event?.id ?? null,
    event_type: event?.type ?? null,
    event_created_at: event?.createdAt ?? null,
    paid_event_id: newId(),
    placed_event_id: newId(),
    mail_id: newId(),
  };
}
