import bidiFactory from 'bidi-js';
import { type FontFace, fallbackFontFace, fontFaceFor } from './font-faces';

const bidi = bidiFactory();
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A run of a line: one direction, one font. */
export type TextRun = { text: string; face: FontFace };

/** What is seen as one letter, with the embedding level that the bidirectional algorithm gives it. */
export type Grapheme = { text: string; level: number };

/** A text that may go over several lines: its direction and levels are resolved before it is broken. */
export type Paragraph = { graphemes: readonly Grapheme[]; baseLevel: number };

/** Marks of direction and what else is not seen; it has done its work when the levels are known. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u;

/** Letters of the scripts that fontkit turns round by itself, and the stroke that lengthens Arabic words. */
const RTL_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\u0640]/u;

/**
 * Reads a text as the Unicode bidirectional algorithm (UAX #9) does: its own first strong letter says from which side it is
 * read, as `dir="auto"` does in a page.
 */
export function toBidiParagraph(text: string): Paragraph {
  const line = text.normalize('NFC').replace(/(?:[^\S\u00a0\u202f\u2007]|\p{Cc})+/gu, ' ');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(line);
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const seen: Grapheme[] = [];
  for (const { segment, index } of letters.segment(line)) {
    const whole = mirrored.get(index) ?? segment;
    if (INVISIBLE.test(whole)) continue;
    // What no face has as a whole, like a joined emoji, is written in its parts.
    const parts = fontFaceFor(whole) ? [whole] : [...whole].filter((part) => !INVISIBLE.test(part));
    for (const text of parts) seen.push({ text, level: levels[index] ?? 0 });
  }
  return { graphemes: seen, baseLevel: paragraphs[0]?.level ?? 0 };
}

/** Whether our fonts have a glyph for all of a text. */
export function isRenderable(text: string): boolean {
  return toBidiParagraph(text).graphemes.every((letter) => fontFaceFor(letter.text) !== null);
}

/**
 * Splits a line into runs in visual order, from left to right. pdfkit shapes each run as a whole, and in the
 * direction of its script, not of its level: a number in Arabic digits, which is read from left to right, would come out
 * backwards, and so would marks between words that run from right to left. Where the two differ, each letter is a run.
 * @param from, to which letters of the paragraph stand on the line.
 */
export function toTextRuns({ graphemes: all, baseLevel }: Paragraph, from = 0, to = all.length): TextRun[] {
  const runs: (TextRun & { isTurned: boolean; isShut: boolean })[] = [];
  for (const { text, level } of inVisualOrder(all.slice(from, to), baseLevel)) {
    const face = fontFaceFor(text) ?? fallbackFontFace();
    const isRightToLeft = level % 2 === 1;
    const isTurned = RTL_SCRIPT.test(text);
    const isShut = isRightToLeft !== isTurned;
    const last = runs.at(-1);
    const joins = last && !last.isShut && !isShut && last.face === face && last.isTurned === isTurned;
    if (!joins) runs.push({ text, face, isTurned, isShut });
    else last.text = isTurned ? text + last.text : last.text + text;
  }
  return runs.map(({ text, face }) => ({ text, face }));
}

/** Rules L1 and L2: blanks at the end of a line take its direction, and what is nested is turned from the inside. */
function inVisualOrder(line: readonly Grapheme[], baseLevel: number): Grapheme[] {
  const blanks = line.length - line.findLastIndex(({ text }) => !/^\s$/u.test(text)) - 1;
  const ordered = line.map((letter, index) =>
    index < line.length - blanks ? letter : { ...letter, level: baseLevel },
  );
  const highest = Math.max(0, ...ordered.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      if (end > start) start = end;
    }
  }
  return ordered;
}
