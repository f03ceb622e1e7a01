import type { SnippetPart } from './searchable-page';

const BEFORE = 60;
const LENGTH = 170;

/**
 * An excerpt of a text around the first matching word, with the matches marked.
 * @param input.words as the index knows them: lower case, without accents.
 * @returns the beginning of the text when none of them stands in it.
 */
export function extractSnippet({ text, words }: { text: string; words: readonly string[] }): SnippetPart[] {
  const wanted = new Set(words);
  const first = wordsOf(text).find(({ word }) => wanted.has(word));
  const start = first ? startOfWord(text, first.at - BEFORE) : 0;
  const end = endOfWord(text, start + LENGTH);
  const cut = text.slice(start, end);
  const parts = splitAtMatches(cut, wanted);
  if (start > 0) parts.unshift({ text: '… ', isMatch: false });
  if (end < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

function splitAtMatches(text: string, wanted: ReadonlySet<string>): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let from = 0;
  for (const { at, length, word } of wordsOf(text)) {
    if (!wanted.has(word)) continue;
    if (at > from) parts.push({ text: text.slice(from, at), isMatch: false });
    parts.push({ text: text.slice(at, at + length), isMatch: true });
    from = at + length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMatch: false });
  return parts;
}

function wordsOf(text: string): { at: number; length: number; word: string }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    at: match.index,
    length: match[0].length,
    word: match[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  }));
}

function startOfWord(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.indexOf(' ', near);
  return space === -1 ? near : space + 1;
}

function endOfWord(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.lastIndexOf(' ', near);
  return space === -1 ? near : space;
}
