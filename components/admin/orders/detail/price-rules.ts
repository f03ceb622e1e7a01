import { formatMoney } from '@/lib/core/money';
import type { StaffOrder } from '@/lib/orders/staff-order';

/** The rule behind a discount, in words; null when nothing was taken off. */
export function discountRule({ discount, currency }: StaffOrder): string | null {
  if (!discount) return null;
  const what = {
    percent: `${(discount.percentOffBps ?? 0) / 100} % off what it is for`,
    amount: `${formatMoney(discount.amountMinor, currency)} off`,
    free_delivery: 'Free delivery',
  }[discount.kind];
  const from =
    discount.minimumSubtotalMinor > 0 ? `, from ${formatMoney(discount.minimumSubtotalMinor, currency)}` : '';
  return `${discount.title}: ${what}${from}`;
}

/** Why the delivery costs what it costs; null when it is simply the option's price. */
export function deliveryRule({ discount, deliveryMinor }: StaffOrder): string | null {
  if (deliveryMinor > 0) return null;
  return discount?.kind === 'free_delivery' ? 'Free with the code' : 'Free at this subtotal';
}
