import { expect, it } from 'vitest';
import { formatCount } from '@/lib/core/format-count';
import { readSourceFiles } from '@/tests/unit/conventions/source-files';

const FORMATTERS = ['lib/core/format-count.ts', 'lib/core/money.ts'];

it('a number of things has the separators of the shop’s language', () => {
  expect([0, 999, 1_000, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
});

it('numbers are written out by their formatters alone, so that another language has one place to change', () => {
  const formatting = readSourceFiles(['app', 'components', 'lib', 'server'], /\.tsx?$/)
    .filter(({ text }) => text.includes('.toLocaleString('))
    .map(({ path }) => path);
  expect(formatting.sort()).toEqual(FORMATTERS);
});
