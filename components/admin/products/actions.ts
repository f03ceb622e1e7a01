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
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { getSignedInStaff } from '@/lib/auth/sessions/get-signed-in-staff';
import { newProductSchema, productSchema, readProductForm } from '@/lib/catalogue/product-schema';
import { getStaffProduct } from '@/lib/catalogue/staff-queries';
import { readVariantForm, variantSchema } from '@/lib/catalogue/variant-schema';
import {
  addProductVariant,
  changeProduct,
  changeProductVariant,
  createDraftProduct,
} from '@/lib/workflows/catalogue/change-product';
import { adminProductPath } from './admin-product-path';
import { productFieldOf } from './product-field-of';
import { productFormDefaults, variantFormDefaults } from './product-form-defaults';

/** Begins a product as a draft and leads to its page. */
export async function startProduct(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('products.manage', '/admin/products');
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = newProductSchema.safeParse({
    title: String(form.get('title') ?? ''),
    slug: String(form.get('slug') ?? ''),
  });
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const begun = await createDraftProduct({ ...read.data, overruleReason, actor });
  if (!begun.ok) {
    const { error } = begun;
    if (error.code === 'claims') return refuseClaims(previous, form, { found: error.found, mayOverrule });
    return refuseForm(previous, form, {
      detail: 'Another product has this address.',
      errors: { slug: 'Choose an address that no product has.' },
    });
  }
  redirect(`${adminProductPath(read.data.slug)}?done=begun`);
}

/** Saves a product's texts and state. */
export async function saveProduct(previous: FormState, form: FormData): Promise<FormState> {
  const slug = String(form.get('slug') ?? '');
  const actor = await requireActor('products.manage', adminProductPath(slug));
  const product = await getStaffProduct(slug);
  if (!product) notFound();
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = productSchema.safeParse(readProductForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const { productId } = product;
  const expectedVersion = Number(form.get('version'));
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const staff = await getSignedInStaff();
  const mayConfirm =
    staff !== null && isPermitted({ role: staff.role, permission: 'products.confirmFigures' });
  const saved = await changeProduct({
    productId,
    form: read.data,
    areFiguresConfirmed: mayConfirm ? form.has('areFiguresConfirmed') : null,
    expectedVersion,
    overruleReason,
    actor,
  });
  if (!saved.ok) {
    if (saved.error.code === 'claims') {
      const fieldOf = (field: string) => productFieldOf(form, field);
      return refuseClaims(previous, form, { found: saved.error.found, mayOverrule, fieldOf });
    }
    const now = (await getStaffProduct(slug)) ?? product;
    const confirmed = {
      name: 'areFiguresConfirmed',
      label: 'Measured on our device',
      isOn: now.areFiguresConfirmed,
    };
    return refuseConflict(previous, form, productFormDefaults(now), mayConfirm ? [confirmed] : []);
  }
  redirect(`${adminProductPath(slug)}?done=texts`);
}

/** Saves a variant that there is, or adds one. */
export async function saveVariant(previous: FormState, form: FormData): Promise<FormState> {
  const slug = String(form.get('slug') ?? '');
  const actor = await requireActor('products.manage', adminProductPath(slug));
  const product = await getStaffProduct(slug);
  if (!product) notFound();
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = variantSchema.safeParse(readVariantForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const { productId } = product;
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const variant = product.variants.find(({ variantId }) => variantId === form.get('variantId'));
  const saved = variant
    ? await changeProductVariant({
        productId,
        variantId: variant.variantId,
        form: read.data,
        expectedVersion: Number(form.get('version')),
        overruleReason,
        actor,
      })
    : await addProductVariant({ productId, form: read.data, overruleReason, actor });
  if (saved.ok) redirect(`${adminProductPath(slug)}?done=${variant ? 'variant' : 'variant-added'}#variants`);
  if (saved.error.code === 'claims') {
    return refuseClaims(previous, form, { found: saved.error.found, mayOverrule });
  }
  if (variant && saved.error.code === 'outdated') {
    const fresh = (await getStaffProduct(slug))?.variants.find((now) => now.variantId === variant.variantId);
    const now = fresh ?? variant;
    return refuseConflict(previous, form, variantFormDefaults(now), [
      { name: 'isActive', label: 'Can be bought', isOn: now.isActive },
    ]);
  }
  if (saved.error.code === 'comparison_gone') {
    const detail = 'The version that its price was compared with is no longer there.';
    return refuseForm(previous, form, {
      detail,
      errors: { comparisonVariantId: 'Choose another, or nothing.' },
    });
  }
  return refuseForm(previous, form, {
    detail: 'Another version in the shop has this sku.',
    errors: { sku: 'Choose a sku that nothing else has.' },
  });
}
