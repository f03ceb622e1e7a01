import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import type { OrderChange } from '@/lib/orders/begin-order-change';
import type { ParcelError } from '@/lib/orders/fulfil-errors';
import { moveParcel } from '@/lib/orders/move-parcel';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { completeIfDone, rollUpFulfilmentStatus } from '@/lib/orders/roll-up-fulfilment-status';
import { changeOrder } from './change-order';

/** Notes that a parcel has arrived. An order all of whose parcels have, and whose money is there, is completed. */
export async function markDelivered(
  change: OrderChange & { parcelId: string },
): Promise<Result<null, ParcelError>> {
  return endParcels({ ...change, parcelIds: [change.parcelId], to: 'delivered', reason: 'It has arrived' });
}

/** The same for every parcel of an order that is on its way: what bulk actions call. */
export async function markOrderDelivered(change: OrderChange): Promise<Result<null, ParcelError>> {
  const parcels = await getDb().fulfilment.findMany({
    where: { orderId: change.orderId, status: 'dispatched' },
    select: { id: true },
  });
  const parcelIds = parcels.map(({ id }) => id);
  return endParcels({ ...change, parcelIds, to: 'delivered', reason: 'It has arrived' });
}

/**
 * Takes a parcel back that never left, was recorded by mistake, or came back: the opposite of dispatching it. What was
 * in it is to be sent again.
 */
export async function takeParcelBack(
  change: OrderChange & { parcelId: string; reason: string },
): Promise<Result<null, ParcelError>> {
  return endParcels({ ...change, parcelIds: [change.parcelId], to: 'cancelled' });
}

type Ending = OrderChange & { parcelIds: string[]; to: 'delivered' | 'cancelled'; reason: string };

async function endParcels(ending: Ending): Promise<Result<null, ParcelError>> {
  const { orderId, parcelIds, to, reason, requestKey, staffId } = ending;
  return changeOrder<ParcelError>(ending, async (tx) => {
    let moved = 0;
    for (const parcelId of parcelIds) moved += Number(await moveParcel(tx, { parcelId, orderId, to }));
    if (moved === 0 || moved < parcelIds.length) return fail({ code: 'parcel_not_on_its_way' });
    const by = { actor: 'staff', actorId: staffId } as const;
    await recordOrderEvent(tx, {
      orderId,
      type: to === 'delivered' ? 'parcel_delivered' : 'parcel_taken_back',
      ...by,
      requestKey,
      reason,
      data: { parcels: parcelIds.length },
    });
    await rollUpFulfilmentStatus(tx, { orderId, ...by, reason });
    await completeIfDone(tx, { orderId, ...by });
    return succeed(null);
  });
}
