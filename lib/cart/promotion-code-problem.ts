import { SHOP_CURRENCY } from '../config/shop';
import type { DiscountObstacle } from '../discounts/discount';
import { obstacleWords } from '../discounts/obstacle-words';
import type { Problem } from '../http/problem';

/** How a code that cannot be used is told. */
export function promotionCodeProblem(obstacle: DiscountObstacle): Problem {
  const detail = obstacleWords(obstacle, SHOP_CURRENCY);
  return {
    status: 422,
    code: `promotion_code_${obstacle.code === 'unknown_code' ? 'unknown' : obstacle.code}`,
    title: 'This code cannot be used',
    detail,
    fields: { code: detail },
  };
}
