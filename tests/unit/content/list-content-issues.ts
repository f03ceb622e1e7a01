import { expect } from 'vitest';
import { InvalidContent } from '@/lib/content/content-issue';
import { loadArticles } from '@/lib/content/load-articles';
import { withArticleFolder } from './article-folder';

/** The validation issues of a folder of articles as `file:line message`, in their order; fails when there is none. */
export async function listContentIssues(
  files: Record<string, string | Uint8Array>,
  productSlugs?: string[],
): Promise<string[]> {
  return withArticleFolder(files, async (place) => {
    const failure = await loadArticles({ ...place, productSlugs }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(InvalidContent);
    return failure instanceof InvalidContent
      ? failure.issues.map(({ file, line, message }) => `${file}:${line} ${message}`)
      : [];
  });
}
