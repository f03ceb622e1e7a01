import type { Grapheme } from './text-runs';

/** Which letters of a paragraph stand on a line; `to` is not among them. */
export type Line = { from: number; to: number };

type Input = {
  graphemes: readonly Grapheme[];
  /** How wide a line may be. */
  width: number;
  widthOf: (from: number, to: number) => number;
};

/** A blank that does not hold two words together. */
const BLANK = /^[^\S\u00a0\u202f\u2007]$/u;

/** Breaks a paragraph at its blanks; a word that is wider than its line is cut between two letters. */
export function breakLines({ graphemes, width, widthOf }: Input): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const word of wordsOf(graphemes)) {
    if (line && widthOf(line.from, word.to) <= width) {
      line.to = word.to;
      continue;
    }
    if (line) lines.push(line);
    line = { ...word };
    while (line.to - line.from > 1 && widthOf(line.from, line.to) > width) {
      const cut = mostThatFits(line, { width, widthOf });
      lines.push({ from: line.from, to: cut });
      line = { from: cut, to: line.to };
    }
  }
  return line ? [...lines, line] : lines;
}

function wordsOf(graphemes: readonly Grapheme[]): Line[] {
  const words: Line[] = [];
  let from: number | null = null;
  for (const [index, { text }] of graphemes.entries()) {
    if (!BLANK.test(text)) from ??= index;
    else if (from !== null) {
      words.push({ from, to: index });
      from = null;
    }
  }
  if (from !== null) words.push({ from, to: graphemes.length });
  return words;
}

function mostThatFits({ from, to }: Line, { width, widthOf }: Omit<Input, 'graphemes'>): number {
  let [fits, tooMany] = [from + 1, to];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (widthOf(from, middle) <= width) fits = middle;
    else tooMany = middle;
  }
  return fits;
}
