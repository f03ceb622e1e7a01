import type { DiscountState } from '@/lib/discounts/staff-discount';

type StateLabels = { label: string; tone: 'positive' | 'neutral' | 'caution' };

/** The labels of a discount's state. */
export const DISCOUNT_STATE_LABELS: Record<DiscountState, StateLabels> = {
  on: { label: 'On', tone: 'positive' },
  off: { label: 'Switched off', tone: 'neutral' },
  later: { label: 'Begins later', tone: 'caution' },
  over: { label: 'Over', tone: 'neutral' },
  used_up: { label: 'Used up', tone: 'neutral' },
};
