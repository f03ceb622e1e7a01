import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { SESSION_LIFE_MS } from '@/lib/payments/open-payment';
import type { PaymentStatus } from '@/lib/payments/payment-state';
import { expirePaymentSession } from '@/lib/stripe/expire-payment-session';
import { listPaymentSessions } from '@/lib/stripe/list-payment-sessions';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import { settlePayment } from './settle-payment';

/** A page that was opened just now may be about to be recorded. */
const LEAVE_ALONE_MS = 60_000;
const MARGIN_MS = 10 * 60_000;

/**
 * Asks Stripe for every payment page that can still be open, and settles or closes those that the shop has not
 * recorded or believes to be closed: what a process left behind that died between Stripe's answer and its record.
 * @returns how many were healed.
 */
export async function reconcileSessions(now: Date = new Date()): Promise<number> {
  const sessions = (await listPaymentSessions({ since: openPagesSince(now) })).filter(
    (session) => session.paymentId !== null && !isLeftAlone(session, now),
  );
  const known = await readStatuses(sessions);
  let healed = 0;
  for (const session of sessions) {
    if (agrees(session, known.get(session.sessionId))) continue;
    await healSession(session).then(
      () => (healed += 1),
      (error: unknown) =>
        logger.error({ err: error, sessionId: session.sessionId }, 'a payment page was not reconciled'),
    );
  }
  return healed;
}

/** No page that was opened before this moment can be open still. */
export function openPagesSince(now: Date): Date {
  return new Date(now.getTime() - SESSION_LIFE_MS - MARGIN_MS);
}

/** Whether a page is so young that somebody may be about to record it. */
export function isLeftAlone(session: PaymentSession, now: Date): boolean {
  return session.createdAt.getTime() >= now.getTime() - LEAVE_ALONE_MS;
}

async function readStatuses(sessions: readonly PaymentSession[]): Promise<Map<string, PaymentStatus>> {
  const rows = await getDb().payment.findMany({
    where: { stripeSessionId: { in: sessions.map((session) => session.sessionId) } },
    select: { stripeSessionId: true, status: true },
  });
  return new Map(rows.flatMap((row) => (row.stripeSessionId ? [[row.stripeSessionId, row.status]] : [])));
}

/** Whether there is nothing to heal. What is open on both sides is the other reconciler's to ask about. */
function agrees(session: PaymentSession, status: PaymentStatus | undefined): boolean {
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
 * The page of a payment that was given up must not be paid: it is closed, unless somebody was quicker. One that nobody
 * recorded is recorded.
 * @throws StripeUnavailable
 */
export async function healSession(session: PaymentSession): Promise<void> {
  const { outcome } = await inTransaction((tx) => settlePayment(tx, session));
  if (outcome === 'not_ours' || session.state !== 'open') return;
  const payment = await getDb().payment.findUnique({
    where: { stripeSessionId: session.sessionId },
    select: { status: true },
  });
  if (payment?.status === 'open') return;
  const closed = await expirePaymentSession(session.sessionId);
  if (closed) await inTransaction((tx) => settlePayment(tx, closed));
}
