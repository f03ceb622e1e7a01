import 'server-only';
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { fail, type Result, succeed } from '@/lib/core/result';
import { hasPictureSignature } from './has-picture-signature';
import { encodeFormats, PICTURE_FORMATS, type PictureFormat } from './picture-formats';
import { MIN_SIDE, widthsOf } from './picture-size';

/** A small file can claim far more pixels than the shop has memory for (a decompression bomb). */
const MAX_PIXELS = 50_000_000;
const DECODE_TIMEOUT_S = 20;
const MAX_SIDE = 1600;
const JPEG_WIDTH = 800;
const BLUR_SIDE = 16;
const FORMATS = ['jpeg', 'png', 'webp', 'heif'];

export type EncodedFile = { width: number; format: PictureFormat | 'jpg'; bytes: Buffer<ArrayBuffer> };
export type EncodedPicture = {
  name: string;
  width: number;
  height: number;
  blur: string;
  files: EncodedFile[];
};

export type PictureError =
  | { code: 'not_a_picture' }
  | { code: 'too_many_pixels' }
  | { code: 'too_small'; side: number };

/** One at a time: each takes a core and the memory of its pixels, and buyers need both. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Re-encodes an uploaded picture: the middle square, upright, in the colours of the web, in every width and format
 * that pages ask for. Pixels are all that is taken over, so that neither a place where it was taken nor a program that
 * hides behind the picture comes along.
 */
export function encodePicture(bytes: Buffer): Promise<Result<EncodedPicture, PictureError>> {
  const encoding = queue.then(() => encodeUpload(bytes));
  queue = encoding.catch(() => undefined);
  return encoding;
}

async function encodeUpload(bytes: Buffer): Promise<Result<EncodedPicture, PictureError>> {
  if (!hasPictureSignature(bytes)) return fail({ code: 'not_a_picture' });
  let square: Buffer;
  let side: number;
  try {
    const { format, width, height } = await open(bytes, false).metadata();
    if (!FORMATS.includes(format)) return fail({ code: 'not_a_picture' });
    if (width * height > MAX_PIXELS) return fail({ code: 'too_many_pixels' });
    side = Math.min(width, height);
    if (side < MIN_SIDE) return fail({ code: 'too_small', side });
    side = Math.min(side, MAX_SIDE);
    square = await open(bytes, MAX_PIXELS)
      .autoOrient()
      .resize(side, side, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer();
  } catch {
    return fail({ code: 'not_a_picture' });
  }
  const files = await encodeFiles(square, side);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.bytes);
  const blur = await sharp(square).resize(BLUR_SIDE).webp({ quality: 40 }).toBuffer();
  return succeed({
    name: `up-${hash.digest('hex').slice(0, 32)}`,
    width: side,
    height: side,
    blur: `data:image/webp;base64,${blur.toString('base64')}`,
    files,
  });
}

function open(bytes: Buffer, limitInputPixels: number | false): Sharp {
  return sharp(bytes, { limitInputPixels, failOn: 'error', pages: 1 }).timeout({
    seconds: DECODE_TIMEOUT_S,
  });
}

async function encodeFiles(square: Buffer, side: number): Promise<EncodedFile[]> {
  const files: EncodedFile[] = [];
  for (const width of widthsOf(side)) {
    const encoded = await encodeFormats(sharp(square).resize(width));
    for (const format of PICTURE_FORMATS) files.push({ width, format, bytes: encoded[format] });
  }
  const jpeg = sharp(square).resize(JPEG_WIDTH).jpeg({ quality: 82, progressive: true, mozjpeg: true });
  files.push({ width: JPEG_WIDTH, format: 'jpg', bytes: (await jpeg.toBuffer()) as Buffer<ArrayBuffer> });
  return files;
}
