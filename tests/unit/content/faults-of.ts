import { expect } from 'vitest';
import { InvalidContent } from '@/lib/content/content-fault';
import { loadArticles } from '@/lib/content/load-articles';
import { withArticleFolder } from './article-folder';

/** The faults of a folder of articles as `file:line message`, in their order; fails when there is none. */
export async function faultsOf(
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
      ? failure.faults.map(({ file, line, message }) => `${file}:${line} ${message}`)
      : [];
  });
}
