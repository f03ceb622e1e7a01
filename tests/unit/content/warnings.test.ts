import { expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { listContentIssues } from './list-content-issues';

const products = '[{ slug: cup, context: "A start" }]';
const HEAD = `${frontMatter({ products })}Text. <Cite id={1} />\n`;
const WARNING = '<SeeADoctor />\n';
const CARD = '<ProductCard slug="cup" />\n';
const NOTE = '<SafetyNote />\n';
const CARD_FIRST =
  '<ProductCard> stands before the warning signs: put <SeeADoctor />, which lists them all, above it';

it('an article that sends the sick away before it sells is accepted', async () => {
  const text = [HEAD, WARNING, CARD, NOTE].join('\n');
  expect(await withArticleFolder({ 'a.mdx': text }, loadArticles)).toHaveLength(1);
});

it('a product card above the warning signs, or in an article without any, is refused with its line', async () => {
  expect(await listContentIssues({ 'a.mdx': [HEAD, CARD, WARNING, NOTE].join('\n') })).toEqual([
    `content/a.mdx:18 ${CARD_FIRST}`,
  ]);
  expect(await listContentIssues({ 'a.mdx': [HEAD, CARD, NOTE].join('\n') })).toEqual([
    `content/a.mdx:18 ${CARD_FIRST}`,
  ]);
});

it('signs of an article’s own do not count as the whole list', async () => {
  const mild = '<SeeADoctor>See a doctor if it lasts.</SeeADoctor>\n';
  expect(await listContentIssues({ 'a.mdx': [HEAD, mild, CARD, NOTE].join('\n') })).toEqual([
    `content/a.mdx:20 ${CARD_FIRST}`,
  ]);
});

it('a link to a product above the warning signs is refused too', async () => {
  const text = [HEAD, '[our cup](/products/cup)\n', WARNING, CARD, NOTE].join('\n');
  expect(await listContentIssues({ 'a.mdx': text })).toEqual([
    expect.stringMatching(/^content\/a\.mdx:18 a link to a product stands before the warning signs/),
  ]);
});

it('a product card in an article without the safety note is refused', async () => {
  expect(await listContentIssues({ 'a.mdx': [HEAD, WARNING, CARD].join('\n') })).toEqual([
    'content/a.mdx:20 <ProductCard> needs a <SafetyNote /> in the article',
  ]);
});

it('an article that sells nothing may do without', async () => {
  const text = `${frontMatter()}Text. <Cite id={1} />\n`;
  expect(await withArticleFolder({ 'a.mdx': text }, loadArticles)).toHaveLength(1);
});
