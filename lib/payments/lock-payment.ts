import 'server-only';
import { isUuid } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import type { PaymentStatus } from './payment-state';

export type SettlementTarget = {
  paymentId: string;
  orderId: string;
  cartId: string | null;
  amountMinor: number;
  currency: string;
  status: PaymentStatus;
  stripeSessionId: string | null;
};

/**
 * The payment that a session belongs to, with the locks that settling it needs: by the session's id once that is
 * recorded, else by the payment id that we wrote into its metadata, which covers a crash between Stripe's response and
 * our record. Cart before order before payment: the order in which checkout takes them too, so that nobody waits in a
 * circle (for the cart's lock see `lockCart`). What is read under a lock is what the row says after the wait for it.
 * @returns null when it is not ours.
 */
export async function lockPayment(
  tx: Tx,
  input: { sessionId: string; paymentId: string | null },
): Promise<SettlementTarget | null> {
  const ownId = input.paymentId && isUuid(input.paymentId) ? input.paymentId : null;
  const rows = await tx.$queryRaw<SettlementTarget[]>`
    with found as (
      select p.id, p.order_id, o.cart_id from payment p join "order" o on o.id = p.order_id
      where p.stripe_session_id = ${input.sessionId} or p.id = ${ownId}::uuid
      order by (p.stripe_session_id = ${input.sessionId}) desc nulls last limit 1),
    locked_cart as (select c.id from cart c where c.id = (select cart_id from found) for no key update),
    locked_order as (
      select o.id from "order" o
      where o.id = (select order_id from found) and (select count(*) from locked_cart) >= 0 for update)
    select p.id as "paymentId", p.order_id as "orderId", (select cart_id from found) as "cartId",
      p.amount_minor as "amountMinor", p.currency, p.status::text as status, p.stripe_session_id as "stripeSessionId"
    from payment p where p.id = (select id from found) and (select count(*) from locked_order) >= 0 for update`;
  return rows[0] ?? null;
}
