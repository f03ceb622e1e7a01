'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { isPermitted } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/require-actor';
import { requireStaff } from '@/lib/auth/require-staff';
import { isUuid, newId } from '@/lib/core/ids';
import { CARD_NUMBER_REFUSED, cardNumberFields } from '@/lib/http/card-number-fields';
import { BULK_ACTIONS, findBulkAction, MOST_IN_BULK, readOrderNumbers } from '@/lib/orders/bulk-action';
import { arrangeListView } from '@/lib/workflows/arrange-list-view';
import { changeOrdersInBulk } from '@/lib/workflows/change-orders-in-bulk';
import type { BulkState } from './bulk-state';
import { BULK_WORDS, bulkRefusalWords } from './bulk-words';
import { viewErrorWords } from './view-error-words';
import type { ViewFormState } from './view-form-state';

const PATH = '/admin/orders';

/** Keeps the question of the list under a name, gives a view another name, or deletes it. */
export async function arrangeView(previous: ViewFormState, form: FormData): Promise<ViewFormState> {
  const actor = await requireActor('orders.view', PATH);
  const { role } = await requireStaff('orders.view', PATH);
  const text = (name: string) => String(form.get(name) ?? '');
  const step = readStep(text('step'));
  const attempt = previous.attempt + 1;
  const refuse = (words: string): ViewFormState => ({
    outcome: 'refused',
    words,
    typedName: text('name'),
    typedShared: form.get('isShared') === '1',
    attempt,
  });
  if (Object.keys(cardNumberFields(form)).length > 0) return refuse(CARD_NUMBER_REFUSED);
  const done = await arrangeListView({
    actor,
    step,
    id: text('viewId'),
    name: text('name'),
    query: text('query'),
    isShared: form.get('isShared') === '1',
    maySharedOfOthers: isPermitted({ role, permission: 'orders.tidyViews' }),
  });
  if (!done.ok) return refuse(viewErrorWords(done.error));
  revalidatePath(PATH);
  const words = { keep: 'The view is kept.', change: 'The view is changed.', delete: 'The view is deleted.' };
  const outcomes = { keep: 'kept', change: 'changed', delete: 'deleted' } as const;
  return { outcome: outcomes[step], words: words[step], typedName: null, typedShared: false, attempt };
}

function readStep(text: string): 'keep' | 'change' | 'delete' {
  return text === 'change' || text === 'delete' ? text : 'keep';
}

const LONGEST_REASON = 200;
const SHORTEST_REASON = 3;

/** Does one thing to the ticked orders, and tells for each what became of it. */
export async function changeTicked(previous: BulkState, form: FormData): Promise<BulkState> {
  await requireActor('orders.view', PATH);
  const name = String(form.get('action') ?? '');
  const orderNumbers = readOrderNumbers(form.getAll('order')).slice(0, MOST_IN_BULK);
  if ((name === 'slips' || name === 'send') && orderNumbers.length > 0) {
    await requireActor('orders.fulfil', PATH);
    redirect(`${PATH}/${name}?orders=${orderNumbers.join(',')}`);
  }
  const action = findBulkAction(name);
  const actor = await requireActor(action ? BULK_ACTIONS[action].permission : 'orders.view', PATH);
  const typedReason = String(form.get('reason') ?? '').slice(0, LONGEST_REASON);
  const reason = typedReason.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  const attempt = previous.attempt + 1;
  const refuse = (error: string): BulkState => ({
    error,
    results: [],
    ticked: orderNumbers,
    typedReason,
    attempt,
  });
  if (cardNumberFields(form).reason) return refuse(CARD_NUMBER_REFUSED);
  if (orderNumbers.length === 0) return refuse('Tick the orders first.');
  if (!action) return refuse('Choose what to do with the ticked orders.');
  if (BULK_ACTIONS[action].needsReason && reason.length < SHORTEST_REASON) {
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
      words: refusal ? bulkRefusalWords(refusal) : BULK_WORDS[action].done,
    })),
    ticked: results.filter(({ refusal }) => refusal !== null).map(({ orderNumber }) => orderNumber),
    typedReason: '',
    attempt,
  };
}
