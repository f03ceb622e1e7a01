import 'server-only';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { isUuid } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { NewDiscrepancy, Reconciliation } from '@/lib/payments/reconciliation';
import { advanceReconciliation, recordDiscrepancies } from '@/lib/payments/reconciliation-progress';
import { type DatedRefund, listRefunds } from '@/lib/stripe/list-refunds';
import { timeRangeOf } from './compare-payments';

type ShopRefund = { id: string; stripeId: string | null; status: string; amountMinor: number };
type ShopPayment = {
  intentId: string;
  orderId: string;
  orderNumber: number;
};

/** A bank may send a refund back for about a month after it looked successful. */
const MAY_FAIL_LATER_DAYS = 35;

/**
 * Compares one batch of Stripe's refunds with those of the shop: of the days of the run, and of earlier days whose
 * refunds may have failed since. @throws StripeUnavailable
 */
export async function compareRefunds(run: Reconciliation): Promise<void> {
  const { before } = timeRangeOf(run);
  const from = startOfShopDay(addDays(run.firstDay, -MAY_FAIL_LATER_DAYS));
  const { items, next } = await listRefunds({ from, before, behind: run.cursor });
  await inTransaction(async (tx) => {
    const { payments, refunds } = await findShopRecords(tx, items);
    const seen = items.map((stripeRefund) => ({
      stripeRefund,
      payment: payments.find(({ intentId }) => intentId === stripeRefund.paymentIntentId),
      shopRefund:
        refunds.find(({ stripeId }) => stripeId === stripeRefund.stripeRefundId) ??
        // One that has failed here does not match: that it exists at Stripe is the discrepancy to find.
        refunds.find(
          ({ id, stripeId, status }) =>
            id === stripeRefund.refundId && stripeId === null && status === 'pending',
        ),
    }));
    const ofShop = seen.filter(({ payment }) => payment);
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies: ofShop.flatMap(diffRefund) });
    await tx.moneyCheckItem.createMany({
      data: ofShop.flatMap(({ stripeRefund, shopRefund }) =>
        stripeRefund.amount && isPendingOrSucceeded(stripeRefund)
          ? {
              checkId: run.id,
              stripeId: stripeRefund.stripeRefundId,
              isRefund: true,
              ourId: shopRefund?.id ?? null,
              day: new Date(shopDayOf(stripeRefund.createdAt)),
              ...stripeRefund.amount,
            }
          : [],
      ),
      skipDuplicates: true,
    });
    const to = next
      ? { phase: 'refunds' as const, cursor: next }
      : { phase: 'disputes' as const, cursor: null };
    const notOurs = items.length - ofShop.length;
    await advanceReconciliation(tx, { from: run, to, seen: items.length, notOurs });
  });
}

function isPendingOrSucceeded({ state }: DatedRefund): boolean {
  return state === 'succeeded' || state === 'pending';
}

async function findShopRecords(
  tx: Tx,
  items: readonly DatedRefund[],
): Promise<{ payments: ShopPayment[]; refunds: ShopRefund[] }> {
  const intents = items.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const stripeIds = items.map(({ stripeRefundId }) => stripeRefundId);
  const ids = items.flatMap(({ refundId }) => (refundId && isUuid(refundId) ? [refundId] : []));
  const payments = await tx.$queryRaw<ShopPayment[]>`
    select p.stripe_payment_intent_id as "intentId", p.order_id as "orderId", o.order_number as "orderNumber"
    from payment p join "order" o on o.id = p.order_id
    where p.stripe_payment_intent_id = any(${intents}::text[])`;
  const refunds = await tx.$queryRaw<ShopRefund[]>`
    select id, stripe_refund_id as "stripeId", status::text, amount_minor as "amountMinor" from refund
    where stripe_refund_id = any(${stripeIds}::text[]) or id = any(${ids}::uuid[])`;
  return { payments, refunds };
}

function diffRefund(input: {
  stripeRefund: DatedRefund;
  payment: ShopPayment | undefined;
  shopRefund: ShopRefund | undefined;
}): NewDiscrepancy[] {
  const { stripeRefund, payment, shopRefund } = input;
  const about = {
    subjectId: stripeRefund.stripeRefundId,
    stripeId: stripeRefund.stripeRefundId,
    orderId: payment?.orderId ?? null,
    orderNumber: payment?.orderNumber ?? null,
    theirs: stripeRefund.amount?.amountMinor ?? null,
    ours: shopRefund?.amountMinor ?? null,
    currency: stripeRefund.amount?.currency ?? null,
  };
  if (!shopRefund) return isPendingOrSucceeded(stripeRefund) ? [{ kind: 'refund_unknown', ...about }] : [];
  const agrees =
    shopRefund.status === stripeRefund.state && shopRefund.amountMinor === stripeRefund.amount?.amountMinor;
  return agrees ? [] : [{ kind: 'refund_differs', ...about }];
}
