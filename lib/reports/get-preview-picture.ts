import 'server-only';
import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { getDb } from '@/lib/db/client';
import { previewPicture } from '@/lib/sharing/link/preview-picture';
import { PREVIEW_SIZES, type PreviewSize } from '@/lib/sharing/link/share-url';
import { findSharedProduct } from '@/lib/sharing/queries';

/** The preview picture of a product as JPEG, by the name of its file (`wide.jpg`, `square.jpg`); null when there is none. */
export async function getPreviewPicture(input: {
  slug: string;
  file: string;
}): Promise<Buffer<ArrayBuffer> | null> {
  const size = input.file.replace(/\.jpg$/, '');
  if (!input.file.endsWith('.jpg') || !isPreviewSize(size)) return null;
  const product = await findSharedProduct(getDb(), { slug: input.slug });
  if (!product) return null;
  const { pictureName } = product;
  const uploaded = await findPictureFile(`${pictureName}-800.jpg`);
  return previewPicture({ pictureName, source: uploaded?.bytes ?? null, size });
}

function isPreviewSize(size: string): size is PreviewSize {
  return Object.hasOwn(PREVIEW_SIZES, size);
}
