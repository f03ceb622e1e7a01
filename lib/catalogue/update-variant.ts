import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { CatalogueError } from './catalogue-errors';
import { lockProduct, touchProduct } from './update-product';
import type { VariantForm } from './variant-schema';

/** Adds a variant at the end, with an empty inventory level. */
export async function addVariant(
  tx: Tx,
  input: { productId: string; form: VariantForm },
): Promise<Result<{ variantId: string }, CatalogueError>> {
  const { productId, form } = input;
  await lockProduct(tx, productId);
  const { _max } = await tx.productVariant.aggregate({ where: { productId }, _max: { position: true } });
  if (!(await isComparable(tx, { productId, form }))) return fail({ code: 'comparison_gone' });
  const variantId = newId();
  const { count } = await tx.productVariant.createMany({
    data: { id: variantId, productId, position: (_max.position ?? 0) + 1, currency: SHOP_CURRENCY, ...form },
    skipDuplicates: true,
  });
  if (count === 0) return fail({ code: 'sku_taken' });
  await tx.inventoryLevel.create({ data: { variantId } });
  await touchProduct(tx, productId);
  return succeed({ variantId });
}

/**
 * Sets a variant's name, sku, prices and whether it is on sale, unless somebody else has changed it since
 * `expectedVersion`. Orders keep what they were placed with; a cart shows its buyer a new price.
 * @returns what they were before.
 */
export async function updateVariant(
  tx: Tx,
  input: { productId: string; variantId: string; form: VariantForm; expectedVersion: number },
): Promise<Result<{ before: VariantForm }, CatalogueError>> {
  const { productId, variantId, form, expectedVersion } = input;
  await lockProduct(tx, productId);
  // The threshold of low stock is set elsewhere, under the row's own lock.
  await tx.$queryRaw`select 1 from product_variant where id = ${variantId}::uuid for update`;
  const row = await tx.productVariant.findFirst({ where: { id: variantId, productId } });
  if (!row) return fail({ code: 'gone' });
  if (row.version !== expectedVersion) return fail({ code: 'outdated' });
  const other = await tx.productVariant.findFirst({ where: { sku: form.sku, id: { not: variantId } } });
  if (other) return fail({ code: 'sku_taken' });
  if (!(await isComparable(tx, { productId, variantId, form }))) return fail({ code: 'comparison_gone' });
  await tx.productVariant.update({
    where: { id: variantId },
    data: { ...form, version: expectedVersion + 1 },
  });
  await touchProduct(tx, productId);
  const { title, sku, unitPriceMinor, comparisonVariantId, comparisonQuantity, isActive } = row;
  return succeed({
    before: { title, sku, unitPriceMinor, comparisonVariantId, comparisonQuantity, isActive },
  });
}

/** A price is compared with another variant of the same product, or with none. */
async function isComparable(
  tx: Tx,
  input: { productId: string; variantId?: string; form: VariantForm },
): Promise<boolean> {
  const { comparisonVariantId: id } = input.form;
  if (id === null) return true;
  if (id === input.variantId) return false;
  return (await tx.productVariant.count({ where: { id, productId: input.productId } })) === 1;
}
