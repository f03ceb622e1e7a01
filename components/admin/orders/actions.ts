'use server';

import { revalidatePath } from 'next/cache';
import { isPermitted } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/require-actor';
import { requireStaff } from '@/lib/auth/require-staff';
import { arrangeListView } from '@/lib/workflows/arrange-list-view';
import { viewErrorWords } from './view-error-words';
import type { ViewFormState } from './view-form-state';

const PATH = '/admin/orders';

/** Keeps the question of the list under a name, gives a view another name, or deletes it. */
export async function arrangeView(previous: ViewFormState, form: FormData): Promise<ViewFormState> {
  const actor = await requireActor('orders.view', PATH);
  const { role } = await requireStaff('orders.view', PATH);
  const text = (name: string) => String(form.get(name) ?? '');
  const step = readStep(text('step'));
  const done = await arrangeListView({
    actor,
    step,
    id: text('viewId'),
    name: text('name'),
    query: text('query'),
    isShared: form.get('isShared') === '1',
    maySharedOfOthers: isPermitted({ role, permission: 'orders.tidyViews' }),
  });
  const attempt = previous.attempt + 1;
  if (!done.ok) {
    return {
      outcome: 'refused',
      words: viewErrorWords(done.error),
      typedName: text('name'),
      typedShared: form.get('isShared') === '1',
      attempt,
    };
  }
  revalidatePath(PATH);
  const words = { keep: 'The view is kept.', change: 'The view is changed.', delete: 'The view is deleted.' };
  const outcomes = { keep: 'kept', change: 'changed', delete: 'deleted' } as const;
  return { outcome: outcomes[step], words: words[step], typedName: null, typedShared: false, attempt };
}

function readStep(text: string): 'keep' | 'change' | 'delete' {
  return text === 'change' || text === 'delete' ? text : 'keep';
}
