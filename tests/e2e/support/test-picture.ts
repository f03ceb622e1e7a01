import { randomInt } from 'node:crypto';
import sharp from 'sharp';

type TestFile = { name: string; mimeType: string; buffer: Buffer };

/** A picture of its own colour, so that no product shows it already. @param side in pixels. */
export async function drawTestPicture(side: number): Promise<TestFile> {
  const background = { r: randomInt(256), g: randomInt(256), b: randomInt(256) };
  const buffer = await sharp({ create: { width: side, height: side, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name: 'from-the-camera.jpg', mimeType: 'image/jpeg', buffer };
}
