import { expect, it } from 'vitest';
import { articleStructuredData } from '@/components/articles/article-structured-data';
import { siteStructuredData } from '@/components/layout/metadata/site-structured-data';
import { loadArticles } from '@/lib/content/load-articles';
import { checkStructuredData } from '../../support/check-structured-data';
import { frontMatter, withArticleFolder } from './article-folder';

const SITE = 'https://shop.example';
const SECONDS = 60_000;

function graph(things: readonly unknown[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
}

async function describeArticle(changes: Record<string, string> = {}) {
  const text = `${frontMatter({ faq: '[{ question: "Why?", answer: "So." }]', ...changes })}Text <Cite id={1} />\n\n<Faq />\n`;
  const [article] = await withArticleFolder({ 'a.mdx': text }, loadArticles);
  return article ? articleStructuredData({ article, siteUrl: SITE }) : [];
}

it('what an article and the site say of themselves is in the words of schema.org', {
  timeout: SECONDS,
}, async () => {
  const reviewer = '{ name: "A Person", credentials: "MSc Physiotherapy", reviewed: 2026-11-02 }';
  const documents = [
    await describeArticle(),
    await describeArticle({ reviewer }),
    siteStructuredData({ siteUrl: SITE, shopName: 'Cups & Co' }),
  ];
  expect(checkStructuredData(documents.map((things) => ({ page: 'p', json: graph(things) })))).toEqual([]);
});

it('a page is a MedicalWebPage, with its reviewer, only where it was reviewed', async () => {
  const typesOf = async (changes = {}) => (await describeArticle(changes)).map((thing) => thing['@type']);
  expect(await typesOf()).toEqual(['Article', 'WebPage', 'FAQPage']);
  const reviewer = '{ name: "A Person", credentials: "MSc Physiotherapy", reviewed: 2026-11-02 }';
  expect(await typesOf({ reviewer })).toEqual(['Article', 'MedicalWebPage', 'FAQPage']);
});

it('the check finds unknown types, unknown properties and values of a wrong kind', {
  timeout: SECONDS,
}, () => {
  const cases = {
    '/right': { '@type': 'Product', name: 'Cup' },
    '/type': { '@type': 'Produkt', name: 'Cup' },
    '/property': { '@type': 'Product', nmae: 'Cup' },
    '/value': { '@type': 'Product', offers: { '@type': 'Person', name: 'Cup' } },
    '/member': { '@type': 'Offer', availability: 'https://schema.org/Plenty', price: '1.00' },
  };
  const documents = Object.entries(cases).map(([page, thing]) => ({ page, json: graph([thing]) }));
  const faults = checkStructuredData([...documents, { page: '/json', json: '{' }]);
  const pages = [...new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))))];
  expect(pages.sort()).toEqual(['/json', '/member', '/property', '/type', '/value']);
});
