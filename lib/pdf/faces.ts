import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of letters, with the file of its bold weight where there is one; paths from the project's folder. */
export type Face = { regular: string; bold?: string };

type KnownFace = Face & { ranges: readonly (readonly [first: number, last: number])[] };

let known: readonly KnownFace[] | null = null;

/** The faces in the order in which they are asked: the shop's own, then Noto's by script (`npm run fonts`). */
function knownFaces(): readonly KnownFace[] {
  known ??= readFaces();
  return known;
}

function readFaces(): KnownFace[] {
  const file = path.join(process.cwd(), 'lib/pdf/fonts/faces.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')) as (Face & { ranges: string })[];
  return rows.map((row) => ({ ...row, ranges: row.ranges.split(',').map(readRange) }));
}

function readRange(text: string): readonly [number, number] {
  const [first = '', last = first] = text.split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function has({ ranges }: KnownFace, code: number): boolean {
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
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

const found = new Map<string, Face | null>();
const MOST_FOUND = 20_000;

/**
 * The face that writes a letter with its marks, as one piece where any can.
 * @param cluster what is seen as one letter. @returns null where no face has the letter or one of its marks.
 */
export function faceOf(cluster: string): Face | null {
  const before = found.get(cluster);
  if (before !== undefined) return before;
  const codes = [...cluster].filter((each) => !UNSEEN.test(each)).map((each) => each.codePointAt(0) ?? 0);
  const face = knownFaces().find((each) => codes.every((code) => has(each, code))) ?? null;
  if (found.size >= MOST_FOUND) found.clear();
  found.set(cluster, face);
  return face;
}

/** The face for what none of them can write: its box says that something stands there. */
export function lastResort(): Face {
  const [first] = knownFaces();
  if (!first) throw new Error('there are no faces to write with');
  return first;
}
