'use server';

import { notFound, redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseConflict, refuseForm } from '@/components/admin/forms/refuse-form';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { isCountryAbroad } from '@/lib/checkout/countries';
import { countryName } from '@/lib/core/country-name';
import { DUTY_CODES, DUTY_TITLES } from '@/lib/markets/duty';
import { findStaffMarket } from '@/lib/markets/staff-queries';
import { changeMarket } from '@/lib/workflows/settings/change-market';
import { dutyField, marketPath } from './market-path';

/** Saves which duties of a country abroad are confirmed, and whether orders can go there. */
export async function saveMarket(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('markets.manage', '/admin/delivery');
  const country = String(form.get('country') ?? '');
  if (!isCountryAbroad(country)) notFound();
  const saved = await changeMarket({
    country,
    isOpen: form.has('isOpen'),
    confirmed: DUTY_CODES.filter((code) => form.has(dutyField(code))),
    expectedVersion: Number(form.get('version')),
    actor,
  });
  if (saved.ok) redirect(marketPath(country, 'market'));
  if (saved.error.code === 'duties_missing') {
    const titles = saved.error.missing.map((code) => DUTY_TITLES[code]).join('; ');
    return refuseForm(previous, form, {
      detail: `Before the shop delivers to ${countryName(country)}, tick each duty. Not ticked: ${titles}. To save what you have ticked so far, leave the country off.`,
    });
  }
  const { version, isOpen, confirmed } = await findStaffMarket(country);
  return refuseConflict(previous, form, { version: String(version) }, [
    { name: 'isOpen', label: 'Deliver there', isOn: isOpen },
    ...DUTY_CODES.map((code) => ({
      name: dutyField(code),
      label: DUTY_TITLES[code],
      isOn: confirmed.some((duty) => duty.code === code),
    })),
  ]);
}
