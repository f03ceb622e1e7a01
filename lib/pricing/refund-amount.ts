import { addMinor, allocateByLargestRemainder, type Minor, minor, subtractMinor } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';

/** A line as refunds see it; `refunded` are the units of earlier refunds. */
export type RefundableLine = { quantity: number; refunded: number; lineTotalMinor: Minor };

/** How many units of a line can still be refunded. */
export function refundableUnits({ quantity, refunded }: Omit<RefundableLine, 'lineTotalMinor'>): number {
  return quantity - refunded;
}

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
  return addMinor(...shares.slice(line.refunded, line.refunded + Math.max(0, units)));
}

/** What goes back for these units of an order's lines, and for its delivery where that is refunded too. */
export function refundOfOrder(
  order: { lines: readonly (RefundableLine & { id: string })[]; deliveryMinor: Minor },
  input: { returned: readonly { orderLineId: string; quantity: number }[]; withDelivery: boolean },
): Minor {
  const ofUnits = input.returned.map(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    return line ? refundOfUnits(line, quantity) : minor(0);
  });
  return addMinor(...ofUnits, input.withDelivery ? order.deliveryMinor : minor(0));
}

/** What was captured by a payment, and how much of it has gone back or is going. */
export type CapturedPayment = { capturedMinor: number; refundedMinor: number; refundPendingMinor: number };

/** Captured, not refunded, and not being refunded. */
export function refundableMinor(payment: CapturedPayment): Minor {
  const gone = addMinor(minor(payment.refundedMinor), minor(payment.refundPendingMinor));
  return subtractMinor(minor(payment.capturedMinor), gone);
}

/** The payment from which most can still go back: the one that a refund takes. */
export function mostRefundable<Payment extends CapturedPayment>(
  payments: readonly Payment[],
): Payment | null {
  return payments.toSorted((a, b) => refundableMinor(b) - refundableMinor(a))[0] ?? null;
}

export type RefundAmountError =
  | { code: 'amount_not_positive' }
  | { code: 'exceeds_refundable'; refundableMinor: Minor };

/** Whether this much can go back (commerce rule 15). */
export function checkRefundAmount(input: {
  amountMinor: number;
  refundableMinor: Minor;
}): Result<Minor, RefundAmountError> {
  const { amountMinor } = input;
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 1) return fail({ code: 'amount_not_positive' });
  if (amountMinor > input.refundableMinor) {
    return fail({ code: 'exceeds_refundable', refundableMinor: input.refundableMinor });
  }
  return succeed(minor(amountMinor));
}

/**
 * What the sales of a period come to after the refunds of the same period, in minor units. Negative where earlier sales
 * were refunded, and so no amount that anybody pays.
 */
export function salesLessRefunds(salesMinor: number, refundedMinor: number): number {
  return salesMinor - refundedMinor;
}
