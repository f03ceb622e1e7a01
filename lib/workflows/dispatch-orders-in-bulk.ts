import 'server-only';
import type { BulkResult } from '@/lib/orders/bulk-action';
import { refusalInBulk } from '@/lib/orders/refusal-in-bulk';
import { changeEachOrder } from './change-each-order';
import { dispatchOrder } from './dispatch-order';

type BulkDispatch = {
  staffId: string;
  carrierName: string;
  /** In the order in which they are sent; null for a parcel that nobody can follow. */
  trackingNumbers: ReadonlyMap<number, string | null>;
  /** Of the form: sending it twice has one effect on each order. */
  requestKey: string;
};

/**
 * Sends several orders with one courier, one after the other: of each, everything that is still to be sent, in one
 * parcel.
 * @returns what became of each, in the order in which they were given.
 */
export async function dispatchOrdersInBulk(dispatch: BulkDispatch): Promise<BulkResult[]> {
  const { staffId, carrierName, trackingNumbers, requestKey } = dispatch;
  return changeEachOrder([...trackingNumbers.keys()], async ({ id: orderId, orderNumber }) =>
    refusalInBulk(
      await dispatchOrder({
        orderId,
        staffId,
        requestKey,
        seenSequence: null,
        lines: null,
        carrierName,
        trackingNumber: trackingNumbers.get(orderNumber) ?? null,
        trackingUrl: null,
      }),
    ),
  );
}
