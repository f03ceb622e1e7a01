import 'server-only';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { NewDiscrepancy, Reconciliation } from '@/lib/payments/reconciliation';
import { advanceReconciliation, recordDiscrepancies } from '@/lib/payments/reconciliation-progress';
import { listDisputes } from '@/lib/stripe/list-disputes';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';
import { retrieveDispute } from '@/lib/stripe/retrieve-dispute';
import { Prisma } from '@/prisma/generated/client';
import { timeRangeOf } from './compare-payments';

/** Each takes a request to Stripe. */
const BATCH = 20;
const SHOP_CURSOR_PREFIX = 'here ';

type About = { orderId: string; orderNumber: number };
type ShopPayment = About & { intentId: string };
type ShopDispute = About & {
  id: string;
  stripeId: string;
  status: string;
  stripeStatus: string;
  amountMinor: number;
  currency: string;
};

/** A closed dispute can be reopened: banks decide appeals within some months. */
const REOPENABLE_DAYS = 120;

const SHOP_DISPUTES = Prisma.sql`
  select d.id, d.stripe_dispute_id as "stripeId", d.status::text,
    d.stripe_status as "stripeStatus", d.amount_minor as "amountMinor", d.currency,
    d.order_id as "orderId", o.order_number as "orderNumber"
  from dispute d join "order" o on o.id = d.order_id`;

/**
 * Compares disputes: first a batch of Stripe's with the shop's, then a batch of the shop's with Stripe. @throws
 * StripeUnavailable
 */
export async function compareDisputes(run: Reconciliation): Promise<void> {
  await (run.cursor?.startsWith(SHOP_CURSOR_PREFIX) ? compareShopDisputes(run) : compareStripeDisputes(run));
}

async function compareStripeDisputes(run: Reconciliation): Promise<void> {
  const { items, next } = await listDisputes({ ...timeRangeOf(run), behind: run.cursor });
  await inTransaction(async (tx) => {
    const { payments, disputes } = await findShopRecords(tx, items);
    const seen = items.map((stripeDispute) => ({
      stripeDispute,
      payment: payments.find(({ intentId }) => intentId === stripeDispute.paymentIntentId),
      shopDispute: disputes.find(({ stripeId }) => stripeId === stripeDispute.stripeDisputeId),
    }));
    const ofShop = seen.filter(({ payment, shopDispute }) => payment || shopDispute);
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies: ofShop.flatMap(diffDispute) });
    const notOurs = items.length - ofShop.length;
    const to = { phase: 'disputes' as const, cursor: next ?? SHOP_CURSOR_PREFIX };
    await advanceReconciliation(tx, { from: run, to, seen: items.length, notOurs });
  });
}

async function findShopRecords(
  tx: Tx,
  items: readonly PaymentDispute[],
): Promise<{ payments: ShopPayment[]; disputes: ShopDispute[] }> {
  const intents = items.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const payments = await tx.$queryRaw<ShopPayment[]>`
    select p.stripe_payment_intent_id as "intentId", p.order_id as "orderId", o.order_number as "orderNumber"
    from payment p join "order" o on o.id = p.order_id
    where p.stripe_payment_intent_id = any(${intents}::text[])`;
  const disputes = await tx.$queryRaw<ShopDispute[]>`
    ${SHOP_DISPUTES}
    where d.stripe_dispute_id = any(${items.map(({ stripeDisputeId }) => stripeDisputeId)}::text[])`;
  return { payments, disputes };
}

function diffDispute(input: {
  stripeDispute: PaymentDispute;
  payment: ShopPayment | undefined;
  shopDispute: ShopDispute | undefined;
}): NewDiscrepancy[] {
  const { stripeDispute, payment, shopDispute } = input;
  const { orderId = null, orderNumber = null } = shopDispute ?? payment ?? {};
  const about = {
    subjectId: stripeDispute.stripeDisputeId,
    stripeId: stripeDispute.stripeDisputeId,
    orderId,
    orderNumber,
    theirs: stripeDispute.amount?.amountMinor ?? null,
    ours: shopDispute?.amountMinor ?? null,
    currency: stripeDispute.amount?.currency ?? null,
  };
  if (!shopDispute) return [{ kind: 'dispute_unknown', ...about }];
  return isSameDispute(stripeDispute, shopDispute) ? [] : [{ kind: 'dispute_differs', ...about }];
}

/** Whether the shop has recorded a dispute as it is at Stripe. */
export function isSameDispute(
  stripeDispute: PaymentDispute,
  shopDispute: { status: string; stripeStatus: string; amountMinor: number; currency: string },
): boolean {
  if (stripeDispute.state !== shopDispute.status || stripeDispute.stripeStatus !== shopDispute.stripeStatus)
    return false;
  // A dispute in another currency is recorded here with the full amount of the payment.
  if (!stripeDispute.amount) return true;
  return (
    stripeDispute.amount.amountMinor === shopDispute.amountMinor &&
    stripeDispute.amount.currency === shopDispute.currency
  );
}

/**
 * The shop's disputes of the days of the run, open ones and ones that may be reopened, however old they are: the list
 * at Stripe goes by the day on which a dispute was opened.
 */
async function compareShopDisputes(run: Reconciliation): Promise<void> {
  const { from, before } = timeRangeOf(run);
  const shopDisputes = await getDb().$queryRaw<ShopDispute[]>`
    ${SHOP_DISPUTES}
    where ((d.opened_at >= ${from} and d.opened_at < ${before}) or d.status = 'open'
        or d.closed_at > now() - make_interval(days => ${REOPENABLE_DAYS}::int))
      and d.id::text > ${run.cursor?.slice(SHOP_CURSOR_PREFIX.length) ?? ''}
    order by d.id::text limit ${BATCH}`;
  const discrepancies: NewDiscrepancy[] = [];
  for (const shopDispute of shopDisputes) {
    const { id, stripeId, orderId, orderNumber, amountMinor, currency } = shopDispute;
    const stripeDispute = await retrieveDispute(stripeId);
    const about = { subjectId: id, stripeId, orderId, orderNumber, ours: amountMinor, currency };
    if (!stripeDispute) discrepancies.push({ kind: 'dispute_here_only', ...about });
    else discrepancies.push(...diffDispute({ stripeDispute, payment: undefined, shopDispute }));
  }
  const last = shopDisputes.at(-1);
  await inTransaction(async (tx) => {
    await recordDiscrepancies(tx, { checkId: run.id, discrepancies });
    const to =
      shopDisputes.length < BATCH || !last
        ? { phase: 'pages' as const, cursor: null }
        : { phase: 'disputes' as const, cursor: SHOP_CURSOR_PREFIX + last.id };
    await advanceReconciliation(tx, { from: run, to });
  });
}
