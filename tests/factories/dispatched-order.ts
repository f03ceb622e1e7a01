import { newId } from '@/lib/core/ids';
import { dispatchOrder } from '@/lib/workflows/fulfilment/dispatch-order';

/** Dispatches everything of an order that is not dispatched yet, in one fulfilment. @throws with the error code. */
export async function dispatchWholeOrder(orderId: string, staffId: string): Promise<void> {
  const sent = await dispatchOrder({
    orderId,
    staffId,
    expectedVersion: null,
    requestKey: newId(),
    lines: null,
    carrierName: 'TCS',
    trackingNumber: '779000111',
    trackingUrl: null,
  });
  if (!sent.ok) throw new Error(`Not sent: ${sent.error.code}`);
}
