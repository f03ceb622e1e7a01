import { describe, expect, it } from 'vitest';
import { isRenderable, toBidiParagraph, toTextRuns } from '@/lib/pdf/text-runs';

const runsOf = (line: string) =>
  toTextRuns(toBidiParagraph(line)).map(({ text, face }) => ({
    text,
    file: /([a-z-]+?)(?:-\d+-normal)?\.woff$/.exec(face.regular)?.[1],
  }));
const written = (line: string) => runsOf(line).map(({ text }) => text);

describe('a line of text', () => {
  it('is one run from left to right', () => {
    expect(runsOf('PKR\u00a06,800 – 3 × “NUE™”')).toEqual([
      { text: 'PKR\u00a06,800 – 3 × “NUE™”', file: 'hanken-grotesk-latin' },
    ]);
  });

  it('is cut where the typeface’s file ends', () => {
    expect(runsOf('Łódź')).toEqual([
      { text: 'Ł', file: 'hanken-grotesk-latin-ext' },
      { text: 'ód', file: 'hanken-grotesk-latin' },
      { text: 'ź', file: 'hanken-grotesk-latin-ext' },
    ]);
  });

  it('has its words from right to left in Arabic letters, each as it is read, and its numbers not', () => {
    expect(written('علی رضا 12').filter((text) => text.trim())).toEqual(['12', 'رضا', 'علی']);
    expect(written('House 5, گلی دو').filter((text) => text.trim())).toEqual(['House 5, ', 'دو', 'گلی']);
  });

  it('has the digits of every Arabic script from left to right, each by itself so that nothing turns them', () => {
    expect(written('۱۲۳')).toEqual(['۱', '۲', '۳']);
    expect(written('مکان ۱۲۳').join('|')).toBe('۱|۲|۳| |مکان');
    expect(written('شقة ٤٥').join('')).toBe('٤٥ شقة');
  });

  it('turns brackets round with the direction', () => {
    expect(written('علی (رضا)').join('')).toBe('(رضا) علی');
  });

  it('keeps a word whole that is lengthened, and drops what only steers the direction', () => {
    expect(written('محـمد')).toEqual(['محـمد']);
    expect(written('\u2067علی\u2069\u200f').join('')).toBe('علی');
  });

  it.each([
    ['Greek', 'Γιώργος Παπαδόπουλος'],
    ['Cyrillic', 'Иван Їжакевич'],
    ['Devanagari', 'अमित शर्मा'],
    ['Bengali', 'রহিম উদ্দিন'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ['Gujarati', 'ગુજરાત'],
    ['Odia', 'ଓଡ଼ିଆ'],
    ['Tamil', 'முருகன்'],
    ['Telugu', 'తెలుగు'],
    ['Kannada', 'ಕನ್ನಡ'],
    ['Malayalam', 'രാജേഷ്'],
    ['Sinhala', 'ශ්‍රී ලංකාව'],
    ['Thai', 'สมชาย'],
    ['Lao', 'ລາວ'],
    ['Khmer', 'ភ្នំពេញ'],
    ['Hebrew', 'דוד כהן'],
    ['Thaana', 'ދިވެހި'],
    ['Armenian', 'Հայաստան'],
    ['Georgian', 'ქართული'],
    ['Ethiopic', 'አማርኛ'],
    ['Chinese', '王小明，臺灣'],
    ['Japanese', '渡辺ゆり コーポ'],
    ['Korean', '김민수'],
    ['emoji', '🌸 👍🏽 1️⃣ 👩‍🔧 🇵🇰'],
    ['accents', 'Nguyễn, Łódź, Ḥasan, e\u0301, x\u0331'],
    ['Urdu and Arabic', 'ڈاکٹر شازیہ، کراچی ٹاؤن؛ مُحَمَّد ﷺ'],
  ])('can be written in %s', (_script, text) => {
    expect(isRenderable(text)).toBe(true);
  });

  it('says what cannot be written', () => {
    expect(isRenderable('မောင်')).toBe(false);
    expect(toTextRuns(toBidiParagraph('')).length).toBe(0);
  });
});
