import { invariant } from './invariant';

declare const minorBrand: unique symbol;

/** An amount in the minor unit of its currency (paisa, cent): a whole number, zero or more. */
export type Minor = number & { readonly [minorBrand]: true };

export const CURRENCIES = ['PKR', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

type CurrencyRule = { payableStepMinor: number; symbol: string; minorPerMajor: number };

/**
 * Every currency here has two decimals, as Stripe counts them (docs.stripe.com/currencies).
 * `payableStepMinor`: the smallest amount a customer is asked for; rupees are paid whole (commerce rule 2).
 * `symbol`: PKR rather than "Rs", which is the sign of other countries' rupees too (docs/adr/0061).
 */
export const CURRENCY_RULES = {
  PKR: { payableStepMinor: 100, symbol: 'PKR\u00a0', minorPerMajor: 100 },
  USD: { payableStepMinor: 1, symbol: '$', minorPerMajor: 100 },
} as const satisfies Record<Currency, CurrencyRule>;

/** Narrows a currency code from the database or the network. */
export function isCurrency(value: string): value is Currency {
  return (CURRENCIES as readonly string[]).includes(value);
}

/** Narrows a currency code, or throws: the database holds only currencies of this list. */
export function requireCurrency(value: string): Currency {
  invariant(isCurrency(value), `unknown currency ${value}`);
  return value;
}

/**
 * Turns a plain number into the branded type.
 * @throws when it is negative, fractional or too large to be exact.
 */
export function minor(amount: number): Minor {
  invariant(Number.isSafeInteger(amount) && amount >= 0, `${amount} is not an amount of minor units`);
  return amount as Minor;
}

/** Sum of amounts of one currency. */
export function addMinor(...amounts: readonly Minor[]): Minor {
  return minor(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** `from − what`. @throws when the result would be negative. */
export function subtractMinor(from: Minor, what: Minor): Minor {
  return minor(from - what);
}

/** Unit price times quantity. @param quantity a whole number, zero or more. */
export function multiplyMinor(unitPriceMinor: Minor, quantity: number): Minor {
  invariant(Number.isSafeInteger(quantity) && quantity >= 0, `${quantity} is not a quantity`);
  return minor(unitPriceMinor * quantity);
}

/**
 * A share of an amount, rounded half up to the minor unit and then half up to the currency's payable step,
 * and never more than the amount (commerce rule 2).
 * @param percentOffBps hundredths of a percent: 1500 is 15%.
 */
export function percentOfMinor(input: {
  amountMinor: Minor;
  percentOffBps: number;
  currency: Currency;
}): Minor {
  const { amountMinor, percentOffBps, currency } = input;
  invariant(
    Number.isInteger(percentOffBps) && percentOffBps >= 0 && percentOffBps <= 10_000,
    `${percentOffBps} is not a percentage in basis points`,
  );
  const exact = divideHalfUp(BigInt(amountMinor) * BigInt(percentOffBps), 10_000n);
  const step = BigInt(CURRENCY_RULES[currency].payableStepMinor);
  const payable = Number(divideHalfUp(exact, step) * step);
  return minor(Math.min(payable, amountMinor));
}

/** An amount as the value of a form field: "6800", "24.50". */
export function formatMoneyInput(amountMinor: number, currency: Currency): string {
  const { minorPerMajor } = CURRENCY_RULES[currency];
  const isWhole = amountMinor % minorPerMajor === 0;
  return (amountMinor / minorPerMajor).toFixed(isWhole ? 0 : 2);
}

/** A quotient of whole numbers, rounded half up. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * Splits an amount over weights so that the parts sum to the whole (largest remainder; ties go to the first).
 * @param weights whole numbers, zero or more; a part never exceeds its weight while the amount is at most their sum.
 * @returns one part per weight; all zero when every weight is zero, in which case the amount must be zero too.
 */
export function allocateByLargestRemainder(amountMinor: Minor, weights: readonly number[]): Minor[] {
  const totalWeight = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (totalWeight === 0n) {
    invariant(amountMinor === 0, 'an amount cannot be split over nothing');
    return weights.map(() => minor(0));
  }
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amountMinor) * BigInt(weight);
    return { index, whole: exact / totalWeight, remainder: exact % totalWeight };
  });
  const given = shares.reduce((sum, share) => sum + share.whole, 0n);
  let left = Number(BigInt(amountMinor) - given);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const parts = shares.map((share) => Number(share.whole));
  for (const share of byRemainder) {
    if (left === 0) break;
    parts[share.index] = (parts[share.index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map(minor);
}

/**
 * An amount as a person reads it: "PKR 6,800", "PKR 1,999.50", "$24.00". Rupees show decimals only when there are any.
 */
export function formatMoney(amountMinor: number, currency: Currency): string {
  const { symbol, minorPerMajor, payableStepMinor } = CURRENCY_RULES[currency];
  const isWhole = amountMinor % minorPerMajor === 0;
  const decimals = isWhole && payableStepMinor === minorPerMajor ? 0 : 2;
  const major = amountMinor / minorPerMajor;
  return (
    symbol +
    major.toLocaleString('en-PK', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  );
}

/** An amount as a machine reads it: `6800.00`, with as many decimals as its currency has. */
export function formatMoneyDecimal(amountMinor: number, currency: Currency): string {
  const { minorPerMajor } = CURRENCY_RULES[currency];
  return (amountMinor / minorPerMajor).toFixed(Math.log10(minorPerMajor));
}
