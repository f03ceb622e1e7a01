import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from './article';
import { type CompiledArticle, compileArticle } from './compile-article';
import { type ContentFault, InvalidContent } from './content-fault';

/**
 * Reads, compiles and checks all articles of a folder.
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
  const compiled = await Promise.all(
    names.map(async (name) =>
      compileArticle({
        file: path.posix.join(input.folder, name),
        text: await readFile(path.join(folder, name), 'utf8'),
      }),
    ),
  );
  const faults = [
    ...compiled.flatMap((entry) => entry.faults),
    ...checkTogether(compiled),
    ...compiled.flatMap((entry) => checkProducts(entry, input.productSlugs)),
  ];
  if (faults.length > 0) throw new InvalidContent(faults.sort(byPlace));
  return compiled
    .flatMap(({ article }) => article ?? [])
    .sort((a, b) => b.published.localeCompare(a.published) || a.title.localeCompare(b.title));
}

function checkTogether(compiled: readonly CompiledArticle[]): ContentFault[] {
  const fileOfSlug = new Map<string, string>();
  const faults: ContentFault[] = [];
  for (const { file, slug, lineOfField } of compiled) {
    if (!slug) continue;
    const first = fileOfSlug.get(slug);
    if (first) {
      faults.push({ file, line: lineOfField(['slug']), message: `slug: ${first} has the same` });
    } else fileOfSlug.set(slug, file);
  }
  const isKnown = (slug: string) => fileOfSlug.has(slug);
  return [
    ...faults,
    ...compiled.flatMap((entry) => checkLinks(entry, isKnown)),
    ...compiled.flatMap(checkOwnParts),
  ];
}

function checkLinks(
  { file, article, findings, lineOfField }: CompiledArticle,
  isKnown: (slug: string) => boolean,
) {
  const faults = findings.articleMentions
    .filter(({ slug }) => !isKnown(slug))
    .map(({ line, slug }) => ({ file, line, message: `there is no article "${slug}"` }));
  article?.related.forEach((slug, index) => {
    const line = lineOfField(['related', index]);
    if (!isKnown(slug)) faults.push({ file, line, message: `related: there is no article "${slug}"` });
    if (slug === article.slug)
      faults.push({ file, line, message: 'related: an article does not lead to itself' });
  });
  return faults;
}

function checkProducts({ file, article, lineOfField }: CompiledArticle, productSlugs?: readonly string[]) {
  if (!productSlugs || !article) return [];
  return article.products.flatMap((slug, index): ContentFault[] => {
    if (productSlugs.includes(slug)) return [];
    return [
      { file, line: lineOfField(['products', index]), message: `products: there is no product "${slug}"` },
    ];
  });
}

function checkOwnParts({ file, article, findings, lineOfField }: CompiledArticle): ContentFault[] {
  if (!article) return [];
  const faults: ContentFault[] = [];
  const referenceIds = article.references.map(({ id }) => id);
  for (const { line, referenceId } of findings.citations) {
    if (referenceIds.includes(referenceId)) continue;
    faults.push({ file, line, message: `<Cite>: there is no reference ${referenceId}` });
  }
  referenceIds.forEach((id, index) => {
    const line = lineOfField(['references', index]);
    if (referenceIds.indexOf(id) !== index)
      faults.push({ file, line, message: `references: ${id} stands twice` });
    if (!article.citationCounts.has(id))
      faults.push({ file, line, message: `references: ${id} is never cited` });
  });
  for (const { line, slug } of findings.productMentions) {
    if (article.products.includes(slug)) continue;
    faults.push({ file, line, message: `<ProductCard>: "${slug}" is missing from \`products\`` });
  }
  if (article.faq.length > 0 !== findings.hasFaq) {
    const message = findings.hasFaq
      ? '<Faq> has no questions to show'
      : 'faq: the text has no <Faq /> to show it';
    faults.push({ file, line: lineOfField(['faq']), message });
  }
  return faults;
}

function byPlace(a: ContentFault, b: ContentFault): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
