/**
 * The commonest slip of a fast hand is two letters swapped ("nekc"), which counts as two mistakes and would be too much
 * to forgive in a short word.
 * @returns the word, or the known ones that it becomes when two neighbours change places.
 */
export function correctTransposition(word: string, known: ReadonlySet<string>): string | string[] {
  if (known.has(word) || word.length < 3) return word;
  const swapped = Array.from({ length: word.length - 1 }, (_, at) => {
    const [first = '', second = ''] = [word[at], word[at + 1]];
    return word.slice(0, at) + second + first + word.slice(at + 2);
  }).filter((candidate) => known.has(candidate));
  return swapped.length > 0 ? swapped : word;
}
