import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { generateArticlePictures } from '@/scripts/build/generate-article-pictures';
import { withArticleFolder } from './article-folder';

// An AVIF takes its time on a busy machine.
it('pictures beside articles are made for browsers once, anew when they change, and go with them', {
  timeout: 60_000,
}, async () => {
  await withArticleFolder({}, async ({ projectRoot }) => {
    const places = {
      articles: path.join(projectRoot, 'content'),
      pictures: path.join(projectRoot, 'pictures'),
    };
    const target = path.join(places.pictures, 'articles');
    await mkdir(places.pictures);
    const paint = async (name: string, background: string) => {
      const create = { width: 1600, height: 900, channels: 3 as const, background };
      await writeFile(path.join(places.articles, name), await sharp({ create }).png().toBuffer());
    };

    await paint('towel.png', '#c8b8a0');
    expect(await generateArticlePictures(places)).toEqual(['towel.png']);
    const made = (await readdir(target)).filter((name) => name.startsWith('towel-'));
    expect(made.sort()).toEqual(
      ['1200', '1600', '480', '800'].flatMap((width) => [`towel-${width}.avif`, `towel-${width}.webp`]),
    );
    expect(await sharp(path.join(target, 'towel-480.webp')).metadata()).toMatchObject({
      width: 480,
      height: 270,
    });
    expect(await generateArticlePictures(places)).toEqual([]);

    await paint('towel.png', '#102030');
    expect(await generateArticlePictures(places)).toEqual(['towel.png']);

    await rm(path.join(places.articles, 'towel.png'));
    expect(await generateArticlePictures(places)).toEqual([]);
    expect(await readdir(places.pictures)).toEqual([]);
  });
});
