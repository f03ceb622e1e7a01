import { moneyToType } from '@/lib/core/money';
import { percentToType } from '@/lib/core/percent';
import type { StaffDiscount } from '@/lib/discounts/staff-discount';

/** Pakistan knows no summer time. */
const SHOP_OFFSET_MS = 5 * 60 * 60 * 1000;

/** A discount as the fields of its form show it, by name. */
export function discountToType(discount: StaffDiscount): Record<string, string> {
  const { currency } = discount;
  return {
    title: discount.title,
    kind: discount.kind,
    value: typedValue(discount),
    minimum: discount.minimumSubtotalMinor === 0 ? '' : moneyToType(discount.minimumSubtotalMinor, currency),
    startsAt: localTime(discount.startsAt),
    endsAt: localTime(discount.endsAt),
    redemptionLimit: String(discount.redemptionLimit ?? ''),
    perPersonLimit: String(discount.perPersonLimit ?? ''),
    version: String(discount.version),
  };
}

function typedValue({ kind, percentOffBps, amountOffMinor, currency }: StaffDiscount): string {
  if (kind === 'percent') return percentToType(percentOffBps ?? 0);
  return kind === 'amount' ? moneyToType(amountOffMinor ?? 0, currency) : '';
}

/** A moment in the shop's own time, as a field for day and time has it. */
function localTime(at: Date | null): string {
  return at ? new Date(at.getTime() + SHOP_OFFSET_MS).toISOString().slice(0, 16) : '';
}
