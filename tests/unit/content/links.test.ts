import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINKABLE_PAGES } from '@/lib/content/linkable-pages';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { listContentIssues } from './list-content-issues';

const CITED = '## Heat and cold\n\nText. <Cite id={1} /> <SeeADoctor />\n';

describe('links of an article', () => {
  it('that resolve are accepted', async () => {
    const text = `${frontMatter()}${CITED}
[own](#heat-and-cold) [sources](#references) [note](#safety-note) [itself](/articles/stiff-neck#heat-and-cold)
[shop](/articles) [thing](/products/cup) [abroad](https://example.org/x#y)

<SafetyNote />
`;
    const articles = await withArticleFolder({ 'a.mdx': text }, (place) =>
      loadArticles({ ...place, productSlugs: ['cup'] }),
    );
    expect(articles).toHaveLength(1);
  });

  it('that are broken are reported with file and line', async () => {
    const text = `${frontMatter()}${CITED}
[a](#cold)

[b](/articles/stiff-neck#cold)

[c](/products/lost) [d](/products/cup#box) [e](/nowhere) [f](articles/x) [g](javascript:alert)

[h][reference]

[reference]: /articles/gone
`;
    expect(await listContentIssues({ 'a.mdx': text }, ['cup'])).toEqual([
      'content/a.mdx:20 there is no section "#cold" in this article',
      'content/a.mdx:22 the article "stiff-neck" has no section "#cold"',
      'content/a.mdx:24 there is no product "lost"',
      'content/a.mdx:24 "/products/cup#box": only sections of articles can be linked to',
      'content/a.mdx:24 there is no page "/nowhere" (lib/content/linkable-pages.ts lists them)',
      expect.stringMatching(/^content\/a\.mdx:24 "articles\/x" is no address/),
      expect.stringMatching(/^content\/a\.mdx:24 "javascript:alert" is no address/),
      'content/a.mdx:28 there is no article "gone"',
    ]);
  });

  it('may lead to the pages that the list names, which are all there', () => {
    const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .map((file) => `/${file.split(path.sep).join('/')}`)
      .filter((file) => file.endsWith('/page.tsx'))
      .map((file) => file.replace(/\/\([^)]+\)/g, '').replace(/\/page\.tsx$/, '') || '/');
    for (const page of LINKABLE_PAGES) expect(pages).toContain(page);
  });
});
