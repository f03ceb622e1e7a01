import 'server-only';
import { expireLowStockSessions } from '@/lib/workflows/payments/expire-low-stock-sessions';
import { releaseExpiredHolds } from '@/lib/workflows/payments/release-expired-holds';
import { reconcilePayments } from './reconcile-payments';
import { reconcileRefunds } from './reconcile-refunds';
import { reconcileSessions } from './reconcile-sessions';

/**
 * Compares the state of the shop with Stripe's and repairs the difference (commerce rule 11): open payments, holds that
 * have expired, or that end early because stock is low, checkout sessions that were not recorded, and pending refunds.
 * Idempotent, also when run concurrently.
 * @param now the clock, for tests.
 */
export async function reconcile(now: Date = new Date()): Promise<void> {
  await reconcilePayments(now);
  await releaseExpiredHolds(now);
  await expireLowStockSessions(now);
  await reconcileSessions(now);
  await reconcileRefunds(now);
}
