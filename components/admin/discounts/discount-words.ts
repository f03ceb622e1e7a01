import { type Currency, formatMoney } from '@/lib/core/money';
import { percentToType } from '@/lib/core/percent';
import type { DiscountState, StaffDiscount } from '@/lib/discounts/staff-discount';

type StateWords = { word: string; tone: 'positive' | 'neutral' | 'caution' };

/** Whether a discount works, in words. */
export const STATE_WORDS: Record<DiscountState, StateWords> = {
  on: { word: 'On', tone: 'positive' },
  off: { word: 'Switched off', tone: 'neutral' },
  later: { word: 'Begins later', tone: 'caution' },
  over: { word: 'Over', tone: 'neutral' },
  used_up: { word: 'Used up', tone: 'neutral' },
};

type What = Pick<StaffDiscount, 'kind' | 'percentOffBps' | 'amountOffMinor'> & { currency: Currency };

/** What a discount takes off: "15 %", "Rs 500", "Free delivery". */
export function whatWords({ kind, percentOffBps, amountOffMinor, currency }: What): string {
  switch (kind) {
    case 'percent':
      return `${percentToType(percentOffBps ?? 0)} %`;
    case 'amount':
      return formatMoney(amountOffMinor ?? 0, currency);
    case 'free_delivery':
      return 'Free delivery';
  }
}
