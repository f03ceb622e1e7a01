import 'server-only';
import { closeSlowPages } from './close-slow-pages';
import { reconcilePayments } from './reconcile-payments';
import { reconcileRefunds } from './reconcile-refunds';
import { reconcileSessions } from './reconcile-sessions';
import { releasePastHolds } from './release-past-holds';

/**
 * Compares what the shop believes with what Stripe has, and heals the difference (commerce rule 11): payments that are
 * open, holds whose time is over, or is up because little is left, payment pages that nobody recorded, refunds that nobody answered. Running it twice at once has one effect.
 * @param now the clock, for tests.
 */
export async function reconcile(now: Date = new Date()): Promise<void> {
  await reconcilePayments(now);
  await releasePastHolds(now);
  await closeSlowPages(now);
  await reconcileSessions(now);
  await reconcileRefunds(now);
}
