import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import sharp from 'sharp';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from './preview-address';
import { PreviewCard, type PreviewWords } from './preview-card';

const PHOTO_WIDTH = 540;
const FONTS = [
  { name: 'Display', file: 'petrona/files/petrona-latin-400-normal.woff' },
  { name: 'Text', file: 'hanken-grotesk/files/hanken-grotesk-latin-500-normal.woff' },
] as const;

const kept = new Map<string, Promise<Buffer<ArrayBuffer>>>();
const MOST_KEPT = 200;

/**
 * Draws a preview picture as JPEG, which every network reads. Pages are rendered again with every sale, their pictures
 * seldom change: what was drawn once is kept.
 * @param input.pictureName in public/pictures, without size and ending.
 */
export function drawPreview(input: {
  words: PreviewWords;
  pictureName: string;
}): Promise<Buffer<ArrayBuffer>> {
  const key = JSON.stringify(input);
  const known = kept.get(key);
  if (known) return known;
  const drawing = draw(input);
  drawing.catch(() => kept.delete(key));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, drawing);
  return drawing;
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
  const file = path.join(process.cwd(), 'public', 'pictures', `${name}-1200.webp`);
  const jpeg = await sharp(file)
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
