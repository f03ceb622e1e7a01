import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import type { SandboxContext } from '../sandbox-context';

/** Why a coupon can no longer be redeemed, or null. */
export function couponProblem(coupon: Stripe.Coupon, now: number): string | null {
  if (coupon.redeem_by !== null && coupon.redeem_by <= now) return `Coupon expired: ${coupon.id}`;
  if (coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions) {
    return `Coupon ${coupon.id} is used up and cannot be applied.`;
  }
  return null;
}

/** A coupon as it stands now: `valid` follows from its limits. */
export function currentCoupon(coupon: Stripe.Coupon, now: number): Stripe.Coupon {
  return { ...coupon, valid: couponProblem(coupon, now) === null };
}

/** The coupon that a session asks for, or a refusal. */
export function requireUsableCoupon(
  { store, clock }: SandboxContext,
  { id, currency, param }: { id: string; currency: string; param: string },
): Stripe.Coupon {
  const coupon = store.get('coupons', id);
  if (!coupon) throw noSuch('coupon', id, param);
  const problem = couponProblem(coupon, clock.now());
  if (problem) throw new ApiError({ message: problem, code: 'coupon_expired', param });
  if (coupon.currency !== null && coupon.currency !== currency) {
    throw new ApiError({
      message: `The coupon ${id} is in ${coupon.currency}, but the Checkout Session is in ${currency}.`,
      param,
    });
  }
  return coupon;
}
