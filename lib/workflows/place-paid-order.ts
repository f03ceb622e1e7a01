import 'server-only';
import { isUuid, newId } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';
import { MOST_ATTEMPTS } from '@/lib/jobs/enqueue-job';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { recordFriendBought } from './record-friend-bought';

/**
 * Draws the consequences of a payment that has arrived for an order which waits for it, in the caller's transaction:
 * see `place`. An order that came through a share link counts for its sharer, too.
 * @returns whether it did; false when the order was not waiting or the payment is paid, and nothing has changed.
 */
export async function placePaidOrder(tx: Tx, session: PaymentSession): Promise<boolean> {
  const placed = await place(tx, { session, notice: null });
  if (!placed) return false;
  const { orderId, shareId } = placed;
  if (shareId) await recordFriendBought(tx, { shareId, orderId });
  return true;
}

/**
 * The same for a webhook, with the record of its event, as a transaction of one statement: nothing waits at the shelf
 * while the server is busy with other things between two steps. It does so only where that is all there is to do:
 * the payment is the one that we asked for, to the unit, its order waits for it, and no share link led to it.
 * @returns whether it did; false when nothing has changed, and the steps for every other case are due.
 */
export async function placePaidOrderOfNotice(
  db: Db,
  input: { session: PaymentSession; notice: StripeNotice },
): Promise<boolean> {
  return (await place(db, input)) !== null;
}

/**
 * Payment and order move, code and stock go to the order, the cart is emptied of what was bought, the mail is owed with
 * its job, the timeline tells. This is what nearly every webhook comes to, so it is one statement: all orders of a
 * product wait for each other at its shelf, and steps would make them wait for every way to the database and back.
 * Locks are taken in the order cart, order, payment, shelf in id order, as everywhere; what a row says is read after the
 * wait for its lock. Another payment of the order that is still open is given up; the reconciler closes its page.
 */
async function place(
  db: Db,
  input: { session: PaymentSession; notice: StripeNotice | null },
): Promise<{ orderId: string; shareId: string | null } | null> {
  const { session, notice } = input;
  const isPartOfMore = notice === null;
  const ownId = session.paymentId && isUuid(session.paymentId) ? session.paymentId : null;
  const [paidEventId, placedEventId, mailId] = [newId(), newId(), newId()];
  const [placed] = await db.$queryRaw<{ orderId: string; shareId: string | null; queued: number }[]>`
    with found as (
      select p.id, p.order_id, o.cart_id from payment p join "order" o on o.id = p.order_id
      where (p.stripe_session_id = ${session.sessionId}
          or (p.id = ${ownId}::uuid and p.stripe_session_id is null))
        and p.order_id::text = ${session.orderId}::text
        and p.amount_minor = ${session.total?.amountMinor ?? null}::int
        and p.currency = ${session.total?.currency ?? null}::text
      order by (p.stripe_session_id = ${session.sessionId}) desc nulls last limit 1),
    locked_cart as (select c.id from cart c where c.id = (select cart_id from found) for update),
    waiting as (
      select o.id, o.payment_status from "order" o
      where o.id = (select order_id from found) and (select count(*) from locked_cart) >= 0
        and o.status = 'pending' and (${isPartOfMore}::boolean or o.share_id is null) for update),
    due as (
      select p.id from payment p
      where p.id = (select id from found) and p.order_id = (select id from waiting) and p.status <> 'paid' for update),
    recorded as (
      insert into stripe_event (id, type, object_id, created_at, verdict, order_id)
      select ${notice?.id ?? null}::text, ${notice?.type ?? null}::text, ${session.sessionId}::text,
        ${notice?.createdAt ?? null}::timestamptz, 'processed', (select id from waiting)
      from due where not ${isPartOfMore}::boolean
      on conflict do nothing
      returning id),
    paid as (
      update payment p set status = 'paid', captured_minor = amount_minor, paid_at = now(),
        stripe_payment_intent_id = ${session.paymentIntentId},
        stripe_session_id = coalesce(stripe_session_id, ${session.sessionId})
      where p.id = (select id from due) and (${isPartOfMore}::boolean or exists (select from recorded))
      returning p.order_id),
    placed as (
      update "order" o set status = 'placed', payment_status = 'paid', placed_at = now()
      from paid where o.id = paid.order_id
      returning o.id, o.cart_id, o.email, o.share_id, (select payment_status from waiting) as earlier_status),
    others as (
      update payment set status = 'cancelled', failure_reason = 'Another payment of this order has arrived'
      where order_id in (select id from placed) and id <> (select id from due) and status = 'open'),
    told as (
      insert into order_event (id, order_id, type, actor, "from", "to", reason)
      select ${paidEventId}::uuid, id, 'payment_paid', 'stripe'::order_actor, earlier_status::text, 'paid', 'Payment received' from placed
      union all
      select ${placedEventId}::uuid, id, 'order_placed', 'stripe'::order_actor, 'pending', 'placed', 'Payment received' from placed),
    used as (
      update discount_redemption set status = 'redeemed', settled_at = now()
      where order_id in (select id from placed) and status = 'held'
      returning promotion_code_id),
    sold as (
      update stock_reservation set status = 'committed', settled_at = now()
      where order_id in (select id from placed) and status = 'held'
      returning order_id, variant_id, quantity),
    shelf as (
      select variant_id from inventory_level where variant_id in (select variant_id from sold)
      order by variant_id for update),
    emptied as (
      update inventory_level i set reserved = i.reserved - sold.quantity, updated_at = now()
      from sold join shelf on shelf.variant_id = sold.variant_id where i.variant_id = sold.variant_id),
    entered as (
      insert into stock_movement (variant_id, order_id, quantity_delta, reason)
      select variant_id, order_id, -quantity, 'sale' from sold),
    taken_out as (
      delete from cart_line l using placed join order_line o on o.order_id = placed.id
      where l.cart_id = placed.cart_id and l.variant_id = o.variant_id and l.quantity <= o.quantity),
    lowered as (
      update cart_line l set quantity = l.quantity - o.quantity
      from placed join order_line o on o.order_id = placed.id
      where l.cart_id = placed.cart_id and l.variant_id = o.variant_id and l.quantity > o.quantity),
    cleared as (
      update cart set checkout_draft = null, source_article_slug = null,
        promotion_code_id = nullif(promotion_code_id, (select promotion_code_id from used))
      where id in (select cart_id from placed)
        and (checkout_draft is not null or source_article_slug is not null or promotion_code_id in (select promotion_code_id from used))),
    owed as (
      insert into email_delivery (id, order_id, kind, to_address, message_id)
      select ${mailId}::uuid, id, 'order_confirmation', email, ${`<${mailId}@nue-shop>`} from placed
      on conflict do nothing
      returning id),
    queued as (
      select graphile_worker.add_job('send-email', json_build_object('emailDeliveryId', id),
        job_key => 'send-email-' || id, max_attempts => ${MOST_ATTEMPTS}::int) as job from owed)
    select id as "orderId", share_id as "shareId", (select count(job) from queued)::int as "queued" from placed`;
  return placed ?? null;
}
