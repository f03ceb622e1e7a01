import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outlineText } from '@/components/previews/outline-text';
import { previewCard } from '@/components/previews/preview-card';

const LOOK = { typeface: 'display', size: 58, lineHeight: 1.1, color: '#000000' } as const;

describe('the words of a preview picture', () => {
  it('can be any, and become outlines alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { svg, height } = outlineText({ text, width: 544, style: LOOK });
        expect(svg.replace(/ (?:d|transform)="[-\d.\seMLQCZ(),a-z]*"/g, '')).toMatch(
          /^<g fill="#000000">(?:<path\/>)*<\/g>$/,
        );
        const lines = height / (LOOK.size * LOOK.lineHeight);
        expect(lines).toBeCloseTo(Math.round(lines));
      }),
      // Three lines: 191.4 px, which 63.8 does not divide as floating-point numbers go.
      { numRuns: 60, examples: [['!﷽!']] },
    );
  });

  it('stand at the right where they are read from there, in lines of much the same length', () => {
    const left = /translate\((-?[\d.]+) /g;
    const starts = (text: string) => {
      const { svg } = outlineText({ text, width: 544, style: LOOK });
      return [...svg.matchAll(left)].map(([, x]) => Number(x));
    };
    expect(Math.max(...starts('کپنگ مساجر'))).toBeGreaterThan(480);
    expect(Math.min(...starts('کپنگ مساجر'))).toBeGreaterThan(100);
    expect(Math.min(...starts('Cup'))).toBe(0);
  });

  it('make a picture of the size that networks ask for', async () => {
    const words = { name: 'نیو', kicker: '🌸', title: '王小明 & <b>', line: 'गर्दन' };
    const picture = await sharp(Buffer.from(previewCard(words))).metadata();
    expect(picture).toMatchObject({ width: 1200, height: 630 });
  });
});
