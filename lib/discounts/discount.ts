import type { Currency, Minor } from '@/lib/core/money';

/** What a discount takes off, from which orders and when. */
export type DiscountRule = {
  discountId: string;
  /** For buyers. */
  title: string;
  kind: 'percent' | 'amount' | 'free_delivery';
  percentOffBps: number | null;
  amountOffMinor: number | null;
  currency: Currency;
  minimumSubtotalMinor: Minor;
  startsAt: Date | null;
  endsAt: Date | null;
  isActive: boolean;
  /** Products that it is for; none: all. */
  productIds: readonly string[];
  perPersonLimit: number | null;
};

/** A code that somebody wants to use, as it stands at this moment. */
export type PromotionCodeState = {
  promotionCodeId: string;
  code: string;
  /** Whose it is; null: anybody's. */
  visitorId: string | null;
  expiresAt: Date | null;
  isDisabled: boolean;
  isSingleUse: boolean;
  /** By others: what the buyer's own unpaid checkout holds is theirs. */
  isUsedUp: boolean;
  rule: DiscountRule;
};

/** Why a code takes nothing off. */
export type DiscountRejection =
  | { code: 'unknown_code' }
  | { code: 'not_yours' }
  | { code: 'not_active' }
  | { code: 'not_started'; startsAt: Date }
  | { code: 'expired' }
  | { code: 'used_up' }
  /** By this person: by their address or phone number. */
  | { code: 'already_used' }
  | { code: 'minimum_not_reached'; minimumSubtotalMinor: Minor }
  | { code: 'nothing_eligible' };

/** What a code takes off an order. */
export type AppliedDiscount = {
  /** Off the items, delivery not included. */
  discountMinor: Minor;
  /** One per line: how much of it the discount is computed from. */
  eligibleMinor: readonly Minor[];
  isFreeDelivery: boolean;
};
