import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { logger } from '@/lib/log/logger';
import type { MoneyCheck, MoneyCheckPhase } from '@/lib/payments/money-check';
import { getMoneyCheck } from '@/lib/payments/money-check-queries';
import { endMoneyCheck } from '@/lib/payments/money-check-record';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { compareDisputes } from './compare-disputes';
import { compareOurs } from './compare-ours';
import { comparePages } from './compare-pages';
import { comparePayments } from './compare-payments';
import { compareRefunds } from './compare-refunds';
import { compareShop } from './compare-shop';
import { settleFindings } from './settle-findings';

/** No job may take long: the queue takes one of ten minutes for dead. The rest goes on in the next one. */
const AT_A_TIME_MS = 40_000;

const STEPS: Record<MoneyCheckPhase, (check: MoneyCheck) => Promise<void>> = {
  payments: comparePayments,
  refunds: compareRefunds,
  disputes: compareDisputes,
  pages: comparePages,
  ours: compareOurs,
  shop: compareShop,
};

/**
 * Goes on with a comparison of Stripe and the shop from where it stands, page by page, each recorded as it is done;
 * a process that dies is followed by one that takes it up there. What goes wrong at Stripe ends it, and says so. One that
 * the shop began by itself then settles what Stripe's word decides.
 */
export async function compareMoney(checkId: string): Promise<void> {
  const until = Date.now() + AT_A_TIME_MS;
  while (true) {
    const check = await getMoneyCheck(checkId);
    if (check?.status === 'done' && check.isAutomatic) {
      if (!(await settleFindings({ checkId, until }))) await goOnLater(checkId);
      return;
    }
    if (check?.status !== 'running') return;
    if (Date.now() > until) {
      await goOnLater(checkId);
      return;
    }
    try {
      await STEPS[check.phase](check);
    } catch (error) {
      if (!(error instanceof StripeUnavailable)) throw error;
      logger.warn({ err: error, moneyCheckId: checkId }, 'a comparison with Stripe was not finished');
      await endMoneyCheck(getDb(), { checkId, failure: 'Stripe did not answer. Go on with it in a while.' });
      return;
    }
  }
}

function goOnLater(checkId: string): Promise<void> {
  return inTransaction((tx) =>
    enqueueJob(tx, {
      name: 'compare-money',
      payload: { moneyCheckId: checkId },
      dedupeKey: `compare-money-${checkId}`,
    }),
  );
}
