'use server';

import { revalidatePath } from 'next/cache';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseForm } from '@/components/admin/forms/refuse-form';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { CARD_NUMBER_REFUSED, findCardNumberFields } from '@/lib/http/card-number-fields';
import { manageSavedFilter } from '@/lib/workflows/orders/manage-saved-filter';
import { savedFilterErrorMessage } from './saved-filter-error-message';

const PATH = '/admin/orders';
const COMPLETED_MESSAGES = {
  keep: 'The view is kept.',
  change: 'The view is changed.',
  delete: 'The view is deleted.',
} as const;

/** Saves the filters of the list under a name, changes a saved filter, or deletes it. */
export async function changeSavedFilters(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('orders.view', PATH);
  const { role } = await requireStaff('orders.view', PATH);
  const text = (name: string) => String(form.get(name) ?? '');
  const step = readStep(text('step'));
  const refuse = (detail: string) => refuseForm(previous, form, { title: null, detail });
  if (Object.keys(findCardNumberFields(form)).length > 0) return refuse(CARD_NUMBER_REFUSED);
  const done = await manageSavedFilter({
    actor,
    step,
    id: text('viewId'),
    name: text('name'),
    query: text('query'),
    isShared: form.has('isShared'),
    mayChangeShared: isPermitted({ role, permission: 'orders.tidyViews' }),
  });
  if (!done.ok) return refuse(savedFilterErrorMessage(done.error));
  revalidatePath(PATH);
  return completeForm(previous, { text: COMPLETED_MESSAGES[step] });
}

function readStep(text: string): keyof typeof COMPLETED_MESSAGES {
  return text === 'change' || text === 'delete' ? text : 'keep';
}
