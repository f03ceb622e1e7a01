import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { CatalogueError } from '@/lib/catalogue/catalogue-errors';
import {
  type AddPictureError,
  addPicture,
  removePicture,
  updatePicture,
} from '@/lib/catalogue/change-pictures';
import { encodePicture, type PictureError } from '@/lib/catalogue/encode-picture';
import type { PictureForm } from '@/lib/catalogue/picture-schema';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

type Subject = { productId: string; pictureId: string; actor: StaffActor };

/** Re-encodes an uploaded picture and adds it to a product. The encoding takes seconds and holds no lock. */
export async function uploadPicture(input: {
  productId: string;
  bytes: Buffer;
  form: PictureForm;
  actor: StaffActor;
}): Promise<Result<null, PictureError | AddPictureError | ClaimsRefused>> {
  const { productId, form, actor } = input;
  const drawn = await encodePicture(input.bytes);
  if (!drawn.ok) return drawn;
  return inTransaction(async (tx) => {
    const added = await addPicture(tx, { productId, picture: drawn.value, form });
    if (!added.ok) return added;
    const subject = { type: 'product_picture', id: added.value.pictureId };
    await recordAudit(tx, {
      actor,
      action: 'products.picture_added',
      subject,
      after: { productId, name: drawn.value.name, ...form },
    });
    const after = [{ field: 'alt', text: form.alt }];
    return reviewClaims(tx, { before: [], after, area: 'products', subject, actor });
  });
}

/** Changes the texts of a picture. */
export async function changePicture(
  input: ClaimOverrule & Subject & { form: PictureForm; expectedVersion: number },
): Promise<Result<null, CatalogueError | ClaimsRefused>> {
  const { pictureId, form, actor, overruleReason } = input;
  const subject = { type: 'product_picture', id: pictureId };
  return inTransaction(async (tx) => {
    const updated = await updatePicture(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, form);
    if (changed) await recordAudit(tx, { actor, action: 'products.picture_changed', subject, ...changed });
    const before = [{ field: 'alt', text: updated.value.before.alt }];
    const after = [{ field: 'alt', text: form.alt }];
    return reviewClaims(tx, { before, after, overruleReason, area: 'products', subject, actor });
  });
}

/** Removes a picture from a product. */
export async function deletePicture(input: Subject): Promise<Result<null, CatalogueError>> {
  return inTransaction(async (tx) => {
    const removed = await removePicture(tx, input);
    if (!removed.ok) return removed;
    await recordAudit(tx, {
      actor: input.actor,
      action: 'products.picture_removed',
      subject: { type: 'product_picture', id: input.pictureId },
      before: { productId: input.productId, ...removed.value },
    });
    return succeed(null);
  });
}
