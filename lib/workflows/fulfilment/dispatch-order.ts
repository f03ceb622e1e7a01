import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { trackingUrlOf } from '@/lib/orders/fulfilment/carriers';
import {
  createFulfilment,
  type FulfilmentLine,
  listLineProgress,
} from '@/lib/orders/fulfilment/create-fulfilment';
import type { DispatchError } from '@/lib/orders/fulfilment/fulfilment-errors';
import { dispatchObstacle, outstandingOf } from '@/lib/orders/fulfilment/fulfilment-state';
import { rollUpFulfilmentStatus } from '@/lib/orders/fulfilment/roll-up-fulfilment-status';
import type { OrderChange } from '@/lib/orders/lock-order-at-version';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { isDisputed } from '@/lib/payments/is-disputed';
import { changeOrder } from '@/lib/workflows/orders/change-order';

export type Dispatch = OrderChange & {
  /** The lines of this shipment; everything outstanding when it is null. */
  lines: readonly FulfilmentLine[] | null;
  carrierName: string;
  trackingNumber: string | null;
  /** The tracking page, for a carrier whose address the shop does not know. */
  trackingUrl: string | null;
};

type Progress = Awaited<ReturnType<typeof listLineProgress>>[number];

/**
 * Dispatches an order, whole or in part: the fulfilment with its lines, the fulfilment status, the timeline, and the
 * mail to the buyer, in one transaction. One order per call; bulk actions call it in turn.
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
    await recordDispatch(tx, { dispatch: { ...dispatch, carrierName }, lines: packed.value, progress });
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

/** The lines to dispatch: those asked for, as far as they are outstanding. */
function packLines(
  progress: readonly Progress[],
  wanted: Dispatch['lines'],
): Result<FulfilmentLine[], DispatchError> {
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

async function recordDispatch(
  tx: Tx,
  input: { dispatch: Dispatch; lines: FulfilmentLine[]; progress: Progress[] },
): Promise<void> {
  const { dispatch, lines, progress } = input;
  const { orderId, carrierName, trackingNumber, requestKey, staffId } = dispatch;
  const trackingUrl = dispatch.trackingUrl ?? trackingUrlOf(carrierName, trackingNumber);
  const shipment = { carrierName, trackingNumber, trackingUrl };
  const fulfilmentId = await createFulfilment(tx, { orderId, lines, ...shipment });
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const reason = `${units} ${units === 1 ? 'piece' : 'pieces'} with ${carrierName}${trackingNumber ? `, ${trackingNumber}` : ''}`;
  const by = { actor: 'staff', actorId: staffId } as const;
  await recordOrderEvent(tx, {
    orderId,
    type: 'parcel_dispatched',
    ...by,
    requestKey,
    reason,
    data: { parcelId: fulfilmentId, pieces: units },
  });
  const status = await rollUpFulfilmentStatus(tx, { orderId, ...by, reason });
  const titles = new Map(progress.map(({ orderLineId, title }) => [orderLineId, title]));
  const contents = lines.map((line) => ({
    title: titles.get(line.orderLineId) ?? '',
    quantity: line.quantity,
  }));
  await enqueueOrderMail(tx, {
    orderId,
    kind: 'order_dispatched',
    dedupeKey: fulfilmentId,
    detail: { parcel: { ...shipment, contents, isPart: status === 'partially_dispatched' } },
  });
}
