import 'server-only';
import { shopDayOf } from '@/lib/config/shop-time';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { NewDiscrepancy, Reconciliation } from '@/lib/payments/reconciliation';
import { advanceReconciliation, recordDiscrepancies } from '@/lib/payments/reconciliation-progress';
import { findChargeByIntent, type PaymentCharge } from '@/lib/stripe/list-charges';
import { listRefundsByIntent } from '@/lib/stripe/list-refunds-by-intent';
import { timeRangeOf } from './compare-payments';

/** Each takes a request to Stripe. */
const BATCH = 20;
const REFUND_CURSOR_PREFIX = 'refunds';

type UnmatchedRecord = {
  id: string;
  orderId: string;
  orderNumber: number;
  intentId: string | null;
  stripeId: string | null;
  amountMinor: number;
  currency: string;
};

/**
 * Looks up at Stripe what is paid or refunded here and was in none of its lists: first the payments, then the refunds.
 * A payment that Stripe has on another day is no discrepancy; it counts on Stripe's day.
 * @throws StripeUnavailable
 */
export async function compareUnmatchedRecords(run: Reconciliation): Promise<void> {
  await (run.cursor?.startsWith(REFUND_CURSOR_PREFIX) ? compareShopRefunds(run) : compareShopPayments(run));
}

async function compareShopPayments(run: Reconciliation): Promise<void> {
  const { from, before } = timeRangeOf(run);
  const unmatched = await getDb().$queryRaw<UnmatchedRecord[]>`
    select p.id, p.order_id as "orderId", o.order_number as "orderNumber", p.stripe_payment_intent_id as "intentId",
      p.stripe_session_id as "stripeId", p.captured_minor as "amountMinor", p.currency
    from payment p join "order" o on o.id = p.order_id
    where p.status = 'paid' and p.method = 'card' and p.paid_at >= ${from} and p.paid_at < ${before}
      and p.id::text > ${run.cursor ?? ''}
      and not exists (select 1 from money_check_item i where i.check_id = ${run.id}::uuid and i.our_id = p.id)
    order by p.id::text limit ${BATCH}`;
  const lookups: { record: UnmatchedRecord; charge: PaymentCharge | null }[] = [];
  for (const record of unmatched) {
    lookups.push({ record, charge: record.intentId ? await findChargeByIntent(record.intentId) : null });
  }
  const last =
    unmatched.length < BATCH ? REFUND_CURSOR_PREFIX : (unmatched.at(-1)?.id ?? REFUND_CURSOR_PREFIX);
  await inTransaction(async (tx) => {
    const discrepancies = lookups.flatMap(({ record, charge }) =>
      charge ? [] : [toDiscrepancy('paid_here_only', record)],
    );
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies });
    await tx.moneyCheckItem.createMany({
      data: lookups.flatMap(({ record, charge }) =>
        charge?.amount
          ? {
              checkId: run.id,
              stripeId: charge.chargeId,
              isRefund: false,
              ourId: record.id,
              day: new Date(shopDayOf(charge.createdAt)),
              ...charge.amount,
            }
          : [],
      ),
      skipDuplicates: true,
    });
    await advanceReconciliation(tx, { from: run, to: { phase: 'ours', cursor: last } });
  });
}

async function compareShopRefunds(run: Reconciliation): Promise<void> {
  const { from, before } = timeRangeOf(run);
  const after = run.cursor?.slice(REFUND_CURSOR_PREFIX.length) ?? '';
  const unmatched = await getDb().$queryRaw<UnmatchedRecord[]>`
    select r.id, r.order_id as "orderId", o.order_number as "orderNumber", p.stripe_payment_intent_id as "intentId",
      r.stripe_refund_id as "stripeId", r.amount_minor as "amountMinor", r.currency
    from refund r join payment p on p.id = r.payment_id join "order" o on o.id = r.order_id
    where r.status in ('pending', 'succeeded') and p.method = 'card' and r.created_at >= ${from}
      and r.created_at < ${before} and r.id::text > ${after}
      and not exists (select 1 from money_check_item i where i.check_id = ${run.id}::uuid and i.our_id = r.id)
    order by r.id::text limit ${BATCH}`;
  const discrepancies: NewDiscrepancy[] = [];
  for (const record of unmatched) {
    if (!record.stripeId) discrepancies.push(toDiscrepancy('refund_not_sent', record));
    else if (!(await isAtStripe(record))) discrepancies.push(toDiscrepancy('refund_here_only', record));
  }
  const last = unmatched.at(-1);
  const isDone = unmatched.length < BATCH || !last;
  await inTransaction(async (tx) => {
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies });
    const to = isDone
      ? { phase: 'shop' as const, cursor: null }
      : { phase: 'ours' as const, cursor: `${REFUND_CURSOR_PREFIX}${last.id}` };
    await advanceReconciliation(tx, { from: run, to });
  });
}

async function isAtStripe({ intentId, stripeId }: UnmatchedRecord): Promise<boolean> {
  if (!intentId) return false;
  return (await listRefundsByIntent(intentId)).some((refund) => refund.stripeRefundId === stripeId);
}

function toDiscrepancy(kind: NewDiscrepancy['kind'], record: UnmatchedRecord): NewDiscrepancy {
  const { id, orderId, orderNumber, stripeId, amountMinor, currency } = record;
  return { kind, subjectId: id, orderId, orderNumber, stripeId, ours: amountMinor, currency };
}
