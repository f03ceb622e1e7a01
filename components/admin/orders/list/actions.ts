'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { BULK_LABELS, bulkRefusalMessage } from '@/components/admin/orders/bulk/bulk-labels';
import type { BulkState } from '@/components/admin/orders/bulk/bulk-state';
import { savedFilterErrorMessage } from '@/components/admin/orders/saved-filters/saved-filter-error-message';
import type { SavedFilterFormState } from '@/components/admin/orders/saved-filters/saved-filter-form-state';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { isUuid, newId } from '@/lib/core/ids';
import { CARD_NUMBER_REFUSED, findCardNumberFields } from '@/lib/http/card-number-fields';
import {
  BULK_ACTIONS,
  MAX_BULK_ORDERS,
  parseBulkAction,
  readOrderNumbers,
} from '@/lib/orders/bulk/bulk-action';
import { changeOrdersInBulk } from '@/lib/workflows/orders/change-orders-in-bulk';
import { manageSavedFilter } from '@/lib/workflows/orders/manage-saved-filter';

const PATH = '/admin/orders';

/** Saves the filters of the list under a name, changes a saved filter, or deletes it. */
export async function changeSavedFilters(
  previous: SavedFilterFormState,
  form: FormData,
): Promise<SavedFilterFormState> {
  const actor = await requireActor('orders.view', PATH);
  const { role } = await requireStaff('orders.view', PATH);
  const text = (name: string) => String(form.get(name) ?? '');
  const step = readStep(text('step'));
  const attempt = previous.attempt + 1;
  const refuse = (message: string): SavedFilterFormState => ({
    outcome: 'refused',
    message,
    typedName: text('name'),
    typedShared: form.get('isShared') === '1',
    attempt,
  });
  if (Object.keys(findCardNumberFields(form)).length > 0) return refuse(CARD_NUMBER_REFUSED);
  const done = await manageSavedFilter({
    actor,
    step,
    id: text('viewId'),
    name: text('name'),
    query: text('query'),
    isShared: form.get('isShared') === '1',
    mayChangeShared: isPermitted({ role, permission: 'orders.tidyViews' }),
  });
  if (!done.ok) return refuse(savedFilterErrorMessage(done.error));
  revalidatePath(PATH);
  const message = {
    keep: 'The view is kept.',
    change: 'The view is changed.',
    delete: 'The view is deleted.',
  };
  const outcomes = { keep: 'kept', change: 'changed', delete: 'deleted' } as const;
  return { outcome: outcomes[step], message: message[step], typedName: null, typedShared: false, attempt };
}

function readStep(text: string): 'keep' | 'change' | 'delete' {
  return text === 'change' || text === 'delete' ? text : 'keep';
}

const MAX_REASON_LENGTH = 200;
const MIN_REASON_LENGTH = 3;

/** Applies a bulk action to the selected orders, and reports the outcome of each. */
export async function changeSelectedOrders(previous: BulkState, form: FormData): Promise<BulkState> {
  await requireActor('orders.view', PATH);
  const name = String(form.get('action') ?? '');
  const orderNumbers = readOrderNumbers(form.getAll('order')).slice(0, MAX_BULK_ORDERS);
  if ((name === 'slips' || name === 'send') && orderNumbers.length > 0) {
    await requireActor('orders.fulfil', PATH);
    redirect(`${PATH}/${name}?orders=${orderNumbers.join(',')}`);
  }
  const action = parseBulkAction(name);
  const actor = await requireActor(action ? BULK_ACTIONS[action].permission : 'orders.view', PATH);
  const typedReason = String(form.get('reason') ?? '').slice(0, MAX_REASON_LENGTH);
  const reason = typedReason.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  const attempt = previous.attempt + 1;
  const refuse = (error: string): BulkState => ({
    error,
    results: [],
    selected: orderNumbers,
    typedReason,
    attempt,
  });
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
  return {
    error: null,
    results: results.map(({ orderNumber, refusal }) => ({
      orderNumber,
      isDone: refusal === null,
      message: refusal ? bulkRefusalMessage(refusal) : BULK_LABELS[action].done,
    })),
    selected: results.filter(({ refusal }) => refusal !== null).map(({ orderNumber }) => orderNumber),
    typedReason: '',
    attempt,
  };
}
