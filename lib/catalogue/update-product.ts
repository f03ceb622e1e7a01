import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { CatalogueError } from './catalogue-errors';
import type { ProductForm } from './product-schema';

/** A draft with a title and an address; texts, versions and pictures come later. */
export async function createProduct(
  tx: Tx,
  input: { title: string; slug: string },
): Promise<Result<{ productId: string }, CatalogueError>> {
  const productId = newId();
  const { count } = await tx.product.createMany({
    data: { id: productId, ...input, tagline: '', description: '', specifications: [], boxContents: [] },
    skipDuplicates: true,
  });
  return count === 1 ? succeed({ productId }) : fail({ code: 'slug_taken' });
}

/**
 * Sets the texts and the state of a product, unless somebody else has changed them since `expectedVersion`.
 * @returns what they were before.
 */
export async function updateProduct(
  tx: Tx,
  input: { productId: string; form: ProductForm; expectedVersion: number },
): Promise<Result<{ before: ProductForm }, CatalogueError>> {
  const { productId, form, expectedVersion } = input;
  await lockProduct(tx, productId);
  const row = await tx.product.findUnique({ where: { id: productId } });
  if (!row) return fail({ code: 'gone' });
  if (row.version !== expectedVersion) return fail({ code: 'outdated' });
  await tx.product.update({ where: { id: productId }, data: { ...form, version: expectedVersion + 1 } });
  const { title, tagline, description, status, specifications, boxContents } = row;
  return succeed({
    before: { title, tagline, description, status, specifications, boxContents } as ProductForm,
  });
}

/** Whoever adds, orders or deletes what belongs to a product does so one after the other. */
export async function lockProduct(tx: Tx, productId: string): Promise<void> {
  await tx.$queryRaw`select 1 from product where id = ${productId}::uuid for update`;
}

/** Pictures and prices are no texts, but previews and sitemap go by when a product last changed. */
export async function touchProduct(tx: Tx, productId: string): Promise<void> {
  await tx.product.update({ where: { id: productId }, data: { updatedAt: new Date() } });
}
