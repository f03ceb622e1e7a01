import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfDocument } from '@/lib/pdf/pdf-document';
import { readPdfText } from '../../support/read-pdf-text';

const bidi = bidiFactory();

/** What is seen from left to right. */
async function printed(text: string): Promise<string> {
  const paper = new PdfDocument('A line');
  paper.newPage();
  paper.write(text, 0, 0);
  return readPdfText(await paper.finish()).replaceAll('\n', '');
}

const seen = (text: string) => bidi.getReorderedString(text, bidi.getEmbeddingLevels(text));

describe('a line of a PDF', () => {
  it.each([
    '۱۲۳',
    '٤٥٦',
    'مکان ۱۲۳، گلی ۵',
    'House ۱۲, Block 7',
    'پلاٹ 45-C, ۲/۱',
    '(۱۲) رضا',
    '۱۲۳ 456 ٧٨٩',
  ])('has its characters in the order of the bidirectional algorithm: %s', async (text) => {
    expect(await printed(text)).toBe(seen(text));
  });

  it('has them there whatever stands beside what', async () => {
    // Letters without dots: those share their glyphs with others, and cannot be distinguished in what is read back.
    const signs = fc.constantFrom(...'ab7 8۱۲٣٤دروعאב,./-:()+#٫٬%');
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 14 }), async (letters) => {
        const text = letters.join('').replace(/ +/g, ' ').trim();
        fc.pre(text !== '');
        expect(await printed(text)).toBe(seen(text));
      }),
      { numRuns: 200 },
    );
  });

  it('is written in every script, whatever the typeface leaves out', async () => {
    const names = ['ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'രാജേഷ്', 'ភ្នំពេញ', 'अमित', '王小明', '김민수', '🌸', 'Ἀθῆναι'];
    for (const name of names) expect((await printed(name)).length).toBeGreaterThan(0);
  });

  it('breaks a long line by the direction of the whole, and keeps each number in one run', async () => {
    const paper = new PdfDocument('Lines');
    paper.newPage();
    const height = paper.writeWrapped('مکان نمبر ۱۲۳ گلی نمبر ۴۵ محلہ گلشن', 0, 0, { width: 80 });
    expect(height).toBeGreaterThan(20);
    const text = readPdfText(await paper.finish()).replaceAll('\n', '');
    expect(text).toContain('۱۲۳');
    expect(text).toContain('۴۵');
  });
});
