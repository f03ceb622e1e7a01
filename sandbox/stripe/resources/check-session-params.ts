import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';

type Params = Stripe.Checkout.SessionCreateParams;

const MIN_LIFE_SECONDS = 30 * 60;
const MAX_LIFE_SECONDS = 24 * 60 * 60;

/** The rules that bind several parameters of a new session together. */
export function checkSessionParams(params: Params, now: number): void {
  requireSimulatedMode(params);
  if (params.success_url === undefined) throw missing('success_url');
  if (!params.line_items || params.line_items.length === 0) throw missing('line_items');
  if (params.customer !== undefined) {
    if (params.customer_email !== undefined) throw onlyOne('customer, customer_email');
    throw noSuch('customer', params.customer, 'customer');
  }
  checkDiscountParams(params);
  checkExpiry(params.expires_at, now);
  if (params.allowed_payment_method_types && params.excluded_payment_method_types) {
    throw onlyOne('allowed_payment_method_types, excluded_payment_method_types');
  }
}

function requireSimulatedMode({ mode, ui_mode, return_url, redirect_on_completion }: Params): void {
  if (mode !== 'payment') throw notSimulated(`mode=${String(mode)}`, 'mode');
  if (ui_mode !== undefined && ui_mode !== 'hosted_page') throw notSimulated(`ui_mode=${ui_mode}`, 'ui_mode');
  const embeddedOnly =
    return_url === undefined ? redirect_on_completion && 'redirect_on_completion' : 'return_url';
  if (!embeddedOnly) return;
  throw new ApiError({
    message: `You cannot pass \`${embeddedOnly}\` when \`ui_mode\` is \`hosted_page\`.`,
    param: embeddedOnly,
  });
}

function checkDiscountParams({ discounts, allow_promotion_codes }: Params): void {
  if (discounts === undefined) return;
  if (allow_promotion_codes !== undefined) throw onlyOne('allow_promotion_codes, discounts');
  if (discounts.length > 1) {
    throw new ApiError({ message: 'You may only specify up to 1 discount.', param: 'discounts' });
  }
  const [discount] = discounts;
  if (!discount) return;
  if (discount.promotion_code !== undefined) {
    if (discount.coupon !== undefined) throw onlyOne('coupon, promotion_code');
    throw noSuch('promotion code', discount.promotion_code, 'discounts[0][promotion_code]');
  }
  if (discount.coupon === undefined) throw missing('discounts[0][coupon]');
}

function checkExpiry(expiresAt: number | undefined, now: number): void {
  if (expiresAt === undefined) return;
  const life = expiresAt - now;
  const limit =
    life < MIN_LIFE_SECONDS ? 'at least 30 minutes' : life > MAX_LIFE_SECONDS ? 'less than 24 hours' : null;
  if (limit === null) return;
  throw new ApiError({
    message: `The \`expires_at\` timestamp must be ${limit} from Checkout Session creation.`,
    param: 'expires_at',
  });
}

function missing(param: string): ApiError {
  return new ApiError({ message: `Missing required param: ${param}.`, code: 'parameter_missing', param });
}

function onlyOne(names: string): ApiError {
  return new ApiError({ message: `You may only specify one of these parameters: ${names}.` });
}

function notSimulated(what: string, param: string): ApiError {
  return new ApiError({
    message: `The sandbox does not simulate ${what}`,
    code: 'sandbox_not_simulated',
    param,
  });
}
