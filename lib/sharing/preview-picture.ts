import 'server-only';
import path from 'node:path';
import sharp from 'sharp';
import { PREVIEW_SIZES, type PreviewSize } from './share-address';

const PICTURE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const QUALITY = 82;

const kept = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/**
 * A preview picture as JPEG, which every network reads: rendered at the first request from a square picture of
 * public/pictures, and kept for as long as the process lives.
 * @param input.pictureName without size and ending.
 * @returns null when there is no picture of that name.
 */
export async function previewPicture(input: {
  pictureName: string;
  size: PreviewSize;
}): Promise<Buffer<ArrayBuffer> | null> {
  const { pictureName, size } = input;
  if (!PICTURE_NAME.test(pictureName)) return null;
  const key = `${pictureName} ${size}`;
  const rendering = kept.get(key) ?? render(input);
  kept.set(key, rendering);
  try {
    return await rendering;
  } catch {
    kept.delete(key);
    return null;
  }
}

async function render(input: { pictureName: string; size: PreviewSize }): Promise<Buffer<ArrayBuffer>> {
  const { width, height } = PREVIEW_SIZES[input.size];
  const file = path.join(process.cwd(), 'public', 'pictures', `${input.pictureName}-1200.webp`);
  const product = await sharp(file).resize(height, height).ensureAlpha().toBuffer();
  const background = sharp(file).resize(width, height, { fit: 'fill' }).blur(60);
  const picture = background.composite([{ input: await fadeSides(product, height), gravity: 'centre' }]);
  const { data } = await picture
    .flatten()
    .jpeg({ quality: QUALITY, progressive: true, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return data as Buffer<ArrayBuffer>;
}

/** Lets the left and right edge pass into the background, where a cut would show. */
function fadeSides(product: Buffer, side: number): Promise<Buffer> {
  const mask = `<svg width="${side}" height="${side}"><linearGradient id="g">
    <stop offset="0" stop-opacity="0"/><stop offset=".12"/><stop offset=".88"/><stop offset="1" stop-opacity="0"/>
    </linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(product)
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
}
