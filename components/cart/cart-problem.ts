import { MAX_LINE_QUANTITY } from '@/lib/cart/cart';

const MESSAGES: Readonly<Record<string, string>> = {
  shop_paused:
    'The shop takes no orders just now, so nothing was put into your cart. What is in it stays there.',
  sold_out: 'It is sold out just now, so nothing was changed in your cart.',
  insufficient_stock: 'There are not that many left. Choose a smaller number.',
  quantity_too_large: `We send at most ${MAX_LINE_QUANTITY} of one thing per order. Choose ${MAX_LINE_QUANTITY} or fewer.`,
  unknown_sku: 'We no longer sell that one. Choose another on the product page.',
  line_not_found: 'That is no longer in your cart. It may have been removed in another tab.',
  promotion_code_unknown: 'We do not know this code. Check it for a slip and try again.',
  promotion_code_not_yours:
    'This code belongs to somebody else and works in their browser only. Share the product to get one of your own.',
  promotion_code_not_active: 'This code is not in use at the moment.',
  promotion_code_not_started: 'This code does not work yet. Try it again on its first day.',
  promotion_code_expired: 'This code has run out.',
  promotion_code_used_up: 'This code has been used.',
  promotion_code_already_used: 'You have used this discount before; it is once per person.',
  invalid_fields: 'A code has letters, figures and hyphens, and no more than 40 of them. Check it, please.',
  too_many_requests: 'That was too often in a short time. Wait a few minutes and try again.',
  cookies_blocked:
    'Your browser keeps no cookies for this shop, so it cannot keep a cart. Allow cookies for this site, then add it again.',
  unreachable: 'We could not reach the shop. Check your connection and try again.',
};

const UNKNOWN_MESSAGE = 'Something went wrong on our side and nothing was changed. Please try again.';

/** The message for a problem code, for pages that know nothing but the code. */
export function cartProblemMessage(code: string): string {
  return (Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined) ?? UNKNOWN_MESSAGE;
}
