/** Accents, vowel signs, tatweel, the lone hamza, and marks that nobody sees; not the joiner that parts words. */
const MARKS = new RegExp(
  [
    '[',
    String.raw`\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7`,
    String.raw`\u0610-\u061a\u061c\u0621\u0640\u064b-\u065f\u0670\u0674\u06d6-\u06dc\u06df-\u06e4\u06e7`,
    String.raw`\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b\u200d-\u200f`,
    String.raw`\u202a-\u202e\u2060-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff`,
    ']',
  ].join(''),
  'g',
);

/** Letters and digits that people use for one another, each row with what it is folded to. */
const LETTERS: readonly [from: string, to: string][] = [
  ['يىۍێې', 'ییییی'],
  ['كڪ', 'کک'],
  ['هةۃەھ', 'ہہہہہ'],
  ['ٱٲٳ', 'ااا'],
  ['ŁłØøĐđÐðĦħŦŧı', 'llooddddhhtti'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['০১২৩৪৫৬৭৮৯', '0123456789'],
  ['ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ', 'αβγδεζηθικλμνξοπρστυφχψω'],
  ['ς', 'σ'],
  ['АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  ['ЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏ', 'ѐёђѓєѕіїјљњћќѝўџ'],
];
const FOLDED = new Map(
  LETTERS.flatMap(([from, to]) =>
    [...from].map((letter, place): [string, string] => [letter, to[place] ?? '']),
  ),
);
const LIGATURES: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  þ: 'th',
  Þ: 'th',
};

/**
 * A text as staff search for it: one form for all spellings that mean the same. The function `fold_search_text` of the
 * database folds what is searched in the same way.
 */
export function foldSearchText(text: string): string {
  const plain = text.normalize('NFKD').replace(MARKS, '');
  return [...plain].map((letter) => FOLDED.get(letter) ?? LIGATURES[letter] ?? letter).join('');
}
