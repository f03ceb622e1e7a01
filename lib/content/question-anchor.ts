const MAX_LETTERS = 60;

/** Where the answer to a question stands in the page of its article. */
export function questionAnchor(question: string): string {
  const words = question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_LETTERS)
    .replace(/^-+|-+$/g, '');
  return `question-${words}`;
}
