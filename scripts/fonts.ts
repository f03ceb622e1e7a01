import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { subsetPrintFonts } from '@/scripts/fonts/subset-print-fonts';

/** What the shop's own words are made of: Latin with its accents, and the signs between words. */
const CHARACTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'ıŒœʻʼˆ˚˜‐‑–—‘’‚“”„•…′″‹›⁄€™↑↓−',
  range(0x2002, 0x200b),
].join('');

/** The typefaces with the weights that components/ui/tokens.css asks for. */
const TYPEFACES = [
  { name: 'petrona', weights: 360 },
  { name: 'hanken-grotesk', weights: { min: 400, max: 640, default: 400 } },
] as const;

/** Taken whole: what is cut out of it is no letter, but what joins letters. */
const ARABIC = 'noto-naskh-arabic';

const FOLDER = 'components/layout/fonts';

/**
 * `npm run fonts`: subsets the typefaces to what pages use of them, half of what the packages bring; a phone waits for
 * them before it shows a headline as it is meant to be. The fallback fonts of printed documents and preview images are
 * subset too. Run it again when a weight is added or a package is new.
 */
await mkdir(FOLDER, { recursive: true });
for (const { name, weights } of TYPEFACES) {
  const source = path.resolve('node_modules/@fontsource-variable', name);
  const whole = await readFile(path.join(source, 'files', `${name}-latin-wght-normal.woff2`));
  const cut = await subsetFont(whole, CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
  await writeFile(path.join(FOLDER, `${name}.woff2`), cut);
  await copyFile(path.join(source, 'LICENSE'), path.join(FOLDER, `${name}-LICENSE.txt`));
  console.log(`${name}: ${whole.length} to ${cut.length} bytes`);
}

const arabic = path.resolve('node_modules/@fontsource', ARABIC);
await copyFile(
  path.join(arabic, 'files', `${ARABIC}-arabic-400-normal.woff2`),
  path.join(FOLDER, `${ARABIC}.woff2`),
);
await copyFile(path.join(arabic, 'LICENSE'), path.join(FOLDER, `${ARABIC}-LICENSE.txt`));

await subsetPrintFonts();

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
