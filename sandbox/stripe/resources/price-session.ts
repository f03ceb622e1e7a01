import type Stripe from 'stripe';
import { ApiError } from '../http/api-error';
import { formatAmount, MAX_AMOUNT_MINOR, minimumAmountMinor } from '../money/currency';
import { splitAmount } from '../money/split-amount';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import { buildLineItems } from './build-line-items';
import { requireUsableCoupon } from './require-usable-coupon';

type Params = Stripe.Checkout.SessionCreateParams;

export type PricedSession = {
  currency: string;
  lineItems: Stripe.LineItem[];
  coupon: Stripe.Coupon | null;
  shipping: { label: string; amountMinor: number; rateId: string } | null;
  subtotalMinor: number;
  discountMinor: number;
  totalMinor: number;
};

/** Computes the amounts of a new session: lines, one discount on them, and the first delivery option. */
export function priceSession(context: SandboxContext, params: Params): PricedSession {
  const undiscounted = buildLineItems(context, params.line_items ?? []);
  const currency = requireOneCurrency(undiscounted, params.currency);
  const couponId = params.discounts?.[0]?.coupon;
  const coupon =
    couponId === undefined
      ? null
      : requireUsableCoupon(context, { id: couponId, currency, param: 'discounts[0][coupon]' });
  const subtotalMinor = undiscounted.reduce((sum, item) => sum + item.amount_subtotal, 0);
  const discountMinor = coupon ? discountOf(coupon, subtotalMinor) : 0;
  const shipping = priceShipping(params.shipping_options ?? [], currency);
  const totalMinor = subtotalMinor - discountMinor + (shipping?.amountMinor ?? 0);
  checkTotal(totalMinor, currency);
  const lineItems = spreadDiscount(undiscounted, discountMinor);
  return { currency, lineItems, coupon, shipping, subtotalMinor, discountMinor, totalMinor };
}

function requireOneCurrency(items: readonly Stripe.LineItem[], asked: string | undefined): string {
  const currency = asked ?? items[0]?.currency ?? '';
  const odd = items.findIndex((item) => item.currency !== currency);
  if (odd === -1) return currency;
  throw new ApiError({
    message: `All line items must have the currency of the Checkout Session (${currency}).`,
    param: `line_items[${odd}][price_data][currency]`,
  });
}

function discountOf(coupon: Stripe.Coupon, subtotalMinor: number): number {
  if (coupon.amount_off !== null) return Math.min(coupon.amount_off, subtotalMinor);
  // Stripe takes percentages of up to four decimals; integers keep half a unit exact.
  const percentE4 = Math.round((coupon.percent_off ?? 0) * 10_000);
  return Number((BigInt(subtotalMinor) * BigInt(percentE4) + 500_000n) / 1_000_000n);
}

function spreadDiscount(items: readonly Stripe.LineItem[], discountMinor: number): Stripe.LineItem[] {
  const shares = splitAmount(
    discountMinor,
    items.map((item) => item.amount_subtotal),
  );
  return items.map((item, index) => {
    const share = shares[index] ?? 0;
    return { ...item, amount_discount: share, amount_total: item.amount_subtotal - share };
  });
}

function priceShipping(
  options: readonly Stripe.Checkout.SessionCreateParams.ShippingOption[],
  currency: string,
): PricedSession['shipping'] {
  const [first] = options;
  if (!first) return null;
  for (const [index, option] of options.entries())
    checkShipping(option, currency, `shipping_options[${index}]`);
  const data = first.shipping_rate_data;
  return {
    label: data?.display_name ?? '',
    amountMinor: data?.fixed_amount?.amount ?? 0,
    rateId: newId('shr_1'),
  };
}

function checkShipping(
  option: Stripe.Checkout.SessionCreateParams.ShippingOption,
  currency: string,
  path: string,
): void {
  if (option.shipping_rate !== undefined) {
    throw new ApiError({
      message: `No such shipping rate: '${option.shipping_rate}'`,
      code: 'resource_missing',
      param: `${path}[shipping_rate]`,
    });
  }
  const amount = option.shipping_rate_data?.fixed_amount;
  if (!amount) {
    throw new ApiError({
      message: `Missing required param: ${path}[shipping_rate_data][fixed_amount].`,
      code: 'parameter_missing',
      param: `${path}[shipping_rate_data][fixed_amount]`,
    });
  }
  if (amount.currency === currency) return;
  throw new ApiError({
    message: `All shipping options must have the currency of the Checkout Session (${currency}).`,
    param: `${path}[shipping_rate_data][fixed_amount][currency]`,
  });
}

/** Nothing to pay is allowed, as Stripe allows it; between nothing and the minimum is not. */
function checkTotal(totalMinor: number, currency: string): void {
  const minimumMinor = minimumAmountMinor(currency);
  if (totalMinor > 0 && totalMinor < minimumMinor) {
    throw new ApiError({
      message: `The Checkout Session's total amount due must add up to at least ${formatAmount(minimumMinor, currency)}.`,
      code: 'amount_too_small',
    });
  }
  if (totalMinor <= MAX_AMOUNT_MINOR) return;
  throw new ApiError({
    message: `The Checkout Session's total amount due must be no more than ${formatAmount(MAX_AMOUNT_MINOR, currency)}.`,
    code: 'amount_too_large',
  });
}
