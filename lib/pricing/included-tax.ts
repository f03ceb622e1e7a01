import { invariant } from '@/lib/core/invariant';
import { divideHalfUp, type Minor, minor } from '@/lib/core/money';

/**
 * The tax that an amount includes, rounded half up to the minor unit: of PKR 117 at 17%, PKR 17.
 * @param taxBps hundredths of a percent of the amount without tax: 1700 is 17%.
 */
export function includedTaxOfMinor(amountMinor: Minor, taxBps: number): Minor {
  invariant(
    Number.isInteger(taxBps) && taxBps >= 0 && taxBps <= 10_000,
    `${taxBps} is not a rate of tax in basis points`,
  );
  return minor(Number(divideHalfUp(BigInt(amountMinor) * BigInt(taxBps), BigInt(10_000 + taxBps))));
}
