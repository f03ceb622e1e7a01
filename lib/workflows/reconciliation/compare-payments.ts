import 'server-only';
import { endOfShopDay, shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { isUuid } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { NewDiscrepancy, Reconciliation } from '@/lib/payments/reconciliation';
import { advanceReconciliation, recordDiscrepancies } from '@/lib/payments/reconciliation-progress';
import { listCharges, type PaymentCharge } from '@/lib/stripe/list-charges';

type ShopPayment = {
  id: string;
  orderId: string;
  orderNumber: number;
  isPaid: boolean;
  capturedMinor: number;
  currency: string;
  intentId: string | null;
};

/** The time range of a run. */
export function timeRangeOf({ firstDay, lastDay }: Reconciliation): { from: Date; before: Date } {
  return { from: startOfShopDay(firstDay), before: endOfShopDay(lastDay) };
}

/** Compares one batch of Stripe's charges with the payments of the shop. @throws StripeUnavailable */
export async function comparePayments(run: Reconciliation): Promise<void> {
  const { items, next } = await listCharges({ ...timeRangeOf(run), behind: run.cursor });
  await inTransaction(async (tx) => {
    const shopPaymentOf = await findShopPayments(tx, items);
    const seen = items.map((charge) => ({ charge, shopPayment: shopPaymentOf(charge) }));
    const ofShop = seen.filter(({ charge, shopPayment }) => shopPayment || charge.paymentId);
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies: ofShop.flatMap(diffPayment) });
    await tx.moneyCheckItem.createMany({
      data: ofShop.flatMap(({ charge, shopPayment }) =>
        charge.amount
          ? {
              checkId: run.id,
              stripeId: charge.chargeId,
              isRefund: false,
              ourId: shopPayment?.id ?? null,
              day: new Date(shopDayOf(charge.createdAt)),
              ...charge.amount,
            }
          : [],
      ),
      skipDuplicates: true,
    });
    const to = next
      ? { phase: 'payments' as const, cursor: next }
      : { phase: 'refunds' as const, cursor: null };
    const notOurs = items.length - ofShop.length;
    await advanceReconciliation(tx, { from: run, to, seen: items.length, notOurs });
  });
}

async function findShopPayments(
  tx: Tx,
  items: readonly PaymentCharge[],
): Promise<(charge: PaymentCharge) => ShopPayment | undefined> {
  const intents = items.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const ids = items.flatMap(({ paymentId }) => (paymentId && isUuid(paymentId) ? [paymentId] : []));
  const rows = await tx.$queryRaw<ShopPayment[]>`
    select p.id, p.order_id as "orderId", o.order_number as "orderNumber", p.status = 'paid' as "isPaid",
      p.captured_minor as "capturedMinor", p.currency, p.stripe_payment_intent_id as "intentId"
    from payment p join "order" o on o.id = p.order_id
    where p.stripe_payment_intent_id = any(${intents}::text[]) or p.id = any(${ids}::uuid[])`;
  return (charge) =>
    rows.find((row) => row.intentId !== null && row.intentId === charge.paymentIntentId) ??
    rows.find((row) => row.id === charge.paymentId);
}

function diffPayment({
  charge,
  shopPayment,
}: {
  charge: PaymentCharge;
  shopPayment: ShopPayment | undefined;
}): NewDiscrepancy[] {
  const stripeMinor = charge.amount?.amountMinor ?? null;
  const currency = charge.amount?.currency ?? null;
  if (!shopPayment) {
    return [
      {
        kind: 'payment_unknown',
        subjectId: charge.chargeId,
        stripeId: charge.chargeId,
        theirs: stripeMinor,
        currency,
      },
    ];
  }
  const about = {
    subjectId: shopPayment.id,
    orderId: shopPayment.orderId,
    orderNumber: shopPayment.orderNumber,
    stripeId: charge.chargeId,
    theirs: stripeMinor,
    ours: shopPayment.capturedMinor,
    currency,
  };
  if (!shopPayment.isPaid) return [{ kind: 'paid_at_stripe_only', ...about }];
  const agrees = stripeMinor === shopPayment.capturedMinor && currency === shopPayment.currency;
  return agrees ? [] : [{ kind: 'payment_amount_differs', ...about }];
}
