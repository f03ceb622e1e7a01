import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(path.resolve(file), 'utf8');
const MAX_BYTES = 24_000;

it('has every weight in the typefaces that the tokens ask for', () => {
  const weights: Record<string, number> = Object.fromEntries(
    [...read('components/ui/tokens.css').matchAll(/--weight-(\w+):\s*(\d+)/g)].map(([, name, weight]) => [
      name,
      Number(weight),
    ]),
  );
  const [display, text] = [...read('components/layout/fonts.ts').matchAll(/weight: '(\d+)(?: (\d+))?'/g)].map(
    ([, least, most]) => ({ least: Number(least), most: Number(most ?? least) }),
  );
  const { display: headline, ...others } = weights;
  expect(display).toEqual({ least: headline, most: headline });
  expect(text).toEqual({
    least: Math.min(...Object.values(others)),
    most: Math.max(...Object.values(others)),
  });
});

it.each(['petrona', 'hanken-grotesk'])('sends a phone little of %s, with its licence beside it', (name) => {
  expect(statSync(path.resolve(`components/layout/fonts/${name}.woff2`)).size).toBeLessThan(MAX_BYTES);
  expect(read(`components/layout/fonts/${name}-LICENSE.txt`)).toContain('SIL Open Font License');
});

it('has every letter, figure and mark of Urdu, for systems whose Arabic font lacks some', () => {
  const font = create(readFileSync(path.resolve('components/layout/fonts/noto-naskh-arabic.woff2')));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a file with several fonts');
  const urdu = 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےۓأؤئآۂۃ۰۱۲۳۴۵۶۷۸۹۔،؛؟٪';
  expect([...urdu].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toEqual([]);
  for (const family of ['text', 'display'])
    expect(read('components/ui/tokens.css')).toMatch(
      new RegExp(`--font-${family}:\\s+var\\(--font-${family}-file\\),\\s+var\\(--font-urdu-file\\),`),
    );
  expect(read('components/layout/fonts/noto-naskh-arabic-LICENSE.txt')).toContain('SIL Open Font License');
});
