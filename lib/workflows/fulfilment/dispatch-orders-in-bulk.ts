import 'server-only';
import type { BulkResult } from '@/lib/orders/bulk/bulk-action';
import { toBulkRefusal } from '@/lib/orders/bulk/to-bulk-refusal';
import { changeEachOrder } from '@/lib/workflows/orders/change-each-order';
import { dispatchOrder } from './dispatch-order';

type BulkDispatch = {
  staffId: string;
  carrierName: string;
  /** By order number, in the order of dispatch; null for a shipment without tracking. */
  trackingNumbers: ReadonlyMap<number, string | null>;
  /** Idempotency key of the form: sending it twice has one effect on each order. */
  requestKey: string;
};

/**
 * Dispatches several orders with one carrier, one after the other: of each, everything outstanding, in one shipment.
 * @returns the result for each, in the order in which they were given.
 */
export async function dispatchOrdersInBulk(dispatch: BulkDispatch): Promise<BulkResult[]> {
  const { staffId, carrierName, trackingNumbers, requestKey } = dispatch;
  return changeEachOrder([...trackingNumbers.keys()], async ({ id: orderId, orderNumber }) =>
    toBulkRefusal(
      await dispatchOrder({
        orderId,
        staffId,
        requestKey,
        expectedVersion: null,
        lines: null,
        carrierName,
        trackingNumber: trackingNumbers.get(orderNumber) ?? null,
        trackingUrl: null,
      }),
    ),
  );
}
