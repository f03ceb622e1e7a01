import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/content/find-claims';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { listContentIssues } from './list-content-issues';

const CITED = 'Text. <Cite id={1} />\n';
const wordsOf = (text: string) => findClaims(text).map(({ word }) => word);

describe('medical claims', () => {
  it('are refused anywhere, in every inflection', () => {
    expect(wordsOf('It cures. Heat heals. Guaranteed! She was cured. A miracle.')).toEqual([
      'cures',
      'heals',
      'Guaranteed',
      'cured',
      'miracle',
    ]);
    expect(wordsOf('This treats a stiff neck.')).toEqual(['treats']);
    expect(wordsOf('It is clinically proven.')).toEqual(['clinically proven']);
  });

  it('are refused in a sentence that names the product', () => {
    expect(wordsOf('The device is a treatment for pain. Cupping is a proven remedy.')).toEqual([
      'treatment',
      'proven',
    ]);
    expect(
      wordsOf('Rest is one treatment. You may be treated for cancer. Ask before you use a cup.'),
    ).toEqual([]);
  });

  it('are not found in similar words', () => {
    expect(
      wordsOf('Health, healthy, secure, procure, a treaty, a health service, treat yourself kindly.'),
    ).toEqual([]);
  });

  it('take the sentence in which they stand, over line breaks and decimals', () => {
    const [claim] = findClaims('First. The cup of 1.5 inches\ntreats nothing at all. Last.');
    expect(claim?.sentence).toBe('The cup of 1.5 inches treats nothing at all.');
  });
});

describe('an article with a claim', () => {
  it('is refused with the line of its text, its cells and its fields', async () => {
    const text = `${frontMatter({ summary: '"It cures."', faq: '[{ question: "Why?", answer: "It heals." }]' })}
${CITED}
A first line
that guarantees relief.

Table: Causes

| Cause | Why |
| --- | --- |
| Cup | The best treatment by cup |

<Faq />

<SeeADoctor>Massage treats it.</SeeADoctor>
`;
    expect(
      (await listContentIssues({ 'a.mdx': text })).map((fault) => fault.split(' is a claim')[0]),
    ).toEqual([
      'content/a.mdx:4 "cures"',
      'content/a.mdx:13 "heals"',
      'content/a.mdx:20 "guarantees"',
      'content/a.mdx:26 "treatment"',
      'content/a.mdx:30 "treats"',
    ]);
  });

  it('may stand when its sentence is allowed with a reason', async () => {
    const allowedClaims = `[{ sentence: "The device doesn't treat, cure or heal.", why: "Says what it does not do." }]`;
    const text = `${frontMatter({ allowedClaims })}${CITED}\nThe device doesn’t treat,\ncure or heal. It is warm.\n`;
    expect(await withArticleFolder({ 'a.mdx': text }, loadArticles)).toHaveLength(1);
  });

  it('gets an issue for an unused allowance', async () => {
    const allowedClaims = '[{ sentence: "It cures.", why: "Once it did." }]';
    expect(await listContentIssues({ 'a.mdx': frontMatter({ allowedClaims }) + CITED })).toEqual([
      'content/a.mdx:15 allowedClaims: no sentence of the article needs this',
    ]);
  });
});
