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

/** The class that makes both typefaces known to the tokens. */
export const FONT_CLASS = `${display.variable} ${text.variable}`;
