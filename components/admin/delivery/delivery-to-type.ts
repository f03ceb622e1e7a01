import type { StaffDeliveryOption } from '@/lib/checkout/staff-delivery';
import { moneyToType } from '@/lib/core/money';

/** A way to deliver as the fields of its form show it, by name. */
export function deliveryToType(option: StaffDeliveryOption): Record<string, string> {
  const money = (amountMinor: number | null) =>
    amountMinor === null ? '' : moneyToType(amountMinor, option.currency);
  const rates = option.rates.flatMap(({ country, priceMinor, freeFromSubtotalMinor }, index) => [
    [`rates.${index}.country`, country],
    [`rates.${index}.price`, money(priceMinor)],
    [`rates.${index}.freeFrom`, money(freeFromSubtotalMinor)],
  ]);
  return {
    title: option.title,
    minDays: String(option.minDays),
    maxDays: String(option.maxDays),
    position: String(option.position),
    ...Object.fromEntries(rates),
    version: String(option.version),
  };
}
