/**
 * The forms of a regular verb or noun. It makes more than there are ("easees", "reliefed"), which costs nothing: nobody
 * writes them. Cutting endings off instead, as stemmers do, would make one of "organ" and "organic".
 * @param word normalised, of one word or two that are joined by `_`, of which the first changes.
 */
export function inflect(word: string): string[] {
  const [first = '', ...rest] = word.split('_');
  return endings(first).map((form) => [form, ...rest].join('_'));
}

function endings(word: string): string[] {
  const short = word.replace(/e$/, '');
  const forms = [word, `${word}s`, `${word}es`, `${short}ed`, `${short}ing`];
  if (/[^aeiou]y$/.test(word)) forms.push(word.replace(/y$/, 'ies'), word.replace(/y$/, 'ied'));
  if (/[aeiou][bdgklmnprt]$/.test(word)) forms.push(`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`);
  return forms;
}
