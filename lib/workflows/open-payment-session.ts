import 'server-only';
import { lineTitle } from '@/lib/cart/cart-view';
import { getSiteUrl } from '@/lib/config/server-config';
import { invariant } from '@/lib/core/invariant';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { recordSession } from '@/lib/payments/record-session';
import { createPaymentSession } from '@/lib/stripe/create-payment-session';

/**
 * Finds or opens the payment page of a payment. Everything that Stripe is told comes from stored rows and the key is
 * the payment's id, so a repeated call, also from another process or after a crash, finds the same page.
 * @throws StripeUnavailable when it is not known whether the page exists; StripeRefused when there will be none.
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
  const session = await createPaymentSession({
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
  await recordSession(getDb(), { paymentId, sessionId: session.sessionId, url: session.url });
  return { sessionId: session.sessionId, url: (await isStillOpen(paymentId)) ? session.url : null };
}

/** Whether it was given up while Stripe was asked: nobody may be led to its page then, which the reconciler closes. */
async function isStillOpen(paymentId: string): Promise<boolean> {
  const payment = await getDb().payment.findUnique({ where: { id: paymentId }, select: { status: true } });
  return payment?.status === 'open';
}
