import type { Word } from './split-text';
import { WordIndex } from './word-index';

/** A list of words that can be asked whether a word belongs to it. */
export class WordSet {
  readonly #index = new WordIndex();

  constructor(forms: readonly string[]) {
    this.#index.add(0, forms);
  }

  has(word: Word | undefined, before?: Word): boolean {
    return word !== undefined && this.#index.find(word.key, before?.key ?? null).size > 0;
  }

  /** @param first and `last` are indexes, both included. */
  isIn(words: readonly Word[], first: number, last: number): boolean {
    return this.lastIn(words, first, last) !== null;
  }

  /** The index of the last word between two that belongs to it. */
  lastIn(words: readonly Word[], first: number, last: number): number | null {
    for (let at = last; at >= Math.max(first, 0); at -= 1) if (this.has(words[at], words[at - 1])) return at;
    return null;
  }
}
