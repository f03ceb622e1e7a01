'use server';

import { revalidatePath } from 'next/cache';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { CARD_NUMBER_REFUSED, findCardNumberFields } from '@/lib/http/card-number-fields';
import { manageSavedFilter } from '@/lib/workflows/orders/manage-saved-filter';
import { savedFilterErrorMessage } from './saved-filter-error-message';
import type { SavedFilterFormState } from './saved-filter-form-state';

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
