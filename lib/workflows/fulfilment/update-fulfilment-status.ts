import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import type { FulfilmentError } from '@/lib/orders/fulfilment/fulfilment-errors';
import {
  completeOrderIfDone,
  rollUpFulfilmentStatus,
} from '@/lib/orders/fulfilment/roll-up-fulfilment-status';
import { transitionFulfilment } from '@/lib/orders/fulfilment/transition-fulfilment';
import type { OrderChange } from '@/lib/orders/lock-order-at-version';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { changeOrder } from '@/lib/workflows/orders/change-order';

/** Marks a fulfilment as delivered. An order that is delivered in full and paid is completed. */
export async function markFulfilmentDelivered(
  change: OrderChange & { fulfilmentId: string },
): Promise<Result<null, FulfilmentError>> {
  return closeFulfilments({
    ...change,
    fulfilmentIds: [change.fulfilmentId],
    to: 'delivered',
    reason: 'It has arrived',
  });
}

/** The same for every dispatched fulfilment of an order: what bulk actions call. */
export async function markOrderDelivered(change: OrderChange): Promise<Result<null, FulfilmentError>> {
  const fulfilments = await getDb().fulfilment.findMany({
    where: { orderId: change.orderId, status: 'dispatched' },
    select: { id: true },
  });
  const fulfilmentIds = fulfilments.map(({ id }) => id);
  return closeFulfilments({ ...change, fulfilmentIds, to: 'delivered', reason: 'It has arrived' });
}

/**
 * Cancels a fulfilment that never left, was recorded by mistake, or came back: the opposite of dispatching it. Its
 * lines are outstanding again.
 */
export async function cancelFulfilment(
  change: OrderChange & { fulfilmentId: string; reason: string },
): Promise<Result<null, FulfilmentError>> {
  return closeFulfilments({ ...change, fulfilmentIds: [change.fulfilmentId], to: 'cancelled' });
}

type FulfilmentClosing = OrderChange & {
  fulfilmentIds: string[];
  to: 'delivered' | 'cancelled';
  reason: string;
};

async function closeFulfilments(closing: FulfilmentClosing): Promise<Result<null, FulfilmentError>> {
  const { orderId, fulfilmentIds, to, reason, requestKey, staffId } = closing;
  return changeOrder<FulfilmentError>(closing, async (tx) => {
    let moved = 0;
    for (const fulfilmentId of fulfilmentIds)
      moved += Number(await transitionFulfilment(tx, { fulfilmentId, orderId, to }));
    if (moved === 0 || moved < fulfilmentIds.length) return fail({ code: 'parcel_not_on_its_way' });
    const by = { actor: 'staff', actorId: staffId } as const;
    await recordOrderEvent(tx, {
      orderId,
      type: to === 'delivered' ? 'parcel_delivered' : 'parcel_taken_back',
      ...by,
      requestKey,
      reason,
      data: { parcels: fulfilmentIds.length },
    });
    await rollUpFulfilmentStatus(tx, { orderId, ...by, reason });
    await completeOrderIfDone(tx, { orderId, ...by });
    return succeed(null);
  });
}
