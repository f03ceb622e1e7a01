import { type Currency, isCurrency, type Minor, minor } from '@/lib/core/money';

/** The one place where our amounts become Stripe's. Both count in minor units with two decimals (rule 3). */
export function toStripeAmount(amountMinor: Minor, currency: Currency): { amount: number; currency: string } {
  return { amount: amountMinor, currency: currency.toLowerCase() };
}

/** An amount as Stripe reports it; null for a currency that is not ours, which is never called paid. */
export function fromStripeAmount(
  amount: number | null,
  currency: string | null,
): { amountMinor: Minor; currency: Currency } | null {
  const code = currency?.toUpperCase() ?? '';
  if (amount === null || !isCurrency(code)) return null;
  return { amountMinor: minor(amount), currency: code };
}
