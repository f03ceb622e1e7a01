import 'server-only';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { cache } from 'react';
import type { Article, ArticleSummary } from './article';
import { loadArticles } from './load-articles';
import { readFrontMatter } from './read-front-matter';

const FOLDER = 'content/articles';

type Loaded = { fingerprint: string; articles: Promise<Article[]> };
let loaded: Loaded | undefined;
let known: { stamp: string; slugs: Promise<ReadonlySet<string>> } | undefined;

/**
 * All articles, newest first.
 * @throws InvalidContent when any file has an issue: a build stops, and nobody publishes half of the magazine.
 */
export const listArticles = cache(async (): Promise<ArticleSummary[]> => loadOnce());

/** All articles with their texts, newest first. @throws InvalidContent like `listArticles`. */
export const listFullArticles = cache(async (): Promise<Article[]> => loadOnce());

/** An article with its compiled text, or null. @throws InvalidContent like `listArticles`. */
export const getArticle = cache(async (slug: string): Promise<Article | null> => {
  const articles = await loadOnce();
  return articles.find((article) => article.slug === slug) ?? null;
});

/** Whether there is an article with this slug. Reads the front matter alone: nobody who buys waits for a compiler. */
export async function isArticle(slug: string): Promise<boolean> {
  return (await listSlugs()).has(slug);
}

/**
 * Holds the articles against the catalogue, for the build. A running shop whose owner takes a product out of sale
 * leaves its card out instead.
 * @throws InvalidContent
 */
export async function requireKnownProducts(productSlugs: readonly string[]): Promise<void> {
  await loadArticles({ projectRoot: process.cwd(), folder: FOLDER, productSlugs });
}

/** Compiling takes a second and pages are rendered again with every sale: compiled once, until a file changes. */
async function loadOnce(): Promise<Article[]> {
  const projectRoot = process.cwd();
  const fingerprint = await fingerprintOf(path.join(projectRoot, FOLDER));
  if (loaded?.fingerprint !== fingerprint)
    loaded = { fingerprint, articles: loadArticles({ projectRoot, folder: FOLDER }) };
  return loaded.articles;
}

async function listSlugs(): Promise<ReadonlySet<string>> {
  const folder = path.join(process.cwd(), FOLDER);
  const stamp = await fingerprintOf(folder);
  if (known?.stamp !== stamp) known = { stamp, slugs: readSlugs(folder) };
  return known.slugs;
}

async function readSlugs(folder: string): Promise<Set<string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const sources = texts.map((text, index) => readFrontMatter({ file: names[index] ?? '', text }));
  return new Set(sources.flatMap(({ slug }) => slug ?? []));
}

async function fingerprintOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const stats = await Promise.all(names.map((name) => stat(path.join(folder, name))));
  return names.map((name, index) => `${name} ${stats[index]?.mtimeMs}`).join('\n');
}
