import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A font file, with the file of its bold weight where there is one; paths from the project's folder. */
export type FontFace = { regular: string; bold?: string };

type IndexedFontFace = FontFace & { ranges: readonly (readonly [first: number, last: number])[] };

let known: readonly IndexedFontFace[] | null = null;

/** The faces in the order in which they are asked: the shop's own, then Noto's by script (`npm run fonts`). */
function fontFaces(): readonly IndexedFontFace[] {
  known ??= readFontFaces();
  return known;
}

function readFontFaces(): IndexedFontFace[] {
  const file = path.join(process.cwd(), 'lib/pdf/fonts/faces.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')) as (FontFace & { ranges: string })[];
  return rows.map((row) => ({ ...row, ranges: row.ranges.split(',').map(readRange) }));
}

function readRange(text: string): readonly [number, number] {
  const [first = '', last = first] = text.split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function hasGlyph({ ranges }: IndexedFontFace, code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = ranges[middle] ?? [];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** What is never seen by itself: joiners, variation selectors, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

const cache = new Map<string, FontFace | null>();
const MAX_CACHED = 20_000;

/**
 * The face that writes a letter with its marks, as one piece where any can.
 * @param cluster what is seen as one letter. @returns null where no face has the letter or one of its marks.
 */
export function fontFaceFor(cluster: string): FontFace | null {
  const before = cache.get(cluster);
  if (before !== undefined) return before;
  const codes = [...cluster].filter((each) => !INVISIBLE.test(each)).map((each) => each.codePointAt(0) ?? 0);
  const face = fontFaces().find((each) => codes.every((code) => hasGlyph(each, code))) ?? null;
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(cluster, face);
  return face;
}

/** The fallback face for what none of them has a glyph for: it draws its box. */
export function fallbackFontFace(): FontFace {
  const [first] = fontFaces();
  if (!first) throw new Error('there are no faces to write with');
  return first;
}
