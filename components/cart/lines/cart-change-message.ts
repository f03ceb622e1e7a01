import type { CartChange } from '@/lib/cart/cart';
import { type Currency, formatMoney } from '@/lib/core/money';

/** What changed about a line, and what to do now. */
export function cartChangeMessage(change: CartChange, currency: Currency): string {
  switch (change.code) {
    case 'price_changed':
      return `The price changed from ${formatMoney(change.fromMinor, currency)} to ${formatMoney(change.toMinor, currency)} since you added it. Your total is up to date.`;
    case 'insufficient_stock':
      return `Only ${change.available} left. Choose ${change.available} or fewer to continue.`;
    case 'sold_out':
      return 'It has sold out since you added it. Remove it to continue.';
  }
}
