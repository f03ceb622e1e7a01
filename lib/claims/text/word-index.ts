import { inflect } from './inflect';
import { foldRomanUrdu, normaliseWord } from './normalise-word';

const NONE: ReadonlySet<number> = new Set();
/** A text of a megabyte can have as many different words; what is remembered of them is bounded. */
const MAX_REMEMBERED = 20_000;

/**
 * Finds the entries that a word belongs to, by look-ups alone, however many there are. An entry is a list of forms:
 * `cure` that word, `+cure` its inflected forms too, `heal*` any word that begins so, `blood_pressure` the second of two words, `@ilaj` a word of Roman
 * Urdu in any spelling, `#` a number, `#%` a percentage.
 */
export class WordIndex {
  readonly #exact = new Map<string, Set<number>>();
  readonly #stems = new Map<string, Set<number>>();
  readonly #pairs = new Map<string, Map<string, Set<number>>>();
  readonly #roman = new Map<string, Set<number>>();
  readonly #numbers = new Set<number>();
  readonly #percentages = new Set<number>();
  readonly #remembered = new Map<string, ReadonlySet<number>>();
  #longestStem = 0;

  add(entry: number, forms: readonly string[]): void {
    for (const form of forms) this.#addForm(entry, form);
  }

  /** @param before the word before it, for those of two words. */
  find(key: string, before: string | null): ReadonlySet<number> {
    const alone = this.#findAlone(key);
    const pair = before === null ? undefined : this.#pairs.get(key)?.get(before);
    return pair ? new Set([...alone, ...pair]) : alone;
  }

  #addForm(entry: number, form: string): void {
    if (form === '#') this.#numbers.add(entry);
    else if (form === '#%') this.#percentages.add(entry);
    else if (form.startsWith('+')) for (const each of inflect(form.slice(1))) this.#addForm(entry, each);
    else if (form.startsWith('@')) addTo(this.#roman, foldRomanUrdu(normaliseWord(form.slice(1))), entry);
    else if (form.endsWith('*')) {
      const stem = normaliseWord(form.slice(0, -1));
      addTo(this.#stems, stem, entry);
      this.#longestStem = Math.max(this.#longestStem, stem.length);
    } else this.#addWords(form.split('_').map(normaliseWord), entry);
  }

  #addWords([first = '', second, third]: readonly string[], entry: number): void {
    if (third !== undefined) throw new Error(`${first} ${second} ${third} is more than two words`);
    if (second === undefined) {
      addTo(this.#exact, first, entry);
      return;
    }
    const before = this.#pairs.get(second) ?? new Map<string, Set<number>>();
    this.#pairs.set(second, before);
    addTo(before, first, entry);
  }

  #findAlone(key: string): ReadonlySet<number> {
    const known = this.#remembered.get(key);
    if (known) return known;
    const found = new Set<number>();
    addAll(found, this.#exact.get(key));
    addAll(found, this.#roman.get(foldRomanUrdu(key.slice(0, 40))));
    const longest = Math.min(key.length, this.#longestStem);
    for (let length = 2; length <= longest; length += 1) addAll(found, this.#stems.get(key.slice(0, length)));
    if (/^\d/.test(key)) addAll(found, key.endsWith('%') ? this.#percentages : this.#numbers);
    const result = found.size > 0 ? found : NONE;
    if (this.#remembered.size < MAX_REMEMBERED) this.#remembered.set(key, result);
    return result;
  }
}

function addTo(map: Map<string, Set<number>>, key: string, entry: number): void {
  const entries = map.get(key);
  if (entries) entries.add(entry);
  else map.set(key, new Set([entry]));
}

function addAll(into: Set<number>, entries: ReadonlySet<number> | undefined): void {
  for (const entry of entries ?? NONE) into.add(entry);
}
