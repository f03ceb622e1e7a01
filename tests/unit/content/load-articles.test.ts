import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { listContentIssues } from './list-content-issues';

const CITED = 'Text. <Cite id={1} />\n';

describe('a valid article', () => {
  it('gives sections, reading time and citation counts', async () => {
    const text = `${frontMatter()}
## First things
${'word '.repeat(660)}
### Deeper
## First things
One <Cite id={1} /> two <Cite id={1} />
`;
    const [article] = await withArticleFolder({ 'a.mdx': text }, loadArticles);
    expect(article?.sections).toEqual([
      { id: 'first-things', title: 'First things' },
      { id: 'first-things-2', title: 'First things' },
    ]);
    expect(article?.readingMinutes).toBe(3);
    expect(article?.citationCounts).toEqual(new Map([[1, 2]]));
  });

  it('renders headings with ids, numbered citations close to their word, and tables a phone can show', async () => {
    const text = `${frontMatter()}
## Causes

Said once, <Cite id={1} /> and twice. <Cite id={1} /> <Cite id={1} />

Table: Causes of *pain* and why

| Cause | Why |
| --- | --- |
| Posture | Long sitting |
`;
    const [article] = await withArticleFolder({ 'a.mdx': text }, loadArticles);
    const Cite = (props: { id: string; occurrence: string; joined?: string }) =>
      `[${props.id}.${props.occurrence}${props.joined ? ' joined' : ''}]`;
    const html = article ? renderToStaticMarkup(createElement(article.Body, { components: { Cite } })) : '';
    expect(html).toContain('<h2 id="causes">');
    expect(html).toContain('once,[1.1] and twice.[1.2][1.3 joined]');
    expect(html).toMatch(/<table[^>]*>\s*<caption>Causes of <em>pain<\/em> and why<\/caption>/);
    expect(html).not.toContain('Table:');
    expect(html).toContain('<th scope="row">Posture</th>');
    expect(html).toContain('<td data-label="Why">Long sitting</td>');
  });

  it('lists the newest first', async () => {
    const files = {
      'a.mdx': frontMatter({ slug: 'old', published: '2026-01-01' }) + CITED,
      'b.mdx': frontMatter({ slug: 'new', published: '2026-02-01' }) + CITED,
    };
    const articles = await withArticleFolder(files, loadArticles);
    expect(articles.map(({ slug }) => slug)).toEqual(['new', 'old']);
  });
});

