import 'server-only';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { buildFolder } from '@/lib/config/server-config';
import { type PreviewText, previewCard } from './preview-card';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from './preview-path';

const PHOTO_WIDTH = 540;

/**
 * A preview picture (Open Graph image) as JPEG, which every network reads. It is cached by its content in the build folder:
 * pages are revalidated with every sale, their pictures do not change then, and a messenger does not wait the second that
 * it takes to render one.
 * @param input.pictureName in public/pictures or of one that was uploaded, without size and ending.
 */
export async function renderPreview(input: {
  text: PreviewText;
  pictureName: string;
}): Promise<Buffer<ArrayBuffer>> {
  // The version of the rendering: change it when the picture changes.
  const name = createHash('sha256')
    .update(`2${JSON.stringify(input)}`)
    .digest('hex')
    .slice(0, 32);
  const file = path.join(buildFolder(), 'previews', `${name}.jpg`);
  const cached = await readFile(file).catch(() => null);
  if (cached) return cached;
  const rendered = await render(input);
  await cachePicture(file, rendered);
  return rendered;
}

/** A folder that cannot be written to costs the time of rendering it again, nothing else. */
async function cachePicture(file: string, picture: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
    .then(() => writeFile(file, picture))
    .catch(() => undefined);
}

async function render(input: { text: PreviewText; pictureName: string }): Promise<Buffer<ArrayBuffer>> {
  const photo = await readPhoto(input.pictureName);
  const { data } = await sharp(Buffer.from(previewCard(input.text)))
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
