import { describe, expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';
import { PageIndex } from '@/lib/search/page-index';
import type { SearchablePage } from '@/lib/search/searchable-page';

const DEVICE: SearchablePage = {
  kind: 'product',
  path: '/products/nue-cupping-massager',
  title: 'NUE™ Cupping Massager',
  summary: 'Suction, warmth and red light for a tight neck and upper back.',
  topics: ['buy', 'price', 'device'],
  sections: [{ anchor: 'box', title: 'In the box', text: 'Massager, USB-C cable, pouch, spare rim' }],
};
const NECK: SearchablePage = {
  kind: 'article',
  path: '/articles/neck',
  title: 'Upper back and neck pain',
  summary: 'Why it aches, and what helps.',
  topics: ['posture'],
  sections: [
    {
      anchor: 'causes',
      title: 'Common causes',
      text: 'Poor posture and muscle strain. Long sitting at a laptop.',
    },
    { anchor: 'doctor', title: 'When to see a doctor', text: 'When it comes with numbness in the arms.' },
  ],
};
const CUPPING: SearchablePage = {
  kind: 'article',
  path: '/articles/cupping',
  title: 'Dry and wet cupping',
  summary: 'The key differences.',
  topics: [],
  sections: [
    { anchor: 'marks', title: 'Marks', text: 'Round marks for some days are usual, like at a café table.' },
  ],
};
const index = new PageIndex([DEVICE, NECK, CUPPING]);
const pathsOf = (query: string) => index.find(query).map(({ page }) => page.path);

describe('the search tolerates', () => {
  it.each([
    ['a letter that is missing', 'cuping massager', DEVICE],
    ['a letter too many', 'masssager', DEVICE],
    ['a wrong letter', 'pasture', NECK],
    ['two letters swapped in a short word', 'nekc pian', NECK],
    ['two mistakes in a long word', 'nummbnes', NECK],
    ['a word that is not finished', 'massa', DEVICE],
    ['accents and capitals', 'CAFE', CUPPING],
    ['small words around', 'what is in the box', DEVICE],
  ])('%s', (_, query, page) => {
    expect(pathsOf(query)[0]).toBe(page.path);
  });
});

it('leads into the part of the page that answers, with the words marked', () => {
  const [hit] = index.find('numbness');
  expect(hit?.matches).toEqual([
    {
      anchor: 'doctor',
      title: 'When to see a doctor',
      snippet: [
        { text: 'When it comes with ', isMatch: false },
        { text: 'numbness', isMatch: true },
        { text: ' in the arms.', isMatch: false },
      ],
    },
  ]);
});

it('prefers pages that have every word', () => {
  expect(pathsOf('dry cupping')).toEqual([CUPPING.path]);
});

it('finds nothing for an empty or unmatched query', () => {
  expect(index.find('')).toEqual([]);
  expect(index.find(' … ')).toEqual([]);
  expect(index.find('zzzzzz')).toEqual([]);
  expect(new PageIndex([]).find('neck')).toEqual([]);
});

it('knows the text of the published articles, part by part', { timeout: 60_000 }, async () => {
  const articles = await loadArticles({ projectRoot: process.cwd(), folder: 'content/articles' });
  for (const { slug, sections, passages } of articles) {
    expect(
      passages.map(({ id, title }) => ({ id, title })),
      slug,
    ).toEqual(sections);
    const empty = passages.filter(({ title, text }) => text === '' && !/question/i.test(title));
    expect(empty, slug).toEqual([]);
  }
});
