import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const NAMES = new Set(FILES.map((file) => path.posix.basename(file)));
const FOLDERS = new Set(FILES.flatMap(foldersAbove));

/** What git does not keep or nobody has written yet, examples of names, and what a decision record says that there is not. */
const ELSEWHERE = new Set([
  'content/articles/stretches-at-the-desk.mdx',
  'deploy/shop.env',
  'opengraph-image.tsx',
  'public/pictures/articles',
  'verb-noun.ts',
]);

const ROOTS = 'app|components|content|deploy|design|docs|lib|prisma|public|sandbox|scripts|server|tests';
/** A path from the root, or the bare name of a file of code. */
const MENTION = new RegExp(
  `(?<![\\w@/.*:-])(?:(?:${ROOTS})/(?:[\\w./@-]|\\([\\w-]+\\)|\\[[\\w-]+\\])*(?:\\w|\\[[\\w-]+\\])|[\\w-]+(?:\\.[\\w-]+)*\\.(?:ts|tsx|mjs|cjs|sql|css|prisma))(?![\\w/*<{-])`,
  'g',
);

function foldersAbove(file: string): string[] {
  const parts = path.posix.dirname(file).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** What a file says to people: all of a page, the comments of code. */
function proseOf(file: string, text: string): string {
  if (/\.md$/.test(file)) return text;
  if (/\.(?:tsx?|mjs|cjs|js|css|prisma)$/.test(file))
    return (text.match(/(?<![:'"`\w/])\/\/.*|\/\*[\s\S]*?\*\//g) ?? []).join('\n');
  if (/\.sql$/.test(file)) return (text.match(/--.*/g) ?? []).join('\n');
  if (/\.(?:ya?ml|service)$|Dockerfile$|Caddyfile$|\.env/.test(file))
    return (text.match(/#.*/g) ?? []).join('\n');
  return '';
}

/** A decision record may be named by its number: docs/adr/0024. */
function exists(mention: string): boolean {
  if (NAMES.has(mention) || FOLDERS.has(mention) || ELSEWHERE.has(mention)) return true;
  if (/^docs\/adr\/\d{4}$/.test(mention)) return FILES.some((file) => file.startsWith(`${mention}-`));
  return existsSync(mention) || ['.ts', '.tsx', '.mjs'].some((ending) => existsSync(mention + ending));
}

function mentionsIn(file: string): string[] {
  return [...proseOf(file, readFileSync(file, 'utf8')).matchAll(MENTION)].map(([mention]) => mention);
}

describe('a file that a comment or a page names', () => {
  it('exists', () => {
    const gone = FILES.filter((file) => !file.startsWith('prisma/migrations/')).flatMap((file) =>
      mentionsIn(file)
        .filter((mention) => !exists(mention))
        .map((mention) => `${file} names ${mention}`),
    );
    expect(gone).toEqual([]);
  });
});
