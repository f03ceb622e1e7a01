import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

export type DisputeStatus = 'open' | 'won' | 'lost';

/** What was recorded before Stripe's response. */
export type DisputeBefore = { status: DisputeStatus; stripeStatus: string; amountMinor: number };

export type RecordedDispute =
  | { outcome: 'new' }
  | { outcome: 'known'; before: DisputeBefore }
  /** The recorded state was fetched later than this response. */
  | { outcome: 'outdated' };

/**
 * Records a dispute as Stripe has it, whatever was recorded before: one that has ended may be appealed, won on appeal,
 * or come back as a chargeback. Only a response that was fetched before the recorded one is ignored. The
 * caller holds the order's lock.
 * @param input.askedAt when Stripe was asked, by the database's clock (`fetchDispute`).
 */
export async function recordDispute(
  tx: Tx,
  input: {
    paymentId: string;
    orderId: string;
    stripeDisputeId: string;
    status: DisputeStatus;
    stripeStatus: string;
    amountMinor: number;
    currency: string;
    reason: string;
    openedAt: Date;
    askedAt: string;
  },
): Promise<RecordedDispute> {
  const { paymentId, orderId, stripeDisputeId, status, stripeStatus, amountMinor, currency } = input;
  const added = await tx.$executeRaw`
    insert into dispute (id, payment_id, order_id, stripe_dispute_id, status, stripe_status, amount_minor, currency,
      reason, opened_at, closed_at, asked_at)
    values (${newId()}::uuid, ${paymentId}::uuid, ${orderId}::uuid, ${stripeDisputeId}, ${status}::dispute_status,
      ${stripeStatus}, ${amountMinor}, ${currency}, ${input.reason}, ${input.openedAt},
      case when ${status} = 'open' then null else now() end, ${input.askedAt}::timestamptz)
    on conflict (stripe_dispute_id) do nothing`;
  if (added === 1) return { outcome: 'new' };
  const [before] = await tx.$queryRaw<DisputeBefore[]>`
    with was as (
      select id, status, stripe_status, amount_minor from dispute
      where stripe_dispute_id = ${stripeDisputeId} for update)
    update dispute d set status = ${status}::dispute_status, stripe_status = ${stripeStatus},
      amount_minor = ${amountMinor}, currency = ${currency}, reason = ${input.reason},
      closed_at = case when ${status} = 'open' then null when was.status::text = ${status} then d.closed_at else now() end,
      asked_at = ${input.askedAt}::timestamptz
    from was where d.id = was.id and (d.asked_at is null or d.asked_at <= ${input.askedAt}::timestamptz)
    returning was.status::text as status, was.stripe_status as "stripeStatus", was.amount_minor as "amountMinor"`;
  return before ? { outcome: 'known', before } : { outcome: 'outdated' };
}
