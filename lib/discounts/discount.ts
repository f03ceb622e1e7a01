import type { Minor } from '@/lib/core/money';
import type { DiscountTerms } from '@/lib/pricing/discount-kinds';

/** What a discount takes off, from which orders and when. */
export type DiscountRule = DiscountTerms & {
  discountId: string;
  /** For buyers. */
  title: string;
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
