import type { CompiledArticle } from './compile-article';
import type { ContentIssue } from './content-issue';

/**
 * Whether an article that sells sends the sick to a doctor first: the shop's whole list of warning signs (an empty
 * `<SeeADoctor />`) stands above the first product card and the first link to a product, and the safety note is somewhere
 * in the text.
 */
export function checkWarnings({ file, findings }: CompiledArticle): ContentIssue[] {
  const { productCards, links, warnings, hasSafetyNote } = findings;
  const firstCard = productCards[0];
  const offers = [
    ...productCards.map(({ line }) => ({ line, what: '<ProductCard>' })),
    ...links
      .filter(({ url }) => url.startsWith('/products/'))
      .map(({ line }) => ({ line, what: 'a link to a product' })),
  ].sort((a, b) => a.line - b.line);
  const [offer] = offers;
  if (!offer) return [];
  const isBefore = ({ line }: { line: number }) => line < offer.line;
  const issues: ContentIssue[] = [];
  if (!warnings.filter(isBefore).some(({ isWholeList }) => isWholeList)) {
    const message = `${offer.what} stands before the warning signs: put <SeeADoctor />, which lists them all, above it`;
    issues.push({ file, line: offer.line, message });
  }
  if (firstCard && !hasSafetyNote)
    issues.push({
      file,
      line: firstCard.line,
      message: '<ProductCard> needs a <SafetyNote /> in the article',
    });
  return issues;
}
