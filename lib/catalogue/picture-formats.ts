import type { Sharp } from 'sharp';

/** The formats in which browsers are offered a picture: good enough to look at closely, small enough for a phone. */
export const PICTURE_FORMATS = ['avif', 'webp'] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Encodes a picture of one width in each of the formats. */
export async function encodeFormats(picture: Sharp): Promise<Record<PictureFormat, Buffer<ArrayBuffer>>> {
  const avif = await picture.clone().avif({ quality: 60, effort: 3 }).toBuffer();
  const webp = await picture.clone().webp({ quality: 80, effort: 4, smartSubsample: true }).toBuffer();
  return { avif: avif as Buffer<ArrayBuffer>, webp: webp as Buffer<ArrayBuffer> };
}
