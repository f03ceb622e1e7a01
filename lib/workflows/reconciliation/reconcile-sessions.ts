import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { SESSION_LIFETIME_MS } from '@/lib/payments/open-payment';
import type { PaymentStatus } from '@/lib/payments/payment-state';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { expireCheckoutSession } from '@/lib/stripe/expire-checkout-session';
import { listCheckoutSessions } from '@/lib/stripe/list-checkout-sessions';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';

/** A session that was opened just now may be about to be recorded. */
const GRACE_MS = 60_000;
const MARGIN_MS = 10 * 60_000;

/**
 * Lists every checkout session at Stripe that can still be open, and settles or expires those that the shop has not
 * recorded or has as closed: left behind by a process that died between Stripe's response and its record.
 * @returns how many were reconciled.
 */
export async function reconcileSessions(now: Date = new Date()): Promise<number> {
  const sessions = (await listCheckoutSessions({ since: openSessionsSince(now) })).filter(
    (session) => session.paymentId !== null && !isTooRecent(session, now),
  );
  const known = await readStatuses(sessions);
  let reconciled = 0;
  for (const session of sessions) {
    if (agrees(session, known.get(session.sessionId))) continue;
    await reconcileSession(session).then(
      () => (reconciled += 1),
      (error: unknown) =>
        logger.error({ err: error, sessionId: session.sessionId }, 'a checkout session was not reconciled'),
    );
  }
  return reconciled;
}

/** No session that was opened before this moment can still be open. */
export function openSessionsSince(now: Date): Date {
  return new Date(now.getTime() - SESSION_LIFETIME_MS - MARGIN_MS);
}

/** Whether a session is so recent that a request may be about to record it. */
export function isTooRecent(session: CheckoutSession, now: Date): boolean {
  return session.createdAt.getTime() >= now.getTime() - GRACE_MS;
}

async function readStatuses(sessions: readonly CheckoutSession[]): Promise<Map<string, PaymentStatus>> {
  const rows = await getDb().payment.findMany({
    where: { stripeSessionId: { in: sessions.map((session) => session.sessionId) } },
    select: { stripeSessionId: true, status: true },
  });
  return new Map(rows.flatMap((row) => (row.stripeSessionId ? [[row.stripeSessionId, row.status]] : [])));
}

/** Whether there is nothing to do. What is open on both sides is left to `reconcilePayments`. */
function agrees(session: CheckoutSession, status: PaymentStatus | undefined): boolean {
  if (status === undefined) return false;
  switch (session.state) {
    case 'paid':
      return status === 'paid' || status === 'open' || status === 'processing';
    case 'open':
      return status === 'open';
    case 'processing':
    case 'expired':
    case 'failed':
    case 'unknown':
      return true;
  }
}

/**
 * Settles a session; one of a payment that is not open any more must not be paid and is expired, and one that was not
 * recorded is recorded.
 * @throws StripeUnavailable
 */
export async function reconcileSession(session: CheckoutSession): Promise<void> {
  const { outcome } = await inTransaction((tx) => settlePayment(tx, session));
  if (outcome === 'not_ours' || session.state !== 'open') return;
  const payment = await getDb().payment.findUnique({
    where: { stripeSessionId: session.sessionId },
    select: { status: true },
  });
  if (payment?.status === 'open') return;
  const closed = await expireCheckoutSession(session.sessionId);
  if (closed) await inTransaction((tx) => settlePayment(tx, closed));
}
