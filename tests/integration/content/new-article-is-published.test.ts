import { cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as getFeed } from '@/app/feed.xml/route';
import { GET as getSearchIndex } from '@/app/search-index.json/route';
import { getArticle, listArticles } from '@/lib/content/queries';
import { relatedArticles } from '@/lib/content/related-articles';
import { writeSitemap } from '@/lib/reports/write-sitemap';
import { PageIndex } from '@/lib/search/page-index';
import { generateArticlePictures } from '@/scripts/build/generate-article-pictures';
import { SITE_URL, testShop } from '../../support/test-shop';

testShop();

const ARTICLE = `---
title: "A warm towel before bed"
slug: warm-towel
summary: "Ten minutes of warmth for tired shoulders."
description: "How to use a warm towel on tired shoulders before bed."
author: "NUE editorial team"
published: 2026-11-25
updated: 2026-11-25
topics: [neck pain, self-care]
related: []
products: []
picture: { file: warm-towel.jpg, alt: "A rolled towel that steams a little." }
faq: []
references: []
---

## What you need

A towel, hot water and a zabaglione of patience.
`;

const home = process.cwd();
let project: string;

/** The shop's own content in a folder of its own, and into it what an owner adds: one text and one picture. */
beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'dropped-in-'));
  await cp('content', path.join(project, 'content'), { recursive: true });
  const articles = path.join(project, 'content/articles');
  await writeFile(path.join(articles, 'warm-towel.mdx'), ARTICLE);
  const create = { width: 2400, height: 1350, channels: 3 as const, background: '#c8b8a0' };
  await sharp({ create }).jpeg().toFile(path.join(articles, 'warm-towel.jpg'));
  process.chdir(project);
  await generateArticlePictures();
}, 120_000);

afterAll(async () => {
  process.chdir(home);
  await rm(project, { recursive: true });
});

it('is in the list, the newest first, with its picture measured', async () => {
  const [newest] = await listArticles();
  expect(newest).toMatchObject({
    slug: 'warm-towel',
    readingMinutes: 1,
    picture: { name: 'articles/warm-towel', measured: { width: 2400, height: 1350 } },
  });
});

it('has its page, and pictures in every size that the page asks for', async () => {
  expect((await getArticle('warm-towel'))?.sections).toEqual([
    { id: 'what-you-need', title: 'What you need' },
  ]);
  for (const width of [480, 800, 1200, 1600]) {
    for (const ending of ['avif', 'webp']) {
      const file = `public/pictures/articles/warm-towel-${width}.${ending}`;
      expect((await stat(file)).size, file).toBeGreaterThan(0);
    }
  }
});

it('is in the sitemap with its date and its picture', async () => {
  expect(await writeSitemap()).toContain(`<url>
<loc>${SITE_URL}/articles/warm-towel</loc>
<lastmod>2026-11-25</lastmod>
<image:image><image:loc>${SITE_URL}/pictures/articles/warm-towel-1200.webp</image:loc></image:image>
</url>`);
});

it('is in the feed', async () => {
  const feed = await (await getFeed()).text();
  expect(feed).toContain('<title>A warm towel before bed</title>');
  expect(feed).toContain(`<id>${SITE_URL}/articles/warm-towel</id>`);
});

it('is found by the search, by a word of its text with a typing error', async () => {
  const pages = await (await getSearchIndex()).json();
  const [hit] = new PageIndex(pages).find('zabaglionne');
  expect(hit?.page.path).toBe('/articles/warm-towel');
  expect(hit?.matches[0]?.anchor).toBe('what-you-need');
});

it('is linked from related articles, and links to them', async () => {
  const articles = await listArticles();
  const reading = (slug: string) => {
    const article = articles.find((candidate) => candidate.slug === slug);
    return article ? relatedArticles({ article, articles }).map((other) => other.slug) : [];
  };
  expect(reading('upper-back-and-neck-pain')).toContain('warm-towel');
  expect(reading('warm-towel')).toContain('upper-back-and-neck-pain');
});
