import type { CartNotice } from '@/lib/cart/cart';
import { type Currency, formatMoney } from '@/lib/core/money';

/** What changed about a line, and what to do now. */
export function cartNoticeText(notice: CartNotice, currency: Currency): string {
  switch (notice.code) {
    case 'price_changed':
      return `The price changed from ${formatMoney(notice.fromMinor, currency)} to ${formatMoney(notice.toMinor, currency)} since you added it. The total is right already.`;
    case 'insufficient_stock':
      return `Only ${notice.available} left. Choose ${notice.available} or fewer to go on.`;
    case 'sold_out':
      return 'It sold out in the meantime. Remove it to go on.';
  }
}
