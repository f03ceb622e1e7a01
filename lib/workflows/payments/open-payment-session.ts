import 'server-only';
import { lineTitle } from '@/lib/cart/build-cart';
import { getSiteUrl } from '@/lib/config/server-config';
import { invariant } from '@/lib/core/invariant';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { recordCheckoutSession } from '@/lib/payments/record-checkout-session';
import { createCheckoutSession } from '@/lib/stripe/create-checkout-session';

/**
 * Finds or opens the Stripe checkout session of a payment. Everything that Stripe is sent comes from stored rows and
 * the idempotency key is the payment's id, so a repeated call, also from another process or after a crash, finds the
 * same session.
 * @throws StripeUnavailable when it is not known whether the session exists; StripeRefused when there will be none.
 */
export async function openPaymentSession(
  paymentId: string,
): Promise<{ sessionId: string; url: string | null }> {
  const payment = await getDb().payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { order: { include: { lines: { orderBy: { position: 'asc' } } } } },
  });
  if (payment.stripeSessionId) return { sessionId: payment.stripeSessionId, url: payment.stripeSessionUrl };
  const { order } = payment;
  invariant(payment.sessionExpiresAt, 'a card payment has an end');
  const session = await createCheckoutSession({
    paymentId,
    orderId: order.id,
    orderNumber: String(order.orderNumber),
    email: order.email,
    currency: requireCurrency(order.currency),
    lines: order.lines.map((line) => ({
      title: lineTitle(line.title, line.variantTitle),
      unitPriceMinor: minor(line.unitPriceMinor),
      quantity: line.quantity,
    })),
    delivery: { title: `Delivery: ${order.deliveryOptionTitle}`, priceMinor: minor(order.deliveryMinor) },
    discount:
      order.discountMinor > 0
        ? { title: order.promotionCode ?? 'Discount', amountMinor: minor(order.discountMinor) }
        : null,
    expiresAt: payment.sessionExpiresAt,
    siteUrl: getSiteUrl(),
  });
  await recordCheckoutSession(getDb(), { paymentId, sessionId: session.sessionId, url: session.url });
  return { sessionId: session.sessionId, url: (await isStillOpen(paymentId)) ? session.url : null };
}

/**
 * False when it was cancelled meanwhile: nobody may be redirected to its session then, which the reconciler expires.
 */
async function isStillOpen(paymentId: string): Promise<boolean> {
  const payment = await getDb().payment.findUnique({ where: { id: paymentId }, select: { status: true } });
  return payment?.status === 'open';
}
