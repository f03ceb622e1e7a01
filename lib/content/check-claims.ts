import type { ClaimBlock, ClaimSection } from '@/lib/claims/claim';
import { describeClaims, groupBySentence } from '@/lib/claims/describe-claim';
import { findClaims, normaliseSentence } from '@/lib/claims/find-claims';
import type { ArticleFrontMatter } from './article-schema';
import type { BodyPassage } from './body-findings';
import type { CompiledArticle } from './compile-article';
import type { ContentIssue } from './content-issue';

type LinedSection = { about: ClaimSection['about']; blocks: (ClaimBlock & { line: number })[] };

/**
 * The claims that an article makes for our product in its text and its front matter (titles of sources excepted: they
 * are not ours), and the allowances under `allowedClaims` that no sentence needs any more.
 */
export function checkClaims({ file, frontMatter, findings, lineOfField }: CompiledArticle): ContentIssue[] {
  if (!frontMatter) return [];
  const allowed = frontMatter.allowedClaims.map(({ sentence }) => normaliseSentence(sentence));
  const used = new Set<string>();
  const issues: ContentIssue[] = [];
  for (const section of [...fieldSections(frontMatter, lineOfField), ...bodySections(findings.passages)]) {
    for (const { sentence, block, offset, claims } of groupBySentence(findClaims(section))) {
      used.add(sentence);
      if (allowed.includes(sentence)) continue;
      const { line = 1, text = '' } = section.blocks[block] ?? {};
      const message = `${describeClaims(claims)} Or list this sentence under \`allowedClaims\` with the reason: "${sentence}"`;
      issues.push({ file, line: line + text.slice(0, offset).split('\n').length - 1, message });
    }
  }
  allowed.forEach((sentence, index) => {
    if (used.has(sentence)) return;
    const line = lineOfField(['allowedClaims', index]);
    issues.push({ file, line, message: 'allowedClaims: no sentence of the article needs this' });
  });
  return issues;
}

function fieldSections(
  article: ArticleFrontMatter,
  lineOfField: CompiledArticle['lineOfField'],
): LinedSection[] {
  const at = (path: readonly PropertyKey[], text: string) => ({ line: lineOfField(path), text });
  const topic = (...blocks: LinedSection['blocks']): LinedSection => ({ about: 'topic', blocks });
  return [
    topic(at(['title'], article.title)),
    topic(at(['summary'], article.summary)),
    topic(at(['description'], article.description)),
    topic(at(['picture', 'alt'], article.picture.alt)),
    ...article.topics.map((text, index) => topic(at(['topics', index], text))),
    ...article.products.map(
      ({ context }, index): LinedSection => ({
        about: 'offer',
        blocks: [at(['products', index, 'context'], context)],
      }),
    ),
    ...article.faq.map(({ question, answer }, index) =>
      topic(
        { ...at(['faq', index, 'question'], question), isHeading: true },
        at(['faq', index, 'answer'], answer),
      ),
    ),
  ];
}

/** The passages of a text by their headings. */
function bodySections(passages: readonly BodyPassage[]): LinedSection[] {
  const sections: LinedSection[] = [{ about: 'topic', blocks: [] }];
  for (const passage of passages) {
    if (passage.isHeading) sections.push({ about: 'topic', blocks: [passage] });
    else sections.at(-1)?.blocks.push(passage);
  }
  return sections;
}
