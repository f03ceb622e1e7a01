import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { encodeFormats, PICTURE_FORMATS } from '@/lib/catalogue/picture-formats';
import { PICTURE_WIDTHS } from '@/lib/catalogue/picture-size';
import { isPictureFile, pictureNameOf } from '@/lib/content/measure-pictures';

const HASHES_FILE = '.made-from.json';

type Folders = {
  /** Where the articles and their pictures lie. */
  articles?: string;
  /** `public/pictures`, or its like. */
  pictures?: string;
};

/**
 * Makes the files that browsers ask for from the pictures that lie beside articles, in `public/pictures/articles`,
 * where an earlier build has not made them from the same ones. What no picture stands for any more goes.
 *
 * @returns the names of the files that were read again.
 */
export async function generateArticlePictures(folders: Folders = {}): Promise<string[]> {
  const { articles = 'content/articles', pictures = 'public/pictures' } = folders;
  const target = path.join(pictures, 'articles');
  const knownHashes = await readSourceHashes(target);
  const files = (await readdir(articles)).filter(isPictureFile).sort();
  const hashes: Record<string, string> = {};
  const renewed: string[] = [];
  for (const file of files) {
    const source = path.join(articles, file);
    hashes[file] = createHash('sha256')
      .update(await readFile(source))
      .digest('hex');
    if (knownHashes[file] === hashes[file]) continue;
    await makeSizes({ source, name: path.join(pictures, pictureNameOf(file)) });
    renewed.push(file);
  }
  await removeUnused(target, files);
  if (files.length > 0)
    await writeFile(path.join(target, HASHES_FILE), `${JSON.stringify(hashes, null, 2)}\n`);
  return renewed;
}

async function makeSizes({ source, name }: { source: string; name: string }): Promise<void> {
  await mkdir(path.dirname(name), { recursive: true });
  for (const width of PICTURE_WIDTHS) {
    const resized = sharp(source).autoOrient().resize({ width, kernel: 'lanczos3' });
    const encoded = await encodeFormats(resized);
    for (const format of PICTURE_FORMATS) await writeFile(`${name}-${width}.${format}`, encoded[format]);
  }
}

async function removeUnused(target: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return rm(target, { recursive: true, force: true });
  const wanted = new Set(
    files.flatMap((file) =>
      PICTURE_WIDTHS.flatMap((width) =>
        PICTURE_FORMATS.map((format) => `${path.basename(pictureNameOf(file))}-${width}.${format}`),
      ),
    ),
  );
  for (const name of await readdir(target)) {
    if (!wanted.has(name)) await rm(path.join(target, name));
  }
}

async function readSourceHashes(target: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(target, HASHES_FILE), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}
