import localFont from 'next/font/local';

// `optional`: both files are preloaded; where they still come late, the page stays as it was first painted instead
// of jumping, and the next page has them.

/** Headlines: a warm, calligraphic serif. */
const display = localFont({
  src: '../../node_modules/@fontsource-variable/petrona/files/petrona-latin-wght-normal.woff2',
  variable: '--font-display-file',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Text and figures: a quiet grotesk whose figures are all of one width, and whose comma stays narrow beside them. */
const text = localFont({
  src: '../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  variable: '--font-text-file',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
});

/** The class that makes both typefaces known to the tokens. */
export const FONT_CLASS = `${display.variable} ${text.variable}`;
