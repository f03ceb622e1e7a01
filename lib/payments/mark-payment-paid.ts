import 'server-only';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';

/**
 * Marks a payment paid, with its whole amount captured: the only way to that status for a card. For any other status see
 * `transitionPayment`.
 * @returns whether it changed; false when it was paid already.
 */
export async function markPaymentPaid(
  tx: Tx,
  input: { paymentId: string; sessionId: string; paymentIntentId: string | null },
): Promise<boolean> {
  const [paid] = await tx.$queryRaw<unknown[]>`
    with due as (
      select ${input.paymentId}::uuid as payment_id, ${input.sessionId}::text as session_id,
        ${input.paymentIntentId}::text as intent_id),
    ${markPaymentsPaidSql(Prisma.sql`due`)}
    select payment_id from paid`;
  return paid !== undefined;
}

/**
 * The common table expression that does the same for some payments. It defines `paid`: `payment_id` and `order_id`.
 * @param payments a relation with the columns `payment_id`, `session_id` and `intent_id`.
 */
export function markPaymentsPaidSql(payments: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    paid as (
      update payment p set status = 'paid', captured_minor = p.amount_minor, paid_at = now(),
        stripe_payment_intent_id = coalesce(arrived.intent_id, p.stripe_payment_intent_id),
        stripe_session_id = coalesce(p.stripe_session_id, arrived.session_id)
      from ${payments} arrived
      where p.id = arrived.payment_id and p.status <> 'paid'
      returning p.id as payment_id, p.order_id)`;
}

/**
 * The common table expression that cancels an open payment of an order which another one has paid, in the statement that
 * has `paid`; the reconciler expires its checkout session.
 * @param orders a relation with a column `order_id`.
 */
export function cancelOtherPaymentsSql(orders: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    others as (
      update payment set status = 'cancelled', failure_reason = 'Another payment of this order has arrived'
      where order_id in (select order_id from ${orders}) and id not in (select payment_id from paid)
        and status = 'open')`;
}
