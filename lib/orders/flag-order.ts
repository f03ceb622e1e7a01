import 'server-only';
import type { Tx } from '@/lib/db/client';
import { recordOrderEvent } from './record-order-event';

/**
 * Asks for a person: the order shows up under "needs attention" until somebody clears it.
 * @returns false when the order says that already.
 */
export async function flagOrder(tx: Tx, input: { orderId: string; reason: string }): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { id: input.orderId, OR: [{ attentionReason: null }, { attentionReason: { not: input.reason } }] },
    data: { attentionReason: input.reason },
  });
  if (count === 0) return false;
  await recordOrderEvent(tx, {
    orderId: input.orderId,
    type: 'needs_attention',
    actor: 'system',
    reason: input.reason,
  });
  return true;
}
