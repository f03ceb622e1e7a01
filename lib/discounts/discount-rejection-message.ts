import { formatShopDate } from '@/lib/config/format-shop-time';
import { type Currency, formatMoney } from '@/lib/core/money';
import type { DiscountRejection } from './discount';

/** Why a code takes nothing off, in a sentence for the buyer. */
export function discountRejectionMessage(rejection: DiscountRejection, currency: Currency): string {
  switch (rejection.code) {
    case 'unknown_code':
      return 'We don’t recognise this code. Check it for typos.';
    case 'not_yours':
      return 'This code belongs to someone else and only works in their browser. Share the product to get your own.';
    case 'not_active':
      return 'This code isn’t active right now.';
    case 'not_started':
      return `This code starts on ${formatShopDate(rejection.startsAt)}.`;
    case 'expired':
      return 'This code has expired.';
    case 'used_up':
      return 'This code has already been used.';
    case 'already_used':
      return 'You’ve already used this discount. It’s limited to one per person.';
    case 'minimum_not_reached':
      return `This code is for orders of ${formatMoney(rejection.minimumSubtotalMinor, currency)} or more.`;
    case 'nothing_eligible':
      return 'This code doesn’t apply to the items in your cart.';
  }
}
