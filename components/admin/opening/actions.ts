'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { openShop } from '@/lib/workflows/opening/open-shop';

const PATH = '/admin/opening';

/** Opens the shop for orders, or says what is still missing. */
export async function openForOrders(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('settings.manage', PATH);
  const opened = await openShop({ actor });
  if (!opened.ok) {
    const titles = opened.error.open.map(({ title }) => title.toLowerCase()).join(', ');
    return refuseAction(previous, form, {
      detail: `Something changed since you loaded this page. Still needed: ${titles}.`,
    });
  }
  redirect(`${PATH}?done=opened`);
}
