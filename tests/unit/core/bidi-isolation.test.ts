import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateRtlLine, isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { isolatesToHtml } from '@/lib/email/isolates-to-html';

describe('a text in a mail', () => {
  it.each([
    ['Ali asks you to help.', 'Ali asks you to help.'],
    ['علی asks you to help.', '\u2068علی\u2069 asks you to help.'],
    ['2 × کپنگ مساج ۲، Single: 5', '2 × \u2068کپنگ مساج ۲\u2069، Single: 5'],
    ['\u202eevil علی', 'evil \u2068علی\u2069'],
  ])('%j keeps what runs from right to left to itself', (text, isolated) => {
    expect(isolateRtlRuns(text)).toBe(isolated);
  });

  it.each([
    ['House 12', 'House 12'],
    ['House 12 گلی ۴', '\u2068House 12 گلی ۴\u2069'],
    ['\u2067علی', '\u2068علی\u2069'],
  ])('that is a line of its own, %j, is kept as a whole', (text, isolated) => {
    expect(isolateRtlLine(text)).toBe(isolated);
  });

  it('has every mark closed, and no markup of a person, whatever somebody calls themselves', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u2068', '\u2069', '\u2067', '\u202e', 'ا', '۱', '<', '&', 'a', ' '),
        fc.string({ maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, (typed) => {
        for (const isolated of [isolateRtlRuns(typed), isolateRtlLine(typed)]) {
          let depth = 0;
          for (const sign of isolated) {
            if (sign === '\u2068') depth += 1;
            if (sign === '\u2069') depth -= 1;
            expect([0, 1]).toContain(depth);
          }
          expect(depth).toBe(0);
          const html = isolatesToHtml(isolated);
          expect(html.replaceAll('<span dir="auto">', '').replaceAll('</span>', '')).not.toMatch(/[<>]/);
        }
      }),
    );
  });
});
