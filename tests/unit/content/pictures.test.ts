import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { listContentIssues } from './list-content-issues';

const CITED = 'Text. <Cite id={1} />\n';

/** A photograph as a camera writes it: `width` across when it is held upright. */
function photograph(width: number, height: number): Promise<Buffer> {
  const create = { width, height, channels: 3 as const, background: '#c8b8a0' };
  return sharp({ create }).jpeg().toBuffer();
}

describe('pictures of an article', () => {
  it('that lie beside it are found and measured', async () => {
    const files = {
      'a.mdx': `${frontMatter({ picture: '{ file: towel.jpg, alt: "A towel" }' })}${CITED}\n![A cup of tea](tea.jpg)\n`,
      'towel.jpg': await photograph(1600, 900),
      'tea.jpg': await sharp(await photograph(900, 1700))
        .rotate(90)
        .jpeg()
        .toBuffer(),
    };
    const [article] = await withArticleFolder(files, loadArticles);
    expect(article?.picture).toEqual({
      name: 'articles/towel',
      alt: 'A towel',
      measured: expect.objectContaining({ width: 1600, height: 900 }),
    });
    expect(article?.picture.measured?.blur).toMatch(/^data:image\/webp;base64,/);
    const html = article
      ? renderToStaticMarkup(createElement(article.Body, { components: { Cite: () => null } }))
      : '';
    expect(html).toContain('src="articles/tea" alt="A cup of tea" width="1700" height="900"');
  });

  it('that are missing, too small, broken or without words are named with file and line', async () => {
    const files = {
      'a.mdx': `${frontMatter({ picture: '{ file: lost.jpg, alt: "Lost" }' })}${CITED}\n![](towel.jpg)\n\n![Gone](gone.png)\n`,
      'b.mdx': frontMatter({ slug: 'b', picture: '{ name: nothing, alt: "N" }' }) + CITED,
      'c.mdx': frontMatter({ slug: 'c', picture: '{ name: hero }' }) + CITED,
      'd.mdx': frontMatter({ slug: 'd', picture: '{ name: hero, file: towel.jpg, alt: "Both" }' }) + CITED,
      'broken.png': 'not a picture',
      'small.jpg': await photograph(800, 600),
      'towel.jpg': await photograph(1600, 900),
    };
    expect(await listContentIssues(files)).toEqual([
      'content/a.mdx:12 picture: there is no "lost.jpg" beside the article',
      'content/a.mdx:18 the picture "towel.jpg" has no text for those who do not see it: ![what it shows](towel.jpg)',
      'content/a.mdx:20 there is no picture "gone.png" beside the article',
      expect.stringMatching(/^content\/b\.mdx:12 picture: the shop has no picture "nothing"; it has hero/),
      'content/broken.png:1 is not a picture that can be read',
      'content/c.mdx:12 picture.alt: is missing',
      expect.stringMatching(/^content\/d\.mdx:12 picture: needs either `file`/),
      'content/small.jpg:1 is 800 pixels wide, and at least 1600 are needed',
    ]);
  });
});
