import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const MAX_BYTES = 3_000_000;

/**
 * Makes the accepted screenshots small enough to live in the repository: a palette of 256 colours, which is nearer to the
 * original than the comparison looks.
 *
 * @throws when they are too many bytes all the same.
 */
export async function compressScreenshots(folder: string): Promise<void> {
  let total = 0;
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.png'))) {
    const packed = await sharp(await readFile(path.join(folder, file)))
      .png({ palette: true, quality: 100, effort: 10, compressionLevel: 9, dither: 0 })
      .toBuffer();
    await writeFile(path.join(folder, file), packed);
    total += packed.length;
  }
  console.log(
    `\nAccepted pictures: ${Math.round(total / 1000)} kB in all. Look at each one that has changed.`,
  );
  if (total > MAX_BYTES) throw new Error(`The accepted pictures are more than ${MAX_BYTES / 1e6} MB.`);
}
