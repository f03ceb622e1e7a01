import { type Currency, type Minor, minor, percentOfMinor } from '@/lib/core/money';

/** Every kind of discount, in the order in which staff choose among them; the database's `discount_kind`. */
export const DISCOUNT_KINDS = ['percent', 'amount', 'free_delivery'] as const;
export type DiscountKind = (typeof DISCOUNT_KINDS)[number];

/** What a discount takes off; of the amounts, only the one of its kind is set. */
export type DiscountTerms = {
  kind: DiscountKind;
  percentOffBps: number | null;
  amountOffMinor: number | null;
  currency: Currency;
};

/** What a discount takes off one order. */
export type AppliedDiscount = {
  /** Off the items, delivery not included. */
  discountMinor: Minor;
  /** One per line: how much of it the discount is worked out from. */
  eligibleMinor: readonly Minor[];
  isFreeDelivery: boolean;
};

type DiscountKindRule = {
  /** Off the items that it is for, never more than they cost. */
  takesOff: (terms: DiscountTerms, eligibleMinor: Minor) => Minor;
  isFreeDelivery: boolean;
};

const DISCOUNT_KIND_RULES: Record<DiscountKind, DiscountKindRule> = {
  percent: {
    takesOff: ({ percentOffBps, currency }, eligibleMinor) =>
      percentOfMinor({ amountMinor: eligibleMinor, percentOffBps: percentOffBps ?? 0, currency }),
    isFreeDelivery: false,
  },
  amount: {
    takesOff: ({ amountOffMinor }, eligibleMinor) => minor(Math.min(amountOffMinor ?? 0, eligibleMinor)),
    isFreeDelivery: false,
  },
  free_delivery: { takesOff: () => minor(0), isFreeDelivery: true },
};

/** What a discount takes off items that cost `eligibleMinor`: worked out once, in integers (commerce rule 2). */
export function discountOnItemsMinor(terms: DiscountTerms, eligibleMinor: Minor): Minor {
  return DISCOUNT_KIND_RULES[terms.kind].takesOff(terms, eligibleMinor);
}

/** Whether delivery costs nothing with a discount of this kind. */
export function isFreeDelivery(kind: DiscountKind): boolean {
  return DISCOUNT_KIND_RULES[kind].isFreeDelivery;
}
