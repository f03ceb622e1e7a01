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

/** What a product's form saves, and whether its figures are confirmed. */
export type SavedProduct = ProductForm & { areFiguresConfirmed: boolean };

/**
 * Sets the texts and the state of a product, unless somebody else has changed them since `expectedVersion`.
 * @param input.areFiguresConfirmed whether the owner says that the figures were measured; null from somebody who may not
 * say so: other figures are then unconfirmed.
 * @returns what they were before and are now.
 */
export async function updateProduct(
  tx: Tx,
  input: {
    productId: string;
    form: ProductForm;
    areFiguresConfirmed: boolean | null;
    expectedVersion: number;
  },
): Promise<Result<{ before: SavedProduct; after: SavedProduct }, CatalogueError>> {
  const { productId, form, expectedVersion } = input;
  await lockProduct(tx, productId);
  const row = await tx.product.findUnique({ where: { id: productId } });
  if (!row) return fail({ code: 'gone' });
  if (row.version !== expectedVersion) return fail({ code: 'outdated' });
  const { title, tagline, description, status, specifications, boxContents } = row;
  const formBefore = { title, tagline, description, status, specifications, boxContents } as ProductForm;
  const wasConfirmed = row.figuresConfirmedAt !== null;
  const areSame = JSON.stringify(formBefore.specifications) === JSON.stringify(form.specifications);
  const isConfirmed = input.areFiguresConfirmed ?? (wasConfirmed && areSame);
  const keptAt = areSame ? row.figuresConfirmedAt : null;
  await tx.product.update({
    where: { id: productId },
    data: {
      ...form,
      figuresConfirmedAt: isConfirmed ? (keptAt ?? new Date()) : null,
      version: expectedVersion + 1,
    },
  });
  return succeed({
    before: { ...formBefore, areFiguresConfirmed: wasConfirmed },
    after: { ...form, areFiguresConfirmed: isConfirmed },
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
