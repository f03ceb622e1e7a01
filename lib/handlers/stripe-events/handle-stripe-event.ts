import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { ignoreNotice, type NoticeVerdict, settleFromNotice } from '@/lib/workflows/settle-from-notice';

/**
 * Every event type that has a consequence here, with what it sets going. What an event claims is not believed: each
 * handler fetches the object from Stripe first, so their order of arrival does not matter.
 */
const HANDLERS: Record<string, (notice: StripeNotice) => Promise<NoticeVerdict>> = {
  'checkout.session.completed': settleFromNotice,
  'checkout.session.expired': settleFromNotice,
  'checkout.session.async_payment_succeeded': settleFromNotice,
  'checkout.session.async_payment_failed': settleFromNotice,
};

/** Draws the consequences of a verified event. @throws when it must be delivered again. */
export function handleStripeEvent(notice: StripeNotice): Promise<NoticeVerdict> {
  const handle = Object.hasOwn(HANDLERS, notice.type) ? HANDLERS[notice.type] : undefined;
  return handle ? handle(notice) : ignoreNotice(notice);
}
