import { discountRejectionMessage } from '@/lib/discounts/discount-rejection-message';
import { SHOP_CURRENCY } from '../config/shop';
import type { DiscountRejection } from '../discounts/discount';
import type { Problem } from '../http/problem';

/** The HTTP problem for a code that cannot be used. */
export function promotionCodeProblem(obstacle: DiscountRejection): Problem {
  const detail = discountRejectionMessage(obstacle, SHOP_CURRENCY);
  return {
    status: 422,
    code: `promotion_code_${obstacle.code === 'unknown_code' ? 'unknown' : obstacle.code}`,
    title: 'This code cannot be used',
    detail,
    fields: { code: detail },
  };
}
