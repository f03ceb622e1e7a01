import 'server-only';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { isUuid } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { MoneyCheck, NewMoneyFinding } from '@/lib/payments/money-check';
import { advanceMoneyCheck, recordFindings } from '@/lib/payments/money-check-record';
import { listMoneySent, type MoneySent } from '@/lib/stripe/list-money';
import { timeOf } from './compare-payments';

type OurRefund = { id: string; stripeId: string | null; status: string; amountMinor: number };
type OurPayment = {
  intentId: string;
  orderId: string;
  orderNumber: number;
};

/** A bank may send a refund back for about a month after it looked successful. */
const MAY_FAIL_LATER_DAYS = 35;

/**
 * Compares one page of what Stripe sent back with the refunds here: of the days that are looked at, and of those before
 * whose refunds may have failed since. @throws StripeUnavailable
 */
export async function compareRefunds(check: MoneyCheck): Promise<void> {
  const { before } = timeOf(check);
  const from = startOfShopDay(addDays(check.firstDay, -MAY_FAIL_LATER_DAYS));
  const { items, next } = await listMoneySent({ from, before, behind: check.cursor });
  await inTransaction(async (tx) => {
    const { payments, refunds } = await findOurs(tx, items);
    const seen = items.map((sent) => ({
      sent,
      payment: payments.find(({ intentId }) => intentId === sent.paymentIntentId),
      our:
        refunds.find(({ stripeId }) => stripeId === sent.stripeRefundId) ??
        // One that was given up here does not speak of it: that it exists at Stripe is what has to be found.
        refunds.find(
          ({ id, stripeId, status }) => id === sent.refundId && stripeId === null && status === 'pending',
        ),
    }));
    const ofShop = seen.filter(({ payment }) => payment);
    await recordFindings(tx, { checkId: check.id, findings: ofShop.flatMap(judge) });
    await tx.moneyCheckItem.createMany({
      data: ofShop.flatMap(({ sent, our }) =>
        sent.amount && isOnItsWay(sent)
          ? {
              checkId: check.id,
              stripeId: sent.stripeRefundId,
              isRefund: true,
              ourId: our?.id ?? null,
              day: new Date(shopDayOf(sent.createdAt)),
              ...sent.amount,
            }
          : [],
      ),
      skipDuplicates: true,
    });
    const to = next
      ? { phase: 'refunds' as const, cursor: next }
      : { phase: 'disputes' as const, cursor: null };
    const notOurs = items.length - ofShop.length;
    await advanceMoneyCheck(tx, { from: check, to, seen: items.length, notOurs });
  });
}

function isOnItsWay({ state }: MoneySent): boolean {
  return state === 'succeeded' || state === 'pending';
}

async function findOurs(
  tx: Tx,
  items: readonly MoneySent[],
): Promise<{ payments: OurPayment[]; refunds: OurRefund[] }> {
  const intents = items.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const stripeIds = items.map(({ stripeRefundId }) => stripeRefundId);
  const ids = items.flatMap(({ refundId }) => (refundId && isUuid(refundId) ? [refundId] : []));
  const payments = await tx.$queryRaw<OurPayment[]>`
    select p.stripe_payment_intent_id as "intentId", p.order_id as "orderId", o.order_number as "orderNumber"
    from payment p join "order" o on o.id = p.order_id
    where p.stripe_payment_intent_id = any(${intents}::text[])`;
  const refunds = await tx.$queryRaw<OurRefund[]>`
    select id, stripe_refund_id as "stripeId", status::text, amount_minor as "amountMinor" from refund
    where stripe_refund_id = any(${stripeIds}::text[]) or id = any(${ids}::uuid[])`;
  return { payments, refunds };
}

function judge(input: {
  sent: MoneySent;
  payment: OurPayment | undefined;
  our: OurRefund | undefined;
}): NewMoneyFinding[] {
  const { sent, payment, our } = input;
  const about = {
    subjectId: sent.stripeRefundId,
    stripeId: sent.stripeRefundId,
    orderId: payment?.orderId ?? null,
    orderNumber: payment?.orderNumber ?? null,
    theirs: sent.amount?.amountMinor ?? null,
    ours: our?.amountMinor ?? null,
    currency: sent.amount?.currency ?? null,
  };
  if (!our) return isOnItsWay(sent) ? [{ kind: 'refund_unknown', ...about }] : [];
  const agrees = our.status === sent.state && our.amountMinor === sent.amount?.amountMinor;
  return agrees ? [] : [{ kind: 'refund_differs', ...about }];
}
