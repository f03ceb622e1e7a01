import 'server-only';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { logger } from '@/lib/log/logger';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';

const MINUTE_MS = 60_000;
const MINUTE_JOBS = [
  'unlock-stale-jobs',
  'refresh-sales-days',
  'clear-old-data',
  'compare-nightly',
  'end-price-reductions',
  'check-health',
] as const;

export type MinuteClock = { stop: () => void };

/**
 * Queues the jobs of every minute, at once and then each minute. A minute in which the database is away is skipped, where
 * the library's own clock of this version ends the process (ADR 0041).
 */
export async function startMinuteClock({ intervalMs = MINUTE_MS } = {}): Promise<MinuteClock> {
  await enqueueMinuteJobs({ isStart: true });
  const timer = setInterval(() => void enqueueMinuteJobs({ isStart: false }), intervalMs);
  return { stop: () => clearInterval(timer) };
}

/**
 * Where no service is configured that could be asked, nobody asks; holds that an earlier configuration left behind still
 * end.
 */
function paymentJob(): 'reconcile-payments' | 'release-expired-holds' {
  const isAnyAsked = listConfiguredPaymentMethods().some((method) => paymentMethodPort(method).reconcile);
  return isAnyAsked ? 'reconcile-payments' : 'release-expired-holds';
}

/** By its key a run that still waits, or failed, is replaced by the next one. */
async function enqueueMinuteJobs({ isStart }: { isStart: boolean }): Promise<void> {
  for (const name of [paymentJob(), ...MINUTE_JOBS]) {
    const payload = name === 'compare-nightly' ? { isStart } : {};
    await inTransaction((tx) => enqueueJob(tx, { name, payload, dedupeKey: name })).catch((error: unknown) =>
      logger.warn({ err: error, job: name }, 'not queued this minute'),
    );
  }
}
