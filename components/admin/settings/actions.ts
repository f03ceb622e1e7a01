'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseCardNumber, refuseIssues, refuseOutdated } from '@/components/admin/forms/refuse-form';
import { requireActor } from '@/lib/auth/require-actor';
import { getShopSettings } from '@/lib/settings/queries';
import { readSettingsForm, settingsSchema } from '@/lib/settings/settings-schema';
import { changeShopSettings } from '@/lib/workflows/change-shop-settings';
import { settingsToType } from './settings-to-type';

const PATH = '/admin/settings';

/** Saves the shop's settings, or says what is wrong, field by field, and changes nothing then. */
export async function saveSettings(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('settings.manage', PATH);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = settingsSchema.safeParse(readSettingsForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const saved = await changeShopSettings({
    form: read.data,
    seenVersion: Number(form.get('version')),
    actor,
  });
  if (!saved.ok) {
    const now = await getShopSettings();
    return refuseOutdated(previous, form, settingsToType(now), [
      { name: 'isPaused', label: 'The shop is paused', isOn: now.isPaused },
    ]);
  }
  redirect(`${PATH}?done=saved`);
}
