import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from './article';
import { checkClaims } from './check-claims';
import { checkConsistency } from './check-consistency';
import { checkLinks } from './check-links';
import { checkWarnings } from './check-warnings';
import type { CompiledArticle } from './compile-article';
import { compileArticleCached } from './compile-article-cached';
import { type ContentIssue, InvalidContent } from './content-issue';
import { measurePictures } from './measure-pictures';

/**
 * Reads, compiles and checks all articles of a folder, and measures the pictures that lie beside them.
 * @param input.projectRoot issues name files relative to it.
 * @param input.productSlugs what the catalogue sells, when articles shall be held against it.
 * @returns newest first; of the same day, by title.
 * @throws InvalidContent with every issue of every file.
 */
export async function loadArticles(input: {
  projectRoot: string;
  folder: string;
  productSlugs?: readonly string[];
}): Promise<Article[]> {
  const folder = path.join(input.projectRoot, input.folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const { pictures, issues: pictureIssues } = await measurePictures(input);
  const compiled = await Promise.all(
    names.map(async (name) =>
      compileArticleCached(input.projectRoot, {
        file: path.posix.join(input.folder, name),
        text: await readFile(path.join(folder, name), 'utf8'),
        pictures,
      }),
    ),
  );
  const anchorsOfArticle = new Map(
    compiled.flatMap(({ slug, article, findings }) =>
      slug ? [[slug, article ? findings.anchors : null] as const] : [],
    ),
  );
  const targets = { anchorsOfArticle, productSlugs: input.productSlugs };
  const issues = [
    ...pictureIssues,
    ...checkSlugs(compiled),
    ...compiled.flatMap((entry) => [
      ...entry.issues,
      ...checkLinks(entry, targets),
      ...checkConsistency(entry),
      ...checkClaims(entry),
      ...checkWarnings(entry),
      ...checkCatalogue(entry, input.productSlugs),
    ]),
  ];
  if (issues.length > 0) throw new InvalidContent(issues.sort(byPosition));
  return compiled
    .flatMap(({ article }) => article ?? [])
    .sort((a, b) => b.published.localeCompare(a.published) || a.title.localeCompare(b.title));
}

function checkSlugs(compiled: readonly CompiledArticle[]): ContentIssue[] {
  const fileOfSlug = new Map<string, string>();
  return compiled.flatMap(({ file, slug, lineOfField }) => {
    if (!slug) return [];
    const first = fileOfSlug.get(slug);
    if (!first) fileOfSlug.set(slug, file);
    return first ? [{ file, line: lineOfField(['slug']), message: `slug: ${first} has the same` }] : [];
  });
}

function checkCatalogue(compiled: CompiledArticle, productSlugs?: readonly string[]): ContentIssue[] {
  const { file, frontMatter, lineOfField } = compiled;
  if (!productSlugs || !frontMatter) return [];
  return frontMatter.products.flatMap(({ slug }, index): ContentIssue[] => {
    if (productSlugs.includes(slug)) return [];
    const line = lineOfField(['products', index]);
    return [{ file, line, message: `products: there is no product "${slug}"` }];
  });
}

function byPosition(a: ContentIssue, b: ContentIssue): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
