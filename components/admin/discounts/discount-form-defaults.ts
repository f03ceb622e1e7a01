import { toShopIso } from '@/lib/config/shop-time';
import { formatMoneyInput } from '@/lib/core/money';
import { DISCOUNT_KIND_DEFINITIONS } from '@/lib/discounts/discount-kind-definitions';
import type { StaffDiscount } from '@/lib/discounts/staff-discount';

/** A discount as the fields of its form show it, by name. */
export function discountFormDefaults(discount: StaffDiscount): Record<string, string> {
  const { currency } = discount;
  return {
    title: discount.title,
    kind: discount.kind,
    value: DISCOUNT_KIND_DEFINITIONS[discount.kind].format(discount),
    minimum:
      discount.minimumSubtotalMinor === 0 ? '' : formatMoneyInput(discount.minimumSubtotalMinor, currency),
    startsAt: localTime(discount.startsAt),
    endsAt: localTime(discount.endsAt),
    redemptionLimit: String(discount.redemptionLimit ?? ''),
    perPersonLimit: String(discount.perPersonLimit ?? ''),
    version: String(discount.version),
  };
}

/** A moment in the shop's own time, as a field for day and time has it. */
function localTime(at: Date | null): string {
  return at ? toShopIso(at).slice(0, 16) : '';
}
