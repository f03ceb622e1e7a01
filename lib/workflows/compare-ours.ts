import 'server-only';
import { shopDayOf } from '@/lib/config/shop-time';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { MoneyCheck, NewMoneyFinding } from '@/lib/payments/money-check';
import { advanceMoneyCheck, recordFindings } from '@/lib/payments/money-check-record';
import { findMoneyTaken, type MoneyTaken } from '@/lib/stripe/list-money';
import { listRefunds } from '@/lib/stripe/list-refunds';
import { timeOf } from './compare-payments';

/** Each costs a question to Stripe. */
const BATCH = 20;
const REFUNDS = 'refunds';

type Unseen = {
  id: string;
  orderId: string;
  orderNumber: number;
  intentId: string | null;
  stripeId: string | null;
  amountMinor: number;
  currency: string;
};

/**
 * Asks Stripe about what is paid or refunded here and was in none of its lists: first the payments, then the refunds.
 * Money that Stripe has on another day than we do is no finding; it counts on Stripe's day.
 * @throws StripeUnavailable
 */
export async function compareOurs(check: MoneyCheck): Promise<void> {
  await (check.cursor?.startsWith(REFUNDS) ? compareRefundsHere(check) : comparePaymentsHere(check));
}

async function comparePaymentsHere(check: MoneyCheck): Promise<void> {
  const { from, before } = timeOf(check);
  const unseen = await getDb().$queryRaw<Unseen[]>`
    select p.id, p.order_id as "orderId", o.order_number as "orderNumber", p.stripe_payment_intent_id as "intentId",
      p.stripe_session_id as "stripeId", p.captured_minor as "amountMinor", p.currency
    from payment p join "order" o on o.id = p.order_id
    where p.status = 'paid' and p.method = 'card' and p.paid_at >= ${from} and p.paid_at < ${before}
      and p.id::text > ${check.cursor ?? ''}
      and not exists (select 1 from money_check_item i where i.check_id = ${check.id}::uuid and i.our_id = p.id)
    order by p.id::text limit ${BATCH}`;
  const asked: { our: Unseen; taken: MoneyTaken | null }[] = [];
  for (const our of unseen) {
    asked.push({ our, taken: our.intentId ? await findMoneyTaken(our.intentId) : null });
  }
  const last = unseen.length < BATCH ? REFUNDS : (unseen.at(-1)?.id ?? REFUNDS);
  await inTransaction(async (tx) => {
    const findings = asked.flatMap(({ our, taken }) => (taken ? [] : [findingOf('paid_here_only', our)]));
    await recordFindings(tx, { checkId: check.id, findings });
    await tx.moneyCheckItem.createMany({
      data: asked.flatMap(({ our, taken }) =>
        taken?.amount
          ? {
              checkId: check.id,
              stripeId: taken.chargeId,
              isRefund: false,
              ourId: our.id,
              day: new Date(shopDayOf(taken.createdAt)),
              ...taken.amount,
            }
          : [],
      ),
      skipDuplicates: true,
    });
    await advanceMoneyCheck(tx, { from: check, to: { phase: 'ours', cursor: last } });
  });
}

async function compareRefundsHere(check: MoneyCheck): Promise<void> {
  const { from, before } = timeOf(check);
  const behind = check.cursor?.slice(REFUNDS.length) ?? '';
  const unseen = await getDb().$queryRaw<Unseen[]>`
    select r.id, r.order_id as "orderId", o.order_number as "orderNumber", p.stripe_payment_intent_id as "intentId",
      r.stripe_refund_id as "stripeId", r.amount_minor as "amountMinor", r.currency
    from refund r join payment p on p.id = r.payment_id join "order" o on o.id = r.order_id
    where r.status in ('pending', 'succeeded') and p.method = 'card' and r.created_at >= ${from}
      and r.created_at < ${before} and r.id::text > ${behind}
      and not exists (select 1 from money_check_item i where i.check_id = ${check.id}::uuid and i.our_id = r.id)
    order by r.id::text limit ${BATCH}`;
  const findings: NewMoneyFinding[] = [];
  for (const our of unseen) {
    if (!our.stripeId) findings.push(findingOf('refund_not_sent', our));
    else if (!(await isAtStripe(our))) findings.push(findingOf('refund_here_only', our));
  }
  const last = unseen.at(-1);
  const isDone = unseen.length < BATCH || !last;
  await inTransaction(async (tx) => {
    await recordFindings(tx, { checkId: check.id, findings });
    const to = isDone
      ? { phase: 'shop' as const, cursor: null }
      : { phase: 'ours' as const, cursor: `${REFUNDS}${last.id}` };
    await advanceMoneyCheck(tx, { from: check, to });
  });
}

async function isAtStripe({ intentId, stripeId }: Unseen): Promise<boolean> {
  if (!intentId) return false;
  return (await listRefunds(intentId)).some((refund) => refund.stripeRefundId === stripeId);
}

function findingOf(kind: NewMoneyFinding['kind'], our: Unseen): NewMoneyFinding {
  const { id, orderId, orderNumber, stripeId, amountMinor, currency } = our;
  return { kind, subjectId: id, orderId, orderNumber, stripeId, ours: amountMinor, currency };
}
