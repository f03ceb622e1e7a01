import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { CatalogueError } from './catalogue-errors';
import type { EncodedPicture } from './encode-picture';
import type { PictureForm } from './picture-schema';
import { lockProduct, touchProduct } from './update-product';

const MAX_PICTURES = 20;

export type AddPictureError = { code: 'already_there' } | { code: 'too_many_pictures'; most: number };

/** Stores an encoded picture and puts it at the end of a product's. The same one twice is kept once. */
export async function addPicture(
  tx: Tx,
  input: { productId: string; picture: EncodedPicture; form: PictureForm },
): Promise<Result<{ pictureId: string }, AddPictureError>> {
  const { productId, picture, form } = input;
  const { files, ...facts } = picture;
  await lockProduct(tx, productId);
  const shown = await tx.productPicture.findMany({
    where: { productId },
    select: { name: true, position: true },
  });
  if (shown.some(({ name }) => name === picture.name)) return fail({ code: 'already_there' });
  if (shown.length >= MAX_PICTURES) return fail({ code: 'too_many_pictures', most: MAX_PICTURES });
  await tx.storedPicture.createMany({ data: facts, skipDuplicates: true });
  await tx.storedPictureFile.createMany({
    data: files.map((file) => ({ name: picture.name, ...file })),
    skipDuplicates: true,
  });
  const pictureId = newId();
  await tx.productPicture.create({
    data: {
      id: pictureId,
      productId,
      name: picture.name,
      storedName: picture.name,
      width: picture.width,
      height: picture.height,
      position: Math.max(0, ...shown.map(({ position }) => position)) + 1,
      alt: form.alt,
      variantId: await variantOf(tx, { productId, variantId: form.variantId }),
    },
  });
  await touchProduct(tx, productId);
  return succeed({ pictureId });
}

/**
 * Sets a picture's alternative text and the variant that it shows, unless somebody else has since `expectedVersion`.
 * @returns what they were before.
 */
export async function updatePicture(
  tx: Tx,
  input: { productId: string; pictureId: string; form: PictureForm; expectedVersion: number },
): Promise<Result<{ before: PictureForm }, CatalogueError>> {
  const { productId, pictureId, form, expectedVersion } = input;
  await lockProduct(tx, productId);
  const row = await tx.productPicture.findFirst({ where: { id: pictureId, productId } });
  if (!row) return fail({ code: 'gone' });
  if (row.version !== expectedVersion) return fail({ code: 'outdated' });
  const variantId = await variantOf(tx, { productId, variantId: form.variantId });
  await tx.productPicture.update({
    where: { id: pictureId },
    data: { alt: form.alt, variantId, version: expectedVersion + 1 },
  });
  await touchProduct(tx, productId);
  return succeed({ before: { alt: row.alt, variantId: row.variantId } });
}

/** Takes a picture off a product; its files go when no product shows it any more. */
export async function removePicture(
  tx: Tx,
  input: { productId: string; pictureId: string },
): Promise<Result<{ name: string; alt: string }, CatalogueError>> {
  const { productId, pictureId } = input;
  await lockProduct(tx, productId);
  const row = await tx.productPicture.findFirst({ where: { id: pictureId, productId } });
  if (!row) return fail({ code: 'gone' });
  await tx.productPicture.delete({ where: { id: pictureId } });
  if (row.storedName) {
    await tx.storedPicture.deleteMany({ where: { name: row.storedName, pictures: { none: {} } } });
  }
  await touchProduct(tx, productId);
  return succeed({ name: row.name, alt: row.alt });
}

/** Only a variant of the same product: a form can say anything. */
async function variantOf(
  tx: Tx,
  input: { productId: string; variantId: string | null },
): Promise<string | null> {
  const { productId, variantId } = input;
  if (variantId === null) return null;
  const variant = await tx.productVariant.findFirst({
    where: { id: variantId, productId },
    select: { id: true },
  });
  return variant?.id ?? null;
}
