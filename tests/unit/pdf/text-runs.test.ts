import { describe, expect, it } from 'vitest';
import { isWritable, toTextRuns } from '@/lib/pdf/text-runs';

const written = (line: string) => toTextRuns(line).map(({ text }) => text);

describe('a line of text', () => {
  it('is one piece where it runs from left to right', () => {
    expect(toTextRuns('Rs\u00a06,800 – 3 × “NUE™”')).toEqual([
      { text: 'Rs\u00a06,800 – 3 × “NUE™”', script: 'latin' },
    ]);
  });

  it('is cut where the typeface’s file ends', () => {
    expect(toTextRuns('Łódź')).toEqual([
      { text: 'Ł', script: 'latin-ext' },
      { text: 'ód', script: 'latin' },
      { text: 'ź', script: 'latin-ext' },
    ]);
  });

  it('has its words from right to left in Arabic letters, each as it is read, and its numbers not', () => {
    expect(written('علی رضا 12').filter((text) => text.trim())).toEqual(['12', 'رضا', 'علی']);
    expect(written('House 5, گلی دو').filter((text) => text.trim())).toEqual(['House 5, ', 'دو', 'گلی']);
  });

  it('turns brackets round with the direction', () => {
    expect(written('علی (رضا)').join('')).toBe('(رضا) علی');
  });

  it('says what cannot be written', () => {
    expect(isWritable('علی رضا, Łódź, Nguyễn')).toBe(true);
    expect(isWritable('王')).toBe(false);
    expect(toTextRuns('').length).toBe(0);
  });
});
