import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** The files of our typefaces by what they can write; `other` is what none of them can. */
export type Script = 'latin' | 'latin-ext' | 'vietnamese' | 'arabic' | 'other';

/** A piece of a line that is written in one go: one direction, one file. */
export type TextRun = { text: string; script: Script };

const LATIN =
  /[\s -\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215\ufeff]/u;
const LATIN_EXT =
  /[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02d9\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113]/u;
const VIETNAMESE = /[\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9\u20ab]/u;

function scriptOf(character: string): Script {
  if (/\p{Script_Extensions=Arabic}/u.test(character) && !LATIN.test(character)) return 'arabic';
  if (LATIN.test(character)) return 'latin';
  if (LATIN_EXT.test(character)) return 'latin-ext';
  return VIETNAMESE.test(character) ? 'vietnamese' : 'other';
}

/** Whether our typefaces can write all of a text. */
export function isWritable(text: string): boolean {
  return [...text].every((character) => scriptOf(character) !== 'other');
}

/**
 * Cuts a line into the pieces in which it is written from left to right, by the Unicode bidirectional algorithm: a
 * name in Arabic letters runs from right to left, the number behind it does not. Each piece keeps the order in which it
 * is read; pieces that run from right to left are single words, so that a writer that only joins letters will do.
 */
export function toTextRuns(line: string): TextRun[] {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(line);
  const order = Array.from({ length: line.length }, (_, index) => index);
  const [paragraph] = paragraphs;
  if (!paragraph) return [];
  for (const [start = 0, end = 0] of bidi.getReorderSegments(line, { levels, paragraphs })) {
    const flipped = order.slice(start, end + 1).reverse();
    order.splice(start, flipped.length, ...flipped);
  }
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const runs: (TextRun & { isRightToLeft: boolean })[] = [];
  for (const index of order) {
    const character = mirrored.get(index) ?? line.charAt(index);
    const isRightToLeft = ((levels[index] ?? 0) & 1) === 1;
    const last = runs.at(-1);
    const script = scriptAt(line, index, last?.script);
    const isSpace = /\s/.test(character);
    const joins =
      last &&
      last.script === script &&
      last.isRightToLeft === isRightToLeft &&
      !(isRightToLeft && (isSpace || /\s/.test(last.text)));
    if (!joins) runs.push({ text: character, script, isRightToLeft });
    else last.text = isRightToLeft ? character + last.text : last.text + character;
  }
  return runs.map(({ text, script }) => ({ text, script }));
}

/** Marks and the second half of a pair go with the letter before them. */
function scriptAt(line: string, index: number, before: Script | undefined): Script {
  const code = line.codePointAt(index) ?? 0;
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  if (isSecondHalf) return before ?? 'other';
  const character = String.fromCodePoint(code);
  if (/\p{M}/u.test(character) && before === 'arabic') return 'arabic';
  return scriptOf(character);
}
