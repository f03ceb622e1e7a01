import 'server-only';
import { endOfShopDay, shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { isUuid } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { MoneyCheck, NewMoneyFinding } from '@/lib/payments/money-check';
import { advanceMoneyCheck, recordFindings } from '@/lib/payments/money-check-record';
import { listMoneyTaken, type MoneyTaken } from '@/lib/stripe/list-money';

type OurPayment = {
  id: string;
  orderId: string;
  orderNumber: number;
  isPaid: boolean;
  capturedMinor: number;
  currency: string;
  intentId: string | null;
};

/** The time that a comparison looks at. */
export function timeOf({ firstDay, lastDay }: MoneyCheck): { from: Date; before: Date } {
  return { from: startOfShopDay(firstDay), before: endOfShopDay(lastDay) };
}

/** Compares one page of what Stripe took in with the payments here. @throws StripeUnavailable */
export async function comparePayments(check: MoneyCheck): Promise<void> {
  const { items, next } = await listMoneyTaken({ ...timeOf(check), behind: check.cursor });
  await inTransaction(async (tx) => {
    const ours = await findOurs(tx, items);
    const seen = items.map((taken) => ({ taken, our: ours(taken) }));
    const ofShop = seen.filter(({ taken, our }) => our || taken.paymentId);
    await recordFindings(tx, { checkId: check.id, findings: ofShop.flatMap(judge) });
    await tx.moneyCheckItem.createMany({
      data: ofShop.flatMap(({ taken, our }) =>
        taken.amount
          ? {
              checkId: check.id,
              stripeId: taken.chargeId,
              isRefund: false,
              ourId: our?.id ?? null,
              day: new Date(shopDayOf(taken.createdAt)),
              ...taken.amount,
            }
          : [],
      ),
      skipDuplicates: true,
    });
    const to = next
      ? { phase: 'payments' as const, cursor: next }
      : { phase: 'refunds' as const, cursor: null };
    const notOurs = items.length - ofShop.length;
    await advanceMoneyCheck(tx, { from: check, to, seen: items.length, notOurs });
  });
}

async function findOurs(
  tx: Tx,
  items: readonly MoneyTaken[],
): Promise<(taken: MoneyTaken) => OurPayment | undefined> {
  const intents = items.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const ids = items.flatMap(({ paymentId }) => (paymentId && isUuid(paymentId) ? [paymentId] : []));
  const rows = await tx.$queryRaw<OurPayment[]>`
    select p.id, p.order_id as "orderId", o.order_number as "orderNumber", p.status = 'paid' as "isPaid",
      p.captured_minor as "capturedMinor", p.currency, p.stripe_payment_intent_id as "intentId"
    from payment p join "order" o on o.id = p.order_id
    where p.stripe_payment_intent_id = any(${intents}::text[]) or p.id = any(${ids}::uuid[])`;
  return (taken) =>
    rows.find((row) => row.intentId !== null && row.intentId === taken.paymentIntentId) ??
    rows.find((row) => row.id === taken.paymentId);
}

function judge({ taken, our }: { taken: MoneyTaken; our: OurPayment | undefined }): NewMoneyFinding[] {
  const theirs = taken.amount?.amountMinor ?? null;
  const currency = taken.amount?.currency ?? null;
  if (!our) {
    return [
      { kind: 'payment_unknown', subjectId: taken.chargeId, stripeId: taken.chargeId, theirs, currency },
    ];
  }
  const about = {
    subjectId: our.id,
    orderId: our.orderId,
    orderNumber: our.orderNumber,
    stripeId: taken.chargeId,
    theirs,
    ours: our.capturedMinor,
    currency,
  };
  if (!our.isPaid) return [{ kind: 'paid_at_stripe_only', ...about }];
  const agrees = theirs === our.capturedMinor && currency === our.currency;
  return agrees ? [] : [{ kind: 'payment_amount_differs', ...about }];
}
