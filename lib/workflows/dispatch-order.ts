import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { OrderChange } from '@/lib/orders/begin-order-change';
import { trackingUrlOf } from '@/lib/orders/carriers';
import type { DispatchError } from '@/lib/orders/fulfil-errors';
import { dispatchObstacle, outstandingOf } from '@/lib/orders/fulfilment-state';
import { listLineProgress, openParcel, type ParcelLine } from '@/lib/orders/open-parcel';
import { oweEmail } from '@/lib/orders/owe-email';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpFulfilmentStatus } from '@/lib/orders/roll-up-fulfilment-status';
import { isDisputed } from '@/lib/payments/is-disputed';
import { changeOrder } from './change-order';

export type Dispatch = OrderChange & {
  /** What is in the parcel; everything that is still to be sent when it is null. */
  lines: readonly ParcelLine[] | null;
  carrierName: string;
  trackingNumber: string | null;
  /** Where it can be followed, for a courier whose page the shop does not know. */
  trackingUrl: string | null;
};

type Progress = Awaited<ReturnType<typeof listLineProgress>>[number];

/**
 * Sends an order, whole or in part: the parcel with its lines, the status that follows from it, the timeline, and the
 * mail that tells the buyer, in one transaction. One order each; bulk actions call it in turn.
 */
export async function dispatchOrder(dispatch: Dispatch): Promise<Result<null, DispatchError>> {
  return changeOrder<DispatchError>(dispatch, async (tx, { status }) => {
    const { orderId } = dispatch;
    const carrierName = dispatch.carrierName.trim();
    if (!carrierName) return fail({ code: 'carrier_missing' });
    const progress = await listLineProgress(tx, orderId);
    const obstacle = await findObstacle(tx, { orderId, status, progress });
    if (obstacle) return fail({ code: obstacle });
    const packed = packLines(progress, dispatch.lines);
    if (!packed.ok) return packed;
    await sendParcel(tx, { dispatch: { ...dispatch, carrierName }, lines: packed.value, progress });
    return succeed(null);
  });
}

async function findObstacle(
  tx: Tx,
  input: { orderId: string; status: Parameters<typeof dispatchObstacle>[0]['status']; progress: Progress[] },
) {
  const { orderId, status, progress } = input;
  const { paymentStatus } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { paymentStatus: true },
  });
  return dispatchObstacle({
    status,
    paymentStatus,
    isDisputed: await isDisputed(tx, orderId),
    outstanding: progress.reduce((sum, line) => sum + outstandingOf(line), 0),
  });
}

/** What goes into the parcel: what was asked for, as far as it is still to be sent. */
function packLines(
  progress: readonly Progress[],
  wanted: Dispatch['lines'],
): Result<ParcelLine[], DispatchError> {
  if (wanted === null) {
    const all = progress.map((line) => ({ orderLineId: line.orderLineId, quantity: outstandingOf(line) }));
    return succeed(all.filter(({ quantity }) => quantity > 0));
  }
  const lines = wanted.filter(({ quantity }) => quantity !== 0);
  if (lines.length === 0) return fail({ code: 'parcel_is_empty' });
  for (const { orderLineId, quantity } of lines) {
    const line = progress.find((candidate) => candidate.orderLineId === orderLineId);
    const outstanding = line ? outstandingOf(line) : 0;
    if (!Number.isSafeInteger(quantity) || quantity < 0 || quantity > outstanding) {
      return fail({ code: 'more_than_outstanding', title: line?.title ?? 'That line', outstanding });
    }
  }
  return succeed([...lines]);
}

async function sendParcel(
  tx: Tx,
  input: { dispatch: Dispatch; lines: ParcelLine[]; progress: Progress[] },
): Promise<void> {
  const { dispatch, lines, progress } = input;
  const { orderId, carrierName, trackingNumber, requestKey, staffId } = dispatch;
  const trackingUrl = dispatch.trackingUrl ?? trackingUrlOf(carrierName, trackingNumber);
  const parcel = { carrierName, trackingNumber, trackingUrl };
  const parcelId = await openParcel(tx, { orderId, lines, ...parcel });
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const reason = `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} with ${carrierName}${trackingNumber ? `, ${trackingNumber}` : ''}`;
  const by = { actor: 'staff', actorId: staffId } as const;
  await recordOrderEvent(tx, {
    orderId,
    type: 'parcel_dispatched',
    ...by,
    requestKey,
    reason,
    data: { parcelId, pieces },
  });
  const status = await rollUpFulfilmentStatus(tx, { orderId, ...by, reason });
  const titles = new Map(progress.map(({ orderLineId, title }) => [orderLineId, title]));
  const contents = lines.map((line) => ({
    title: titles.get(line.orderLineId) ?? '',
    quantity: line.quantity,
  }));
  await oweEmail(tx, {
    orderId,
    kind: 'order_dispatched',
    dedupeKey: parcelId,
    detail: { parcel: { ...parcel, contents, isPart: status === 'partially_dispatched' } },
  });
}
