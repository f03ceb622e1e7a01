import 'server-only';
import { isStripeSetUp } from '@/lib/config/stripe-settings';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { logger } from '@/lib/log/logger';
import type { Reconciliation, ReconciliationPhase } from '@/lib/payments/reconciliation';
import { advanceReconciliation, endReconciliation } from '@/lib/payments/reconciliation-progress';
import { getReconciliation } from '@/lib/payments/reconciliation-queries';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { checkShopConsistency } from './check-shop-consistency';
import { compareDisputes } from './compare-disputes';
import { comparePayments } from './compare-payments';
import { compareRefunds } from './compare-refunds';
import { compareSessions } from './compare-sessions';
import { compareUnmatchedRecords } from './compare-unmatched-records';
import { resolveDiscrepancies } from './resolve-discrepancies';

/** No job may take long: the queue takes one of ten minutes for dead. The rest is continued in the next one. */
const MAX_JOB_MS = 40_000;

const STEPS: Record<ReconciliationPhase, (run: Reconciliation) => Promise<void>> = {
  payments: comparePayments,
  refunds: compareRefunds,
  disputes: compareDisputes,
  pages: compareSessions,
  ours: compareUnmatchedRecords,
  shop: checkShopConsistency,
};

/**
 * Continues a reconciliation run from its cursor, batch by batch, each recorded as it is done, so that it survives a
 * crash of the process. Where Stripe is not set up, only the shop's own part is run. A failure of Stripe ends the run as failed. A scheduled run then resolves the discrepancies
 * for which Stripe is authoritative.
 */
export async function runReconciliation(runId: string): Promise<void> {
  const until = Date.now() + MAX_JOB_MS;
  while (true) {
    const run = await getReconciliation(runId);
    if (run?.status === 'done' && run.isAutomatic) {
      if (!isStripeSetUp()) return;
      if (!(await resolveDiscrepancies({ runId, until }))) await enqueueContinuation(runId);
      return;
    }
    if (run?.status !== 'running') return;
    if (Date.now() > until) {
      await enqueueContinuation(runId);
      return;
    }
    try {
      await (isStripeSetUp() ? STEPS[run.phase](run) : stepWithoutStripe(run));
    } catch (error) {
      if (!(error instanceof StripeUnavailable)) throw error;
      logger.warn({ err: error, moneyCheckId: runId }, 'a reconciliation run was not finished');
      await endReconciliation(getDb(), {
        checkId: runId,
        failure: 'Stripe did not answer. Go on with it in a while.',
      });
      return;
    }
  }
}

/** Without keys for Stripe there is nobody to compare with: only what the shop has is compared with itself. */
async function stepWithoutStripe(run: Reconciliation): Promise<void> {
  if (run.phase === 'shop') return checkShopConsistency(run);
  await inTransaction((tx) => advanceReconciliation(tx, { from: run, to: { phase: 'shop', cursor: null } }));
}

function enqueueContinuation(runId: string): Promise<void> {
  return inTransaction((tx) =>
    enqueueJob(tx, {
      name: 'compare-money',
      payload: { moneyCheckId: runId },
      dedupeKey: `compare-money-${runId}`,
    }),
  );
}
