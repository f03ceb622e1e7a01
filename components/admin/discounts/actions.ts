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
import { isUuid } from '@/lib/core/ids';
import type { DiscountError } from '@/lib/discounts/change-discount';
import {
  discountSchema,
  newCodesSchema,
  readDiscountForm,
  readNewCodes,
} from '@/lib/discounts/discount-schema';
import type { StaffDiscount } from '@/lib/discounts/staff-discount';
import { getDiscount } from '@/lib/discounts/staff-queries';
import {
  addPromotionCodes,
  changeDiscount,
  createDiscountWithCodes,
  setPromotionCodeDisabled,
} from '@/lib/workflows/catalogue/change-discount';
import { discountFormDefaults } from './discount-form-defaults';
import { discountPath } from './discount-path';

const PATH = '/admin/discounts';

/** Makes a discount with its first codes. */
export async function startDiscount(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('discounts.manage', PATH);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = discountSchema.safeParse(readDiscountForm(form));
  const codes = newCodesSchema.safeParse(readNewCodes(form));
  if (!read.success || !codes.success) {
    const issues = [...(read.error?.issues ?? []), ...(codes.error?.issues ?? [])];
    return refuseIssues(previous, form, issues);
  }
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const made = await createDiscountWithCodes({ form: read.data, codes: codes.data, overruleReason, actor });
  if (!made.ok) {
    if (made.error.code !== 'claims') return refuseDiscount(previous, form, made.error);
    return refuseClaims(previous, form, { found: made.error.found, mayOverrule });
  }
  redirect(`${discountPath(made.value.discountId)}?done=made`);
}

/** Saves a discount's terms. */
export async function saveDiscount(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('discounts.manage', PATH);
  const { discountId } = await requireDiscount(form);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = discountSchema.safeParse(readDiscountForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const expectedVersion = Number(form.get('version'));
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const saved = await changeDiscount({
    discountId,
    form: read.data,
    expectedVersion,
    overruleReason,
    actor,
  });
  if (saved.ok) redirect(`${discountPath(discountId)}?done=saved`);
  if (saved.error.code === 'claims') {
    return refuseClaims(previous, form, { found: saved.error.found, mayOverrule });
  }
  if (saved.error.code !== 'outdated') return refuseDiscount(previous, form, saved.error);
  const now = await requireDiscount(form);
  return refuseConflict(previous, form, discountFormDefaults(now), [
    { name: 'isActive', label: 'Switched on', isOn: now.isActive },
  ]);
}

/** Adds codes to a discount. */
export async function addCodes(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('discounts.manage', PATH);
  const { discountId } = await requireDiscount(form);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const codes = newCodesSchema.safeParse(readNewCodes(form));
  if (!codes.success) return refuseIssues(previous, form, codes.error.issues);
  const made = await addPromotionCodes({ discountId, codes: codes.data, actor });
  if (!made.ok) return refuseDiscount(previous, form, made.error);
  redirect(`${discountPath(discountId)}?done=codes#codes`);
}

/** Takes a code out of use, or lets it be used again. */
export async function toggleCode(form: FormData): Promise<void> {
  const actor = await requireActor('discounts.manage', PATH);
  const { discountId } = await requireDiscount(form);
  const promotionCodeId = String(form.get('promotionCodeId') ?? '');
  const isDisabled = form.get('use') === 'off';
  const isSet =
    isUuid(promotionCodeId) &&
    (await setPromotionCodeDisabled({ discountId, promotionCodeId, isDisabled, actor }));
  const done = isDisabled ? 'code-off' : 'code-on';
  redirect(`${discountPath(discountId)}?done=${isSet ? done : 'gone'}#codes`);
}

async function requireDiscount(form: FormData): Promise<StaffDiscount> {
  return (await getDiscount(String(form.get('discountId') ?? ''))) ?? notFound();
}

function refuseDiscount(previous: FormState, form: FormData, error: DiscountError): FormState {
  switch (error.code) {
    case 'code_taken':
      return refuseForm(previous, form, {
        detail: 'This code is there already, in this discount or another.',
        errors: { code: 'Choose a code that is not there yet.' },
      });
    case 'used_more_often':
      return refuseForm(previous, form, {
        detail: `It has been used ${error.useCount} times already.`,
        errors: { redemptionLimit: `Give ${error.useCount} or more, or switch the discount off.` },
      });
    case 'not_changeable':
      return refuseForm(previous, form, {
        detail:
          'What kind of discount it is stays as it was told. Make another one instead; that of the share campaign is changed under Sharing.',
      });
    case 'outdated':
      return refuseForm(previous, form, { detail: 'Somebody else has changed it. Load the page anew.' });
  }
}
