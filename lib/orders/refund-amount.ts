import { addMinor, allocateByLargestRemainder, type Minor, minor } from '@/lib/core/money';

/** A line as refunds see it; `refunded` are the units of earlier refunds. */
export type RefundableLine = { quantity: number; refunded: number; lineTotalMinor: Minor };

/**
 * What the next units of a line cost: its total, after discounts, is split over its units so that refunding them one
 * by one comes to the total, to the unit.
 * @param units as many as are asked for; those beyond what is left count nothing.
 */
export function refundOfUnits(line: RefundableLine, units: number): Minor {
  const shares = allocateByLargestRemainder(
    line.lineTotalMinor,
    Array.from({ length: line.quantity }, () => 1),
  );
  return addMinor(minor(0), ...shares.slice(line.refunded, line.refunded + Math.max(0, units)));
}
