'use server';

import { revalidatePath } from 'next/cache';
import { submittedTexts } from '@/components/admin/forms/submitted-texts';
import { bulkRefusalMessage } from '@/components/admin/orders/bulk/bulk-labels';
import { completeBulk, refuseBulk } from '@/components/admin/orders/bulk/bulk-outcome';
import type { BulkState } from '@/components/admin/orders/bulk/bulk-state';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { isUuid, newId } from '@/lib/core/ids';
import { MAX_BULK_ORDERS } from '@/lib/orders/bulk/bulk-action';
import { parseOrderNumbers } from '@/lib/orders/order-number';
import { dispatchOrdersInBulk } from '@/lib/workflows/fulfilment/dispatch-orders-in-bulk';

const PATH = '/admin/orders';
const MAX_CARRIER_LENGTH = 60;
const MAX_TRACKING_NUMBER_LENGTH = 80;

/** Dispatches the selected orders with one carrier, and reports the outcome of each. */
export async function dispatchOrders(previous: BulkState, form: FormData): Promise<BulkState> {
  const { staffId } = await requireActor('orders.fulfil', PATH);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const orderNumbers = parseOrderNumbers({ texts: form.getAll('order'), max: MAX_BULK_ORDERS });
  const carrierName = text('carrierName').slice(0, MAX_CARRIER_LENGTH);
  const trackingOf = (orderNumber: number) =>
    text(`tracking.${orderNumber}`).slice(0, MAX_TRACKING_NUMBER_LENGTH) || null;
  const refuse = (detail: string, errors?: Record<string, string>) =>
    refuseBulk(previous, form, { detail, errors, selected: orderNumbers });
  if (orderNumbers.length === 0) return refuse('Tick the orders that leave now.');
  if (!carrierName) {
    const carrierError = 'Say who brings the parcels.';
    return refuse(carrierError, { carrierName: carrierError });
  }
  const requestKey = isUuid(text('requestKey')) ? text('requestKey') : newId();
  const trackingNumbers = new Map(orderNumbers.map((number) => [number, trackingOf(number)]));
  const results = await dispatchOrdersInBulk({ staffId, carrierName, trackingNumbers, requestKey });
  revalidatePath(PATH, 'layout');
  return completeBulk(
    previous,
    results.map(({ orderNumber, refusal }) => ({
      orderNumber,
      isDone: refusal === null,
      message: refusal
        ? bulkRefusalMessage(refusal)
        : dispatchedMessage({ carrierName, trackingNumber: trackingNumbers.get(orderNumber) ?? null }),
    })),
    submittedTexts(form),
  );
}

function dispatchedMessage(fulfilment: { carrierName: string; trackingNumber: string | null }): string {
  const { carrierName, trackingNumber } = fulfilment;
  return `is on its way with ${carrierName}${trackingNumber ? `, ${trackingNumber}` : ''}; the buyer gets a mail`;
}
