import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { MOST_ATTEMPTS } from '@/lib/jobs/enqueue-job';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import { recordFriendBought } from './record-friend-bought';

/**
 * Draws the consequences of a payment that has arrived for an order which waits for it: payment and order move, code
 * and stock go to the order, the cart is emptied of what was bought, the mail is owed with its job, the timeline tells.
 * This is what nearly every webhook comes to, so it is one statement: all orders of a product wait for each other at
 * its shelf, and steps would make them wait for every way to the database and back. The shelf is locked in id order, as
 * everywhere.
 * Another payment of the order that is still open is given up with it; the reconciler closes its page.
 * @returns whether it did; false when the order was not waiting or the payment is paid, and nothing has changed.
 */
export async function placePaidOrder(
  tx: Tx,
  input: { paymentId: string; session: PaymentSession },
): Promise<boolean> {
  const { paymentId, session } = input;
  const [paidEventId, placedEventId, mailId] = [newId(), newId(), newId()];
  const [placed] = await tx.$queryRaw<{ orderId: string; shareId: string | null; queued: number }[]>`
    with paid as (
      update payment p set status = 'paid', captured_minor = amount_minor, paid_at = now(),
        stripe_payment_intent_id = ${session.paymentIntentId},
        stripe_session_id = coalesce(stripe_session_id, ${session.sessionId})
      from "order" o
      where p.id = ${paymentId}::uuid and p.status <> 'paid'
        and o.id = p.order_id and o.status = 'pending'
      returning p.order_id, o.payment_status as earlier_status),
    placed as (
      update "order" o set status = 'placed', payment_status = 'paid', placed_at = now()
      from paid where o.id = paid.order_id and o.status = 'pending'
      returning o.id, o.cart_id, o.email, o.share_id, paid.earlier_status),
    others as (
      update payment set status = 'cancelled', failure_reason = 'Another payment of this order has arrived'
      where order_id in (select id from placed) and id <> ${paymentId}::uuid and status = 'open'),
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
    bought as (
      select l.id, l.quantity - o.quantity as rest from placed
      join order_line o on o.order_id = placed.id
      join cart_line l on l.cart_id = placed.cart_id and l.variant_id = o.variant_id),
    taken_out as (delete from cart_line where id in (select id from bought where rest <= 0)),
    lowered as (update cart_line l set quantity = bought.rest from bought where l.id = bought.id and bought.rest > 0),
    cleared as (
      update cart set checkout_draft = null,
        promotion_code_id = nullif(promotion_code_id, (select promotion_code_id from used))
      where id in (select cart_id from placed)
        and (checkout_draft is not null or promotion_code_id in (select promotion_code_id from used))),
    owed as (
      insert into email_delivery (id, order_id, kind, to_address, message_id)
      select ${mailId}::uuid, id, 'order_confirmation', email, ${`<${mailId}@nue-shop>`} from placed
      on conflict do nothing
      returning id),
    queued as (
      select graphile_worker.add_job('send-email', json_build_object('emailDeliveryId', id),
        job_key => 'send-email-' || id, max_attempts => ${MOST_ATTEMPTS}::int) as job from owed)
    select id as "orderId", share_id as "shareId", (select count(job) from queued)::int as "queued" from placed`;
  if (!placed) return false;
  const { orderId, shareId } = placed;
  if (shareId) await recordFriendBought(tx, { shareId, orderId });
  return true;
}
