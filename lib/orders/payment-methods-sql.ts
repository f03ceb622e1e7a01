import 'server-only';
import { isPaidOnDelivery, PAYMENT_METHODS, paymentMethodsWhere } from '@/lib/pricing/payment-methods';
import { Prisma } from '@/prisma/generated/client';

/** In the text of a statement, so that a partial index on them is known to serve. */
function inText(methods: readonly string[]): Prisma.Sql {
  return Prisma.raw(methods.map((method) => `'${method}'`).join(', '));
}

/** The methods whose order is placed before its money comes, for `payment_method in (…)`. */
export const PLACED_UNPAID_METHODS = inText(paymentMethodsWhere(({ isPlacedUnpaid }) => isPlacedUnpaid));

/** The methods by which the courier is paid. */
export const PAID_ON_DELIVERY_METHODS = inText(PAYMENT_METHODS.filter(isPaidOnDelivery));
