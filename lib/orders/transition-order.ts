import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import type { OrderStatus } from './order-state';
import { statusesThatReach } from './order-state';
import { recordOrderEvent } from './record-order-event';

type Actor = { actor: 'customer' | 'staff' | 'system' | 'stripe'; actorId?: string; requestKey?: string };

const TIMESTAMP_OF = {
  placed: 'placedAt',
  cancelled: 'cancelledAt',
  expired: 'expiredAt',
} as const;

/**
 * Changes an order's status: one conditional update (compare-and-set), and the event that records it.
 * `placePendingOrdersSql` places those whose payment has arrived; nothing else changes the status.
 * @param input.from narrows the statuses from which the transition is allowed; all valid ones unless given.
 * @returns whether the transition happened; false when the order was not in a status that reaches `to`.
 */
export async function transitionOrder(
  tx: Tx,
  input: Actor & {
    orderId: string;
    to: Exclude<OrderStatus, 'pending'>;
    from?: OrderStatus[];
    reason: string;
    now?: Date;
  },
): Promise<boolean> {
  const allowed = statusesThatReach(input.to).filter((status) => !input.from || input.from.includes(status));
  const now = input.now ?? new Date();
  for (const from of allowed) {
    const { count } = await tx.order.updateMany({
      where: { id: input.orderId, status: from },
      data: {
        status: input.to,
        ...(input.to === 'completed' ? {} : { [TIMESTAMP_OF[input.to]]: now }),
      },
    });
    if (count === 0) continue;
    await recordOrderEvent(tx, {
      id: newId(),
      orderId: input.orderId,
      type: `order_${input.to}`,
      actor: input.actor,
      actorId: input.actorId,
      requestKey: input.requestKey,
      from,
      to: input.to,
      reason: input.reason,
    });
    return true;
  }
  return false;
}
