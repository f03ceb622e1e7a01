import { LineCounter, parseDocument } from 'yaml';
import { type ArticleFrontMatter, articleFrontMatterSchema } from './article-schema';
import type { ContentIssue } from './content-issue';

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/;

export type ArticleSource = {
  frontMatter: ArticleFrontMatter | null;
  /** Known even when something else in the front matter is wrong, so that links to this file are not issues too. */
  slug: string | null;
  /** The text, with one empty line for each line of the front matter, so that its line numbers are the file's. */
  body: string;
  /** The line on which a field of the front matter stands. */
  lineOfField: (path: readonly PropertyKey[]) => number;
  issues: ContentIssue[];
};

/**
 * Takes a content file apart and checks its front matter.
 * @returns `frontMatter: null` together with the issues when it is not valid.
 */
export function readFrontMatter(input: { file: string; text: string }): ArticleSource {
  const { file, text } = input;
  const fence = FENCE.exec(text);
  if (!fence) {
    const issue = { file, line: 1, message: 'must begin with front matter between two lines of ---' };
    return { frontMatter: null, slug: null, body: text, lineOfField: () => 1, issues: [issue] };
  }
  const lines = new LineCounter();
  const document = parseDocument(fence[1] ?? '', { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const body = '\n'.repeat(fence[0].split('\n').length - 1) + text.slice(fence[0].length);

  const lineOfField = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = hasRange(node) ? node.range : null;
      if (range) return lineAt(range[0]);
    }
    return 1;
  };

  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `is not valid YAML: ${error.message.split('\n', 1)[0]}`,
    }));
    return { frontMatter: null, slug: null, body, lineOfField, issues };
  }
  const rawSlug = document.get('slug');
  const slug = typeof rawSlug === 'string' ? rawSlug : null;
  const parsed = articleFrontMatterSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { frontMatter: parsed.data, slug, body, lineOfField, issues: [] };
  const issues = parsed.error.issues.map((issue) => ({
    file,
    line: lineOfField(issue.path),
    message: `${issue.path.join('.') || 'front matter'}: ${issue.message}`,
  }));
  return { frontMatter: null, slug, body, lineOfField, issues };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
