import { SHOP_CURRENCY } from '@/lib/config/shop';
import type { DiscountRejection } from '@/lib/discounts/discount';
import { discountRejectionMessage } from '@/lib/discounts/discount-rejection-message';
import type { Problem } from '@/lib/http/problem';

/** The HTTP problem for a code that cannot be used. */
export function promotionCodeProblem(obstacle: DiscountRejection): Problem {
  const detail = discountRejectionMessage(obstacle, SHOP_CURRENCY);
  return {
    status: 422,
    code: `promotion_code_${obstacle.code === 'unknown_code' ? 'unknown' : obstacle.code}`,
    title: 'This code can’t be used',
    detail,
    fields: { code: detail },
  };
}
