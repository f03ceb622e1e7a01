import { formatShopDate } from '@/lib/config/format-shop-time';
import { type Currency, formatMoney } from '@/lib/core/money';
import type { DiscountRejection } from './discount';

/** Why a code takes nothing off, in a sentence for the buyer. */
export function discountRejectionMessage(rejection: DiscountRejection, currency: Currency): string {
  switch (rejection.code) {
    case 'unknown_code':
      return 'We do not know this code. Check it for a slip.';
    case 'not_yours':
      return 'This code belongs to somebody else and works in their browser only. Share the product to get one of your own.';
    case 'not_active':
      return 'This code is not in use at the moment.';
    case 'not_started':
      return `This code works from ${formatShopDate(rejection.startsAt)} on.`;
    case 'expired':
      return 'This code has run out.';
    case 'used_up':
      return 'This code has been used.';
    case 'already_used':
      return 'You have used this discount before; it is once per person.';
    case 'minimum_not_reached':
      return `This code is for orders from ${formatMoney(rejection.minimumSubtotalMinor, currency)} on.`;
    case 'nothing_eligible':
      return 'This code is not for what is in your cart.';
  }
}
