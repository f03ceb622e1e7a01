import 'server-only';
import { isUuid, newId } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';
import { messageIdDomain } from '@/lib/email/message-id';
import { MAX_JOB_ATTEMPTS } from '@/lib/jobs/enqueue-job';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { recordFriendPurchase } from '@/lib/workflows/sharing/record-friend-purchase';

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
 * Changes the status of payment and order, redeems the discount, commits the stock, removes the purchased lines from
 * the cart, enqueues the mail with its job and records the timeline. Nearly every webhook ends here, so it is one
 * statement for many: all orders of a product contend for the row lock of its inventory level, and separate statements
 * would hold it over every round trip to the database. Locks are taken in the order cart, order, payment, inventory
 * level, and in id order among each, as everywhere. A cart, order or payment that is locked by somebody else is
 * skipped, so that one slow customer blocks nobody. Of a cart there is one order at a time. Another open payment of the
 * order is cancelled; the reconciler expires its session.
 */
function place(
  db: Db,
  asked: readonly { session: CheckoutSession; event: StripeEvent | null }[],
): Promise<Placed[]> {
  const isWithinTransaction = asked.some(({ event }) => event === null);
  return db.$queryRaw<Placed[]>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked.map(toRow))}::jsonb) as asked(
        session_id text, payment_id uuid, order_id text, amount_minor int, currency text, intent_id text,
        event_id text, event_type text, event_created_at timestamptz,
        paid_event_id uuid, placed_event_id uuid, mail_id uuid)),
    found as (
      select distinct on (coalesce(own.cart_id, own.order_id)) own.id, own.order_id, own.cart_id, asked.session_id,
        asked.intent_id, asked.event_id, asked.event_type, asked.event_created_at, asked.paid_event_id,
        asked.placed_event_id, asked.mail_id
      from asked cross join lateral (
        select p.id, p.order_id, o.cart_id from payment p join "order" o on o.id = p.order_id
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
    due as (
      select p.id from payment p
      where p.id in (select id from found) and p.order_id in (select id from waiting) and p.status <> 'paid'
      order by p.id for update skip locked),
    recorded as (
      insert into stripe_event (id, type, object_id, created_at, verdict, order_id)
      select event_id, event_type, session_id, event_created_at, 'processed', order_id
      from found where id in (select id from due) and event_id is not null
      on conflict do nothing
      returning id),
    paid as (
      update payment p set status = 'paid', captured_minor = p.amount_minor, paid_at = now(),
        stripe_payment_intent_id = found.intent_id,
        stripe_session_id = coalesce(p.stripe_session_id, found.session_id)
      from found
      where p.id = found.id and p.id in (select id from due)
        and (${isWithinTransaction}::boolean or found.event_id in (select id from recorded))
      returning p.id, p.order_id, found.event_id, found.paid_event_id, found.placed_event_id, found.mail_id),
    placed as (
      update "order" o set status = 'placed', payment_status = 'paid', placed_at = now()
      from paid join waiting on waiting.id = paid.order_id
      where o.id = paid.order_id
      returning o.id, o.cart_id, o.email, o.share_id, waiting.payment_status as earlier_status, paid.event_id,
        paid.paid_event_id, paid.placed_event_id, paid.mail_id),
    others as (
      update payment set status = 'cancelled', failure_reason = 'Another payment of this order has arrived'
      where order_id in (select id from placed) and id not in (select id from paid) and status = 'open'),
    timeline as (
      insert into order_event (id, order_id, type, actor, "from", "to", reason)
      select paid_event_id, id, 'payment_paid', 'stripe'::order_actor, earlier_status::text, 'paid', 'Payment received' from placed
      union all
      select placed_event_id, id, 'order_placed', 'stripe'::order_actor, 'pending', 'placed', 'Payment received' from placed),
    redeemed as (
      update discount_redemption set status = 'redeemed', settled_at = now()
      where order_id in (select id from placed) and status = 'held'
      returning order_id, promotion_code_id),
    committed as (
      update stock_reservation set status = 'committed', settled_at = now()
      where order_id in (select id from placed) and status = 'held'
      returning order_id, variant_id, quantity),
    locked_level as (
      select variant_id from inventory_level where variant_id in (select variant_id from committed)
      order by variant_id for update),
    unreserved as (
      update inventory_level i set reserved = i.reserved - sold.quantity, updated_at = now()
      from (select variant_id, sum(quantity)::int as quantity from committed group by variant_id) sold
        join locked_level on locked_level.variant_id = sold.variant_id
      where i.variant_id = sold.variant_id),
    ledger as (
      insert into stock_movement (variant_id, order_id, quantity_delta, reason)
      select variant_id, order_id, -quantity, 'sale' from committed),
    -- Found by order, whatever the planner believes about how often a variant has been bought.
    bought as materialized (
      select placed.cart_id, o.variant_id, o.quantity
      from placed join order_line o on o.order_id = placed.id where placed.cart_id is not null),
    taken_out as (
      delete from cart_line l using bought
      where l.cart_id = bought.cart_id and l.variant_id = bought.variant_id and l.quantity <= bought.quantity),
    lowered as (
      update cart_line l set quantity = l.quantity - bought.quantity from bought
      where l.cart_id = bought.cart_id and l.variant_id = bought.variant_id and l.quantity > bought.quantity),
    cleared as (
      update cart c set checkout_draft = null, source_article_slug = null,
        promotion_code_id = nullif(c.promotion_code_id, redeemed.promotion_code_id)
      from placed left join redeemed on redeemed.order_id = placed.id
      where c.id = placed.cart_id
        and (c.checkout_draft is not null or c.source_article_slug is not null
          or c.promotion_code_id = redeemed.promotion_code_id)),
    mailed as (
      insert into email_delivery (id, order_id, kind, to_address, message_id)
      select mail_id, id, 'order_confirmation', email, '<' || mail_id || '@' || ${messageIdDomain()}::text || '>' from placed
      on conflict do nothing
      returning id),
    queued as (
      select jobs.id from (
        select array_agg(('send-email', json_build_object('emailDeliveryId', id), null, null,
          ${MAX_JOB_ATTEMPTS}::int, 'send-email-' || id, null, null)::graphile_worker.job_spec) as specs
        from mailed having count(*) > 0) mails, graphile_worker.add_jobs(mails.specs) jobs)
    select id as "orderId", share_id as "shareId", event_id as "eventId",
      (select count(id) from queued)::int as "queued"
    from placed`;
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
