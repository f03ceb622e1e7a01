const ARABIC_FORMS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ۂ: 'ہ',
  أ: 'ا',
  إ: 'ا',
};

/**
 * A word as it is compared: small letters, one form of each Arabic letter, figures of one kind, without marks that are
 * not seen, vowel signs and the possessive.
 */
export function normaliseWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Mn}ـ]/gu, '')
    .replaceAll('’', "'")
    .replace(/[يىكهةۃۂأإ]/g, (letter) => ARABIC_FORMS[letter] ?? letter)
    .replace(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/'s$/, '')
    .replace(/^'+|'+$/g, '');
}

/**
 * A word of Urdu in Latin letters, which everybody spells in their own way: "ilaaj", "ilaj" and "elaaj" become one.
 * @param word normalised.
 */
export function foldRomanUrdu(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('kh', 'k')
    .replaceAll('gh', 'g')
    .replaceAll('q', 'k')
    .replaceAll('w', 'v')
    .replace(/[ey]/g, 'i')
    .replaceAll('o', 'u')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/(?<=.)h$/, '');
}
