import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { CatalogueError } from '@/lib/catalogue/catalogue-errors';
import { moveEarlier } from '@/lib/catalogue/move-earlier';
import type { ProductForm } from '@/lib/catalogue/product-schema';
import { createProduct, updateProduct } from '@/lib/catalogue/update-product';
import { addVariant, updateVariant } from '@/lib/catalogue/update-variant';
import type { VariantForm } from '@/lib/catalogue/variant-schema';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';

type Outcome = Promise<Result<null, CatalogueError>>;

/** Creates a product as a draft. */
export async function createDraftProduct(input: { title: string; slug: string; actor: StaffActor }): Outcome {
  const { actor, ...form } = input;
  return inTransaction(async (tx) => {
    const created = await createProduct(tx, form);
    if (!created.ok) return created;
    await recordAudit(tx, {
      actor,
      action: 'products.created',
      subject: { type: 'product', id: created.value.productId },
      after: form,
    });
    return succeed(null);
  });
}

/** Changes the texts and the status of a product; the database notifies, and pages that show it are published anew. */
export async function changeProduct(input: {
  productId: string;
  form: ProductForm;
  expectedVersion: number;
  actor: StaffActor;
}): Outcome {
  return inTransaction(async (tx) => {
    const updated = await updateProduct(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, input.form);
    if (changed) {
      await recordAudit(tx, {
        actor: input.actor,
        action: 'products.changed',
        subject: { type: 'product', id: input.productId },
        ...changed,
      });
    }
    return succeed(null);
  });
}

/** Adds a variant to a product. */
export async function addProductVariant(input: {
  productId: string;
  form: VariantForm;
  actor: StaffActor;
}): Outcome {
  return inTransaction(async (tx) => {
    const added = await addVariant(tx, input);
    if (!added.ok) return added;
    await recordAudit(tx, {
      actor: input.actor,
      action: 'products.variant_added',
      subject: { type: 'product_variant', id: added.value.variantId },
      after: { productId: input.productId, ...input.form },
    });
    return succeed(null);
  });
}

/** Changes a variant, its price for example. */
export async function changeProductVariant(input: {
  productId: string;
  variantId: string;
  form: VariantForm;
  expectedVersion: number;
  actor: StaffActor;
}): Outcome {
  return inTransaction(async (tx) => {
    const updated = await updateVariant(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, input.form);
    if (changed) {
      await recordAudit(tx, {
        actor: input.actor,
        action: 'products.variant_changed',
        subject: { type: 'product_variant', id: input.variantId },
        ...changed,
      });
    }
    return succeed(null);
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
