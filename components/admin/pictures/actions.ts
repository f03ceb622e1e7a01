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
import { adminProductPath } from '@/components/admin/products/admin-product-path';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { pictureSchema } from '@/lib/catalogue/picture-schema';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { getStaffProduct } from '@/lib/catalogue/staff-queries';
import { isUuid } from '@/lib/core/ids';
import { changePicture, deletePicture } from '@/lib/workflows/catalogue/change-pictures';
import { moveItemEarlier } from '@/lib/workflows/catalogue/change-product';

/** Saves what is said of a picture and which variant it stands for. */
export async function savePicture(previous: FormState, form: FormData): Promise<FormState> {
  const { slug, pictureId } = read(form);
  const actor = await requireActor('products.manage', adminProductPath(slug));
  const { productId } = await requireProduct(slug);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const checked = pictureSchema.safeParse({
    alt: String(form.get('alt') ?? ''),
    variantId: String(form.get('variantId') ?? ''),
  });
  if (!checked.success) return refuseIssues(previous, form, checked.error.issues);
  const expectedVersion = Number(form.get('version'));
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const saved = await changePicture({
    productId,
    pictureId,
    form: checked.data,
    expectedVersion,
    overruleReason,
    actor,
  });
  if (saved.ok) redirect(`${adminProductPath(slug)}?done=picture#pictures`);
  if (saved.error.code === 'claims') {
    return refuseClaims(previous, form, { found: saved.error.found, mayOverrule });
  }
  const now = (await requireProduct(slug)).pictures.find((picture) => picture.pictureId === pictureId);
  if (!now) return refuseForm(previous, form, { detail: 'Somebody else has deleted this picture.' });
  return refuseConflict(previous, form, {
    alt: now.alt,
    variantId: now.variantId ?? '',
    version: String(now.version),
  });
}

/** Takes a picture off its product. */
export async function removePicture(form: FormData): Promise<void> {
  const { slug, pictureId } = read(form);
  const actor = await requireActor('products.manage', adminProductPath(slug));
  const { productId } = await requireProduct(slug);
  const removed = isUuid(pictureId) && (await deletePicture({ productId, pictureId, actor })).ok;
  redirect(`${adminProductPath(slug)}?done=${removed ? 'picture-removed' : 'gone'}#pictures`);
}

/** Moves a picture or a variant one position forward. */
export async function moveForward(form: FormData): Promise<void> {
  const { slug } = read(form);
  const actor = await requireActor('products.manage', adminProductPath(slug));
  const { productId } = await requireProduct(slug);
  const what = form.get('what') === 'variant' ? 'variant' : 'picture';
  const id = String(form.get('id') ?? '');
  const seenPosition = Number(form.get('position'));
  const isValid = isUuid(id) && Number.isSafeInteger(seenPosition);
  const moved = isValid && (await moveItemEarlier({ what, productId, id, seenPosition, actor })).ok;
  redirect(`${adminProductPath(slug)}?done=${moved ? 'moved' : 'gone'}#${what}s`);
}

function read(form: FormData): { slug: string; pictureId: string } {
  return { slug: String(form.get('slug') ?? ''), pictureId: String(form.get('pictureId') ?? '') };
}

async function requireProduct(slug: string): Promise<StaffProduct> {
  return (await getStaffProduct(slug)) ?? notFound();
}
