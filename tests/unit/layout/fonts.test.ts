import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
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