describe('issues are reported with file and line', () => {
  it('of fields: all of them at once', async () => {
    const faults = await listContentIssues({
      'a.mdx': frontMatter({ published: '2026-1-1', authour: '"X"', topics: '[]' }) + CITED,
    });
    expect(faults).toEqual([
      expect.stringMatching(/^content\/a\.mdx:\d+ front matter: Unrecognized key/),
      'content/a.mdx:7 published: must be a day like 2026-11-22',
      expect.stringMatching(/^content\/a\.mdx:9 topics: /),
    ]);
  });

  it('of an update before the publication', async () => {
    expect(await listContentIssues({ 'a.mdx': frontMatter({ updated: '2026-10-01' }) + CITED })).toEqual([
      'content/a.mdx:8 updated: is before `published`',
    ]);
  });

  it('of missing front matter and of broken YAML', async () => {
    const faults = await listContentIssues({
      'a.mdx': '## Text\n',
      'b.mdx': '---\ntitle: "open\nslug: x\n---\ntext\n',
    });
    expect(faults[0]).toBe('content/a.mdx:1 must begin with front matter between two lines of ---');
    expect(faults[1]).toMatch(/^content\/b\.mdx:\d+ is not valid YAML/);
  });

  it('of a slug that two files have', async () => {
    const text = frontMatter() + CITED;
    expect(await listContentIssues({ 'a.mdx': text, 'b.mdx': text })).toEqual([
      'content/b.mdx:3 slug: content/a.mdx has the same',
    ]);
  });

  it('of articles that do not exist', async () => {
    const text = `${frontMatter({ related: '[nowhere]' })}${CITED}
<ReadAlso slug="gone">More</ReadAlso>

[old](/articles/lost)
`;
    expect(await listContentIssues({ 'a.mdx': text })).toEqual([
      'content/a.mdx:10 related: there is no article "nowhere"',
      'content/a.mdx:18 there is no article "gone"',
      'content/a.mdx:20 there is no article "lost"',
    ]);
  });

  it('of products that the catalogue, the front matter or the text does not know', async () => {
    const products = '[{ slug: cup, context: "A start" }, { slug: ring, context: "An end" }]';
    const text = `${frontMatter({ products })}${CITED}<SeeADoctor /><SafetyNote />
<ProductCard slug="other" />

<ProductCard slug="cup">Words</ProductCard>
`;
    expect(await listContentIssues({ 'a.mdx': text }, ['cap', 'ring'])).toEqual([
      'content/a.mdx:11 products: the text has no <ProductCard slug="ring" /> where it shall stand',
      'content/a.mdx:11 products: there is no product "cup"',
      'content/a.mdx:18 <ProductCard>: "other" is missing from `products`',
      'content/a.mdx:20 <ProductCard>: what it has to do with the article is the `context` in the front matter',
    ]);
  });

  it('of citations without reference and references without citation', async () => {
    expect(await listContentIssues({ 'a.mdx': `${frontMatter()}Text <Cite id={2} /> <Cite />\n` })).toEqual([
      'content/a.mdx:14 references: 1 is never cited',
      'content/a.mdx:16 <Cite> needs the id of a reference: id={1}',
      'content/a.mdx:16 <Cite>: there is no reference 2',
    ]);
  });

  it('of a number that two references have', async () => {
    const reference = '{ id: 1, title: "T", publisher: "P", year: "2020", url: "https://example.org/t" }';
    const references = `[${reference}, ${reference}]`;
    expect(await listContentIssues({ 'a.mdx': frontMatter({ references }) + CITED })).toEqual([
      'content/a.mdx:14 references: 1 stands twice',
    ]);
  });

  it('of a reviewer without a day, and of a source without an address', async () => {
    const references = '[{ id: 1, title: "T", publisher: "P", year: "2020", url: "nowhere" }]';
    const reviewer = '{ name: "A. B.", credentials: "physiotherapist" }';
    expect(await listContentIssues({ 'a.mdx': frontMatter({ references, reviewer }) + CITED })).toEqual([
      'content/a.mdx:14 references.0.url: must be a web address',
      expect.stringMatching(/^content\/a\.mdx:15 reviewer\.reviewed: /),
    ]);
  });

  it('of drawings that are not there or say nothing', async () => {
    const text = `${frontMatter()}${CITED}
<Drawing name="elephant">Big</Drawing>

<Drawing name="cup-zones"></Drawing>
`;
    expect(await listContentIssues({ 'a.mdx': text })).toEqual([
      expect.stringMatching(
        /^content\/a\.mdx:18 <Drawing>: there is no "elephant"; there are where-it-hurts/,
      ),
      'content/a.mdx:20 <Drawing> needs a caption between its tags',
    ]);
  });

  it('of tables without a caption, and captions without a table', async () => {
    const table = '| Cause | Why |\n| --- | --- |\n| Posture | Sitting |\n';
    const text = `${frontMatter()}${CITED}\nTable: Lost\n\nWords between.\n\n${table}`;
    expect(await listContentIssues({ 'a.mdx': text })).toEqual([
      'content/a.mdx:18 a caption "Table: …" stands right above its table',
      'content/a.mdx:22 a table needs a caption: write "Table: what it shows" above it',
    ]);
  });

  it('of questions that are never shown, and a place for questions without any', async () => {
    const faq = '[{ question: "Why?", answer: "Because." }]';
    expect(await listContentIssues({ 'a.mdx': frontMatter({ faq }) + CITED })).toEqual([
      'content/a.mdx:13 faq: the text has no <Faq /> to show it',
    ]);
    expect(await listContentIssues({ 'a.mdx': `${frontMatter()}${CITED}\n<Faq />\n` })).toEqual([
      'content/a.mdx:13 <Faq> has no questions to show',
    ]);
  });

  it('of unknown components, code, a second title and broken markup', async () => {
    const code = 'export const a = 1;\n\n# Title\n\n<Marquee />\n\n{1 + 1} {/* a remark is fine */}\n';
    expect(
      await listContentIssues({
        'a.mdx': `${frontMatter()}${CITED}\n${code}`,
        'b.mdx': `${frontMatter({ slug: 'open' })}<Cite id={1}>`,
      }),
    ).toEqual([
      'content/a.mdx:18 an article holds text and components, not code',
      'content/a.mdx:20 begin sections with ##: the title is the only #',
      'content/a.mdx:22 <Marquee> is not a component of articles',
      'content/a.mdx:24 an article holds text and components, not code',
      expect.stringMatching(/^content\/b\.mdx:16 /),
    ]);
  });
});
