import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';
import { writeNewArticle } from '@/scripts/article/write-new-article';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-article-'));
});
afterAll(() => rm(folder, { recursive: true }));

// 20:30 in London is the next day in Karachi.
const today = new Date('2026-11-25T20:30:00Z');

it('an article begun from the template has no faults, and bears its name and the day', async () => {
  const { file } = await writeNewArticle({ slug: 'stretches-at-the-desk', today, folder });
  expect(file).toBe(`${folder}/stretches-at-the-desk.mdx`);
  const [article] = await loadArticles({ projectRoot: folder, folder: '.' });
  expect(article).toMatchObject({
    slug: 'stretches-at-the-desk',
    title: 'Stretches at the desk',
    published: '2026-11-26',
    updated: '2026-11-26',
  });
});

it('an article that is there is not overwritten', async () => {
  const file = path.join(folder, 'kept.mdx');
  await writeFile(file, 'mine');
  expect(await writeNewArticle({ slug: 'kept', today, folder })).toEqual({
    file: null,
    message: `${folder}/kept.mdx is there already, and stays as it is.`,
  });
  expect(await readFile(file, 'utf8')).toBe('mine');
});

it('a name that makes no address is refused with an example', async () => {
  for (const slug of ['', 'Two Words', '../escape']) {
    const { file, message } = await writeNewArticle({ slug, today, folder });
    expect(file).toBeNull();
    expect(message).toContain('npm run article -- new stretches-at-the-desk');
  }
});
