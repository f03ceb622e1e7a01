import { evaluate } from '@mdx-js/mdx';
import * as jsxRuntime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import type { Article, MeasuredPicture } from './article';
import type { ArticleFrontMatter } from './article-schema';
import { type BodyFindings, emptyFindings } from './body-findings';
import { type ArticlePassage, collectPassages } from './collect-passages';
import type { ContentIssue } from './content-issue';
import { inspectBody } from './inspect-body';
import { labelTables } from './label-tables';
import { type ArticleSource, readFrontMatter } from './read-front-matter';
import { resolvePicture } from './resolve-picture';

const WORDS_PER_MINUTE = 220;

export type CompiledArticle = {
  file: string;
  /** Null when the file has issues that leave nothing to show. */
  article: Article | null;
  slug: string | null;
  /** Null when a field is wrong or the text cannot be read. */
  frontMatter: ArticleFrontMatter | null;
  findings: BodyFindings;
  lineOfField: ArticleSource['lineOfField'];
  issues: ContentIssue[];
};

/**
 * Compiles one content file on its own; what it says about other files is checked by `loadArticles`.
 * @param input.pictures that lie beside it, by file name.
 */
export async function compileArticle(input: {
  file: string;
  text: string;
  pictures: ReadonlyMap<string, MeasuredPicture>;
}): Promise<CompiledArticle> {
  const { file, pictures } = input;
  const { frontMatter, slug, body, lineOfField, issues } = readFrontMatter(input);
  const findings = emptyFindings();
  const passages: ArticlePassage[] = [];
  const known = { file, slug, frontMatter, findings, lineOfField };
  try {
    const { default: Body } = await evaluate(body, {
      ...jsxRuntime,
      remarkPlugins: [remarkGfm, inspectBody({ findings, pictures }), collectPassages(passages)],
      rehypePlugins: [labelTables],
    });
    const ownIssues = [...issues, ...findings.issues.map((issue) => ({ file, ...issue }))];
    if (!frontMatter) return { ...known, article: null, issues: ownIssues };
    if (frontMatter.references.length > 0) findings.anchors.add('references');
    const { picture, issue } = resolvePicture({ picture: frontMatter.picture, pictures });
    if (!picture) {
      ownIssues.push({ file, line: lineOfField(['picture']), message: `picture: ${issue}` });
      return { ...known, article: null, issues: ownIssues };
    }
    const words = findings.words + countWords(frontMatter.faq);
    const { allowedClaims: _, ...fields } = frontMatter;
    const article: Article = {
      ...fields,
      picture,
      words,
      readingMinutes: readingMinutes(words),
      sections: findings.sections,
      passages,
      citationCounts: countCitations(findings),
      Body,
    };
    return { ...known, article, issues: ownIssues };
  } catch (error) {
    if (!isCompilerMessage(error)) throw error;
    const issue = { file, line: lineOfMessage(error), message: error.reason };
    // Without its text, nothing can be said about what the front matter promises of it.
    return { ...known, frontMatter: null, article: null, issues: [...issues, issue] };
  }
}

function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function countWords(faq: Article['faq']): number {
  return faq.reduce((sum, { question, answer }) => sum + `${question} ${answer}`.split(/\s+/).length, 0);
}

function countCitations({ citations }: BodyFindings): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { referenceId } of citations) counts.set(referenceId, (counts.get(referenceId) ?? 0) + 1);
  return counts;
}

/** Some messages name their place only in their words: "… (16:1-16:14)". */
function lineOfMessage({ line, reason }: { line?: number; reason: string }): number {
  return line ?? Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1);
}

function isCompilerMessage(error: unknown): error is Error & { reason: string; line?: number } {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}
