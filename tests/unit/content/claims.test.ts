import { describe, expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { listContentIssues } from './list-content-issues';

const CITED = 'Text. <Cite id={1} />\n';

describe('an article with a claim', () => {
  it('is refused with the line of its text, its cells and its fields', async () => {
    const text = `${frontMatter({ summary: '"The device cures."', faq: '[{ question: "Why cupping?", answer: "It heals." }]' })}
${CITED}
A massager with a first line
that guarantees relief.

Table: Causes

| Cause | Why |
| --- | --- |
| Cup | Relieves pain |

<Faq />

<SeeADoctor>Our massager treats it.</SeeADoctor>
`;
    expect((await listContentIssues({ 'a.mdx': text })).map((fault) => fault.split('” ')[0])).toEqual([
      'content/a.mdx:4 “cures',
      'content/a.mdx:13 “heals',
      'content/a.mdx:20 “guarantees',
      'content/a.mdx:26 “Relieves pain',
      'content/a.mdx:30 “treats',
    ]);
  });

  it('may stand when its sentence is allowed with a reason', async () => {
    const allowedClaims = `[{ sentence: "The device's maker says that it cures.", why: "Reports what the maker says." }]`;
    const text = `${frontMatter({ allowedClaims })}${CITED}\nThe device’s maker says\nthat it cures. It is warm.\n`;
    expect(await withArticleFolder({ 'a.mdx': text }, loadArticles)).toHaveLength(1);
  });

  it('gets an issue for an unused allowance', async () => {
    const allowedClaims = '[{ sentence: "It cures.", why: "Once it did." }]';
    expect(await listContentIssues({ 'a.mdx': frontMatter({ allowedClaims }) + CITED })).toEqual([
      'content/a.mdx:15 allowedClaims: no sentence of the article needs this',
    ]);
  });
});
