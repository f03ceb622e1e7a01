import { MAX_LINE_QUANTITY } from '@/lib/cart/cart';

const MESSAGES: Readonly<Record<string, string>> = {
  shop_paused:
    'We’re not taking orders right now, so we couldn’t add this. Everything already in your cart stays there.',
  sold_out: 'It’s sold out, so your cart hasn’t changed.',
  insufficient_stock: 'We don’t have that many left. Choose a smaller quantity.',
  quantity_too_large: `You can order up to ${MAX_LINE_QUANTITY} of each item. Choose ${MAX_LINE_QUANTITY} or fewer.`,
  unknown_sku: 'We no longer sell that one. Choose another on the product page.',
  line_not_found: 'That’s no longer in your cart. You may have removed it in another tab.',
  promotion_code_unknown: 'We don’t recognise this code. Check it for typos and try again.',
  promotion_code_not_yours:
    'This code belongs to someone else and only works in their browser. Share the product to get your own.',
  promotion_code_not_active: 'This code isn’t active right now.',
  promotion_code_not_started: 'This code isn’t valid yet. Try again on the day it starts.',
  promotion_code_expired: 'This code has expired.',
  promotion_code_used_up: 'This code has already been used.',
  promotion_code_already_used: 'You’ve already used this discount. It’s limited to one per person.',
  invalid_fields: 'Codes use letters, numbers and hyphens, up to 40 characters. Please check yours.',
  too_many_requests: 'That was too many tries in a short time. Wait a few minutes and try again.',
  cookies_blocked:
    'Your browser is blocking this shop’s cookies, so it can’t keep a cart. Allow cookies for this site, then add it again.',
  unreachable: 'We couldn’t reach the shop. Check your connection and try again.',
};

const UNKNOWN_MESSAGE = 'Something went wrong on our side, and nothing has changed. Please try again.';

/** The message for a problem code, for pages that know nothing but the code. */
export function cartProblemMessage(code: string): string {
  return (Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined) ?? UNKNOWN_MESSAGE;
}
