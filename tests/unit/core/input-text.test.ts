import { describe, expect, it } from 'vitest';
import { normaliseInput } from '@/lib/core/input-text';

describe('what a person types where figures are meant', () => {
  it.each([
    ['۱۰۰۱', '1001'],
    ['١٠٠١', '1001'],
    ['१००१', '1001'],
    ['১০০১', '1001'],
    ['１００１', '1001'],
    // Digits of Thai, Tamil and Khmer are digits too.
    ['๑๐๐๑', '1001'],
    ['௧௦௦௧', '1001'],
    ['១០០១', '1001'],
    ['\u200b54\u00a0 000–1 ', '54 000-1'],
  ])('%j is read as %j', (typed, read) => {
    expect(normaliseInput(typed)).toBe(read);
  });
});
