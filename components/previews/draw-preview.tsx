import 'server-only';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import sharp from 'sharp';
import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { buildFolder } from '@/lib/config/server-config';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from './preview-address';
import { PreviewCard, type PreviewWords } from './preview-card';

const PHOTO_WIDTH = 540;
const FONTS = [
  { name: 'Display', file: 'petrona/files/petrona-latin-400-normal.woff' },
  { name: 'Text', file: 'hanken-grotesk/files/hanken-grotesk-latin-500-normal.woff' },
] as const;

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
  const name = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 32);
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
  const [photo, fonts] = await Promise.all([readPhoto(input.pictureName), readFonts()]);
  const card = new ImageResponse(<PreviewCard words={input.words} photo={photo} />, {
    width: PREVIEW_WIDTH,
    height: PREVIEW_HEIGHT,
    fonts,
  });
  const jpeg = sharp(Buffer.from(await card.arrayBuffer())).flatten({ background: '#f6f2eb' });
  const { data } = await jpeg
    .jpeg({ quality: 84, progressive: true, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return data as Buffer<ArrayBuffer>;
}

/** As a data address: satori reads neither WebP nor files. The middle of the picture, where its subject stands. */
async function readPhoto(name: string): Promise<string> {
  const uploaded = await findPictureFile(`${name}-1200.webp`);
  const file = path.join(process.cwd(), 'public', 'pictures', `${name}-1200.webp`);
  const jpeg = await sharp(uploaded ? Buffer.from(uploaded.bytes) : file)
    .resize(PHOTO_WIDTH, PREVIEW_HEIGHT, { fit: 'cover' })
    .jpeg({ quality: 92 })
    .toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

/** The shop's own faces, in the one format that both npm ships them in and satori reads. */
async function readFonts() {
  return Promise.all(
    FONTS.map(async ({ name, file }) => ({
      name,
      data: await readFile(path.join(process.cwd(), 'node_modules', '@fontsource', file)),
    })),
  );
}
