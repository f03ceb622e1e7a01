import { evaluate } from '@mdx-js/mdx';
import * as jsxRuntime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import type { Article } from './article';
import type { ContentFault } from './content-fault';
import { type BodyFindings, inspectBody, noFindings } from './inspect-body';
import { labelTables } from './label-tables';
import { type ArticleSource, readFrontMatter } from './read-front-matter';

const WORDS_PER_MINUTE = 220;

export type CompiledArticle = {
  file: string;
  /** Null when the file has faults that leave nothing to show. */
  article: Article | null;
  slug: string | null;
  findings: BodyFindings;
  lineOfField: ArticleSource['lineOfField'];
  faults: ContentFault[];
};

/** Compiles one content file on its own; what it says about other files is checked by `loadArticles`. */
export async function compileArticle(input: { file: string; text: string }): Promise<CompiledArticle> {
  const { file } = input;
  const { frontMatter, slug, body, lineOfField, faults } = readFrontMatter(input);
  const findings = noFindings();
  try {
    const { default: Body } = await evaluate(body, {
      ...jsxRuntime,
      remarkPlugins: [remarkGfm, inspectBody(findings)],
      rehypePlugins: [labelTables],
    });
    const ownFaults = [...faults, ...findings.faults.map((fault) => ({ file, ...fault }))];
    if (!frontMatter) return { file, article: null, slug, findings, lineOfField, faults: ownFaults };
    const article: Article = {
      ...frontMatter,
      readingMinutes: readingMinutes(findings.words + countWords(frontMatter.faq)),
      sections: findings.sections,
      citationCounts: countCitations(findings),
      Body,
    };
    return { file, article, slug, findings, lineOfField, faults: ownFaults };
  } catch (error) {
    if (!isCompilerMessage(error)) throw error;
    const fault = { file, line: lineOfMessage(error), message: error.reason };
    return { file, article: null, slug, findings, lineOfField, faults: [...faults, fault] };
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
