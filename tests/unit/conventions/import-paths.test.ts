import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';

/** Files in .mjs run before packages and aliases are there, and tests import as Playwright resolves. */
const FILES = readSourceFiles(['app', 'components', 'lib', 'prisma/seed', 'scripts', 'server'], /\.tsx?$/);
const SPECIFIER = /(?:\bfrom|\bimport\(|\bimport)\s*'((?:\.|@\/)[^']*)'/g;

/** How a file imports another one: a neighbour by `./`, everything else by `@/`. */
function expectedSpecifier(importer: string, specifier: string): string {
  const folder = path.posix.dirname(importer);
  const target = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(folder, specifier);
  return path.posix.dirname(target) === folder ? `./${path.posix.basename(target)}` : `@/${target}`;
}

describe('an import', () => {
  it('is relative to a file of the same folder, and only to it', () => {
    const wrong = FILES.flatMap(({ path: importer, text }) =>
      [...text.matchAll(SPECIFIER)]
        .map(([, specifier]) => ({
          specifier: specifier ?? '',
          right: expectedSpecifier(importer, specifier ?? ''),
        }))
        .filter(({ specifier, right }) => specifier !== right)
        .map(({ specifier, right }) => `${importer}: '${specifier}' is '${right}'`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['lib/cart/cart.ts', '../core/money', '@/lib/core/money'],
    ['lib/cart/cart.ts', './lines/line', '@/lib/cart/lines/line'],
    ['lib/cart/cart.ts', '@/lib/cart/cart-line', './cart-line'],
    ['app/(shop)/[slug]/page.tsx', './metadata', './metadata'],
  ])('of %s from %s is written %s', (importer, specifier, right) => {
    expect(expectedSpecifier(importer, specifier)).toBe(right);
  });
});
