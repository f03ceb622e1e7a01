import type { CompiledArticle } from './compile-article';
import type { ContentIssue } from './content-issue';

/** Whether what the front matter lists and what the text shows are the same: sources, products and questions. */
export function checkConsistency(compiled: CompiledArticle): ContentIssue[] {
  return [...checkReferences(compiled), ...checkProducts(compiled), ...checkFaq(compiled)];
}

function checkReferences({ file, frontMatter, findings, lineOfField }: CompiledArticle): ContentIssue[] {
  if (!frontMatter) return [];
  const ids = frontMatter.references.map(({ id }) => id);
  const citedIds = new Set(findings.citations.map(({ referenceId }) => referenceId));
  const issues = findings.citations
    .filter(({ referenceId }) => !ids.includes(referenceId))
    .map(({ line, referenceId }) => ({
      file,
      line,
      message: `<Cite>: there is no reference ${referenceId}`,
    }));
  ids.forEach((id, index) => {
    const line = lineOfField(['references', index]);
    if (ids.indexOf(id) !== index) issues.push({ file, line, message: `references: ${id} stands twice` });
    if (!citedIds.has(id)) issues.push({ file, line, message: `references: ${id} is never cited` });
  });
  return issues;
}

function checkProducts({ file, frontMatter, findings, lineOfField }: CompiledArticle): ContentIssue[] {
  if (!frontMatter) return [];
  const listed = frontMatter.products.map(({ slug }) => slug);
  const shown = findings.productCards.map(({ slug }) => slug);
  const unlisted = findings.productCards
    .filter(({ slug }) => !listed.includes(slug))
    .map(({ line, slug }) => ({
      file,
      line,
      message: `<ProductCard>: "${slug}" is missing from \`products\``,
    }));
  const unshown = listed.flatMap((slug, index) => {
    const line = lineOfField(['products', index]);
    if (listed.indexOf(slug) !== index) return [{ file, line, message: `products: "${slug}" stands twice` }];
    if (shown.includes(slug)) return [];
    return [
      {
        file,
        line,
        message: `products: the text has no <ProductCard slug="${slug}" /> where it shall stand`,
      },
    ];
  });
  return [...unlisted, ...unshown];
}

function checkFaq({ file, frontMatter, findings, lineOfField }: CompiledArticle): ContentIssue[] {
  if (!frontMatter || frontMatter.faq.length > 0 === findings.hasFaq) return [];
  const message = findings.hasFaq
    ? '<Faq> has no questions to show'
    : 'faq: the text has no <Faq /> to show it';
  return [{ file, line: lineOfField(['faq']), message }];
}
