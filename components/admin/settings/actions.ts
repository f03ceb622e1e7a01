'use server';

import { redirect } from 'next/navigation';
import { readOverrule } from '@/components/admin/claims/read-overrule';
import { refuseClaims } from '@/components/admin/claims/refuse-claims';
import type { FormState } from '@/components/admin/forms/form-state';
import {
  refuseCardNumber,
  refuseConflict,
  refuseForm,
  refuseIssues,
} from '@/components/admin/forms/refuse-form';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { getShopSettings } from '@/lib/settings/queries';
import { settingsFormDefaults } from '@/lib/settings/settings-form-defaults';
import { readSettingsForm, settingsSchema } from '@/lib/settings/settings-schema';
import { changeShopSettings } from '@/lib/workflows/settings/change-shop-settings';

const PATH = '/admin/settings';
const REQUIRED_WHILE_OPEN =
  'Buyers rely on this while the shop is open. Change it, but don’t leave it empty.';

/** Saves the shop's settings, or says what is wrong, field by field, and changes nothing then. */
export async function saveSettings(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('settings.manage', PATH);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = settingsSchema.safeParse(readSettingsForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const saved = await changeShopSettings({
    form: read.data,
    expectedVersion: Number(form.get('version')),
    overruleReason,
    actor,
  });
  if (!saved.ok) {
    const { error } = saved;
    if (error.code === 'required_while_open') {
      return refuseForm(previous, form, {
        detail: 'The shop is open, so it can’t do without these. Nothing was changed.',
        errors: Object.fromEntries(error.fields.map((field) => [field, REQUIRED_WHILE_OPEN])),
      });
    }
    if (error.code === 'claims') return refuseClaims(previous, form, { found: error.found, mayOverrule });
    const now = await getShopSettings();
    return refuseConflict(previous, form, settingsFormDefaults(now), [
      { name: 'isPaused', label: 'The shop is paused', isOn: now.isPaused },
      { name: 'isFictitious', label: 'The details are made up', isOn: now.isFictitious },
    ]);
  }
  redirect(`${PATH}?done=saved`);
}
