import 'server-only';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { isLittleLeft } from '@/lib/orders/hold-rule';
import { findFullOrderer, listHoldBounds, queueForOrder } from '@/lib/orders/open-order-limit';
import type { OrderQuote } from './quote-order';

/**
 * Whether one more order may tie up what it wants, so that nobody holds the stock with orders that they never pay, and
 * whether it leaves so little that it should be held shorter. What comes from one network, or for one person, queues here.
 */
export async function requireRoomForOrder(
  tx: Tx,
  input: {
    placedFromHash: Buffer<ArrayBuffer>;
    emailNormalised: string;
    lines: OrderQuote['lines'];
    /** Waits for its payment; one for cash takes its goods at once. */
    isUnpaid: boolean;
  },
): Promise<Result<{ isLittleLeft: boolean }, CheckoutError>> {
  const { lines, ...orderer } = input;
  await queueForOrder(tx, orderer);
  const whose = await findFullOrderer(tx, orderer);
  if (whose) return fail({ code: 'too_many_open_orders', whose });
  const bounds = await listHoldBounds(tx, { ...orderer, variantIds: lines.map((line) => line.variantId) });
  const held = lines.flatMap((line) => {
    const bound = bounds.find((candidate) => candidate.variantId === line.variantId);
    return bound ? [{ line, bound }] : [];
  });
  const over = held.find(({ line, bound }) => line.quantity > bound.most);
  if (over) {
    const { line, bound } = over;
    return fail({
      code: 'hold_limit',
      whose: bound.whose,
      sku: line.sku,
      title: line.title,
      most: bound.most,
    });
  }
  return succeed({
    isLittleLeft: held.some(({ line, bound }) =>
      isLittleLeft({ left: line.available - line.quantity, onHand: bound.onHand }),
    ),
  });
}
