import 'server-only';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { buildFolder } from '@/lib/config/server-config';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from './preview-address';
import { type PreviewWords, previewCard } from './preview-card';

const PHOTO_WIDTH = 540;

/**
 * A preview picture as JPEG, which every network reads. Pages are rendered again with every sale, their pictures are not
 * different then, and a messenger does not wait the second that it takes to draw one: what the build has drawn lies in
 * its folder, and what is drawn later comes to it.
 * @param input.pictureName in public/pictures or of one that was uploaded, without size and ending.
 */
export async function drawPreview(input: {
  words: PreviewWords;
  pictureName: string;
}): Promise<Buffer<ArrayBuffer>> {
  // Another way to draw has another number.
  const name = createHash('sha256')
    .update(`2${JSON.stringify(input)}`)
    .digest('hex')
    .slice(0, 32);
  const file = path.join(buildFolder(), 'previews', `${name}.jpg`);
  const known = await readFile(file).catch(() => null);
  if (known) return known;
  const drawn = await draw(input);
  await keep(file, drawn);
  return drawn;
}

/** A folder that cannot be written to costs the time of drawing it again, nothing else. */
async function keep(file: string, picture: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
    .then(() => writeFile(file, picture))
    .catch(() => undefined);
}

async function draw(input: { words: PreviewWords; pictureName: string }): Promise<Buffer<ArrayBuffer>> {
  const photo = await readPhoto(input.pictureName);
  const { data } = await sharp(Buffer.from(previewCard(input.words)))
    .composite([{ input: photo, left: PREVIEW_WIDTH - PHOTO_WIDTH, top: 0 }])
    .flatten({ background: '#f6f2eb' })
    .jpeg({ quality: 84, progressive: true, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return data as Buffer<ArrayBuffer>;
}

/** The middle of the picture, where its subject stands. */
async function readPhoto(name: string): Promise<Buffer> {
  const uploaded = await findPictureFile(`${name}-1200.webp`);
  const file = path.join(process.cwd(), 'public', 'pictures', `${name}-1200.webp`);
  return sharp(uploaded ? Buffer.from(uploaded.bytes) : file)
    .resize(PHOTO_WIDTH, PREVIEW_HEIGHT, { fit: 'cover' })
    .toBuffer();
}
