'use server';

import { notFound, redirect } from 'next/navigation';
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
import { deliveryCodeSchema, deliverySchema, readDeliveryForm } from '@/lib/checkout/delivery-schema';
import { listStaffDeliveryOptions } from '@/lib/checkout/staff-queries';
import { addDeliveryOption, changeDeliveryOption } from '@/lib/workflows/settings/change-delivery-option';
import { deliveryFormDefaults } from './delivery-form-defaults';

const PATH = '/admin/delivery';

/** Saves a delivery option with its prices. */
export async function saveDelivery(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('delivery.manage', PATH);
  const code = String(form.get('code') ?? '');
  const option = (await listStaffDeliveryOptions()).find((known) => known.code === code);
  if (!option) notFound();
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = deliverySchema.safeParse(readDeliveryForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const saved = await changeDeliveryOption({
    code,
    form: read.data,
    expectedVersion: Number(form.get('version')),
    overruleReason,
    actor,
  });
  if (saved.ok) redirect(`${PATH}?done=saved#${code}`);
  if (saved.error.code === 'claims') {
    return refuseClaims(previous, form, { found: saved.error.found, mayOverrule });
  }
  const now = (await listStaffDeliveryOptions()).find((known) => known.code === code) ?? option;
  return refuseConflict(previous, form, deliveryFormDefaults(now), [
    { name: 'isActive', label: 'Can be chosen', isOn: now.isActive },
  ]);
}

/** Adds a delivery option. */
export async function createDelivery(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('delivery.manage', PATH);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const code = deliveryCodeSchema.safeParse(String(form.get('code') ?? ''));
  const read = deliverySchema.safeParse(readDeliveryForm(form));
  if (!code.success || !read.success) {
    const faults = [
      ...(code.success ? [] : code.error.issues.map(({ message }) => ({ path: ['code'], message }))),
      ...(read.success ? [] : read.error.issues),
    ];
    return refuseIssues(previous, form, faults);
  }
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const added = await addDeliveryOption({ code: code.data, form: read.data, overruleReason, actor });
  if (added.ok) redirect(`${PATH}?done=added#${code.data}`);
  if (added.error.code === 'claims') {
    return refuseClaims(previous, form, { found: added.error.found, mayOverrule });
  }
  return refuseForm(previous, form, {
    detail: 'Another way to deliver has this short name.',
    errors: { code: 'Choose one that no other has.' },
  });
}
