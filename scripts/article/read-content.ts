import type { Article } from '@/lib/content/article';
import { type ContentIssue, InvalidContent } from '@/lib/content/content-issue';
import { loadArticles } from '@/lib/content/load-articles';

type Content = { articles: Article[]; faults: readonly ContentIssue[] };

/** The articles of the project, or what is wrong with them. */
export async function readContent(productSlugs?: readonly string[]): Promise<Content> {
  try {
    const place = { projectRoot: process.cwd(), folder: 'content/articles' };
    return { articles: await loadArticles({ ...place, productSlugs }), faults: [] };
  } catch (error) {
    if (!(error instanceof InvalidContent)) throw error;
    return { articles: [], faults: error.issues };
  }
}

/** For the terminal: each fault with file and line, or the articles with their lengths. */
export function describeContent({ articles, faults }: Content): string {
  if (faults.length > 0) return new InvalidContent(faults).message;
  const lines = articles.map(
    ({ slug, words, references }) => `  ${slug}: ${words} words, ${references.length} sources`,
  );
  return `No faults in ${articles.length} articles:\n${lines.join('\n')}`;
}
