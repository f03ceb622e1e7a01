import 'server-only';
import type { Currency, Minor } from '@/lib/core/money';
import { getStripe } from './client';
import { type PaymentSession, toPaymentSession } from './payment-session';
import { askStripe } from './stripe-errors';
import { toStripeAmount } from './stripe-money';

export type NewPaymentSession = {
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
 * Opens a payment page. The payment's id is the idempotency key and every parameter comes from the stored order, so
 * that asking twice, also after a crash, finds the same page (commerce rule 8).
 * @throws StripeUnavailable when it is not known whether the page exists; StripeRefused when there will be none.
 */
export async function createPaymentSession(input: NewPaymentSession): Promise<PaymentSession> {
  const line = (name: string, unitPriceMinor: Minor, quantity: number) => {
    const { amount, currency } = toStripeAmount(unitPriceMinor, input.currency);
    return { quantity, price_data: { currency, unit_amount: amount, product_data: { name } } };
  };
  const goods = input.lines.map(({ title, unitPriceMinor, quantity }) =>
    line(title, unitPriceMinor, quantity),
  );
  const delivery =
    input.delivery.priceMinor > 0 ? [line(input.delivery.title, input.delivery.priceMinor, 1)] : [];
  const references = {
    order_id: input.orderId,
    order_number: input.orderNumber,
    payment_id: input.paymentId,
  };
  const coupon = await createCoupon(input);
  const session = await askStripe(() =>
    getStripe().checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [...goods, ...delivery],
        ...(coupon ? { discounts: [{ coupon }] } : {}),
        client_reference_id: input.orderId,
        ...(isPlainAddress(input.email) ? { customer_email: input.email } : {}),
        expires_at: Math.floor(input.expiresAt.getTime() / 1000),
        success_url: `${input.siteUrl}/checkout/return?session_id={CHECKOUT_SESSION_ID}`,
        cancel_url: `${input.siteUrl}/checkout`,
        // The shop names its price in one currency; the dashboard's setting must not present another (rule 4).
        adaptive_pricing: { enabled: false },
        metadata: references,
        payment_intent_data: { metadata: references },
        expand: ['payment_intent'],
      },
      { idempotencyKey: `checkout-session-${input.paymentId}` },
    ),
  );
  return toPaymentSession(session);
}

/** Some providers gave out addresses with dots where the standard has none; Stripe asks for another one instead. */
function isPlainAddress(email: string): boolean {
  return !/^\.|\.\.|\.@/.test(email);
}

const LONGEST_COUPON_NAME = 40;

/**
 * Stripe is told the amount that we worked out, never a percentage (commerce rule 4): a coupon for this payment alone.
 * @returns its id; null when nothing is taken off.
 */
async function createCoupon(input: NewPaymentSession): Promise<string | null> {
  const { discount, paymentId } = input;
  if (!discount || discount.amountMinor === 0) return null;
  const { amount, currency } = toStripeAmount(discount.amountMinor, input.currency);
  const coupon = await askStripe(() =>
    getStripe().coupons.create(
      {
        amount_off: amount,
        currency,
        duration: 'once',
        max_redemptions: 1,
        name: discount.title.slice(0, LONGEST_COUPON_NAME),
        metadata: { order_id: input.orderId, payment_id: paymentId },
      },
      { idempotencyKey: `coupon-${paymentId}` },
    ),
  );
  return coupon.id;
}
