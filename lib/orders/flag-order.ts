import 'server-only';
import type { Tx } from '@/lib/db/client';
import { type NewOrderEvent, recordOrderEvent } from './record-order-event';

/**
 * Flags an order for review: it is listed under "needs attention" until somebody clears the flag.
 * @returns false when it is flagged for this reason already.
 */
export async function flagOrder(
  tx: Tx,
  input: { orderId: string; reason: string; by?: Pick<NewOrderEvent, 'actor' | 'actorId' | 'requestKey'> },
): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { id: input.orderId, OR: [{ attentionReason: null }, { attentionReason: { not: input.reason } }] },
    data: { attentionReason: input.reason },
  });
  if (count === 0) return false;
  await recordOrderEvent(tx, {
    orderId: input.orderId,
    type: 'needs_attention',
    ...(input.by ?? { actor: 'system' }),
    reason: input.reason,
  });
  return true;
}

/**
 * Clears the flag after a review.
 * @returns false when it was not flagged.
 */
export async function clearOrderFlag(
  tx: Tx,
  input: { orderId: string; by: Pick<NewOrderEvent, 'actor' | 'actorId' | 'requestKey'>; reason?: string },
): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { id: input.orderId, attentionReason: { not: null } },
    data: { attentionReason: null },
  });
  if (count === 0) return false;
  await recordOrderEvent(tx, {
    orderId: input.orderId,
    type: 'attention_cleared',
    ...input.by,
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  });
  return true;
}
