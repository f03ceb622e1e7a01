import { type Currency, formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import type { DiscountState, StaffDiscount } from '@/lib/discounts/staff-discount';

type StateLabels = { label: string; tone: 'positive' | 'neutral' | 'caution' };

/** The labels of a discount's state. */
export const DISCOUNT_STATE_LABELS: Record<DiscountState, StateLabels> = {
  on: { label: 'On', tone: 'positive' },
  off: { label: 'Switched off', tone: 'neutral' },
  later: { label: 'Begins later', tone: 'caution' },
  over: { label: 'Over', tone: 'neutral' },
  used_up: { label: 'Used up', tone: 'neutral' },
};

type DiscountValue = Pick<StaffDiscount, 'kind' | 'percentOffBps' | 'amountOffMinor'> & {
  currency: Currency;
};

/** What a discount takes off: "15 %", "Rs 500", "Free delivery". */
export function discountValueLabel({ kind, percentOffBps, amountOffMinor, currency }: DiscountValue): string {
  switch (kind) {
    case 'percent':
      return `${formatPercentInput(percentOffBps ?? 0)} %`;
    case 'amount':
      return formatMoney(amountOffMinor ?? 0, currency);
    case 'free_delivery':
      return 'Free delivery';
  }
}
