import { addMinor, type Minor, minor } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import { type AppliedDiscount, discountOnItemsMinor, isFreeDelivery } from '@/lib/pricing/discount-kinds';
import { discountValidityAt } from '@/lib/pricing/discount-validity';
import type { DiscountRejection, PromotionCodeState } from './discount';

export type DiscountableLine = { productId: string; grossMinor: Minor };

/**
 * What a code takes off these lines, or why it takes nothing. A percentage is applied once, to the eligible subtotal,
 * in integers (commerce rule 2); an amount never takes more than there is.
 */
export function evaluateDiscount(input: {
  code: PromotionCodeState;
  lines: readonly DiscountableLine[];
  now: Date;
}): Result<AppliedDiscount, DiscountRejection> {
  const { code, lines, now } = input;
  const { rule } = code;
  const rejection = findRejection(code, now);
  if (rejection) return fail(rejection);
  const isFor = (line: DiscountableLine) =>
    rule.productIds.length === 0 || rule.productIds.includes(line.productId);
  const eligibleMinor = lines.map((line) => (isFor(line) ? line.grossMinor : minor(0)));
  const eligibleSubtotalMinor = addMinor(...eligibleMinor);
  if (eligibleSubtotalMinor === 0) return fail({ code: 'nothing_eligible' });
  if (eligibleSubtotalMinor < rule.minimumSubtotalMinor) {
    return fail({ code: 'minimum_not_reached', minimumSubtotalMinor: rule.minimumSubtotalMinor });
  }
  return succeed({
    discountMinor: discountOnItemsMinor(rule, eligibleSubtotalMinor),
    eligibleMinor,
    isFreeDelivery: isFreeDelivery(rule.kind),
  });
}

function findRejection(code: PromotionCodeState, now: Date): DiscountRejection | null {
  const { rule } = code;
  const validity = discountValidityAt(rule, now);
  if (validity === 'off' || code.isDisabled) return { code: 'not_active' };
  if (validity === 'later' && rule.startsAt) return { code: 'not_started', startsAt: rule.startsAt };
  if (validity === 'over') return { code: 'expired' };
  if (code.expiresAt && now >= code.expiresAt) return { code: 'expired' };
  return code.isUsedUp ? { code: 'used_up' } : null;
}
