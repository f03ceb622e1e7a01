import type { ArticleFrontMatter } from './article-schema';
import type { CompiledArticle } from './compile-article';
import type { ContentIssue } from './content-issue';
import { findClaims, normaliseSentence } from './find-claims';

type Passage = { line: number; text: string };

/**
 * The claims that an article makes in its text and its front matter (titles of sources excepted: they are not ours),
 * and the allowances under `allowedClaims` that no sentence needs any more.
 */
export function checkClaims({ file, frontMatter, findings, lineOfField }: CompiledArticle): ContentIssue[] {
  if (!frontMatter) return [];
  const allowed = frontMatter.allowedClaims.map(({ sentence }) => normaliseSentence(sentence));
  const used = new Set<string>();
  const issues: ContentIssue[] = [];
  for (const { line, text } of [...passagesOf(frontMatter, lineOfField), ...findings.passages]) {
    for (const { word, sentence, offset } of findClaims(text)) {
      used.add(sentence);
      if (allowed.includes(sentence)) continue;
      const message = `"${word}" is a claim: say what may help without it, or list this sentence under \`allowedClaims\` with the reason: "${sentence}"`;
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

function passagesOf(article: ArticleFrontMatter, lineOfField: CompiledArticle['lineOfField']): Passage[] {
  const at = (path: readonly PropertyKey[], text: string) => ({ line: lineOfField(path), text });
  return [
    at(['title'], article.title),
    at(['summary'], article.summary),
    at(['description'], article.description),
    at(['picture', 'alt'], article.picture.alt),
    ...article.topics.map((topic, index) => at(['topics', index], topic)),
    ...article.products.map(({ context }, index) => at(['products', index, 'context'], context)),
    ...article.faq.flatMap(({ question, answer }, index) => [
      at(['faq', index, 'question'], question),
      at(['faq', index, 'answer'], answer),
    ]),
  ];
}
