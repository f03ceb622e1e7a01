import 'server-only';
import type { Currency, Minor } from '@/lib/core/money';
import { type CheckoutSession, toCheckoutSession } from './checkout-session';
import { getStripe } from './client';
import { callStripe } from './stripe-errors';
import { toStripeAmount } from './stripe-money';

export type NewCheckoutSession = {
  paymentId: string;
  orderId: string;
  orderNumber: string;
  email: string;
  currency: Currency;
  lines: { title: string; unitPriceMinor: Minor; quantity: number }[];
  delivery: { title: string; priceMinor: Minor };
  /** Taken off the whole; null for none. */
  discount: { title: string; amountMinor: Minor } | null;
  expiresAt: Date;
  siteUrl: string;
};

/**
 * Creates a Stripe Checkout Session. The payment's id is the idempotency key and every parameter comes from the stored order, so
 * that a retry, also after a crash, finds the same session (commerce rule 8).
 * @throws StripeUnavailable when it is not known whether the session exists; StripeRefused when there will be none.
 */
export async function createCheckoutSession(input: NewCheckoutSession): Promise<CheckoutSession> {
  const line = (name: string, unitPriceMinor: Minor, quantity: number) => {
    const { amount, currency } = toStripeAmount(unitPriceMinor, input.currency);
    return { quantity, price_data: { currency, unit_amount: amount, product_data: { name } } };
  };
  const items = input.lines.map(({ title, unitPriceMinor, quantity }) =>
    line(title, unitPriceMinor, quantity),
  );
  const delivery =
    input.delivery.priceMinor > 0 ? [line(input.delivery.title, input.delivery.priceMinor, 1)] : [];
  const metadata = {
    order_id: input.orderId,
    order_number: input.orderNumber,
    payment_id: input.paymentId,
  };
  const coupon = await createCoupon(input);
  const session = await callStripe(() =>
    getStripe().checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [...items, ...delivery],
        ...(coupon ? { discounts: [{ coupon }] } : {}),
        client_reference_id: input.orderId,
        ...(isAcceptedByStripe(input.email) ? { customer_email: input.email } : {}),
        expires_at: Math.floor(input.expiresAt.getTime() / 1000),
        success_url: `${input.siteUrl}/checkout/return?session_id={CHECKOUT_SESSION_ID}`,
        cancel_url: `${input.siteUrl}/checkout`,
        // The shop names its price in one currency; the dashboard's setting must not present another (rule 4).
        adaptive_pricing: { enabled: false },
        metadata: metadata,
        payment_intent_data: { metadata: metadata },
        expand: ['payment_intent'],
      },
      { idempotencyKey: `checkout-session-${input.paymentId}` },
    ),
  );
  return toCheckoutSession(session);
}

/** Some providers gave out addresses with dots where the standard has none; Stripe asks for another one instead. */
function isAcceptedByStripe(email: string): boolean {
  return !/^\.|\.\.|\.@/.test(email);
}

const MAX_COUPON_NAME_LENGTH = 40;

/**
 * Stripe is given the amount that we computed, never a percentage (commerce rule 4): a coupon for this payment alone.
 * @returns its id; null when nothing is taken off.
 */
async function createCoupon(input: NewCheckoutSession): Promise<string | null> {
  const { discount, paymentId } = input;
  if (!discount || discount.amountMinor === 0) return null;
  const { amount, currency } = toStripeAmount(discount.amountMinor, input.currency);
  const coupon = await callStripe(() =>
    getStripe().coupons.create(
      {
        amount_off: amount,
        currency,
        duration: 'once',
        max_redemptions: 1,
        name: discount.title.slice(0, MAX_COUPON_NAME_LENGTH),
        metadata: { order_id: input.orderId, payment_id: paymentId },
      },
      { idempotencyKey: `coupon-${paymentId}` },
    ),
  );
  return coupon.id;
}
