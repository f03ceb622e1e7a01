import type { StaffDeliveryOption } from '@/lib/checkout/staff-delivery';
import { formatMoneyInput } from '@/lib/core/money';

/** The default values of the form of a delivery option, by field name. */
export function deliveryFormDefaults(option: StaffDeliveryOption): Record<string, string> {
  const money = (amountMinor: number | null) =>
    amountMinor === null ? '' : formatMoneyInput(amountMinor, option.currency);
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
