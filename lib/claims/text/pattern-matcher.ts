import type { SplitText } from './split-text';
import { WordIndex } from './word-index';

/** Forms by name: `PAIN` in a pattern stands for all of its forms. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** `first` and `last` are indexes of words, both included. */
export type PatternMatch = { pattern: number; first: number; last: number };

type Step = { entry: number; gap: number; crossesMarks: boolean };

/**
 * Finds patterns in a text. A pattern is words, or lists of them, one after the other: `RELIEVE ~5 PAIN` is a word of
 * the one list, at most five others, and a word of the other. It stays within a sentence, and what `~` leaves open does
 * not go past a colon, semicolon or dash; `~~5` does. The time is linear in the length of the text: each word is looked
 * up once, and gaps are bounded.
 */
export class PatternMatcher {
  readonly #index = new WordIndex();
  readonly #entries = new Map<string, number>();
  readonly #patterns: Step[][];
  readonly #byFirstEntry = new Map<number, number[]>();

  constructor(patterns: readonly string[], lists: WordLists) {
    this.#patterns = patterns.map((pattern) => this.#readPattern(pattern, lists));
    for (const [index, [first]] of this.#patterns.entries()) {
      if (!first) throw new Error(`Pattern ${index} is empty`);
      const others = this.#byFirstEntry.get(first.entry);
      if (others) others.push(index);
      else this.#byFirstEntry.set(first.entry, [index]);
    }
  }

  /** All matches, in the order of the text; of one pattern at one word, the first. */
  match(split: SplitText): PatternMatch[] {
    const { words } = split;
    const entries = words.map(({ key }, at) => this.#index.find(key, words[at - 1]?.key ?? null));
    const matches: PatternMatch[] = [];
    for (const [first, ofWord] of entries.entries()) {
      for (const entry of ofWord) {
        for (const pattern of this.#byFirstEntry.get(entry) ?? []) {
          const last = this.#matchRest({ split, entries, pattern, step: 1, at: first });
          if (last !== null) matches.push({ pattern, first, last });
        }
      }
    }
    return matches;
  }

  #matchRest(input: {
    split: SplitText;
    entries: readonly ReadonlySet<number>[];
    pattern: number;
    step: number;
    at: number;
  }): number | null {
    const { split, entries, pattern, step, at } = input;
    const wanted = this.#patterns[pattern]?.[step];
    if (!wanted) return at;
    const furthest = Math.min(at + 1 + wanted.gap, entries.length - 1);
    for (let next = at + 1; next <= furthest; next += 1) {
      if (!isWithinReach(split, { at, next, crossesMarks: wanted.crossesMarks })) return null;
      if (!entries[next]?.has(wanted.entry)) continue;
      const last = this.#matchRest({ ...input, step: step + 1, at: next });
      if (last !== null) return last;
    }
    return null;
  }

  #readPattern(pattern: string, lists: WordLists): Step[] {
    const steps: Step[] = [];
    let gap = 0;
    let crossesMarks = false;
    for (const part of pattern.split(' ').filter(Boolean)) {
      const [, tildes, most] = /^(~~?)(\d+)$/.exec(part) ?? [];
      if (tildes) {
        gap = Number(most);
        crossesMarks = tildes === '~~';
        continue;
      }
      steps.push({ entry: this.#readEntry(part, lists), gap, crossesMarks });
      gap = 0;
      crossesMarks = false;
    }
    return steps;
  }

  #readEntry(part: string, lists: WordLists): number {
    const known = this.#entries.get(part);
    if (known !== undefined) return known;
    const entry = this.#entries.size;
    this.#entries.set(part, entry);
    const forms = part.split('|').flatMap((form) => (/^[A-Z_]+$/.test(form) ? formsOf(form, lists) : form));
    this.#index.add(entry, forms);
    return entry;
  }
}

function formsOf(name: string, lists: WordLists): readonly string[] {
  const forms = lists[name];
  if (!forms) throw new Error(`There is no list of words ${name}`);
  return forms;
}

function isWithinReach(
  { words, clauses }: SplitText,
  { at, next, crossesMarks }: { at: number; next: number; crossesMarks: boolean },
): boolean {
  const [from, to] = [words[next - 1], words[next]];
  if (!from || !to || from.sentence !== to.sentence) return false;
  if (crossesMarks || from.clause === to.clause) return true;
  return at < next && clauses[to.clause]?.openedBy === 'comma';
}
