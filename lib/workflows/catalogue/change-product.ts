import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { type NewAuditEvent, recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { CatalogueError } from '@/lib/catalogue/catalogue-errors';
import { moveEarlier } from '@/lib/catalogue/move-earlier';
import type { ProductForm } from '@/lib/catalogue/product-schema';
import { productTexts } from '@/lib/catalogue/product-texts';
import { createProduct, updateProduct } from '@/lib/catalogue/update-product';
import { addVariant, updateVariant } from '@/lib/catalogue/update-variant';
import type { VariantForm } from '@/lib/catalogue/variant-schema';
import { type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

type Outcome = Promise<Result<null, CatalogueError>>;
type ReviewedOutcome = Promise<Result<null, CatalogueError | ClaimsRefused>>;

type ProductChange = ClaimOverrule & {
  productId: string;
  form: ProductForm;
  /** Whether the figures were measured; null, or nothing, from somebody who may not say so. */
  areFiguresConfirmed?: boolean | null;
  expectedVersion: number;
  actor: NewAuditEvent['actor'];
};

/** Creates a product as a draft. */
export async function createDraftProduct(
  input: ClaimOverrule & { title: string; slug: string; actor: StaffActor },
): ReviewedOutcome {
  const { actor, overruleReason, ...form } = input;
  return inTransaction(async (tx) => {
    const created = await createProduct(tx, form);
    if (!created.ok) return created;
    const subject = { type: 'product', id: created.value.productId };
    await recordAudit(tx, { actor, action: 'products.created', subject, after: form });
    const after = [{ field: 'title', text: form.title }];
    return reviewClaims(tx, { before: [], after, overruleReason, area: 'products', subject, actor });
  });
}

/** Changes the texts and the status of a product; the database notifies, and pages that show it are published anew. */
export function changeProduct(input: ProductChange): ReviewedOutcome {
  return inTransaction((tx) => applyProduct(tx, input));
}

/** The same, in a transaction that is open. */
export async function applyProduct(tx: Tx, input: ProductChange): ReviewedOutcome {
  const { productId, form, areFiguresConfirmed = null, actor, overruleReason } = input;
  const subject = { type: 'product', id: productId };
  const updated = await updateProduct(tx, { ...input, areFiguresConfirmed });
  if (!updated.ok) return updated;
  const changed = changedFields(updated.value.before, updated.value.after);
  if (changed) await recordAudit(tx, { actor, action: 'products.changed', subject, ...changed });
  const before = productTexts(updated.value.before);
  const after = productTexts(form);
  return reviewClaims(tx, { before, after, overruleReason, area: 'products', subject, actor });
}

/** Adds a variant to a product. */
export async function addProductVariant(
  input: ClaimOverrule & { productId: string; form: VariantForm; actor: StaffActor },
): ReviewedOutcome {
  const { productId, form, actor, overruleReason } = input;
  return inTransaction(async (tx) => {
    const added = await addVariant(tx, input);
    if (!added.ok) return added;
    const subject = { type: 'product_variant', id: added.value.variantId };
    await recordAudit(tx, {
      actor,
      action: 'products.variant_added',
      subject,
      after: { productId, ...form },
    });
    const after = [{ field: 'title', text: form.title }];
    return reviewClaims(tx, { before: [], after, overruleReason, area: 'products', subject, actor });
  });
}

/** Changes a variant, its price for example. */
export async function changeProductVariant(
  input: ClaimOverrule & {
    productId: string;
    variantId: string;
    form: VariantForm;
    expectedVersion: number;
    actor: StaffActor;
  },
): ReviewedOutcome {
  const { variantId, form, actor, overruleReason } = input;
  const subject = { type: 'product_variant', id: variantId };
  return inTransaction(async (tx) => {
    const updated = await updateVariant(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, form);
    if (changed) await recordAudit(tx, { actor, action: 'products.variant_changed', subject, ...changed });
    const before = [{ field: 'title', text: updated.value.before.title }];
    const after = [{ field: 'title', text: form.title }];
    return reviewClaims(tx, { before, after, overruleReason, area: 'products', subject, actor });
  });
}

/** Moves a variant or picture of a product one position to the front. */
export async function moveItemEarlier(input: {
  what: 'variant' | 'picture';
  productId: string;
  id: string;
  seenPosition: number;
  actor: StaffActor;
}): Outcome {
  const { actor, what, id, seenPosition } = input;
  return inTransaction(async (tx) => {
    const moved = await moveEarlier(tx, input);
    if (!moved.ok) return moved;
    await recordAudit(tx, {
      actor,
      action: `products.${what}_moved`,
      subject: { type: `product_${what}`, id },
      before: { position: seenPosition },
      after: { position: seenPosition - 1 },
    });
    return succeed(null);
  });
}
