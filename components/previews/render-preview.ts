import 'server-only';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { buildFolder } from '@/lib/config/server-config';
import { PREVIEW_SIZES, type PreviewSize } from '@/lib/core/preview-size';
import { type PreviewText, previewCard } from './preview-card';

const PHOTO_WIDTH = 540;

export type PreviewContent = {
  text: PreviewText;
  /** Of public/pictures or one that was uploaded, without size and ending. */
  pictureName: string;
};

/**
 * A preview picture (Open Graph image) as JPEG, which every network reads: the wide one is a card with the photograph,
 * the square one the photograph alone, in which no text could be read. It is cached by its content in the build folder:
 * pages are published anew with every sale, their pictures do not change then, and a messenger does not wait the second that
 * it takes to render one.
 */
export async function renderPreview(
  input: PreviewContent & { size: PreviewSize },
): Promise<Buffer<ArrayBuffer>> {
  const { size, pictureName } = input;
  const text = size === 'wide' ? input.text : null;
  // The version of the rendering: change it when the picture changes.
  const name = createHash('sha256')
    .update(`3${JSON.stringify([size, pictureName, text])}`)
    .digest('hex')
    .slice(0, 32);
  const file = path.join(buildFolder(), 'previews', `${name}.jpg`);
  const cached = await readFile(file).catch(() => null);
  if (cached) return cached;
  const rendered = text ? await renderCard(text, pictureName) : await renderSquare(pictureName);
  await cachePicture(file, rendered);
  return rendered;
}

/** A folder that cannot be written to costs the time of rendering it again, nothing else. */
async function cachePicture(file: string, picture: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
    .then(() => writeFile(file, picture))
    .catch(() => undefined);
}

async function renderCard(text: PreviewText, pictureName: string): Promise<Buffer<ArrayBuffer>> {
  const { width, height } = PREVIEW_SIZES.wide;
  const photo = await readPhoto(pictureName, { width: PHOTO_WIDTH, height });
  const card = sharp(Buffer.from(previewCard(text))).composite([
    { input: photo, left: width - PHOTO_WIDTH, top: 0 },
  ]);
  return toJpeg(card);
}

async function renderSquare(pictureName: string): Promise<Buffer<ArrayBuffer>> {
  return toJpeg(sharp(await readPhoto(pictureName, PREVIEW_SIZES.square)));
}

async function toJpeg(picture: Sharp): Promise<Buffer<ArrayBuffer>> {
  const { data } = await picture
    .flatten({ background: '#f6f2eb' })
    .jpeg({ quality: 84, progressive: true, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return data as Buffer<ArrayBuffer>;
}

/** The middle of the picture, where its subject stands. */
async function readPhoto(name: string, size: { width: number; height: number }): Promise<Buffer> {
  const uploaded = await findPictureFile(`${name}-1200.webp`);
  const file = path.join(process.cwd(), 'public', 'pictures', `${name}-1200.webp`);
  return sharp(uploaded ? Buffer.from(uploaded.bytes) : file)
    .resize({ ...size, fit: 'cover' })
    .toBuffer();
}
