import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { MoneyCheck, NewMoneyFinding } from '@/lib/payments/money-check';
import { advanceMoneyCheck, recordFindings } from '@/lib/payments/money-check-record';
import { listPaymentSessions } from '@/lib/stripe/list-payment-sessions';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import { Prisma } from '@/prisma/generated/client';
import { isLeftAlone, openPagesSince } from './reconcile-sessions';

type OurPayment = {
  id: string;
  status: string;
  sessionId: string | null;
  orderId: string;
  orderNumber: number;
  amountMinor: number;
  currency: string;
};

const OUR_PAYMENTS = Prisma.sql`
  select p.id, p.status::text, p.stripe_session_id as "sessionId", p.order_id as "orderId",
    o.order_number as "orderNumber", p.amount_minor as "amountMinor", p.currency
  from payment p join "order" o on o.id = p.order_id`;

/** Some minutes are left to those who are about to record a page, or to close one. */
const LEAVE_ALONE_MINUTES = 3;

/**
 * Compares the payment pages that can be paid just now, whatever days are looked at: a page at Stripe that no payment
 * here waits for, and a payment here whose page is closed.
 * @throws StripeUnavailable
 */
export async function comparePages(check: MoneyCheck): Promise<void> {
  const now = new Date();
  const sessions = (await listPaymentSessions({ since: openPagesSince(now) })).filter(
    (session) => session.paymentId !== null,
  );
  const open = sessions.filter((session) => session.state === 'open' && !isLeftAlone(session, now));
  const known = await findPayments(open);
  const findings = [
    ...open.flatMap((session) => judgePage(session, known(session))),
    ...(await judgePayments(new Map(sessions.map((session) => [session.sessionId, session])))),
  ];
  await inTransaction(async (tx) => {
    await recordFindings(tx, { checkId: check.id, findings });
    const to = { phase: 'ours' as const, cursor: null };
    await advanceMoneyCheck(tx, { from: check, to, seen: open.length });
  });
}

async function findPayments(
  sessions: readonly PaymentSession[],
): Promise<(session: PaymentSession) => OurPayment | undefined> {
  const ids = sessions.flatMap(({ paymentId }) => (paymentId && isUuid(paymentId) ? [paymentId] : []));
  const rows = await getDb().$queryRaw<OurPayment[]>`
    ${OUR_PAYMENTS} where p.id = any(${ids}::uuid[])`;
  return (session) => rows.find(({ id }) => id === session.paymentId);
}

/** A page that is of this shop, and that nobody here waits for. What another shop opened with the same key is left alone. */
function judgePage(session: PaymentSession, payment: OurPayment | undefined): NewMoneyFinding[] {
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

/** Payments that wait, within the life of their page, though Stripe lets nobody pay there any more. */
async function judgePayments(listed: Map<string, PaymentSession>): Promise<NewMoneyFinding[]> {
  const waiting = await getDb().$queryRaw<(OurPayment & { sessionId: string })[]>`
    ${OUR_PAYMENTS}
    where p.status = 'open' and p.method = 'card' and p.stripe_session_id is not null
      and p.created_at < now() - make_interval(mins => ${LEAVE_ALONE_MINUTES}::int) and p.session_expires_at > now()`;
  const findings: NewMoneyFinding[] = [];
  for (const { id, sessionId, orderId, orderNumber, amountMinor, currency } of waiting) {
    const session = listed.get(sessionId) ?? (await retrievePaymentSession(sessionId));
    // Money that has come or is on its way is what the other comparisons, and the reconciler, look for.
    if (session && session.state !== 'expired' && session.state !== 'failed') continue;
    const about = { subjectId: id, stripeId: sessionId, orderId, orderNumber, ours: amountMinor, currency };
    findings.push({ kind: 'page_closed_at_stripe', ...about });
  }
  return findings;
}
