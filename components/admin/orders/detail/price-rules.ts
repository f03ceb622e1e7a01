import { formatMoney } from '@/lib/core/money';
import { DISCOUNT_KIND_DEFINITIONS } from '@/lib/discounts/discount-kind-definitions';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { isFreeDelivery } from '@/lib/pricing/discount-kinds';

/** The rule behind a discount, in words; null when nothing was taken off. */
export function discountRule({ discount, currency }: StaffOrder): string | null {
  if (!discount) return null;
  const { percentOffBps, amountMinor } = discount;
  const what = DISCOUNT_KIND_DEFINITIONS[discount.kind].labelOnOrder({
    percentOffBps,
    amountMinor,
    currency,
  });
  const from =
    discount.minimumSubtotalMinor > 0 ? `, from ${formatMoney(discount.minimumSubtotalMinor, currency)}` : '';
  return `${discount.title}: ${what}${from}`;
}

/** Why the delivery costs what it costs; null when it is simply the option's price. */
export function deliveryRule({ discount, deliveryMinor }: StaffOrder): string | null {
  if (deliveryMinor > 0) return null;
  return discount && isFreeDelivery(discount.kind) ? 'Free with the code' : 'Free at this subtotal';
}
