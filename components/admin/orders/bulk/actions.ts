'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { isUuid, newId } from '@/lib/core/ids';
import { CARD_NUMBER_REFUSED, findCardNumberFields } from '@/lib/http/card-number-fields';
import { BULK_ACTIONS, MAX_BULK_ORDERS, parseBulkAction } from '@/lib/orders/bulk/bulk-action';
import { parseOrderNumbers } from '@/lib/orders/order-number';
import { changeOrdersInBulk } from '@/lib/workflows/orders/change-orders-in-bulk';
import { BULK_LABELS, bulkRefusalMessage } from './bulk-labels';
import { completeBulk, refuseBulk } from './bulk-outcome';
import type { BulkState } from './bulk-state';

const PATH = '/admin/orders';
const MAX_REASON_LENGTH = 200;
const MIN_REASON_LENGTH = 3;

/** Applies a bulk action to the selected orders, and reports the outcome of each. */
export async function changeSelectedOrders(previous: BulkState, form: FormData): Promise<BulkState> {
  await requireActor('orders.view', PATH);
  const name = String(form.get('action') ?? '');
  const orderNumbers = parseOrderNumbers({ texts: form.getAll('order'), max: MAX_BULK_ORDERS });
  if ((name === 'slips' || name === 'send') && orderNumbers.length > 0) {
    await requireActor('orders.fulfil', PATH);
    redirect(`${PATH}/${name}?orders=${orderNumbers.join(',')}`);
  }
  const action = parseBulkAction(name);
  const actor = await requireActor(action ? BULK_ACTIONS[action].permission : 'orders.view', PATH);
  const reason = String(form.get('reason') ?? '')
    .slice(0, MAX_REASON_LENGTH)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  const refuse = (detail: string) => refuseBulk(previous, form, { detail, selected: orderNumbers });
  if (findCardNumberFields(form).reason) return refuse(CARD_NUMBER_REFUSED);
  if (orderNumbers.length === 0) return refuse('Tick the orders first.');
  if (!action) return refuse('Choose what to do with the ticked orders.');
  if (BULK_ACTIONS[action].needsReason && reason.length < MIN_REASON_LENGTH) {
    return refuse('Say why, in a few words: it stands in the timeline of each order.');
  }
  const key = String(form.get('requestKey') ?? '');
  const requestKey = isUuid(key) ? key : newId();
  const results = await changeOrdersInBulk({ actor, action, orderNumbers, reason, requestKey });
  revalidatePath(PATH);
  return completeBulk(
    previous,
    results.map(({ orderNumber, refusal }) => ({
      orderNumber,
      isDone: refusal === null,
      message: refusal ? bulkRefusalMessage(refusal) : BULK_LABELS[action].done,
    })),
  );
}
