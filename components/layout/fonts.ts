import localFont from 'next/font/local';

// `optional`: both files are preloaded; where they still come late, the page stays as it was first painted instead
// of jumping, and the next page has them. They are cut down to what is used of them (`npm run fonts`).

/** Headlines: a warm, calligraphic serif. */
const display = localFont({
  src: './fonts/petrona.woff2',
  variable: '--font-display-file',
  weight: '360',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Text and figures: a quiet grotesk whose figures are all of one width, and whose comma stays narrow beside them. */
const text = localFont({
  src: './fonts/hanken-grotesk.woff2',
  variable: '--font-text-file',
  weight: '400 640',
  display: 'optional',
  adjustFontFallback: 'Arial',
});

/**
 * Urdu, in names, addresses and what staff write: many systems have an Arabic font that lacks ے, ہ and ۔, and leave them out.
 * A browser fetches it when such letters are on the page and no font before it has them.
 */
const urdu = localFont({
  src: './fonts/noto-naskh-arabic.woff2',
  variable: '--font-urdu-file',
  weight: '400',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFF' },
  ],
});

/** The class that makes the typefaces known to the tokens. */
export const FONT_CLASS = `${display.variable} ${text.variable} ${urdu.variable}`;
