import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shopDayOf } from '@/lib/config/shop-time';

const TEMPLATE = 'content/article-template.mdx';
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Written = { file: string; message: string } | { file: null; message: string };

/**
 * Begins an article from the template. An article that is there already is never overwritten.
 * @param input.folder where articles lie, relative to the project.
 */
export async function writeNewArticle(input: {
  slug: string;
  today: Date;
  folder?: string;
}): Promise<Written> {
  const { slug, today, folder = 'content/articles' } = input;
  if (!SLUG.test(slug)) {
    const example = 'npm run article -- new stretches-at-the-desk';
    return {
      file: null,
      message: `Give it a name of lower-case words joined by hyphens, its address will be /articles/<name>:\n  ${example}`,
    };
  }
  const file = path.posix.join(folder, `${slug}.mdx`);
  const text = (await readFile(TEMPLATE, 'utf8'))
    .replaceAll('the-slug', slug)
    .replaceAll('The title', titleOf(slug))
    .replaceAll('2026-01-01', shopDayOf(today));
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (!isErrorWithCode(error, 'EEXIST')) throw error;
    return { file: null, message: `${file} is there already, and stays as it is.` };
  }
  return { file, message: `Wrote ${file}. See it with:\n  npm run article -- preview ${slug}` };
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
