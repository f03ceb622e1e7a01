'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/lib/auth/require-actor';
import { isUuid, newId } from '@/lib/core/ids';
import { MOST_IN_BULK, readOrderNumbers } from '@/lib/orders/bulk-action';
import { dispatchOrdersInBulk } from '@/lib/workflows/dispatch-orders-in-bulk';
import { bulkRefusalWords } from '../bulk-words';
import type { SendingState } from './sending-state';

const PATH = '/admin/orders';
const LONGEST_CARRIER = 60;
const LONGEST_NUMBER = 80;

/** Sends the ticked orders with one courier, and tells for each what became of it. */
export async function sendOrders(previous: SendingState, form: FormData): Promise<SendingState> {
  const { staffId } = await requireActor('orders.fulfil', PATH);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const orderNumbers = readOrderNumbers(form.getAll('order')).slice(0, MOST_IN_BULK);
  const carrierName = text('carrierName').slice(0, LONGEST_CARRIER);
  const trackingOf = (orderNumber: number) =>
    text(`tracking.${orderNumber}`).slice(0, LONGEST_NUMBER) || null;
  const base = { attempt: previous.attempt + 1, results: [], error: null, carrierError: null };
  const typed = { carrierName, trackingNumbers: readTracking(form), ticked: orderNumbers };
  if (orderNumbers.length === 0) return { ...base, typed, error: 'Tick the orders that leave now.' };
  if (!carrierName) {
    const carrierError = 'Say who brings the parcels.';
    return { ...base, typed, error: carrierError, carrierError };
  }
  const requestKey = isUuid(text('requestKey')) ? text('requestKey') : newId();
  const trackingNumbers = new Map(orderNumbers.map((number) => [number, trackingOf(number)]));
  const results = await dispatchOrdersInBulk({ staffId, carrierName, trackingNumbers, requestKey });
  revalidatePath(PATH, 'layout');
  return {
    ...base,
    typed: { ...typed, ticked: results.filter(({ refusal }) => refusal).map((result) => result.orderNumber) },
    results: results.map(({ orderNumber, refusal }) => ({
      orderNumber,
      isDone: refusal === null,
      words: refusal
        ? bulkRefusalWords(refusal)
        : sentWords({ carrierName, trackingNumber: trackingNumbers.get(orderNumber) ?? null }),
    })),
  };
}

function sentWords(parcel: { carrierName: string; trackingNumber: string | null }): string {
  const { carrierName, trackingNumber } = parcel;
  return `is on its way with ${carrierName}${trackingNumber ? `, ${trackingNumber}` : ''}; the buyer gets a mail`;
}

/** What was typed beside each order, ticked or not. */
function readTracking(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const [, orderNumber] = /^tracking\.(\d{1,9})$/.exec(name) ?? [];
      return orderNumber && typeof value === 'string' ? [[orderNumber, value.slice(0, LONGEST_NUMBER)]] : [];
    }),
  );
}
