import 'server-only';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { isScarceAfterHold } from '@/lib/orders/limits/hold-limit';
import {
  getReachedOpenOrderLimit,
  listHoldLimits,
  lockBuyerAndNetwork,
} from '@/lib/orders/limits/open-order-limit';
import type { OrderQuote } from './quote-order';

/**
 * Checks the limits on open orders, so that nobody holds the stock with orders that they never pay, and whether so
 * little stock is left that the hold should be shorter. Orders from one network, or for one person, are serialised
 * here.
 */
export async function checkOpenOrderLimits(
  tx: Tx,
  input: {
    clientNetworkHash: Buffer<ArrayBuffer>;
    emailNormalised: string;
    lines: OrderQuote['lines'];
    /** It stays pending until it is paid; one for cash on delivery commits its stock at once. */
    isUnpaid: boolean;
  },
): Promise<Result<{ isLittleLeft: boolean }, CheckoutError>> {
  const { lines, ...orderer } = input;
  await lockBuyerAndNetwork(tx, orderer);
  const whose = await getReachedOpenOrderLimit(tx, orderer);
  if (whose) return fail({ code: 'too_many_open_orders', whose });
  const bounds = await listHoldLimits(tx, { ...orderer, variantIds: lines.map((line) => line.variantId) });
  const held = lines.flatMap((line) => {
    const bound = bounds.find((candidate) => candidate.variantId === line.variantId);
    return bound ? [{ line, bound }] : [];
  });
  const over = held.find(({ line, bound }) => line.quantity > bound.remaining);
  if (over) {
    const { line, bound } = over;
    return fail({
      code: 'hold_limit',
      whose: bound.scope,
      sku: line.sku,
      title: line.title,
      most: bound.remaining,
    });
  }
  return succeed({
    isLittleLeft: held.some(({ line, bound }) =>
      isScarceAfterHold({ remaining: line.available - line.quantity, onHand: bound.onHand }),
    ),
  });
}
