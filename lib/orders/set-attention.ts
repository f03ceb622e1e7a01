import 'server-only';
import type { Tx } from '@/lib/db/client';
import { recordOrderEvent } from './record-order-event';

type Order = { orderId: string; staffId: string };

/** Staff ask for a person. @returns false when the order says just that already. */
export async function askForAttention(tx: Tx, input: Order & { reason: string }): Promise<boolean> {
  const { orderId, staffId, reason } = input;
  const { count } = await tx.order.updateMany({
    where: { id: orderId, OR: [{ attentionReason: null }, { attentionReason: { not: reason } }] },
    data: { attentionReason: reason },
  });
  if (count === 0) return false;
  await recordOrderEvent(tx, { orderId, type: 'needs_attention', actor: 'staff', actorId: staffId, reason });
  return true;
}

/** Staff say that somebody has looked. @returns false when nobody was asked for. */
export async function settleAttention(tx: Tx, { orderId, staffId }: Order): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { id: orderId, attentionReason: { not: null } },
    data: { attentionReason: null },
  });
  if (count === 0) return false;
  await recordOrderEvent(tx, { orderId, type: 'attention_cleared', actor: 'staff', actorId: staffId });
  return true;
}
