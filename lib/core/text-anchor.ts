const MAX_LETTERS = 60;

/** A text as the fragment of an address: "Where we deliver" is `where-we-deliver`. */
export function textAnchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_LETTERS)
    .replace(/^-+|-+$/g, '');
}
