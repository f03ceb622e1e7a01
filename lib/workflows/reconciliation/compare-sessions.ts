import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { NewDiscrepancy, Reconciliation } from '@/lib/payments/reconciliation';
import { advanceReconciliation, recordDiscrepancies } from '@/lib/payments/reconciliation-progress';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { listCheckoutSessions } from '@/lib/stripe/list-checkout-sessions';
import { retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import { Prisma } from '@/prisma/generated/client';
import { isTooRecent, openSessionsSince } from './reconcile-sessions';

type ShopPayment = {
  id: string;
  status: string;
  sessionId: string | null;
  orderId: string;
  orderNumber: number;
  amountMinor: number;
  currency: string;
};

const SHOP_PAYMENTS = Prisma.sql`
  select p.id, p.status::text, p.stripe_session_id as "sessionId", p.order_id as "orderId",
    o.order_number as "orderNumber", p.amount_minor as "amountMinor", p.currency
  from payment p join "order" o on o.id = p.order_id`;

/** A request may still be about to record or to expire a session. */
const GRACE_MINUTES = 3;

/**
 * Compares the checkout sessions that can be paid now, whatever the days of the run: a session at Stripe without an
 * open payment here, and an open payment here whose session is closed.
 * @throws StripeUnavailable
 */
export async function compareSessions(run: Reconciliation): Promise<void> {
  const now = new Date();
  const sessions = (await listCheckoutSessions({ since: openSessionsSince(now) })).filter(
    (session) => session.paymentId !== null,
  );
  const open = sessions.filter((session) => session.state === 'open' && !isTooRecent(session, now));
  const known = await findPayments(open);
  const discrepancies = [
    ...open.flatMap((session) => diffSession(session, known(session))),
    ...(await diffWaitingPayments(new Map(sessions.map((session) => [session.sessionId, session])))),
  ];
  await inTransaction(async (tx) => {
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies });
    const to = { phase: 'ours' as const, cursor: null };
    await advanceReconciliation(tx, { from: run, to, seen: open.length });
  });
}

async function findPayments(
  sessions: readonly CheckoutSession[],
): Promise<(session: CheckoutSession) => ShopPayment | undefined> {
  const ids = sessions.flatMap(({ paymentId }) => (paymentId && isUuid(paymentId) ? [paymentId] : []));
  const rows = await getDb().$queryRaw<ShopPayment[]>`
    ${SHOP_PAYMENTS} where p.id = any(${ids}::uuid[])`;
  return (session) => rows.find(({ id }) => id === session.paymentId);
}

/**
 * An open session of this shop without an open payment. Sessions of another shop with the same Stripe key are ignored.
 */
function diffSession(session: CheckoutSession, payment: ShopPayment | undefined): NewDiscrepancy[] {
  if (!payment) return [];
  if (payment.status === 'open' && payment.sessionId === session.sessionId) return [];
  return [
    {
      kind: 'page_open_for_nobody',
      subjectId: session.sessionId,
      stripeId: session.sessionId,
      orderId: payment.orderId,
      orderNumber: payment.orderNumber,
      theirs: session.total?.amountMinor ?? null,
      ours: payment.amountMinor,
      currency: session.total?.currency ?? payment.currency,
    },
  ];
}

/** Open payments whose checkout session is closed at Stripe before its end. */
async function diffWaitingPayments(listed: Map<string, CheckoutSession>): Promise<NewDiscrepancy[]> {
  const waiting = await getDb().$queryRaw<(ShopPayment & { sessionId: string })[]>`
    ${SHOP_PAYMENTS}
    where p.status = 'open' and p.method = 'card' and p.stripe_session_id is not null
      and p.created_at < now() - make_interval(mins => ${GRACE_MINUTES}::int) and p.session_expires_at > now()`;
  const discrepancies: NewDiscrepancy[] = [];
  for (const { id, sessionId, orderId, orderNumber, amountMinor, currency } of waiting) {
    const session = listed.get(sessionId) ?? (await retrieveCheckoutSession(sessionId));
    // Paid and processing sessions are covered by the other comparisons and the reconciler.
    if (session && session.state !== 'expired' && session.state !== 'failed') continue;
    const about = { subjectId: id, stripeId: sessionId, orderId, orderNumber, ours: amountMinor, currency };
    discrepancies.push({ kind: 'page_closed_at_stripe', ...about });
  }
  return discrepancies;
}
