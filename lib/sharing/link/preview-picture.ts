import 'server-only';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { PREVIEW_SIZES, type PreviewSize } from './share-url';

const PICTURE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const QUALITY = 82;
/** Columns at the edge of a picture that are all backdrop. */
const EDGE = 8;

const cache = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/**
 * A preview picture as JPEG, which every network reads: rendered at the first request from a square picture of
 * public/pictures or of those that were uploaded, and kept for as long as the process lives.
 * @param input.pictureName without size and ending.
 * @param input.source the bytes of one that was uploaded; from public/pictures unless given.
 * @returns null when there is no picture of that name.
 */
export async function previewPicture(input: {
  pictureName: string;
  source?: Uint8Array | null;
  size: PreviewSize;
}): Promise<Buffer<ArrayBuffer> | null> {
  const { pictureName, size } = input;
  if (!PICTURE_NAME.test(pictureName)) return null;
  const key = `${pictureName} ${size}`;
  const rendering = cache.get(key) ?? render(input);
  cache.set(key, rendering);
  try {
    return await rendering;
  } catch {
    cache.delete(key);
    return null;
  }
}

async function render(input: {
  pictureName: string;
  source?: Uint8Array | null;
  size: PreviewSize;
}): Promise<Buffer<ArrayBuffer>> {
  const { width, height } = PREVIEW_SIZES[input.size];
  const file = path.join(process.cwd(), 'public', 'pictures', `${input.pictureName}-1200.webp`);
  const product = await sharp(input.source ?? file)
    .resize(height, height)
    .png()
    .toBuffer();
  const picture = width === height ? sharp(product) : await widen({ product, width, height });
  const { data } = await picture
    .flatten()
    .jpeg({ quality: QUALITY, progressive: true, mozjpeg: true })
    .toBuffer({
      resolveWithObject: true,
    });
  return data as Buffer<ArrayBuffer>;
}

/** Extends the backdrop to both sides from the outermost columns of the square picture. */
async function widen(input: { product: Buffer; width: number; height: number }): Promise<Sharp> {
  const { product, width, height } = input;
  const half = Math.ceil(width / 2);
  const edge = (left: number) =>
    sharp(product)
      .extract({ left, top: 0, width: EDGE, height })
      .resize(half, height, { fit: 'fill' })
      .blur(6)
      .png()
      .toBuffer();
  const [left, right] = await Promise.all([edge(0), edge(height - EDGE)]);
  return sharp({ create: { width, height, channels: 3, background: '#f6f2eb' } }).composite([
    { input: left, left: 0, top: 0 },
    { input: right, left: half, top: 0 },
    { input: await fadeSides(product, height), gravity: 'centre' },
  ]);
}

/** Lets the left and right edge pass into the backdrop, where a cut would show. */
function fadeSides(product: Buffer, side: number): Promise<Buffer> {
  const mask = `<svg width="${side}" height="${side}"><linearGradient id="g">
    <stop offset="0" stop-opacity="0"/><stop offset=".15"/><stop offset=".85"/><stop offset="1" stop-opacity="0"/>
    </linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(product)
    .ensureAlpha()
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
}
