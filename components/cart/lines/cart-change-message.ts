import type { CartChange } from '@/lib/cart/cart';
import { type Currency, formatMoney } from '@/lib/core/money';

/** What changed about a line, and what to do now. */
export function cartChangeMessage(change: CartChange, currency: Currency): string {
  switch (change.code) {
    case 'price_changed':
      return `The price changed from ${formatMoney(change.fromMinor, currency)} to ${formatMoney(change.toMinor, currency)} since you added it. The total is right already.`;
    case 'insufficient_stock':
      return `Only ${change.available} left. Choose ${change.available} or fewer to go on.`;
    case 'sold_out':
      return 'It sold out in the meantime. Remove it to go on.';
  }
}
