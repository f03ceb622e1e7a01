import { newId } from '@/lib/core/ids';
import { dispatchOrder } from '@/lib/workflows/dispatch-order';

/** Sends everything of an order that is still to be sent, in one parcel. @throws with the code of what refuses it. */
export async function sendWhole(orderId: string, staffId: string): Promise<void> {
  const sent = await dispatchOrder({
    orderId,
    staffId,
    seenSequence: null,
    requestKey: newId(),
    lines: null,
    carrierName: 'TCS',
    trackingNumber: '779000111',
    trackingUrl: null,
  });
  if (!sent.ok) throw new Error(`Not sent: ${sent.error.code}`);
}
