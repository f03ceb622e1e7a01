import type { Currency } from '@/lib/core/money';
import type { DiscountKind } from '@/lib/pricing/discount-kinds';
import { discountValidityAt } from '@/lib/pricing/discount-validity';

/** What a discount takes off, from which orders and when, as staff set it. */
export type DiscountFacts = {
  title: string;
  kind: DiscountKind;
  percentOffBps: number | null;
  amountOffMinor: number | null;
  minimumSubtotalMinor: number;
  startsAt: Date | null;
  endsAt: Date | null;
  isActive: boolean;
  /** Over all codes; null: no limit. */
  redemptionLimit: number | null;
  perPersonLimit: number | null;
};

export type StaffDiscount = DiscountFacts & {
  discountId: string;
  currency: Currency;
  version: number;
  /** None: all. */
  productIds: string[];
  /** Its codes are earned by sharing, and it is changed where sharing is. */
  isShareCampaign: boolean;
  codeCount: number;
  /** Held and redeemed. */
  useCount: number;
};

export type StaffCode = {
  promotionCodeId: string;
  code: string;
  redemptionLimit: number | null;
  useCount: number;
  isDisabled: boolean;
};

export type StaffRedemption = {
  orderNumber: number;
  code: string;
  amountMinor: number;
  status: 'held' | 'redeemed' | 'released';
  createdAt: Date;
};

export type DiscountState = 'on' | 'off' | 'later' | 'over' | 'used_up';

/** Whether a discount works at this moment, and if not, why. */
export function discountStateOf(
  discount: Pick<StaffDiscount, 'isActive' | 'startsAt' | 'endsAt' | 'redemptionLimit' | 'useCount'>,
  now: Date,
): DiscountState {
  const validity = discountValidityAt(discount, now);
  if (validity !== 'on') return validity;
  const { redemptionLimit, useCount } = discount;
  return redemptionLimit !== null && useCount >= redemptionLimit ? 'used_up' : 'on';
}
