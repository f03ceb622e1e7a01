import { SHOP_CURRENCY } from '@/lib/config/shop';
import { type Currency, formatMoney, formatMoneyInput } from '@/lib/core/money';
import { parseMoney } from '@/lib/core/parse-money';
import { formatPercentInput, parsePercentBps } from '@/lib/core/percent';
import type { DiscountKind } from '@/lib/pricing/discount-kinds';

const MAX_PERCENT_BPS = 9000;

/** What a discount takes off, as it is stored: each kind uses the column of its own. */
export type DiscountValue = { percentOffBps: number | null; amountOffMinor: number | null };
type PricedValue = DiscountValue & { currency: Currency };

/** What staff and buyers see of a kind of discount, and how its value is typed; its sums are in evaluate-discount.ts. */
type DiscountKindDefinition = {
  /** Where staff choose among the kinds: "Takes off …". */
  option: string;
  /** What its value is counted in, and what is said of one that cannot be read; null when it has no value. */
  field: { unit: string; problem: string } | null;
  /** The value that was typed; null when it is none of this kind. */
  parse: (typed: string) => DiscountValue | null;
  /** The value as its field shows it. */
  format: (value: PricedValue) => string;
  /** In a list: "15%". */
  label: (value: PricedValue) => string;
  /** What it did to one order. @param taken.amountMinor what it took off. */
  labelOnOrder: (taken: { percentOffBps: number | null; amountMinor: number; currency: Currency }) => string;
};

export const DISCOUNT_KIND_DEFINITIONS: Readonly<Record<DiscountKind, DiscountKindDefinition>> = {
  percent: {
    option: 'A percentage',
    field: { unit: 'percent', problem: 'Give a percentage from 0.01 to 90.' },
    parse: (typed) => {
      const percentOffBps = parsePercentBps(typed);
      return percentOffBps && percentOffBps <= MAX_PERCENT_BPS
        ? { percentOffBps, amountOffMinor: null }
        : null;
    },
    format: ({ percentOffBps }) => formatPercentInput(percentOffBps ?? 0),
    label: ({ percentOffBps }) => `${formatPercentInput(percentOffBps ?? 0)}%`,
    labelOnOrder: ({ percentOffBps }) => `${(percentOffBps ?? 0) / 100}% off what it is for`,
  },
  amount: {
    option: 'An amount of rupees',
    field: { unit: 'rupees', problem: 'Give whole rupees above 0.' },
    parse: (typed) => {
      const amountOffMinor = parseMoney(typed, SHOP_CURRENCY);
      return amountOffMinor ? { percentOffBps: null, amountOffMinor } : null;
    },
    format: ({ amountOffMinor, currency }) => formatMoneyInput(amountOffMinor ?? 0, currency),
    label: ({ amountOffMinor, currency }) => formatMoney(amountOffMinor ?? 0, currency),
    labelOnOrder: ({ amountMinor, currency }) => `${formatMoney(amountMinor, currency)} off`,
  },
  free_delivery: {
    option: 'The delivery',
    field: null,
    parse: () => ({ percentOffBps: null, amountOffMinor: null }),
    format: () => '',
    label: () => 'Free delivery',
    labelOnOrder: () => 'Free delivery',
  },
};
