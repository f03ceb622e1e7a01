import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from './article';
import { checkClaims } from './check-claims';
import { checkLinks } from './check-links';
import { checkParts } from './check-parts';
import type { CompiledArticle } from './compile-article';
import { compileOnce } from './compile-once';
import { type ContentFault, InvalidContent } from './content-fault';
import { measurePictures } from './measure-pictures';

/**
 * Reads, compiles and checks all articles of a folder, and measures the pictures that lie beside them.
 * @param input.projectRoot faults name files relative to it.
 * @param input.productSlugs what the catalogue sells, when articles shall be held against it.
 * @returns newest first; of the same day, by title.
 * @throws InvalidContent with every fault of every file.
 */
export async function loadArticles(input: {
  projectRoot: string;
  folder: string;
  productSlugs?: readonly string[];
}): Promise<Article[]> {
  const folder = path.join(input.projectRoot, input.folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const { pictures, faults: pictureFaults } = await measurePictures(input);
  const compiled = await Promise.all(
    names.map(async (name) =>
      compileOnce(input.projectRoot, {
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
  const faults = [
    ...pictureFaults,
    ...checkSlugs(compiled),
    ...compiled.flatMap((entry) => [
      ...entry.faults,
      ...checkLinks(entry, targets),
      ...checkParts(entry),
      ...checkClaims(entry),
      ...checkCatalogue(entry, input.productSlugs),
    ]),
  ];
  if (faults.length > 0) throw new InvalidContent(faults.sort(byPlace));
  return compiled
    .flatMap(({ article }) => article ?? [])
    .sort((a, b) => b.published.localeCompare(a.published) || a.title.localeCompare(b.title));
}

function checkSlugs(compiled: readonly CompiledArticle[]): ContentFault[] {
  const fileOfSlug = new Map<string, string>();
  return compiled.flatMap(({ file, slug, lineOfField }) => {
    if (!slug) return [];
    const first = fileOfSlug.get(slug);
    if (!first) fileOfSlug.set(slug, file);
    return first ? [{ file, line: lineOfField(['slug']), message: `slug: ${first} has the same` }] : [];
  });
}

function checkCatalogue(compiled: CompiledArticle, productSlugs?: readonly string[]): ContentFault[] {
  const { file, frontMatter, lineOfField } = compiled;
  if (!productSlugs || !frontMatter) return [];
  return frontMatter.products.flatMap(({ slug }, index): ContentFault[] => {
    if (productSlugs.includes(slug)) return [];
    const line = lineOfField(['products', index]);
    return [{ file, line, message: `products: there is no product "${slug}"` }];
  });
}

function byPlace(a: ContentFault, b: ContentFault): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
