import 'server-only';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { MoneyCheck, NewMoneyFinding } from '@/lib/payments/money-check';
import { advanceMoneyCheck, recordFindings } from '@/lib/payments/money-check-record';
import { listMoneyDisputed } from '@/lib/stripe/list-money';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';
import { retrieveDispute } from '@/lib/stripe/retrieve-dispute';
import { Prisma } from '@/prisma/generated/client';
import { timeOf } from './compare-payments';

/** Each costs a question to Stripe. */
const BATCH = 20;
const HERE = 'here ';

type About = { orderId: string; orderNumber: number };
type OurPayment = About & { intentId: string };
type OurDispute = About & {
  id: string;
  stripeId: string;
  status: string;
  stripeStatus: string;
  amountMinor: number;
  currency: string;
};

/** Banks decide appeals within some months. */
const MAY_MOVE_AGAIN_DAYS = 120;

const OUR_DISPUTES = Prisma.sql`
  select d.id, d.stripe_dispute_id as "stripeId", d.status::text,
    d.stripe_status as "stripeStatus", d.amount_minor as "amountMinor", d.currency,
    d.order_id as "orderId", o.order_number as "orderNumber"
  from dispute d join "order" o on o.id = d.order_id`;

/** Compares disputes: first a page of those at Stripe with ours, then some of ours with Stripe. @throws StripeUnavailable */
export async function compareDisputes(check: MoneyCheck): Promise<void> {
  await (check.cursor?.startsWith(HERE) ? compareDisputesHere(check) : compareDisputesThere(check));
}

async function compareDisputesThere(check: MoneyCheck): Promise<void> {
  const { items, next } = await listMoneyDisputed({ ...timeOf(check), behind: check.cursor });
  await inTransaction(async (tx) => {
    const { payments, disputes } = await findOurs(tx, items);
    const seen = items.map((theirs) => ({
      theirs,
      payment: payments.find(({ intentId }) => intentId === theirs.paymentIntentId),
      our: disputes.find(({ stripeId }) => stripeId === theirs.stripeDisputeId),
    }));
    const ofShop = seen.filter(({ payment, our }) => payment || our);
    await recordFindings(tx, { checkId: check.id, findings: ofShop.flatMap(judge) });
    const notOurs = items.length - ofShop.length;
    const to = { phase: 'disputes' as const, cursor: next ?? HERE };
    await advanceMoneyCheck(tx, { from: check, to, seen: items.length, notOurs });
  });
}

async function findOurs(
  tx: Tx,
  items: readonly PaymentDispute[],
): Promise<{ payments: OurPayment[]; disputes: OurDispute[] }> {
  const intents = items.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const payments = await tx.$queryRaw<OurPayment[]>`
    select p.stripe_payment_intent_id as "intentId", p.order_id as "orderId", o.order_number as "orderNumber"
    from payment p join "order" o on o.id = p.order_id
    where p.stripe_payment_intent_id = any(${intents}::text[])`;
  const disputes = await tx.$queryRaw<OurDispute[]>`
    ${OUR_DISPUTES}
    where d.stripe_dispute_id = any(${items.map(({ stripeDisputeId }) => stripeDisputeId)}::text[])`;
  return { payments, disputes };
}

function judge(input: {
  theirs: PaymentDispute;
  payment: OurPayment | undefined;
  our: OurDispute | undefined;
}): NewMoneyFinding[] {
  const { theirs, payment, our } = input;
  const { orderId = null, orderNumber = null } = our ?? payment ?? {};
  const about = {
    subjectId: theirs.stripeDisputeId,
    stripeId: theirs.stripeDisputeId,
    orderId,
    orderNumber,
    theirs: theirs.amount?.amountMinor ?? null,
    ours: our?.amountMinor ?? null,
    currency: theirs.amount?.currency ?? null,
  };
  if (!our) return [{ kind: 'dispute_unknown', ...about }];
  return isSameDispute(theirs, our) ? [] : [{ kind: 'dispute_differs', ...about }];
}

/** Whether a dispute stands here as it does at Stripe. */
export function isSameDispute(
  theirs: PaymentDispute,
  our: { status: string; stripeStatus: string; amountMinor: number; currency: string },
): boolean {
  if (theirs.state !== our.status || theirs.stripeStatus !== our.stripeStatus) return false;
  // What is disputed in a currency that is not ours stands here as all of the payment.
  if (!theirs.amount) return true;
  return theirs.amount.amountMinor === our.amountMinor && theirs.amount.currency === our.currency;
}

/**
 * Those of the days that are looked at, those that are open and those that may move again, however old they are: the
 * list at Stripe goes by the day on which a dispute was opened.
 */
async function compareDisputesHere(check: MoneyCheck): Promise<void> {
  const { from, before } = timeOf(check);
  const ours = await getDb().$queryRaw<OurDispute[]>`
    ${OUR_DISPUTES}
    where ((d.opened_at >= ${from} and d.opened_at < ${before}) or d.status = 'open'
        or d.closed_at > now() - make_interval(days => ${MAY_MOVE_AGAIN_DAYS}::int))
      and d.id::text > ${check.cursor?.slice(HERE.length) ?? ''}
    order by d.id::text limit ${BATCH}`;
  const findings: NewMoneyFinding[] = [];
  for (const our of ours) {
    const { id, stripeId, orderId, orderNumber, amountMinor, currency } = our;
    const theirs = await retrieveDispute(stripeId);
    const about = { subjectId: id, stripeId, orderId, orderNumber, ours: amountMinor, currency };
    if (!theirs) findings.push({ kind: 'dispute_here_only', ...about });
    else findings.push(...judge({ theirs, payment: undefined, our }));
  }
  const last = ours.at(-1);
  await inTransaction(async (tx) => {
    await recordFindings(tx, { checkId: check.id, findings });
    const to =
      ours.length < BATCH || !last
        ? { phase: 'pages' as const, cursor: null }
        : { phase: 'disputes' as const, cursor: HERE + last.id };
    await advanceMoneyCheck(tx, { from: check, to });
  });
}
